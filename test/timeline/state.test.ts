import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { startOf } from '../../src/calendar.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { TRAFFIC, type Traffic } from '../../src/knowledge/schema/common.ts';
import { type Stretch, stretches } from '../../src/timeline/state.ts';
import { type DecisionDraft, deciding, ends, road, small } from '../knowledge/small-knowledge.ts';
import { LAST_DAY, realKnowledge } from './dossier.ts';
import {
  CLASSES,
  CROSSINGS,
  counting,
  type Drafted,
  day,
  decisions,
  knowledgeOf,
  midnight,
  replacedFrom,
} from './drafts.ts';

let real: Knowledge;
beforeAll(async () => {
  real = await realKnowledge();
});

/** Every crossing with every class of traffic. */
const everywhere = () =>
  [...real.crossings.keys()].flatMap((id) => TRAFFIC.map((traffic) => [id, traffic] as const));

function expectCoverage(all: readonly Stretch[]): void {
  expect(all[0]?.from).toBe(Number.NEGATIVE_INFINITY);
  expect(all.at(-1)?.until).toBe(Number.POSITIVE_INFINITY);
  for (const [i, { from, until }] of all.entries()) {
    expect(from).toBeLessThan(until);
    if (i > 0) expect(from).toBe(all[i - 1]?.until);
  }
}

/** What can be compared of stretches of two knowledges: times, states and what sets them. */
function plain(all: readonly Stretch[]) {
  return all.map(({ from, until, state, basis }) => ({
    from,
    until,
    state,
    kind: basis.kind,
    decision: 'decision' in basis ? basis.decision.id : undefined,
  }));
}

/** The same knowledge as if only the decisions that pass had ever been written down. */
function only(knowledge: Knowledge, passes: (id: string) => boolean): Knowledge {
  return { ...knowledge, decisions: new Map([...knowledge.decisions].filter(([id]) => passes(id))) };
}

const at = (all: readonly Stretch[], when: number) =>
  all.find(({ from, until }) => from <= when && when < until);

/** Random days on which something may be known, around those of the random decisions. */
const knownDays = fc.integer({ min: -5, max: 210 });
const places = fc.constantFrom(
  ...CROSSINGS.flatMap((crossing) => CLASSES.map((traffic) => [crossing, traffic] as const)),
);

describe('the stretches of the real knowledge', () => {
  it('cover all time without gap or overlap, for every crossing and class', () => {
    for (const [crossing, traffic] of everywhere()) {
      expectCoverage(stretches(real, crossing, traffic, LAST_DAY));
    }
  });

  it('cover all time on whatever day they are known', () => {
    const days = fc.integer({ min: -800, max: 1100 }).map(day);
    fc.assert(
      fc.property(fc.nat(), days, (n, known) => {
        const all = everywhere();
        const [crossing, traffic] = all[n % all.length] ?? ['vaalimaa', 'passenger'];
        expectCoverage(stretches(real, crossing, traffic, known));
      }),
    );
  });

  it('are the same on a day with and without the decisions made later', () => {
    const dated = [...real.decisions.values()].flatMap(
      ({ decided, announced }) => decided ?? announced ?? [],
    );
    const known = [...new Set(dated)];
    for (const today of known) {
      const then = only(real, (id) => {
        const decision = real.decisions.get(id);
        const since = decision?.decided ?? decision?.announced;
        return since === undefined || since <= today;
      });
      for (const [crossing, traffic] of everywhere()) {
        expect(plain(stretches(real, crossing, traffic, today))).toEqual(
          plain(stretches(then, crossing, traffic, today)),
        );
      }
    }
  });

  it('are never set by a decision once one that replaces it has begun', () => {
    const decisions = [...real.decisions.values()];
    for (const [crossing, traffic] of everywhere()) {
      for (const { until, basis } of stretches(real, crossing, traffic, LAST_DAY)) {
        if (!('decision' in basis)) continue;
        const { id, border } = basis.decision;
        const zone = real.borders.get(border)?.zone ?? '';
        const heirs = decisions.filter(({ replaces }) => replaces.includes(id));
        const begins = heirs.flatMap(({ effects }) => effects.map(({ from }) => startOf(from, zone)));
        expect(until).toBeLessThanOrEqual(Math.min(Number.POSITIVE_INFINITY, ...begins));
      }
    }
  });
});

describe('the stretches of any knowledge', () => {
  it('cover all time without gap or overlap', () => {
    fc.assert(
      fc.property(decisions(), knownDays, places, (drafts, known, [crossing, traffic]) => {
        expectCoverage(stretches(knowledgeOf(drafts), crossing, traffic, day(known)));
      }),
    );
  });

  it('are the same on a day with and without the decisions made later', () => {
    fc.assert(
      fc.property(decisions(), knownDays, places, (drafts, known, [crossing, traffic]) => {
        const before = drafts.filter(({ decided }) => decided <= known);
        const ids = new Set(before.map(({ id }) => id));
        const then = before.map((draft) => ({
          ...draft,
          replaces: draft.replaces.filter((id) => ids.has(id)),
        }));
        const [now, past] = [drafts, then].map((some) =>
          plain(stretches(knowledgeOf(some), crossing, traffic, day(known))),
        );
        expect(now).toEqual(past);
      }),
    );
  });

  it('are never set by a decision at or after the beginning of one that replaces it', () => {
    fc.assert(
      fc.property(decisions(), knownDays, places, (drafts, known, [crossing, traffic]) => {
        const among = counting(drafts, known);
        for (const { until, basis } of stretches(knowledgeOf(drafts), crossing, traffic, day(known))) {
          if (!('decision' in basis)) continue;
          const replaced = replacedFrom(basis.decision.id, among);
          expect(until).toBeLessThanOrEqual(
            replaced === Number.POSITIVE_INFINITY ? replaced : midnight(replaced),
          );
        }
      }),
    );
  });

  it('are set by the latest decided effect that holds, wherever one holds', () => {
    fc.assert(
      fc.property(
        decisions(),
        knownDays,
        places,
        fc.integer({ min: 0, max: 320 }),
        (drafts, known, place, when) => {
          const [latest] = holding(drafts, known, place, when);
          const stretch = stretchAt(drafts, known, place, when);
          if (!latest) {
            expect(stretch?.basis.kind).not.toBe('decision');
            return;
          }
          expect(stretch).toMatchObject({
            state: latest.state,
            basis: { kind: 'decision', decision: { id: latest.id } },
          });
        },
      ),
    );
  });

  it('return to normal where every term has run out and every effect resumes', () => {
    const shape = decisions({ next: 'resumes' });
    fc.assert(
      fc.property(
        shape,
        knownDays,
        places,
        fc.integer({ min: 0, max: 320 }),
        (drafts, known, place, when) => {
          fc.pre(holding(drafts, known, place, when).length === 0);
          const stretch = stretchAt(drafts, known, place, when);
          const [crossing, traffic] = place;
          const normal = crossing !== 'track' && traffic !== 'train-freight';
          expect(stretch?.state).toBe(normal ? 'open' : 'unknown');
          expect(stretch?.basis.kind).toBe(normal ? 'normal' : 'nothing');
        },
      ),
    );
  });

  it('are unknown where terms have run out and nobody said what follows', () => {
    const shape = decisions({ next: 'unknown', bounded: true });
    fc.assert(
      fc.property(
        shape,
        knownDays,
        places,
        fc.integer({ min: 0, max: 320 }),
        (drafts, known, place, when) => {
          const over = begun(drafts, known, place, when);
          fc.pre(over.length > 0 && holding(drafts, known, place, when).length === 0);
          const stretch = stretchAt(drafts, known, place, when);
          expect(stretch).toMatchObject({ state: 'unknown', basis: { kind: 'lapsed' } });
        },
      ),
    );
  });

  it('are never open by default', () => {
    fc.assert(
      fc.property(decisions(), knownDays, fc.constantFrom(...CLASSES), (drafts, known, traffic) => {
        const knowledge = knowledgeOf(drafts);
        for (const { state, basis } of stretches(knowledge, 'track', traffic, day(known))) {
          if (state === 'open') expect(basis.kind).toBe('decision');
        }
      }),
    );
  });

  it('are as though withdrawn decisions and those never adopted were not there', () => {
    fc.assert(
      fc.property(decisions(), places, (drafts, [crossing, traffic]) => {
        const adopted = counting(drafts, Number.POSITIVE_INFINITY);
        const ids = new Set(adopted.map(({ id }) => id));
        const without = adopted.map((draft) => ({
          ...draft,
          replaces: draft.replaces.filter((id) => ids.has(id)),
        }));
        const [all, some] = [drafts, without].map((list) =>
          plain(stretches(knowledgeOf(list), crossing, traffic, LAST_DAY)),
        );
        expect(all).toEqual(some);
      }),
    );
  });

  it('do not change with the order in which the decisions are written down', () => {
    fc.assert(
      fc.property(decisions(), places, fc.integer(), (drafts, [crossing, traffic], seed) => {
        const turned = drafts.map((_draft, i) => drafts[(i + Math.abs(seed)) % drafts.length] as Drafted);
        const [one, other] = [drafts, turned].map((list) =>
          plain(stretches(knowledgeOf(list), crossing, traffic, LAST_DAY)),
        );
        expect(one).toEqual(other);
      }),
    );
  });
});

/** The effects on a place that have begun by a day and whose decision is not replaced, latest decided first. */
function begun(
  drafts: readonly Drafted[],
  known: number,
  [crossing, traffic]: readonly [string, Traffic],
  when: number,
) {
  const among = counting(drafts, known);
  return among
    .filter(({ id }) => when < replacedFrom(id, among))
    .sort((a, b) => b.decided - a.decided)
    .flatMap(({ id, effects }) => effects.map((effect) => ({ id, ...effect })))
    .filter(
      (effect) =>
        effect.crossings.includes(crossing) && effect.traffic.includes(traffic) && effect.from <= when,
    );
}

/** What the timeline says sets the state of a class at the start of a day. */
function stretchAt(...[drafts, known, [crossing, traffic], when]: Parameters<typeof begun>) {
  return at(stretches(knowledgeOf(drafts), crossing, traffic, day(known)), midnight(when));
}

/** Of these, the effects whose term has not run out. */
function holding(...[drafts, known, place, when]: Parameters<typeof begun>) {
  return begun(drafts, known, place, when).filter(({ until }) => until === undefined || when < until);
}

describe('the state of a class of traffic', () => {
  const closing = (draft: Partial<DecisionDraft>, fields: object = {}): DecisionDraft => ({
    id: 'd-close',
    decided: '2024-01-01',
    effects: [
      { crossings: ['north'], traffic: ['passenger'], state: 'closed', from: '2024-02-01', ...fields },
    ],
    ...draft,
  });

  /** The state of passengers at North on a day at noon, as known at the end of 2025. */
  function on(when: string, ...drafts: readonly DecisionDraft[]): Stretch | undefined {
    const knowledge = small(deciding(...drafts));
    return at(stretches(knowledge, 'north', 'passenger', '2025-12-31'), Date.parse(`${when}T12:00:00+02:00`));
  }

  it('is normal while no decision says otherwise, with its sources', () => {
    expect(on('2024-01-15')).toMatchObject({
      state: 'open',
      basis: { kind: 'normal', sources: ['gazette'], inferred: false },
    });
  });

  it('is unknown before the day from which the normal state is known', () => {
    expect(on('2019-12-31')).toMatchObject({ state: 'unknown', basis: { kind: 'nothing' } });
    expect(on('2020-01-01')?.state).toBe('open');
  });

  it('is that of a decision from its beginning on', () => {
    expect(on('2024-01-31', closing({}))?.state).toBe('open');
    expect(on('2024-02-01', closing({}))?.state).toBe('closed');
  });

  it('is not touched by a decision about another class or crossing', () => {
    expect(on('2024-02-02', closing({}, { traffic: ['freight'] }))?.state).toBe('open');
    expect(on('2024-02-02', closing({}, { crossings: ['south'] }))?.state).toBe('open');
  });

  it('is touched by a decision about all crossings', () => {
    expect(on('2024-02-02', closing({}, { crossings: 'all' }))?.state).toBe('closed');
  });

  it('is normal again after a term after which things resume', () => {
    expect(on('2024-02-29', closing({}, ends('2024-03-01', 'resumes')))?.state).toBe('closed');
    expect(on('2024-03-01', closing({}, ends('2024-03-01', 'resumes')))).toMatchObject({
      state: 'open',
      basis: { kind: 'normal' },
    });
  });

  it('is unknown after a term of which nobody said what follows, and the term is named', () => {
    expect(on('2024-03-01', closing({}, ends('2024-03-01', 'unknown')))).toMatchObject({
      state: 'unknown',
      basis: { kind: 'lapsed', decision: { id: 'd-close' }, until: Date.parse('2024-03-01T00:00:00+02:00') },
    });
  });

  it('is that of an older decision that still holds when a later term runs out', () => {
    const opening = closing(
      { id: 'd-open', decided: '2024-01-15' },
      {
        state: 'open',
        from: '2024-03-01',
        ...ends('2024-03-08', 'resumes'),
      },
    );
    expect(on('2024-03-07', closing({}), opening)?.state).toBe('open');
    expect(on('2024-03-08', closing({}), opening)).toMatchObject({
      state: 'closed',
      basis: { decision: { id: 'd-close' } },
    });
  });

  it('is decided by the latest decision, even where an older one begins later', () => {
    const older = closing({ id: 'd-old', decided: '2023-12-01' }, { from: '2024-04-01' });
    const later = closing({ id: 'd-late', decided: '2024-01-01' }, { state: 'open', from: '2024-03-01' });
    expect(on('2024-04-02', older, later)).toMatchObject({
      state: 'open',
      basis: { decision: { id: 'd-late' } },
    });
  });

  it('is what it was before where a term that resumes runs out: unknown where an older term ended so', () => {
    const earlier = closing({ id: 'd-early', decided: '2024-01-01' }, ends('2024-03-01', 'unknown'));
    const latest = closing(
      { id: 'd-late', decided: '2024-03-15' },
      {
        from: '2024-04-01',
        ...ends('2024-05-01', 'resumes'),
      },
    );
    expect(on('2024-03-20', earlier, latest)?.state).toBe('unknown');
    expect(on('2024-05-02', earlier, latest)).toMatchObject({
      state: 'unknown',
      basis: { kind: 'lapsed', decision: { id: 'd-early' } },
    });
  });

  it('is what the latest term says when all have run out: unknown after an earlier resuming one', () => {
    const earlier = closing({ id: 'd-early', decided: '2024-01-01' }, ends('2024-03-01', 'resumes'));
    const latest = closing(
      { id: 'd-late', decided: '2024-03-15' },
      {
        from: '2024-04-01',
        ...ends('2024-05-01', 'unknown'),
      },
    );
    expect(on('2024-05-02', earlier, latest)).toMatchObject({
      state: 'unknown',
      basis: { kind: 'lapsed', decision: { id: 'd-late' } },
    });
  });

  it('never comes back from a replaced decision, not even when its replacement runs out', () => {
    const heir = closing(
      { id: 'd-heir', decided: '2024-01-15', replaces: ['d-close'] },
      {
        from: '2024-03-01',
        ...ends('2024-04-01', 'resumes'),
      },
    );
    expect(on('2024-04-02', closing({}), heir)).toMatchObject({ state: 'open', basis: { kind: 'normal' } });
  });

  it('is not left in a replaced decision where the replacement says nothing about the crossing', () => {
    const heir = closing(
      { id: 'd-heir', decided: '2024-01-15', replaces: ['d-close'] },
      {
        crossings: ['south'],
        from: '2024-03-01',
      },
    );
    expect(on('2024-02-29', closing({}), heir)?.state).toBe('closed');
    expect(on('2024-03-01', closing({}), heir)?.state).toBe('open');
  });

  it('stays with a decision whose replacement was withdrawn or never adopted', () => {
    const heir = (fields: Partial<DecisionDraft>) =>
      closing(
        { id: 'd-heir', decided: '2024-01-15', replaces: ['d-close'], ...fields },
        {
          state: 'open',
          from: '2024-03-01',
        },
      );
    expect(on('2024-03-02', closing({}), heir({ withdrawn: 'a mistake' }))?.state).toBe('closed');
    expect(on('2024-03-02', closing({}), heir({ kind: 'not-adopted' }))?.state).toBe('closed');
  });

  it('is not touched by hours, conditions and incidents', () => {
    const aside: DecisionDraft = {
      id: 'd-aside',
      decided: '2024-01-01',
      hours: [{ crossings: 'all', days: ['mon'], from: '2024-02-01', text: { en: 'Mondays' } }],
      conditions: [
        { crossings: 'all', about: 'nationality', from: '2024-02-01', text: { en: 'Locals only' } },
      ],
      incidents: [{ crossings: ['north'], from: '2024-02-01', until: '2024-02-03', text: { en: 'A stop' } }],
    };
    expect(on('2024-02-02', aside)?.state).toBe('open');
  });

  it('is known from the day a decision was decided, else announced, else begins', () => {
    const known = (draft: Partial<DecisionDraft>, today: string) => {
      const { decided, ...rest } = closing(draft);
      const knowledge = small(deciding({ ...rest, ...(draft.decided ? { decided } : {}) }));
      return at(stretches(knowledge, 'north', 'passenger', today), Date.parse('2024-02-10T12:00:00+02:00'))
        ?.state;
    };
    expect(known({ decided: '2024-01-01', announced: '2024-01-05' }, '2023-12-31')).toBe('open');
    expect(known({ decided: '2024-01-01', announced: '2024-01-05' }, '2024-01-01')).toBe('closed');
    expect(known({ announced: '2024-01-05' }, '2024-01-04')).toBe('open');
    expect(known({ announced: '2024-01-05' }, '2024-01-05')).toBe('closed');
    expect(known({}, '2024-01-31')).toBe('open');
    expect(known({}, '2024-02-01')).toBe('closed');
  });

  describe('of an abolished crossing', () => {
    const abolished = `${road('north', 'North')}abolished: 2024-05-01\n`;
    const state = (when: string, known: string, ...drafts: readonly DecisionDraft[]) => {
      const knowledge = small({ 'ab/crossings/north.yaml': abolished, ...deciding(...drafts) });
      return at(stretches(knowledge, 'north', 'passenger', known), Date.parse(`${when}T12:00:00+03:00`))
        ?.state;
    };

    it('is closed from the day of its abolition', () => {
      expect(state('2024-04-30', '2025-12-31')).toBe('open');
      expect(state('2024-05-01', '2025-12-31')).toBe('closed');
    });

    it('is closed even where a decision before had it open until further notice', () => {
      expect(state('2024-05-02', '2025-12-31', closing({}, { state: 'open' }))).toBe('closed');
    });

    it('is not known to be closed before the abolition is', () => {
      expect(state('2024-06-01', '2024-04-30')).toBe('open');
    });
  });
});
