import { type ParseArgsConfig, parseArgs } from 'node:util';

/** The options of a terminal command; prints what is wrong and how it is used, exit code 1, if they cannot be read. */
export function readOptions<const Options extends NonNullable<ParseArgsConfig['options']>>(
  usage: string,
  options: Options,
) {
  // A reader that stopped reading, such as `head`, is no fault of the command.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\nuse: ${usage}`);
  }
}

/** Ends a terminal command with a message for the person who typed it, exit code 1. */
export function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
