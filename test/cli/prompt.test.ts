import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { answerLine } from '../../src/cli/prompt.ts';
import { COLOURED, drawText } from '../../src/cli/terminal.ts';
import { NOW } from '../answer/real-bot.ts';
import { ARNAS_CLOSED, englishWords, smallWorld } from '../answer/small-world.ts';

const bot = createBot(
  smallWorld({ ...englishWords(), 'a-b/decisions/d-close.yaml': ARNAS_CLOSED }),
  () => NOW,
);
const shown = (line: string) => drawText(answerLine(line, bot), bot.knowledge);

describe('a line at the prompt', () => {
  it('is a command as in Discord or a question in words, with the same answer', () => {
    expect(shown('/crossing status Arnas')).toBe(shown('Is Arnas open?'));
    expect(shown('/crossing status crossing:Arnas date:2024-02-01')).toBe(
      shown('was Arnas open on 1 Feb 2024?'),
    );
  });

  it('that is a command the bot does not have is read as words', () => {
    expect(answerLine('/weather in Arnas', bot)).toMatchObject({ outcome: 'unknown' });
  });

  it('that is a command without a subcommand asks what is wanted', () => {
    expect(answerLine('/crossing', bot)).toMatchObject({ outcome: 'clarify' });
  });
});

describe('an answer in the terminal', () => {
  it('has title, sentences with marks, and each source once with its address', () => {
    const lines = shown('Is Arnas open?').split('\n');
    expect(lines[0]).toBe('Arnas');
    expect(lines.filter((line) => line.startsWith('[1] '))).toHaveLength(1);
    expect(lines).toContain('    https://guard.example/1');
  });

  it('fits a terminal: no line of words is longer than 100 characters', () => {
    const long = shown('Is the border open?')
      .split('\n')
      .filter((line) => line.length > 100 && line.trim().includes(' '));
    expect(long).toEqual([]);
  });

  it('offers near questions where it refuses', () => {
    expect(shown('???')).toContain('Is Arnas open?');
  });

  it('is coloured only where colours are wanted', () => {
    const answer = answerLine('Is Arnas open?', bot);
    expect(drawText(answer, bot.knowledge)).not.toContain('\u001b');
    expect(drawText(answer, bot.knowledge, COLOURED)).toContain('\u001b[1mArnas\u001b[0m');
  });
});
