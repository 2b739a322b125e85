/**
 * Writes src/theme/resolved.ts from src/theme/tokens.json: each variable that a site may set, then the variables of its NL
 * Design System theme, then our default.
 *
 *   node scripts/tokens.mjs
 */
import {readFile, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';

const SOURCE = new URL('../src/theme/tokens.json', import.meta.url);
const TARGET = new URL('../src/theme/resolved.ts', import.meta.url);

/** A variable as tokens.json has it: what a site may set, and what the styles use. */
export const readTokens = async () => JSON.parse(await readFile(SOURCE, 'utf8'));

/** The first of the chain that a page has. */
export const resolved = ({name, chain = [], default: standard}) =>
  [name, ...chain].reduceRight((rest, each) => `var(${each},${rest})`, standard);

/** The text of src/theme/resolved.ts. */
export function moduleOf(tokens) {
  const lines = tokens.map((token) => `    ${token.private}:${resolved(token)};`);
  const kinds = new Map();
  for (const token of tokens.filter(({syntax}) => syntax)) kinds.set(token.syntax, [...(kinds.get(token.syntax) ?? []), token]);
  const registered = [...kinds].map(([syntax, members]) => {
    const initials = members.map(({private: name, initial}) => `    '${name.slice('--_oe-'.length)}': '${initial}',`);
    return `  '${syntax}': {\n${initials.join('\n')}\n  },`;
  });
  return `/** Made from tokens.json by \`npm run generate\`: do not edit. */
import {css} from 'lit';

/** What styles use, resolved from what the site sets, from its theme, else from our defaults. */
export const resolved = css\`
  :host {
${lines.join('\n')}
  }
\`;

/**
 * The kinds of values that \`--_oe-*\` variables take, and what each is where the site has something else: by CSS syntax, then
 * by the rest of the name.
 */
export const KINDS: Record<string, Record<string, string>> = {
${registered.join('\n')}
};
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(TARGET, moduleOf(await readTokens()));
