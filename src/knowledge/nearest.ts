import Fuse from 'fuse.js';

/** The one of the candidates that a mistyped name most likely meant, or undefined when none is near. */
export function nearest(given: string, candidates: readonly string[]): string | undefined {
  return nearestFew(given, candidates, 1)[0];
}

/** Up to `limit` candidates near a mistyped name, best first. */
export function nearestFew(given: string, candidates: readonly string[], limit: number): string[] {
  if (given.trim() === '') return [];
  const fuse = new Fuse(candidates, { threshold: 0.5, distance: 20, minMatchCharLength: 2 });
  return fuse.search(given.slice(0, 32), { limit }).map((result) => result.item);
}
