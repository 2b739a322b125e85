/* insight-widgets for pages that can only hold a classic script: loads the module from this script's own folder. */
(function () {
  var script = document.currentScript;
  // A script that cannot be had leaves the fallback: nothing to tell the page.
  if (script) import(new URL('insight-widgets.js', script.src).href).catch(function () {});
})();
