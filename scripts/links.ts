import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArguments, runCommand, UsageError } from '../src/cli.ts';
import { externalUrls, fromLychee, issueText, LINK_CHECK, pagesByUrl } from '../src/quality/links.ts';
import { readPages } from '../src/quality/pages.ts';

const usage = `Внешние ссылки справочника для программы lychee, которая их открывает.

  npm run links -- list              все адреса ссылками HTML: вход для lychee
  npm run links -- report ОТВЕТ      пишет ${LINK_CHECK} для страницы «Качество» по ответу lychee в JSON
                                     и печатает текст задачи о битых ссылках, если они есть
`;

const root = fileURLToPath(new URL('..', import.meta.url));

await runCommand(usage, async () => {
  const { positionals } = readArguments({ allowPositionals: true });
  const [command, answer] = positionals;
  const links = pagesByUrl(readPages(root).map((page) => ({ path: page.path, urls: externalUrls(page) })));
  if (command === 'list') {
    process.stdout.write([...links.keys()].sort().map((url) => `<a href="${escape(url)}"></a>\n`).join(''));
  } else if (command === 'report' && answer !== undefined) {
    const check = fromLychee(JSON.parse(readFileSync(answer, 'utf8')), new Date().toISOString().slice(0, 10));
    writeFileSync(join(root, LINK_CHECK), `${JSON.stringify(check, undefined, 2)}\n`);
    process.stdout.write(issueText(check, links));
  } else throw new UsageError('Скажите, что сделать.');
  return 0;
});

function escape(url: string): string {
  return url.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
