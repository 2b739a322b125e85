/** Browsers come from the system (scripts/browser.mjs), never from a download of a test tool. */
module.exports = {skipDownload: true};
