/** Number of the hue, 1 to 4, of the group at this position. Editions with more groups begin again. */
export function hueNumber(groupIndex: number): number {
  return (groupIndex % 4) + 1;
}
