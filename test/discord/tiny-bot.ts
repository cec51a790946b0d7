import {
  ActionRowBuilder,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  Client,
  EmbedBuilder,
  Events,
  GatewayIntentBits,
  type Interaction,
  MessageFlags,
  ModalBuilder,
  type RESTPostAPIApplicationCommandsJSONBody,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import type { LoopbackDiscord } from './loopback.ts';

/** The commands of the tiny bot; each subcommand does one thing a bot does with an interaction. */
export const TINY_COMMANDS: RESTPostAPIApplicationCommandsJSONBody[] = [
  {
    name: 'crossing',
    description: 'Border crossings',
    integration_types: [0, 1],
    options: ['status', 'later', 'lines', 'upload', 'form', 'twice', 'nothing', 'picture', 'vanish'].map(
      (name) => ({
        type: ApplicationCommandOptionType.Subcommand,
        name,
        description: 'One way to answer',
        options: [
          {
            type: ApplicationCommandOptionType.String,
            name: 'crossing',
            description: 'Which',
            autocomplete: true,
          },
        ],
      }),
    ),
  },
  { name: 'Explain', type: ApplicationCommandType.Message, integration_types: [0, 1] },
  {
    name: 'kick',
    description: 'For moderators',
    default_member_permissions: '2',
    contexts: [0],
    options: [{ type: ApplicationCommandOptionType.User, name: 'whom', description: 'Who', required: true }],
  },
];

/** A logged-in discord.js client that answers TINY_COMMANDS. Errors of its handlers go to `errors`. */
export async function startTinyBot(
  discord: LoopbackDiscord,
  errors: unknown[] = [],
  token = discord.token,
): Promise<Client<true>> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: discord.apiBase, timeout: 2500 },
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
  });
  client.on(Events.Error, (error) => errors.push(error));
  client.on(Events.InteractionCreate, (interaction) => {
    answer(interaction).catch((error: unknown) => errors.push(error));
  });
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  return ready;
}

async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    return interaction.respond([
      { name: `Vaalimaa (${typed})`, nameLocalizations: { fi: 'Suomi' }, value: 'vaalimaa' },
    ]);
  }
  if (interaction.isChatInputCommand() && interaction.commandName === 'crossing') {
    const way = WAYS[interaction.options.getSubcommand()];
    return way?.(interaction);
  }
  if (interaction.isChatInputCommand()) {
    const user = interaction.options.getUser('whom', true);
    await interaction.reply({ content: `kicked <@${user.id}>`, allowedMentions: { parse: [] } });
  } else if (interaction.isMessageContextMenuCommand()) {
    await interaction.reply({
      content: `«${interaction.targetMessage.content}»`,
      flags: MessageFlags.Ephemeral,
    });
  } else if (interaction.isButton()) {
    await interaction.update({ content: `pressed in ${interaction.locale}/${interaction.guildLocale}` });
  } else if (interaction.isStringSelectMenu()) {
    await interaction.deferUpdate();
    await interaction.editReply({ content: `picked ${interaction.values.join('+')}`, components: [] });
  } else if (interaction.isModalSubmit()) {
    await interaction.reply({ content: `wrote ${interaction.fields.getTextInputValue('note')}` });
  }
}

const WAYS: Readonly<Record<string, (interaction: ChatInputCommandInteraction) => Promise<void>>> = {
  async status(interaction) {
    const name = interaction.options.getString('crossing') ?? 'all';
    const button = new ButtonBuilder().setCustomId('again').setLabel('Again').setStyle(ButtonStyle.Primary);
    const link = new ButtonBuilder()
      .setURL('https://example.org')
      .setLabel('Source')
      .setStyle(ButtonStyle.Link);
    const menu = new StringSelectMenuBuilder()
      .setCustomId('menu')
      .setPlaceholder('Other crossings')
      .addOptions({ label: 'Imatra', value: 'imatra' }, { label: 'Niirala', value: 'niirala' });
    await interaction.reply({
      content: `${name} @everyone`,
      allowedMentions: { parse: [], repliedUser: false },
      embeds: [new EmbedBuilder().setTitle(name).setDescription('open').addFields({ name: 'a', value: 'b' })],
      components: [
        new ActionRowBuilder<ButtonBuilder>().addComponents(button, link),
        new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu),
      ],
    });
  },
  async later(interaction) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply('now');
    const second = await interaction.followUp('and then');
    await interaction.webhook.editMessage(second, 'and then some');
    await interaction.editReply('at last');
  },
  async lines(interaction) {
    const { resource } = await interaction.reply({ content: 'one', withResponse: true });
    await interaction.followUp({ content: `after ${resource?.message?.id}`, flags: MessageFlags.Ephemeral });
    await interaction.deleteReply();
  },
  async upload(interaction) {
    const files = [{ attachment: Buffer.from('<svg/>'), name: 'map.svg', description: 'A map' }];
    await interaction.reply({ files, embeds: [{ image: { url: 'attachment://map.svg' } }] });
  },
  async form(interaction) {
    const input = new TextInputBuilder().setCustomId('note').setLabel('Note').setStyle(TextInputStyle.Short);
    const row = new ActionRowBuilder<TextInputBuilder>().addComponents(input);
    await interaction.showModal(new ModalBuilder().setCustomId('form').setTitle('Form').addComponents(row));
  },
  async twice(interaction) {
    await interaction.reply('first');
    await interaction.client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
      body: { type: 4, data: { content: 'second' } },
      auth: false,
    });
  },
  async nothing(interaction) {
    await interaction.reply({ embeds: [{}] });
  },
  async picture(interaction) {
    await interaction.reply({ embeds: [{ image: { url: 'attachment://missing.png' } }] });
  },
  async vanish() {},
};
