import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, ResultCache } from '../check/cache.ts';
import type { PageResult } from '../check/check-page.ts';
import { CONTENT_DIR, cacheFolder, resultFolder } from '../check/project.ts';
import { ADDRESSES_FILE, withAddress } from '../handbook/addresses.ts';
import { locatePage, pageUrl } from '../handbook/location.ts';
import { copyOf, type ContentFile, type Copy } from './multiply.ts';

/** What a build needs of a project, `node_modules` aside. */
const PARTS = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Copies a project so that it can be built; packages are linked, what they keep for themselves is not. */
export function copyProject(root: string, target: string): void {
  for (const part of PARTS) cpSync(join(root, part), join(target, part), { recursive: true });
  mkdirSync(join(target, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (!name.startsWith('.')) symlinkSync(join(root, 'node_modules', name), join(target, 'node_modules', name), 'junction');
  }
}

/** The questions of a project, by number. */
export function questionsOf(root: string): ContentFile[] {
  const paths = readdirSync(join(root, CONTENT_DIR), { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  const numbered = paths.filter((path) => path.endsWith('.md')).map(locatePage).filter(({ number }) => number !== undefined);
  return numbered.sort((a, b) => a.number! - b.number!).map(({ path }) => ({ path, text: readFileSync(join(root, CONTENT_DIR, path), 'utf8') }));
}

/**
 * Adds copies of the questions until there are `size` questions, listed among the addresses.
 * @returns the pages added, and of which copy and original each is
 */
export function multiplyQuestions(root: string, size: number): { copy: Copy; original: ContentFile; file: ContentFile }[] {
  const questions = questionsOf(root);
  const copies = Array.from({ length: Math.ceil(size / questions.length) - 1 }, (_, index) => copyOf(questions.map(({ path }) => path), index + 1));
  const added = copies.flatMap((copy) => questions.map((original) => ({ copy, original, file: copy.file(original) }))).slice(0, size - questions.length);
  for (const { file } of added) writeFileSync(join(root, CONTENT_DIR, file.path), file.text);
  const list = join(root, ADDRESSES_FILE);
  writeFileSync(list, added.reduce((text, { file }) => withAddress(text, pageUrl(locatePage(file.path).id)), readFileSync(list, 'utf8')));
  return added;
}

/**
 * Takes over what a check of the original project has stored, for its pages and for their copies: a copy has the same
 * examples, and running them is not what a build is measured for.
 * @param version the fingerprint of the checker
 * @returns the pages for which nothing was stored
 */
export function takeResults(from: string, to: string, version: string, added: ReturnType<typeof multiplyQuestions>): string[] {
  cpSync(resultFolder(from), resultFolder(to), { recursive: true });
  symlinkSync(join(cacheFolder(from), 'dictionaries'), join(cacheFolder(to), 'dictionaries'), 'junction');
  const results = new ResultCache<PageResult>(resultFolder(to));
  const keyOf = ({ path, text }: ContentFile) => hashOf(version, path, Buffer.from(text));
  return added.flatMap(({ copy, original, file }) => {
    const result = results.read(original.path, keyOf(original));
    if (!result) return [file.path];
    const { id, number } = locatePage(file.path);
    const summary = { ...(JSON.parse(copy.text(JSON.stringify(result.summary))) as PageResult['summary']), path: file.path, id, number };
    results.write(file.path, keyOf(file), { ...result, summary });
    return [];
  });
}

/** Makes a repository of a project, with one commit. */
export function commitAll(root: string): void {
  const git = (...args: string[]) => execFileSync('git', ['-c', 'user.name=Замер', '-c', 'user.email=bench@example.org', '-c', 'commit.gpgsign=false', ...args], { cwd: root });
  git('init', '-q');
  writeFileSync(join(root, '.gitignore'), 'node_modules\ndist\ndeploy\n.astro\n');
  git('add', '-A');
  git('commit', '-q', '-m', 'Замер');
}

/** Deletes what a build leaves behind, its stores but that of the check. */
export function forgetBuilds(root: string): void {
  for (const folder of ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite']) rmSync(join(root, folder), { recursive: true, force: true });
  for (const name of readdirSync(cacheFolder(root))) {
    if (name !== 'pages' && name !== 'dictionaries') rmSync(join(cacheFolder(root), name), { recursive: true });
  }
}
