import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Slugger from 'github-slugger';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { site } from '../../../src/site.ts';

const documents = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', '.github/pull_request_template.md'];

interface Outline {
  anchors: Set<string>;
  links: string[];
}

const outlines = new Map<string, Outline>();

/** The headings of a document as GitHub names them, and where its links lead; each document is read once. */
function outlineOf(file: string): Outline {
  const known = outlines.get(file);
  if (known) return known;
  const tree = unified().use(remarkParse).use(remarkGfm).parse(readFileSync(file, 'utf8'));
  const slugger = new Slugger();
  const outline: Outline = { anchors: new Set(), links: [] };
  visit(tree, 'heading', (heading) => void outline.anchors.add(slugger.slug(toString(heading))));
  visit(tree, 'link', ({ url }) => void outline.links.push(url));
  outlines.set(file, outline);
  return outline;
}

describe.each(documents)('%s', (file) => {
  test('links to files and headings that exist', () => {
    const wrong = outlineOf(file).links.filter((url) => {
      if (/^(?:https|mailto):/.test(url)) return url.startsWith('https://github.com/glubzhe/') && !url.startsWith(site.repository);
      const [path, anchor] = url.split('#');
      const target = path ? join(dirname(file), path) : file;
      return !existsSync(target) || (anchor !== undefined && !outlineOf(target).anchors.has(decodeURIComponent(anchor)));
    });
    expect(wrong).toEqual([]);
  });
});

test('every command that is told to contributors exists', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const told = documents.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name!));
  expect(told.filter((name) => !(name in scripts))).toEqual([]);
});

test('one owner is asked to review everything', () => {
  const lines = readFileSync('.github/CODEOWNERS', 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^\* @[\w-]+(?:\/[\w-]+)?$/);
});

test('both licences are there in full', () => {
  expect(readFileSync('LICENSE', 'utf8')).toMatch(/^MIT License\n\nCopyright \(c\) \d{4} авторы «Глубже»\n[\s\S]*DEALINGS IN THE\s+SOFTWARE\.\n$/);
  const text = readFileSync('LICENSE-CONTENT', 'utf8');
  expect(text).toMatch(/^Attribution 4\.0 International\n/);
  for (let section = 1; section <= 8; section++) expect(text).toContain(`\nSection ${section} -- `);
});
