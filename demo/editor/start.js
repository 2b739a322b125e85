/** Before Decap: what it is to find when it starts. */

// It waits until our fields are known, and asks nobody to log in who needs no account.
window.CMS_MANUAL_INIT = true;
localStorage.setItem('decap-cms-user', JSON.stringify({backendName: 'proxy'}));

/**
 * Decap offers what was typed in a tab that was closed. Where that comes from the database of the browser before the file comes
 * from the server, it puts the file over it again. So the database answers only when the file is on the page.
 */
let isShown;
let shown;
const waitAnew = () => {
  shown = new Promise((done) => {
    isShown = done;
  });
};
waitAnew();
addEventListener('hashchange', ({oldURL, newURL}) => {
  // From one file straight to another, by address, Decap would show the text of the one in the form of the other.
  if ([oldURL, newURL].every((address) => address.includes('/entries/'))) location.reload();
  waitAnew();
});
document.addEventListener('insight-shown', () => isShown());

const {get} = IDBObjectStore.prototype;
IDBObjectStore.prototype.get = function (key) {
  const request = get.call(this, key);
  if (!/^backup\../.test(key)) return request;
  Object.defineProperty(request, 'onsuccess', {
    set: (then) => request.addEventListener('success', (event) => shown.then(() => then.call(request, event))),
  });
  return request;
};
