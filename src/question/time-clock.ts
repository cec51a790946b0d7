import { meaning, type Piece, type Reader, type Reading, word } from './time-piece.ts';

/** `21:00`, `klo 21`, `at 9pm`, `в 20`, `noon`; a dot only after a word that announces a clock time. */
export function readClock(reader: Reader, i: number): Reading {
  const announced = meaning(reader, i, 'at');
  const at = announced ? i + announced.length : i;
  const lead = announced?.length ?? 0;
  const named = clockName(reader, at);
  if (named) return { piece: named, length: lead + 1 };
  const match = /^(\d{1,2})(?:([:.])(\d{2}))?(am|pm)?$/.exec(word(reader, at));
  if (!match) return undefined;
  const half = (match[4] as 'am' | 'pm' | undefined) ?? halfOfDay(reader, at + 1);
  const halfLength = match[4] ? 0 : half ? (meaning(reader, at + 1, half)?.length ?? 0) : 0;
  if (!match[3] && !half && !announced) return undefined;
  if (match[2] === '.' && !announced && !half) {
    // 20.00 is a clock time, 15.12 a day.
    if (Number(match[3]) >= 1 && Number(match[3]) <= 12) return undefined;
  }
  // "at 14 December": a day, not an hour.
  if (!match[3] && !half && meaning(reader, at + 1, 'month')) return undefined;
  const hour =
    Number(match[1]) +
    (half === 'pm' && Number(match[1]) < 12 ? 12 : half === 'am' && Number(match[1]) === 12 ? -12 : 0);
  const minute = Number(match[3] ?? 0);
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) {
    return match[2] === ':' ? { piece: { kind: 'no-clock' }, length: lead + 1 } : undefined;
  }
  return { piece: { kind: 'clock', hour, minute }, length: lead + 1 + halfLength };
}

function clockName(reader: Reader, i: number): Piece | undefined {
  if (meaning(reader, i, 'noon')) return { kind: 'clock', hour: 12, minute: 0 };
  if (meaning(reader, i, 'midnight')) return { kind: 'clock', hour: 0, minute: 0 };
  return undefined;
}

function halfOfDay(reader: Reader, i: number): 'am' | 'pm' | undefined {
  if (meaning(reader, i, 'am')) return 'am';
  return meaning(reader, i, 'pm') ? 'pm' : undefined;
}
