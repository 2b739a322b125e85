/** What Firefox does for tests beyond the common protocol: preferences while it runs, and the accessibility tree. */

/** Lets its own pages, where preferences are, be asked. */
export const FIREFOX_ARGS = ['--remote-allow-system-access'];

/** Runs an expression in the browser itself; its value must be plain. */
async function inBrowser(page, expression) {
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
