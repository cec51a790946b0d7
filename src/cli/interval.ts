/** 1.96 standard deviations hold 95 % of a normal distribution. */
const Z = 1.96;

/**
 * The 95 % interval of a share, by Wilson's score: between which shares the true one lies, given so many of so many.
 * Both ends from 0 to 1; the whole range where nothing was asked.
 */
export function interval(part: number, of: number): readonly [low: number, high: number] {
  if (of === 0) return [0, 1];
  const share = part / of;
  const middle = share + Z ** 2 / (2 * of);
  const half = Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  const scale = 1 + Z ** 2 / of;
  return [Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)];
}
