import { describe, expect, it } from 'vitest';
import { nearest, nearestFew } from '../../src/knowledge/nearest.ts';

const NAMES = ['vaalimaa', 'vainikkala', 'vartius', 'salla'];

describe('the nearest name', () => {
  it.each([
    ['vaalima', 'vaalimaa'],
    ['vainikala', 'vainikkala'],
    ['vartis', 'vartius'],
    ['sala', 'salla'],
  ])('to %s is %s', (given, meant) => {
    expect(nearest(given, NAMES)).toBe(meant);
  });

  it('does not exist for a word that resembles none', () => {
    expect(nearest('xyzzy', NAMES)).toBeUndefined();
  });

  it('does not exist for nothing', () => {
    expect(nearest('', NAMES)).toBeUndefined();
  });

  it('comes first of at most as many as are wanted', () => {
    const few = nearestFew('va', NAMES, 2);
    expect(few).toHaveLength(2);
    expect(nearestFew('vartius', NAMES, 3)[0]).toBe('vartius');
  });
});
