/** All that can be wrong with what a reader sees and uses. */
import {dim, Grounds, pale} from './colors.js';
import {still, type Standing} from './conditions.js';
import {lost} from './focus.js';
import {cuts, missed, overlaps} from './geometry.js';
import {View} from './view.js';

/** How far apart the colours of a reader's own set are is not ours; that two which touch are not the same one is. */
const leastContrast = ({condition: {settings}}: Standing): number | undefined => (settings?.['forced-colors'] ? 2 : undefined);

/** What cannot be read. */
export async function unread(standing: Standing): Promise<string[]> {
  await still(standing);
  const view = new View(standing.page);
  const grounds = new Grounds(view);
  const least = leastContrast(standing);
  return [...overlaps(view), ...cuts(view), ...pale(view, grounds, least), ...dim(view, grounds, least)];
}

/** What cannot be used, by pointer or by key. `focus` names the controls to go to. */
export async function unused(standing: Standing, focus?: string): Promise<string[]> {
  return [...missed(new View(standing.page)), ...(await lost(standing, focus, leastContrast(standing)))];
}

/** Findings, each with the state that it was found in. */
export const within = (state: string, findings: readonly string[]): string[] => findings.map((finding) => `${state}: ${finding}`);
