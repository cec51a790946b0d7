import { expect, it } from 'vitest';
import { startBot } from './discord/bot-process.ts';
import { LoopbackDiscord } from './discord/loopback.ts';
it('dev', async () => {
  const discord = await LoopbackDiscord.start();
  const bot = startBot({ env: discord.env, entry: 'src/main.ts', nodeArgs: ['--import=tsx'] });
  await bot.line('"msg":"ready"', 30000);
  console.log(bot.output);
  expect(await bot.stop()).toMatchObject({ code: 0 });
  await discord.stop();
}, 60000);
