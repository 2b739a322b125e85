/** Colours as they are drawn, and how well they are told apart; with culori. */
import {blend, clampChroma, converter, formatHex, parse, wcagContrast} from 'culori';

const oklch = converter('oklch');

/** What is seen of layers of colour, the lowest first; the lowest covers. */
export const seen = (layers) => blend(layers, 'normal', 'rgb');

/** Contrast of two colours as WCAG counts it, from 1 to 21. */
export const contrast = (one, other) => wcagContrast(one, other);

export const hex = (color) => formatHex(color);

/** True where light words stand on a dark ground. */
export const isDark = (paper, ink) => contrast(paper, '#000') < contrast(ink, '#000');

/** Steps of lightness in which is looked, from 0 to 1. */
const STEP = 0.04;

/**
 * The colour nearest to this one, of the same hue and only lighter or darker, that `passes`; undefined where none does. What
 * the screen cannot show at that lightness is taken less vivid.
 */
export function nearest(color, passes) {
  const from = oklch(parse(color));
  const at = (lightness) => formatHex(clampChroma({...from, l: lightness, alpha: 1}, 'oklch'));
  for (let distance = STEP; distance <= 1; distance += STEP) {
    for (const sign of [-1, 1]) {
      const lightness = from.l + sign * distance;
      if (lightness < -STEP || lightness > 1 + STEP || !passes(at(clamp(lightness)))) continue;
      // Back towards the colour that fails, as far as it goes.
      let [bad, good] = [lightness - sign * STEP, clamp(lightness)];
      for (let round = 0; round < 6; round++) {
        const middle = (bad + good) / 2;
        if (passes(at(middle))) good = middle;
        else bad = middle;
      }
      return at(good);
    }
  }
  return undefined;
}

const clamp = (lightness) => Math.min(1, Math.max(0, lightness));
