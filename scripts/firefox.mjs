/** What Firefox does for tests beyond the common protocol: preferences while it runs, and the accessibility tree. */

/** Lets its own pages, where preferences are, be asked. */
export const FIREFOX_ARGS = ['--remote-allow-system-access'];

/** Runs an expression in the browser itself; its value must be plain. */
export async function inBrowser(page, expression) {
  const {session} = page.mainFrame().browsingContext.userContext.browser;
  const {result: tree} = await session.send('browsingContext.getTree', {'moz:scope': 'chrome'});
  const target = {context: tree.contexts[0].context};
  const {result} = await session.send('script.evaluate', {expression, target, awaitPromise: true});
  if (result.type !== 'success') throw new Error(result.exceptionDetails.text);
  return result.result.value;
}

/** Sets a preference that is a whole number; undefined takes it back. The page follows a moment later. */
export const firefoxPreference = (page, name, value) =>
  inBrowser(
    page,
    value === undefined ? `Services.prefs.clearUserPref('${name}')` : `Services.prefs.setIntPref('${name}', ${Number(value)})`,
  );

/** Takes the connection of a page away, and gives it back. */
export async function firefoxOffline(page, is) {
  const {id, userContext} = page.mainFrame().browsingContext;
  const networkConditions = is ? {type: 'offline'} : null;
  await userContext.browser.session.send('emulation.setNetworkConditions', {networkConditions, contexts: [id]});
}

/** What the browser gives to screen readers for this page: nodes of {role, name, description, level, states, children}. */
export const firefoxTree = async (page) => JSON.parse(await inBrowser(page, `(${readTree})(${JSON.stringify(page.url())})`));

/** Runs in the browser itself. */
/* global Cc, Ci, Services */
const readTree = async (address) => {
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const tabs = [...Services.wm.getEnumerator('navigator:browser')].flatMap(({gBrowser}) => [...gBrowser.browsers]);
  const tab = tabs.find(({currentURI}) => currentURI.spec === address);
  let page;
  // The first call starts the service: what it knows of the page comes a moment later.
  while (!page?.childCount) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    page = service.getAccessibleFor(tab)?.firstChild;
  }
  const walk = (accessible) => {
    const [state, more] = [{}, {}];
    accessible.getState(state, more);
    const children = [];
    for (let child = accessible.firstChild; child; child = child.nextSibling) children.push(walk(child));
    const {name, description, attributes} = accessible;
    const level = attributes?.has('level') ? Number(attributes.getStringProperty('level')) : undefined;
    const states = [...service.getStringStates(state.value, more.value)];
    return {role: service.getStringRole(accessible.role), name, description, level, states, children};
  };
  return JSON.stringify(walk(page));
};
