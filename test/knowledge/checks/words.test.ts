import { describe, expect, it } from 'vitest';
import { expectFound, type Fault, figure, figures, lexicon, rows } from '../faults.ts';
import { road, small } from '../small-knowledge.ts';

const EN = 'words/en.yaml';

const faults: Fault[] = [
  {
    what: 'words for a measure that does not exist',
    file: EN,
    text: lexicon({ measures: '{ ▸arrival: [arrived] }' }),
    path: 'measures.arrival',
    says: /^measure "arrival" does not exist; did you mean "arrivals"\?$/,
    beside: { 'ab/figures/arrivals.yaml': figures(figure('a')) },
  },
  {
    what: 'words for an aspect that does not exist',
    file: EN,
    text: lexicon({ aspects: '{ ▸negativ: [refused] }' }),
    path: 'aspects.negativ',
    says: /^aspect "negativ" does not exist; did you mean "negative"\?$/,
  },
  {
    what: 'a lexicon in a file of another language',
    file: 'words/fi.yaml',
    text: lexicon().replace('language', '▸language'),
    path: 'language',
    says: /must be named after its language: en\.yaml$/,
  },
  {
    what: 'a stem that swallows the name of a crossing',
    file: EN,
    text: lexicon({ concepts: '{ open: [open, ▸nort*] }' }),
    path: 'concepts.open[1]',
    says: /^"nort\*" swallows "north", a name of the crossing north$/,
  },
  {
    what: 'a word that is the name of a crossing',
    file: EN,
    text: lexicon({ function_words: '[the, ▸south]' }),
    path: 'function_words[1]',
    says: /^"south" swallows "south", a name of the crossing south$/,
  },
  {
    what: 'a stem that swallows another spelling of a crossing',
    file: EN,
    text: lexicon({ traffic: '{ freight: [▸torf*] }' }),
    path: 'traffic.freight[0]',
    says: /^"torf\*" swallows "torfyanovka", a name of the crossing west$/,
    beside: { 'ab/crossings/west.yaml': `${road('west', 'West')}also: [Torfyanovka]\n` },
  },
  {
    what: 'a country of a held border among those elsewhere',
    file: EN,
    text: lexicon({ concepts: '{ elsewhere: [mexico, ▸blan*] }' }),
    path: 'concepts.elsewhere[1]',
    says: /^"blan\*" is not elsewhere: it is a country of ab$/,
  },
];

describe('the check of words', () => {
  it.each(rows(faults))('finds %s', (_what, fault) => expectFound(fault));

  it('takes a stem that only resembles the name of a crossing', () => {
    const knowledge = small({ [EN]: lexicon({ concepts: '{ open: [northern*, nor] }' }) });
    expect(knowledge.words.get('en')?.concepts.open).toEqual(['northern*', 'nor']);
  });
});
