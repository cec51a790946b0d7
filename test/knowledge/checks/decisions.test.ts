import { describe, expect, it } from 'vitest';
import { CLOSING, decision, expectFound, type Fault, rows } from '../faults.ts';
import { deciding, findingsOf, road, small } from '../small-knowledge.ts';

const D = 'ab/decisions/d.yaml';

/** A fault in the lines of one decision. */
function faulty(what: string, lines: string, path: string, says: RegExp): Fault {
  return { what, file: D, text: decision('d', `${lines}\nsources: [gazette]\n`), path, says };
}

const effect = (fields: string) =>
  `effects:\n  - { crossings: [north], traffic: [passenger], state: closed, ${fields} }`;

const BEFORE = /before it begins/;

const faults: Fault[] = [
  faulty(
    'an effect with an end and nothing that follows',
    effect('from: 2024-02-01, ▸until: 2024-03-01'),
    'effects[0].until',
    /`then`.*resumes.*unknown/,
  ),
  faulty(
    'something that follows an effect without an end',
    effect('from: 2024-02-01, ▸then: resumes'),
    'effects[0].then',
    /`until`.*until further notice/,
  ),
  faulty(
    'an effect that ends before it begins',
    effect('from: 2024-02-01, ▸until: 2024-01-31, then: resumes'),
    'effects[0].until',
    /ends \(2024-01-31, exclusive\) before it begins \(2024-02-01\)/,
  ),
  faulty(
    'an effect that ends the moment it begins, as ends are exclusive',
    effect('from: 2024-02-01, ▸until: 2024-02-01T00:00, then: resumes'),
    'effects[0].until',
    BEFORE,
  ),
  faulty(
    'hours that end before they begin',
    'hours: [{ crossings: all, from: 2024-02, ▸until: 2024-01-31, text: { en: Daily } }]',
    'hours[0].until',
    BEFORE,
  ),
  faulty(
    'a condition that ends before it begins',
    'conditions: [{ crossings: all, about: foot, from: 2024-02-01T08:00, ▸until: 2024-02-01T07:59, text: { en: No } }]',
    'conditions[0].until',
    BEFORE,
  ),
  faulty(
    'an incident that ends before it begins',
    'incidents: [{ crossings: [north], from: 2024-02-02, ▸until: 2024-02-01, text: { en: Stop } }]',
    'incidents[0].until',
    BEFORE,
  ),
  faulty(
    'an act that ends before it is in force',
    'in_force: { from: 2024-02-02, ▸until: 2024-02-01 }',
    'in_force.until',
    BEFORE,
  ),
  faulty(
    'two effects of one decision on the same class at the same time',
    `effects:
  - { crossings: [north, south], traffic: [passenger], state: closed, from: 2024-02-01, until: 2024-03-01, then: resumes }
  - ▸{ crossings: [south], traffic: [freight, passenger], state: open, from: 2024-02-29 }`,
    'effects[1]',
    /overlaps effects\[0\].*south, passenger/,
  ),
  faulty(
    'an effect on all crossings that overlaps one on a single crossing',
    `effects:
  - ${CLOSING}
  - ▸{ crossings: all, traffic: [passenger], state: open, from: 2024-02-29 }`,
    'effects[1]',
    /overlaps effects\[0\].*passenger/,
  ),
];

describe('the check of decisions', () => {
  it.each(rows(faults))('finds %s', (_what, fault) => expectFound(fault));

  it('takes effects of one decision that follow each other', () => {
    const knowledge = small({
      [D]: decision(
        'd',
        `effects:
  - { crossings: [north], traffic: [passenger], state: closed, from: 2024-02-01, until: 2024-03-01, then: resumes }
  - { crossings: [north], traffic: [passenger], state: open, from: 2024-03-01T00:00 }
sources: [gazette]
`,
      ),
    });
    expect(knowledge.decisions.get('d')?.effects).toHaveLength(2);
  });

  it('takes effects of one decision on different classes at the same time', () => {
    const knowledge = small({
      [D]: decision(
        'd',
        `effects:
  - ${CLOSING}
  - { crossings: [north], traffic: [freight], state: open, from: 2024-02-01 }
sources: [gazette]
`,
      ),
    });
    expect(knowledge.decisions.get('d')?.effects).toHaveLength(2);
  });

  it('finds a decision that nothing dates', () =>
    expectFound({
      what: '',
      file: D,
      text: `▸${decision('d', 'sources: [gazette]\n').replace('decided: 2024-01-01\n', '')}`,
      path: 'id',
      says: /`decided`, `announced` or a term/,
    }));

  it('takes a decision that only its term dates', () => {
    const text = decision('d', `effects: [${CLOSING}]\nsources: [gazette]\n`).replace(
      'decided: 2024-01-01\n',
      '',
    );
    expect(small({ [D]: text }).decisions.has('d')).toBe(true);
  });

  it('finds a decision that replaces itself', () =>
    expectFound({
      what: '',
      file: D,
      text: decision('d', '▸replaces: [d]\nsources: [gazette]\n'),
      path: 'replaces',
      says: /replaces itself/,
    }));

  it('finds decisions that replace each other in a circle, in each of them', () => {
    const findings = findingsOf(
      deciding(
        { id: 'd-one', decided: '2024-01-01', replaces: ['d-three'] },
        { id: 'd-two', decided: '2024-01-02', replaces: ['d-one'] },
        { id: 'd-three', decided: '2024-01-03', replaces: ['d-two'] },
        { id: 'd-after', decided: '2024-01-04', replaces: ['d-three'] },
      ),
    );
    expect(findings.map(({ file, path }) => `${file} ${path}`)).toEqual([
      'ab/decisions/d-one.yaml replaces',
      'ab/decisions/d-three.yaml replaces',
      'ab/decisions/d-two.yaml replaces',
    ]);
  });

  it.each(
    rows([
      {
        what: 'usual hours of a crossing',
        file: 'ab/crossings/west.yaml',
        text: `${road('west', 'West')}hours:\n  - from: 2024-02-01\n    ▸until: 2024-01-31\n    text: { en: Daily }\n    sources: [gazette]\n`,
        path: 'hours[0].until',
        says: BEFORE,
      },
      {
        what: 'a note on a crossing',
        file: 'ab/crossings/west.yaml',
        text: `${road('west', 'West')}notes:\n  - from: 2024-02-01\n    ▸until: 2024-01-31\n    text: { en: A stop }\n    sources: [gazette]\n`,
        path: 'notes[0].until',
        says: BEFORE,
      },
    ]),
  )('finds %s with an end before its beginning', (_what, fault) => expectFound(fault));
});
