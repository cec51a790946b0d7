import type { HeldCrossing, HeldFigure, Knowledge } from '../src/knowledge/knowledge.ts';
import type { Names, Text } from '../src/knowledge/schema/common.ts';
import { seeded } from '../src/random.ts';

const SYLLABLES = [
  'va',
  'lo',
  'mi',
  'ra',
  'ket',
  'sun',
  'dor',
  'pel',
  'ni',
  'hau',
  'tor',
  'mek',
  'ul',
  'is',
  'bry',
  'gan',
];

/**
 * A knowledge many times as large: the real one and copies of its border under other names, each with crossings,
 * decisions, figures and topics of its own. The same factor gives the same knowledge.
 */
export function grow(knowledge: Knowledge, times: number): Knowledge {
  const random = seeded(times);
  const copies = Array.from({ length: times - 1 }, (_, i) => copyOf(knowledge, `b${i + 2}`, random));
  const all = [knowledge, ...copies];
  const merged = <
    K extends 'borders' | 'crossings' | 'decisions' | 'figures' | 'measures' | 'topics' | 'counts',
  >(
    key: K,
  ) => new Map(all.flatMap((one) => [...one[key]] as [string, never][])) as unknown as Knowledge[K];
  return {
    ...knowledge,
    borders: merged('borders'),
    crossings: merged('crossings'),
    decisions: merged('decisions'),
    figures: merged('figures'),
    measures: merged('measures'),
    counts: merged('counts'),
    topics: merged('topics'),
    confirmations: all.flatMap(({ confirmations }) => confirmations),
  };
}

function copyOf(knowledge: Knowledge, tag: string, random: () => number): Knowledge {
  const id = (old: string) => `${tag}-${old}`;
  const word = () => {
    const parts = Array.from({ length: 3 }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]);
    const name = parts.join('');
    return name.charAt(0).toUpperCase() + name.slice(1);
  };
  const named = (): Names => ({ en: word() });
  const titled = (text: Text): Text => ({ ...text, en: `${text.en} (${word()})` });
  const border = (old: string) => id(old);
  const crossings = [...knowledge.crossings.values()].map(
    (one): HeldCrossing => ({
      ...one,
      id: id(one.id),
      border: border(one.border),
      names: named(),
      also: [word(), word()],
      municipality: named(),
    }),
  );
  const isCrossing = (old: string) => knowledge.crossings.has(old);
  const where = (rule: readonly string[] | 'all') => (rule === 'all' ? rule : rule.map(id));
  const figures = [...knowledge.figures.values()].map(
    (one): HeldFigure => ({
      ...one,
      id: id(one.id),
      border: border(one.border),
      measure: id(one.measure),
      scope: isCrossing(one.scope) || knowledge.borders.has(one.scope) ? id(one.scope) : one.scope,
      conflicts_with: one.conflicts_with.map(id),
    }),
  );
  const entries = <T extends { id: string }>(list: readonly T[]) => new Map(list.map((one) => [one.id, one]));
  return {
    ...knowledge,
    borders: entries(
      [...knowledge.borders.values()].map((one) => ({
        ...one,
        id: id(one.id),
        names: named(),
        also: [word()],
        main: one.main.map(id),
        towns: [],
        areas: one.areas.map((area) => ({
          ...area,
          names: named(),
          also: [],
          ...(area.crossings ? { crossings: area.crossings.map(id) } : {}),
        })),
      })),
    ),
    crossings: entries(crossings),
    decisions: entries(
      [...knowledge.decisions.values()].map((one) => ({
        ...one,
        id: id(one.id),
        border: border(one.border),
        replaces: one.replaces.map(id),
        effects: one.effects.map((rule) => ({ ...rule, crossings: where(rule.crossings) })),
        hours: one.hours.map((rule) => ({ ...rule, crossings: where(rule.crossings) })),
        conditions: one.conditions.map((rule) => ({ ...rule, crossings: where(rule.crossings) })),
        incidents: one.incidents.map((rule) => ({ ...rule, crossings: rule.crossings.map(id) })),
      })),
    ),
    figures: entries(figures),
    measures: new Map(
      [...knowledge.measures.values()].map((one) => [
        id(one.measure),
        { ...one, measure: id(one.measure), border: border(one.border), names: titled(one.names) },
      ]),
    ),
    counts: new Map(
      [...knowledge.counts].map(([measure, held]) => [
        id(measure),
        held.map((one) => figures.find((copy) => copy.id === id(one.id)) as HeldFigure),
      ]),
    ),
    topics: entries(
      [...knowledge.topics.values()].map((one) => ({
        ...one,
        id: id(one.id),
        border: border(one.border),
        title: titled(one.title),
        questions: { en: one.questions.en.map((question) => `${question} ${word()}`) },
        measures: one.measures.map(id),
        points: one.points.map(({ while: ground, ...point }) => point),
      })),
    ),
    confirmations: knowledge.confirmations.map((one) => ({
      ...one,
      border: border(one.border),
      crossings: one.crossings.map(id),
    })),
  };
}
