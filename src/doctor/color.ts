/** Colours as they are drawn, and how well they can be told apart: contrast as WCAG 2.2 counts it. */

/** Red, green, blue and how much of it, each from 0 to 1. */
export type Color = readonly [red: number, green: number, blue: number, alpha: number];

let swatch: CanvasRenderingContext2D | null | undefined;

/** A resolved colour, in the ways in which engines write it. Throws at what is none. */
export function colorOf(text: string): Color {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number);
  if (/^rgba?\(/.test(text)) return [red / 255, green / 255, blue / 255, alpha];
  if (/^color\(srgb /.test(text)) return [red, green, blue, alpha];
  if (!/^\w+\(/.test(text)) throw new Error(`not a resolved colour: ${text}`);
  // Of another space: as it is drawn.
  swatch ??= document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  if (!swatch) throw new Error('no canvas to draw on');
  swatch.clearRect(0, 0, 1, 1);
  swatch.fillStyle = text;
  swatch.fillRect(0, 0, 1, 1);
  return [...swatch.getImageData(0, 0, 1, 1).data].map((byte) => byte / 255) as unknown as Color;
}

/** The colour that is seen where one lies on another. */
export function over(top: Color, below: Color, opacity = 1): Color {
  const share = top[3] * opacity;
  const alpha = share + below[3] * (1 - share);
  const mix = (index: 0 | 1 | 2): number => (top[index] * share + below[index] * below[3] * (1 - share)) / (alpha || 1);
  return [mix(0), mix(1), mix(2), alpha];
}

function luminance(color: Color): number {
  const [red, green, blue] = [color[0], color[1], color[2]].map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** How a colour that is drawn on a ground stands out from it, from 1 to 21. */
export function contrast(color: Color, ground: Color, opacity = 1): number {
  const [low, high] = [luminance(over(color, ground, opacity)), luminance(ground)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}
