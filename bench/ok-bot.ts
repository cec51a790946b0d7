import { Client, Events, MessageFlags } from 'discord.js';

/** The least that a bot can do: every interaction is answered with "ok". It stands beside the bot in the measurement. */
const { DISCORD_API_BASE = '', DISCORD_TOKEN = '' } = process.env;
const client = new Client({ intents: [], rest: { api: DISCORD_API_BASE } });
client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isRepliable()) await interaction.reply({ content: 'ok', flags: MessageFlags.Ephemeral });
});
client.once(Events.ClientReady, () => console.log('{"msg":"ready"}'));
await client.login(DISCORD_TOKEN);
