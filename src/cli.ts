import { createInterface } from 'node:readline/promises';
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** A command was asked for something it cannot do; the message, in Russian, says what. */
export class UsageError extends Error {}

/**
 * Reads the arguments of a command.
 * @throws UsageError when an option is unknown or lacks its value
 */
export function readArguments<Config extends ParseArgsConfig>(config: Config): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const option = /'([^']+)'/.exec((error as Error).message)?.[1];
    throw new UsageError(option ? `Неизвестный или неполный параметр: ${option}` : 'Параметры не разобраны.');
  }
}

/**
 * The value of an option; asks for one that was not given, again and again until it is right.
 * @param value as it stands in the command, if it does
 * @param question asked of a person at a terminal
 * @param check gives the value its form
 * @throws UsageError when the given value is wrong, or there is nobody to ask
 */
export async function given<T>(value: string | undefined, question: string, check: (text: string) => T): Promise<T> {
  if (value !== undefined) return check(value.trim());
  if (!process.stdin.isTTY) throw new UsageError(`Не указано: ${question.toLowerCase()}.`);
  for (;;) {
    try {
      return check(await ask(question));
    } catch (error) {
      if (!(error instanceof UsageError)) throw new UsageError('Прервано.');
      process.stdout.write(`${error.message}\n`);
    }
  }
}

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await terminal.question(`${question}: `)).trim();
  } finally {
    terminal.close();
  }
}

/**
 * Runs a command to its end. The process ends by itself, so that what was written reaches the reader; its exit code is
 * what `main` gives, or 2 when the command failed.
 */
export async function runCommand(usage: string, main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    process.exitCode = 2;
    if (error instanceof UsageError) process.stderr.write(`${error.message}\n\n${usage}`);
    else process.stderr.write(`Ошибка в самой команде:\n${error instanceof Error ? error.stack : String(error)}\n`);
  }
}
