/** What the server of the desk needs of sources in TypeScript, bundled for Node by scripts/edit.mjs. */
export {Touched} from '../../src/cli/replace.ts';
export * from '../../src/cli/save.ts';
export {configOf} from './config.mjs';
export {createProxy} from './proxy.mjs';
