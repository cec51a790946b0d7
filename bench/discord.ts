import type { BotLaunch } from '../test/discord/bot-process.ts';
import { serveBot } from '../test/discord/served-bot.ts';

/** Interactions in one measurement, and how many wait for their answer at any time. */
const INTERACTIONS = 1_000;
const AT_ONCE = 16;
/** So many servers and persons that nobody is told to wait. */
const SERVERS = 40;
const CROSSINGS = ['Vaalimaa', 'Nuijamaa', 'Salla', 'Kuusamo', 'Торфяновка'];

interface Measured {
  readonly perSecond: number;
  readonly median: number;
  readonly p99: number;
}

/** Sends interactions through a loopback Discord and measures the time to the reply, in milliseconds. */
async function measure(launch: Pick<BotLaunch, 'entry' | 'nodeArgs'>): Promise<Measured> {
  const guilds = Array.from({ length: SERVERS }, (_, i) => ({ name: `Server ${i}` }));
  const { discord, end } = await serveBot({ guilds }, {}, launch);
  const ask = async (i: number): Promise<number> => {
    const person = discord.person(discord.guilds[i % SERVERS]);
    const options = { crossing: CROSSINGS[i % CROSSINGS.length] as string };
    const started = performance.now();
    await person.startSlash('crossing', { sub: 'status', options }).acknowledged();
    return performance.now() - started;
  };
  for (let i = 0; i < 100; i++) await ask(i);
  const times: number[] = [];
  let next = 100;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (next < INTERACTIONS + 100) times.push(await ask(next++));
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  await end();
  if (discord.violations.length > 0) throw new Error(discord.violations.join('\n'));
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(share * times.length)] ?? 0;
  return { perSecond: INTERACTIONS / seconds, median: at(0.5), p99: at(0.99) };
}

/** The built bot beside one that only says "ok", through the same loopback. */
export async function benchDiscord(): Promise<void> {
  const rows = {
    'this bot': await measure({ entry: 'dist/src/main.js' }),
    'a bot that says ok': await measure({ entry: 'bench/ok-bot.ts', nodeArgs: ['--import=tsx'] }),
  };
  console.log(`\n${INTERACTIONS} commands through the loopback Discord, ${AT_ONCE} at a time:`);
  for (const [name, { perSecond, median, p99 }] of Object.entries(rows)) {
    const figures = `${perSecond.toFixed(0)}/s, median ${median.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`;
    console.log(`${name.padEnd(22)} ${figures}`);
  }
}
