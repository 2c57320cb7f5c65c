import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { SaxesParser } from 'saxes';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { readAddresses } from '../../src/handbook/addresses.ts';
import { parsePage } from '../../src/handbook/page.ts';
import { site } from '../../src/site.ts';
import { SITE_URL } from './setup.ts';

const base = site.base.replace(/\/$/, '');
/** What stands before an address of the list of addresses. */
const origin = SITE_URL + base;

const read = (file: string) => readFileSync(join('dist', file), 'utf8');
const isIndexed = (address: string) => !read(`${address.slice(1)}index.html`).includes('<meta name="robots" content="noindex"');
/** Addresses of the pages that search engines and other programs are told of. */
const addresses = readAddresses('.')!.flatMap(({ address, movedTo }) => (movedTo || !isIndexed(address) ? [] : address));
const questionAddresses = globSync('src/content/docs/*/[0-9]*.md').map((file) => `/${parsePage(file.replaceAll('\\', '/').replace('src/content/docs/', ''), '').id}/`);

/** The file of the built site that answers an address of it. */
function fileOf(url: string): string {
  const path = url.startsWith(`${origin}/`) ? new URL(url).pathname.slice(base.length + 1) : 'elsewhere';
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** Addresses of the site that nothing answers. */
const dead = (urls: readonly string[]) => urls.filter((url) => !existsSync(join('dist', fileOf(url))));

const heads = new Map(
  addresses.map((address) => {
    const html = read(fileOf(origin + address));
    const head = select('head', fromHtml(html.slice(0, html.indexOf('</head>') + 7)))!;
    const attribute = (selector: string, name: string) => selectAll(selector, head).map(({ properties }) => String(properties[name]));
    const meta = (property: string) => attribute(`meta[property="${property}"]`, 'content').join();
    return [address, { head, attribute, meta, url: origin + address }];
  }),
);

describe('the head of every page', () => {
  test('names the page, its kind and its picture to social networks', () => {
    for (const [address, { attribute, meta, url }] of heads) {
      const facts = ['og:url', 'og:locale', 'og:site_name', 'og:image:width', 'og:image:height'].map(meta);
      expect([attribute('link[rel=canonical]', 'href').join(), ...facts], address).toEqual([url, url, 'ru_RU', 'Глубже', '1200', '630']);
      expect(meta('og:description'), address).toBe(attribute('meta[name=description]', 'content').join());
      for (const property of ['og:title', 'og:description', 'og:image:alt']) expect(meta(property), `${address} ${property}`).not.toBe('');
      if (questionAddresses.includes(address)) expect(meta('og:type'), address).toBe('article');
      expect(attribute('meta[name="twitter:card"]', 'content'), address).toEqual(['summary_large_image']);
    }
    expect(heads.get('/')!.meta('og:type')).toBe('website');
  });

  test('the picture is its own PNG of 1200 × 630, at most 40 KB', () => {
    const pictures = [...heads.values()].map(({ meta }) => meta('og:image'));
    expect(new Set(pictures).size).toBe(addresses.length);
    for (const picture of pictures) {
      const png = readFileSync(join('dist', fileOf(picture)));
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], picture).toEqual([1200, 630]);
      expect(png.length, picture).toBeLessThan(40 * 1024);
    }
  });

  test('leads to the feed, to Markdown and to llms.txt', () => {
    for (const [address, { attribute }] of heads) {
      expect(attribute('link[type="text/markdown"][rel=alternate]', 'href'), address).toEqual([`${base}${address}index.md`]);
      expect(attribute('link[type="application/rss+xml"]', 'href'), address).toEqual([`${base}/rss.xml`]);
      expect(attribute('link[rel=describedby]', 'href'), address).toEqual([`${base}/llms.txt`]);
    }
  });
});

describe('JSON-LD', () => {
  const blocks = [...heads].map(([address, { head }]) => {
    const scripts = selectAll('script[type="application/ld+json"]', head).map((script) => toString(script));
    expect(scripts.length, address).toBe(1);
    return { address, text: scripts[0]!, data: JSON.parse(scripts[0]!) as { '@graph': Record<string, unknown>[] } };
  });

  test('of every page consists of types and properties of schema.org; a wrong one would be seen', () => {
    const wrong = [
      { '@type': 'TechArticel', headline: 'GIL' },
      { '@type': 'TechArticle', headlines: 'GIL' },
      { '@type': 'BreadcrumbList', headline: 'GIL' },
      { '@type': 'TechArticle', author: { '@type': 'Organization', headline: 'GIL' } },
    ].map((node) => ({ '@context': 'https://schema.org', '@graph': [node] }));
    const shapes = new Map(blocks.map(({ data }) => [JSON.stringify(shapeOf(data)), data]));
    expect(shapes.size).toBeGreaterThanOrEqual(5);
    const faults = schemaFaults([...wrong, ...shapes.values()]);
    expect(faults.map((fault) => fault.replace(/:.*/, '')), faults.join('\n')).toEqual(wrong.map((_, index) => String(index)));
  });

  test('calls an answer an article with a date and a way to it', () => {
    for (const { address, data } of blocks.filter(({ address }) => questionAddresses.includes(address))) {
      const [article, way] = data['@graph'];
      expect(article, address).toMatchObject({ '@type': 'TechArticle', url: origin + address, dateModified: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
      expect(way, address).toMatchObject({ '@type': 'BreadcrumbList', itemListElement: [{ position: 1 }, { position: 2, item: origin + address }] });
    }
  });

  test('costs a page few bytes', () => {
    const { text } = blocks.find(({ address }) => address === '/python-core/gil/')!;
    const html = read('python-core/gil/index.html');
    expect(gzipSync(html).length - gzipSync(html.replace(text, '')).length).toBeLessThan(300);
  });

  test('lists the questions of a section and offers the search', () => {
    const nodeOf = (address: string) => blocks.find((block) => block.address === address)!.data['@graph'][0]!;
    const { mainEntity } = nodeOf('/python-core/') as { mainEntity: { itemListElement: { url: string }[] } };
    expect(mainEntity.itemListElement.map(({ url }) => url)).toContain(`${origin}/python-core/gil/`);
    expect(nodeOf('/')).toMatchObject({ '@type': 'WebSite', potentialAction: { target: { urlTemplate: `${origin}/search/?q={query}` } } });
  });
});

describe('the map of the site', () => {
  const map = () => read('sitemap-0.xml');

  test('lists all pages that may be indexed and nothing else, with the time of the last change', () => {
    parseXml(map());
    expect(addresses.length).toBeGreaterThan(questionAddresses.length);
    expect(addresses.some((address) => address.endsWith('/print/'))).toBe(false);
    expect([...map().matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url!.replace(origin, '')).sort()).toEqual([...addresses].sort());
    const dated = [...map().matchAll(/<loc>[^<]*<\/loc><lastmod>(.*?)<\/lastmod>/g)];
    expect(dated.length).toBeGreaterThan(questionAddresses.length);
    for (const [, date] of dated) expect(Date.parse(date!)).toBeLessThan(Date.now());
  });

  test('is named where robots look', () => {
    expect(read('robots.txt')).toContain(`Sitemap: ${origin}/sitemap-index.xml`);
    expect(read('sitemap-index.xml')).toContain(`${origin}/sitemap-0.xml`);
  });
});

describe('the feed', () => {
  const { rss, channel, items } = readFeed(read('rss.xml'));

  test('has what RSS 2.0 requires', () => {
    expect(rss).toMatchObject({ version: '2.0' });
    expect(channel).toMatchObject({ link: `${origin}/`, language: 'ru' });
    for (const required of ['title', 'description']) expect(channel[required]).toBeTruthy();
    for (const item of items) expect(Object.keys(item)).toEqual(expect.arrayContaining(['title', 'link', 'guid', 'description', 'pubDate', 'category']));
  });

  test('tells new and changed answers, the latest first, each once', () => {
    const dates = items.map(({ pubDate }) => Date.parse(pubDate!));
    expect(items.length).toBeGreaterThanOrEqual(10);
    expect(dates).toEqual(dates.toSorted((a, b) => b - a));
    expect(new Set(items.map(({ guid }) => guid)).size).toBe(items.length);
    expect(items.filter(({ title }) => !/^(?:Новый ответ|Ответ обновлён): \d+\. /.test(title!))).toEqual([]);
    expect(dead(items.map(({ link }) => link!))).toEqual([]);
  });
});

describe('Markdown', () => {
  const links = (text: string) => [...text.matchAll(/(?:\]\(|: )(https:\/\/glubzhe\.example[^)\s]*)/g)].map(([, url]) => url!);

  test('llms.txt is a title, a summary and lists of links to Markdown of all questions', () => {
    const text = read('llms.txt');
    expect(text).toMatch(/^# Глубже\n\n> [^\n]+\n\n[^\n#]+\n\n## /);
    expect(text.split('\n').filter((line) => line && !/^(?:# |> |## |- \[.+\]\(https:\/\/\S+\/index\.md\): |Каждая страница)/.test(line))).toEqual([]);
    const targets = links(text);
    expect(dead(targets)).toEqual([]);
    expect(questionAddresses.filter((address) => !targets.includes(`${origin}${address}index.md`))).toEqual([]);
  });

  test('of every page begins with a title and a summary, and its links lead somewhere', () => {
    for (const address of addresses) {
      const text = read(`${address.slice(1)}index.md`);
      expect(text, address).toMatch(/^# [^\n]+\n\n> [^\n]+\n\n- /);
      expect(links(text), address).toContain(origin + address);
      expect(dead(links(text)), address).toEqual([]);
    }
  });

  test('of any kind of page is parsed to one title and no raw frontmatter', () => {
    for (const address of ['/', '/python-core/', '/python-core/gil/', '/guide/start/']) {
      const { tree, frontmatter } = parsePage('guide/any.md', read(`${address.slice(1)}index.md`));
      expect(frontmatter.node, address).toBeUndefined();
      expect(tree.children.filter((node) => node.type === 'heading' && node.depth === 1).length, address).toBe(1);
    }
  });

  test('of an answer says its level, the day it was verified, and its sources', () => {
    const text = read('python-core/gil/index.md');
    expect(text).toMatch(/^- Уровень основного вопроса: Middle$/m);
    expect(text).toMatch(/^- Проверено: \d{4}-\d\d-\d\d$/m);
    expect(text).toMatch(/^### 2\.1\. /m);
    expect(text).toMatch(/^## Источники\n\n- \[.+\]\(https:\/\/docs\.python\.org/m);
    expect(text).toContain(`](${origin}/python-core/gil/index.md#q5)`);
  });
});

/** Which types and properties an object has, values left out: pages of one shape are alike to a checker of types. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return [...new Map(value.map(shapeOf).map((shape) => [JSON.stringify(shape), shape])).values()];
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === '@type' ? inner : shapeOf(inner)]));
}

/** What TypeScript has against objects as `Graph` of schema-dts, the types that Google makes of schema.org's vocabulary. */
function schemaFaults(objects: readonly unknown[]): string[] {
  const file = join(process.cwd(), 'tests/site/json-ld.generated.ts');
  // The form of a search action's input is Google's own, no property of schema.org.
  const lines = objects.map((object, index) => `export const graph${index}: Graph = ${JSON.stringify(object).replace(/,"query-input":"required name=query"/, '')};`);
  const source = ["import type { Graph } from 'schema-dts';", ...lines].join('\n');
  const options: ts.CompilerOptions = { strict: true, noEmit: true, skipLibCheck: true, types: [], module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.getSourceFile = (name, ...rest) => (name === file ? ts.createSourceFile(name, source, ts.ScriptTarget.ESNext) : getSourceFile(name, ...rest));
  host.fileExists = (name) => name === file || fileExists(name);
  const program = ts.createProgram([file], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const line = file ? file.getLineAndCharacterOfPosition(start!).line - 1 : 'no file';
    return `${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}

/** Goes through an XML document. @throws when it is not well-formed */
function parseXml(text: string, onElement: (path: string[], attributes: Record<string, string>, text: string) => void = () => {}): void {
  const parser = new SaxesParser({ xmlns: false });
  const open: { name: string; attributes: Record<string, string>; text: string }[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => open.push({ name, attributes, text: '' }));
  parser.on('text', (part) => {
    if (open.length > 0) open.at(-1)!.text += part;
  });
  parser.on('closetag', () => {
    const path = open.map(({ name }) => name);
    const { attributes, text } = open.pop()!;
    onElement(path, attributes, text);
  });
  parser.write(text).close();
}

interface Feed {
  rss: Record<string, string>;
  channel: Record<string, string>;
  items: Record<string, string>[];
}

function readFeed(text: string): Feed {
  const feed: Feed = { rss: {}, channel: {}, items: [] };
  let item: Record<string, string> = {};
  parseXml(text, (path, attributes, content) => {
    const name = path.at(-1)!;
    if (path.join('/') === 'rss') feed.rss = attributes;
    else if (path.join('/') === 'rss/channel/item') feed.items.push(item), (item = {});
    else if (path.at(-2) === 'item') item[name] = content;
    else if (path.at(-2) === 'channel') feed.channel[name] = content;
  });
  return feed;
}
