import { compareCommands, createRest, inviteLink, isSame, putCommands } from '../discord/registration.ts';
import { readSettings } from '../settings.ts';
import { fail, readOptions } from './options.ts';

/**
 * Registers the slash commands with Discord: everywhere, or with `--guild ID` in one server. Compares first,
 * prints the difference, writes only where there is one. Exit code 1 when Discord or a setting says no.
 */
const { values } = readOptions('register [--guild SERVER-ID]', { guild: { type: 'string' } });
const read = readSettings(process.env);
if ('problems' in read) fail(read.problems.join('\n'));
const { DISCORD_TOKEN, DISCORD_APPLICATION_ID, DISCORD_API_BASE, DISCORD_MENTIONS } = read.settings;
if (!DISCORD_TOKEN)
  fail('DISCORD_TOKEN: is not set; it is the bot token from the developer portal (see docs/discord.md)');
if (!DISCORD_APPLICATION_ID)
  fail(
    'DISCORD_APPLICATION_ID: is not set; it is on the first page of the application in the developer portal',
  );
if (values.guild !== undefined && !/^\d{17,20}$/.test(values.guild))
  fail('--guild must be a Discord id: 17 to 20 digits');

const registry = {
  rest: createRest(DISCORD_TOKEN, DISCORD_API_BASE),
  applicationId: DISCORD_APPLICATION_ID,
  guildId: values.guild,
};
const where = values.guild ? `in the server ${values.guild}` : 'everywhere';
try {
  const difference = await compareCommands(registry);
  for (const [change, names] of Object.entries(difference))
    for (const name of names) console.log(`${change}: /${name}`);
  if (isSame(difference)) {
    console.log(`The commands are registered ${where} as declared; nothing to do.`);
  } else {
    await putCommands(registry);
    console.log(`The commands are registered ${where}.`);
  }
  console.log(`Invite the bot: ${inviteLink(DISCORD_APPLICATION_ID, DISCORD_MENTIONS === 'on')}`);
} catch (error) {
  fail(`Discord did not take the commands: ${error instanceof Error ? error.message : String(error)}`);
}
