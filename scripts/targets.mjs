/** What is built, and how: the same wherever a script is made or measured, so that a limit holds what is shipped. */

/** The tags; each has an entry in src/entries/. */
export const ELEMENTS = ['insight-wheel', 'theme-panel', 'insight-list', 'kansen-list', 'session-report', 'action-agenda'];

/** The oldest browsers that the scripts run in: five years of phones. What CSS they lack falls back to plain. */
export const TARGET = ['chrome94', 'firefox93', 'safari15.4'];

/** @lit/localize computes tables at import that only a switch of language needs: without one they are left out. */
export const TREESHAKE = {moduleSideEffects: (id) => !id.includes('@lit/localize')};

/** Little inlining compresses better. */
export const MINIFY = {ecma: 2021, module: true, compress: {passes: 3, inline: 1}, format: {comments: false}};
