import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { nearest } from '../src/check/nearest.ts';
import { CONTENT_DIR } from '../src/check/project.ts';
import { readArguments, runCommand, UsageError } from '../src/cli.ts';
import { ADDRESSES_FILE, withAddress } from '../src/handbook/addresses.ts';
import { locatePage, nextNumber, pageUrl, questionFileName } from '../src/handbook/location.ts';
import { findSection, sections } from '../src/handbook/sections.ts';
import { questionSkeleton } from '../src/handbook/skeleton.ts';

const usage = `Новый вопрос справочника: файл с номером, разделами и подсказками.

  npm run new -- [--section раздел] [--slug имя-в-адресе] [--title "Вопрос?"] [--number номер]

Чего нет в команде, спросит. Номер — следующий свободный; --number нужен вопросам банка (1–80), у которых номера свои.
`;

const root = fileURLToPath(new URL('..', import.meta.url));

await runCommand(usage, async () => {
  const { values } = readArguments({
    options: {
      section: { type: 'string' },
      slug: { type: 'string' },
      title: { type: 'string' },
      number: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const section = checkSection(values.section ?? (await ask(`Раздел (${sections.map(({ slug }) => slug).join(', ')})`)));
  const slug = checkSlug(values.slug ?? (await ask('Имя в адресе, латиницей через дефис')), section);
  const title = (values.title ?? (await ask('Вопрос'))).trim();
  if (title === '') throw new UsageError('Вопрос не может быть пустым.');
  const number = values.number === undefined ? nextNumber(takenNumbers()) : checkNumber(values.number);

  const file = join(CONTENT_DIR, section, questionFileName(number, slug));
  mkdirSync(join(root, CONTENT_DIR, section), { recursive: true });
  writeFileSync(join(root, file), questionSkeleton({ title, checked: new Date().toLocaleDateString('sv') }), { flag: 'wx' });
  keepAddress(pageUrl(`${section}/${slug}`));
  process.stdout.write(`Создан ${file}\nПишите, затем проверьте: npm run check -- ${file}\n`);
  return 0;
});

/** @throws UsageError when there is nobody to ask */
async function ask(question: string): Promise<string> {
  if (!process.stdin.isTTY) throw new UsageError(`Не указано: ${question.toLowerCase()}.`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(`${question}: `);
  } finally {
    terminal.close();
  }
}

function checkSection(slug: string): string {
  const known = sections.map((section) => section.slug);
  if (findSection(slug)) return slug;
  const suggested = nearest(slug, known);
  throw new UsageError(`Нет раздела «${slug}».${suggested ? ` Возможно, имелся в виду «${suggested}».` : ''} Разделы: ${known.join(', ')}.`);
}

function checkSlug(slug: string, section: string): string {
  const id = `${section}/${slug}`;
  if (locatePage(`${section}/${questionFileName(1, slug)}`).number === undefined) {
    throw new UsageError(`Имя «${slug}» не подходит для адреса: нужны строчные латинские буквы, цифры и дефисы.`);
  }
  if (pages().some((page) => page.id === id)) throw new UsageError(`Страница ${id} уже есть.`);
  return slug;
}

function checkNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1) throw new UsageError(`Неверный номер: ${text}.`);
  if ([...takenNumbers()].includes(number)) throw new UsageError(`Номер ${number} уже занят.`);
  return number;
}

/** Writes the address of the new page into the list of addresses. */
function keepAddress(address: string): void {
  const list = join(root, ADDRESSES_FILE);
  writeFileSync(list, withAddress(readFileSync(list, 'utf8'), address));
}

function takenNumbers(): (number | undefined)[] {
  return pages().map(({ number }) => number);
}

function pages() {
  return sections.flatMap(({ slug }) => {
    const folder = join(root, CONTENT_DIR, slug);
    return existsSync(folder) ? readdirSync(folder).map((name) => locatePage(`${slug}/${name}`)) : [];
  });
}
