/** The candidate that looks most like a word, when one does: for "Did you mean". */
export function nearest(word: string, candidates: Iterable<string>): string {
  let best = '';
  // A slip of the hand: one letter in a short word, about three in ten in a long one.
  let least = word.length * 0.3 + 1;
  for (const candidate of candidates) {
    const steps = distance(word.toLowerCase(), candidate.toLowerCase());
    if (steps >= least) continue;
    best = candidate;
    least = steps;
  }
  return best;
}

/** Letters to add, take away or change (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({length: to.length + 1}, (_, index) => index);
  for (const [y, letter] of [...from].entries()) {
    const next = [y + 1];
    for (const [x, other] of [...to].entries())
      next.push(Math.min(next[x]! + 1, row[x + 1]! + 1, row[x]! + Number(letter !== other)));
    row = next;
  }
  return row.at(-1) ?? 0;
}
