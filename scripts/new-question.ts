import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nearest } from '../src/check/nearest.ts';
import { CONTENT_DIR } from '../src/check/project.ts';
import { given, readArguments, runCommand, UsageError } from '../src/cli.ts';
import { ADDRESSES_FILE, withAddress } from '../src/handbook/addresses.ts';
import { levels, type Level } from '../src/handbook/levels.ts';
import { locatePage, nextNumber, pageUrl, questionFileName } from '../src/handbook/location.ts';
import { sections } from '../src/handbook/sections.ts';
import { questionSkeleton } from '../src/handbook/skeleton.ts';
import { limits } from '../src/handbook/structure.ts';

const usage = `Новый вопрос справочника: файл с номером, разделами и подсказками.

  npm run new
  npm run new -- --section раздел --slug имя-в-адресе --title "Вопрос?" --level junior|middle|senior [--number номер]

Чего нет в команде, спросит. Номер — следующий свободный; --number нужен вопросам банка (1–80), у которых номера свои.
`;

const root = fileURLToPath(new URL('..', import.meta.url));
const sectionSlugs = sections.map(({ slug }) => slug);

await runCommand(usage, async () => {
  const { values } = readArguments({
    options: {
      section: { type: 'string' },
      slug: { type: 'string' },
      title: { type: 'string' },
      level: { type: 'string' },
      number: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const number = values.number === undefined ? nextNumber(takenNumbers()) : checkNumber(values.number);
  const section = await given(values.section, `Раздел (${sectionSlugs.join(', ')})`, checkSection);
  const title = await given(values.title, 'Вопрос, как его задают на собеседовании', checkTitle);
  const slug = await given(values.slug, 'Имя в адресе: два-три слова латиницей через дефис', (text) => checkSlug(text, section));
  const level = await given(values.level, `Уровень, на котором это впервые спросят всерьёз (${levels.join(', ')})`, checkLevel);

  const file = join(CONTENT_DIR, section, questionFileName(number, slug));
  mkdirSync(join(root, CONTENT_DIR, section), { recursive: true });
  writeFileSync(join(root, file), questionSkeleton({ title, level, checked: new Date().toLocaleDateString('sv') }), { flag: 'wx' });
  keepAddress(pageUrl(`${section}/${slug}`));
  process.stdout.write(`Создан ${file}\nЧто осталось написать, покажет npm run check -- ${file}\n`);
  return 0;
});

function checkSection(text: string): string {
  return checkOneOf(text, sectionSlugs, `Нет раздела «${text}».`, 'Разделы');
}

function checkLevel(text: string): Level {
  return checkOneOf(text, levels, `Нет уровня «${text}».`, 'Уровни');
}

function checkOneOf<T extends string>(text: string, known: readonly T[], refusal: string, what: string): T {
  const found = known.find((value) => value === text);
  if (found) return found;
  const suggested = nearest(text, known);
  throw new UsageError(`${refusal}${suggested ? ` Возможно, имелся в виду «${suggested}».` : ''} ${what}: ${known.join(', ')}.`);
}

function checkTitle(text: string): string {
  if (text === '') throw new UsageError('Вопрос не может быть пустым.');
  const { max } = limits.title;
  if (text.length > max) throw new UsageError(`Вопрос длиннее ${max} знаков: их ${text.length}. Он не поместится в меню и вкладку.`);
  return text;
}

function checkSlug(slug: string, section: string): string {
  const id = `${section}/${slug}`;
  if (locatePage(`${section}/${questionFileName(1, slug)}`).number === undefined) {
    throw new UsageError(`Имя «${slug}» не подходит для адреса: нужны строчные латинские буквы, цифры и дефисы, например lru-cache.`);
  }
  const same = pages().find((page) => page.id === id);
  if (same) throw new UsageError(`Страница ${id} уже есть: ${same.path}. Дополните её или возьмите другое имя.`);
  return slug;
}

function checkNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1) throw new UsageError(`Неверный номер «${text}»: нужно целое число от 1.`);
  if (takenNumbers().includes(number)) throw new UsageError(`Номер ${number} уже занят. Следующий свободный — ${nextNumber(takenNumbers())}.`);
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
  return sectionSlugs.flatMap((slug) => {
    const folder = join(root, CONTENT_DIR, slug);
    return existsSync(folder) ? readdirSync(folder).map((name) => locatePage(`${slug}/${name}`)) : [];
  });
}
