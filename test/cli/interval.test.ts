import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interval } from '../../src/cli/interval.ts';

describe('the 95 % interval of a share', () => {
  it('holds the share, and lies between nothing and all', () => {
    const counts = fc
      .integer({ min: 1, max: 1000 })
      .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));
    fc.assert(
      fc.property(counts, ([part, of]) => {
        const [low, high] = interval(part, of);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low - 1e-9).toBeLessThanOrEqual(part / of);
        expect(high + 1e-9).toBeGreaterThanOrEqual(part / of);
      }),
    );
  });

  it('is Wilson’s: 81 of 100 lie between 72 and 87 %', () => {
    expect(interval(81, 100).map((end) => Math.round(100 * end))).toEqual([72, 87]);
  });

  it('is everything where nothing was asked', () => {
    expect(interval(0, 0)).toEqual([0, 1]);
  });
});
