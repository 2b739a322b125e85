/** What a script weighs on its way to a reader. Limits are in .size-limit.json. */
import {brotliCompressSync} from 'node:zlib';

/** Bytes after brotli, at the quality that servers keep on disk: 11, the default. */
export const brotli = (code) => brotliCompressSync(code).length;
