import { readClock } from './time-clock.ts';
import {
  readDayAndMonth,
  readDayRange,
  readDayToDate,
  readHyphenated,
  readIso,
  readMonth,
  readMonthAndDay,
  readMonthAndRange,
  readNumericDate,
  readOrdinal,
  readShortDate,
  readYear,
} from './time-dates.ts';
import { meaning, type Placed, type Reader, type Reading } from './time-piece.ts';
import { readHoliday, readRelative, readSeason, readWeek, readWeekday } from './time-relative.ts';

/** The pieces of time in a question, in their order; each word belongs to one piece at most. */
export function scan(reader: Reader): Placed[] {
  const pieces: Placed[] = [];
  for (let i = 0; i < reader.tokens.length; ) {
    const reading = READERS.map((read) => read(reader, i)).find((found) => found !== undefined);
    if (reading) pieces.push({ ...reading, at: i });
    i += reading?.length ?? 1;
  }
  return pieces;
}

/** In order: the first that reads something at a word wins. */
const READERS: readonly ((reader: Reader, i: number) => Reading)[] = [
  readIso,
  readDayRange,
  readMonthAndRange,
  readDayToDate,
  readHyphenated,
  readNumericDate,
  readClock,
  readDayAndMonth,
  readMonthAndDay,
  readShortDate,
  readWeek,
  readRelative,
  readSeason,
  readHoliday,
  readMonth,
  readYear,
  readWeekday,
  readOrdinal,
  readWord,
];

function readWord(reader: Reader, i: number): Reading {
  const part = meaning(reader, i, 'part');
  if (part) return { piece: { kind: 'part', part: part.value.part }, length: part.length };
  const now = meaning(reader, i, 'now');
  if (now) return { piece: { kind: 'now' }, length: now.length };
  for (const relation of ['since', 'until', 'before', 'after'] as const) {
    const found = meaning(reader, i, relation);
    if (found) return { piece: { kind: 'relation', relation }, length: found.length };
  }
  const join = meaning(reader, i, 'to') ?? meaning(reader, i, 'between');
  return join ? { piece: { kind: 'join' }, length: join.length } : undefined;
}
