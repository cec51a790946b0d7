import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Throttle } from '../../src/discord/throttle.ts';

const RATE = { burst: 3, perSecond: 0.5 };

describe('a throttle', () => {
  it('lets a burst through and then tells how long to wait, as news only once', () => {
    const throttle = new Throttle(RATE);
    for (let i = 0; i < 3; i++) expect(throttle.take('a', 0)).toEqual({ passes: true });
    expect(throttle.take('a', 0)).toEqual({ passes: false, wait: 2, isFirst: true });
    expect(throttle.take('a', 500)).toEqual({ passes: false, wait: 2, isFirst: false });
    expect(throttle.take('a', 2000)).toEqual({ passes: true });
  });

  it('keeps each key apart', () => {
    const throttle = new Throttle({ burst: 1, perSecond: 1 });
    expect(throttle.take('a', 0).passes).toBe(true);
    expect(throttle.take('b', 0).passes).toBe(true);
    expect(throttle.take('a', 0).passes).toBe(false);
  });

  it('lets no more through than its burst and its rate allow, and whoever waits as told passes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 60 }), (steps) => {
        const throttle = new Throttle(RATE);
        let now = 0;
        let passed = 0;
        for (const step of steps) {
          now += step;
          const passage = throttle.take('a', now);
          if (passage.passes) passed++;
          else {
            now += passage.wait * 1000;
            expect(throttle.take('a', now).passes).toBe(true);
            passed++;
          }
        }
        expect(passed).toBeLessThanOrEqual(RATE.burst + (now / 1000) * RATE.perSecond + 1e-6);
      }),
    );
  });
});
