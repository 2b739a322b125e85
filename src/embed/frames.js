/* For pages that show hosted pages in frames, without the widgets: makes each frame as high as its page says. */
(function () {
  var script = document.currentScript;
  // The site that this script is from: its pages are the only ones that are listened to.
  var site = script && new URL('../', script.src).href;
  function each(act) {
    for (var frame of document.querySelectorAll('iframe')) if (site && frame.src.startsWith(site)) act(frame);
  }
  addEventListener('message', function (event) {
    var data = event.data;
    if (!data || data.type !== 'oe-height' || !(data.height > 0)) return;
    each(function (frame) {
      if (frame.contentWindow !== event.source) return;
      var border = getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
      frame.style.height = data.height + border + 'px';
    });
  });
  function ask() {
    each(function (frame) {
      frame.contentWindow.postMessage({type: 'oe-ask-height'}, '*');
    });
  }
  // Pages that have told it before this script came.
  ask();
  addEventListener('DOMContentLoaded', ask);
})();
