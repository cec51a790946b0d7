import type { Instant } from '../../src/calendar.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Traffic } from '../../src/knowledge/schema/common.ts';
import { type CrossingState, spellAt, spells } from '../../src/timeline/spell.ts';

/** The day on which the dossier was closed: what is known by then is all that is known. */
export const LAST_DAY = '2026-11-23';

export const MINUTE = 60_000;

/** The eight road points of the Finnish–Russian border, from south to north. */
export const ROAD_POINTS = [
  'vaalimaa',
  'nuijamaa',
  'imatra',
  'niirala',
  'vartius',
  'kuusamo',
  'salla',
  'raja-jooseppi',
] as const;
export type RoadPoint = (typeof ROAD_POINTS)[number];

export const WATER_POINTS = ['haapasaari', 'nuijamaa-harbour', 'santio'] as const;

/** Crossing points where trains, boats or timber lorries went. */
export const OTHER_POINTS = [
  'vainikkala',
  'niirala-rail',
  'imatra-rail',
  'vartius-rail',
  ...WATER_POINTS,
  'parikkala',
  'inari-lieksa',
] as const;

/** The curated knowledge; a test that starts from faulty knowledge tells nothing. */
export async function realKnowledge(): Promise<Knowledge> {
  const { knowledge, findings } = await loadKnowledge('knowledge');
  if (!knowledge) throw new Error(`knowledge/ is faulty: ${findings[0]?.message}`);
  return knowledge;
}

/** An instant as the dossier writes it, with its offset: worked out without the calendar under test. */
export function instant(iso: string): Instant {
  if (!/[+-]\d\d:\d\d$/.test(iso)) throw new Error(`${iso} has no offset`);
  return Date.parse(iso);
}

/** The state of a crossing at an instant; of one class, or the one state of all main classes. */
export function stateAt(
  knowledge: Knowledge,
  crossing: string,
  at: Instant,
  { traffic, known = LAST_DAY }: { traffic?: Traffic | undefined; known?: string } = {},
): CrossingState {
  return spellAt(spells(knowledge, crossing, known, traffic), at).state;
}
