/** How the bundle and its measure are made: the same for both, so that the gate holds what is shipped. */

/** The oldest browsers that the scripts run in: five years of phones. What CSS they lack falls back to plain. */
export const TARGET = ['chrome94', 'firefox93', 'safari15.4'];

/** @lit/localize computes tables at import that only a switch of language needs: without one they are left out. */
export const TREESHAKE = {moduleSideEffects: (id) => !id.includes('@lit/localize')};

/** Little inlining compresses better. */
export const MINIFY = {ecma: 2021, module: true, compress: {passes: 3, inline: 1}, format: {comments: false}};
