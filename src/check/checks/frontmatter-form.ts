import { isCollection } from 'yaml';
import { finding, fileStart } from '../finding.ts';
import { yamlReason } from '../yaml-reason.ts';
import type { PageCheck } from './check.ts';

/** The frontmatter is there and is YAML with every key once. */
export const frontmatterForm: PageCheck = function* ({ frontmatter, source }) {
  const { node, document, data, placeAt } = frontmatter;
  if (!node) {
    yield finding('frontmatter-missing', fileStart);
    return;
  }
  for (const error of document.errors) {
    const place = placeAt(error.pos[0]);
    if (error.code === 'DUPLICATE_KEY') {
      yield finding('frontmatter-duplicate-key', place, keyAt(node.value, error.pos[0]));
    } else {
      yield finding('frontmatter-yaml', place, yamlReason(error));
      return; // what follows a syntax error is seldom a second one
    }
  }
  if (document.errors.length > 0) return;
  if (!isCollection(document.contents)) yield finding('frontmatter-yaml', { line: 2, column: 1 }, 'ожидались пары «ключ: значение»');
  else if (Object.keys(data).length === 0 && source.length > 0) {
    yield finding('frontmatter-yaml', { line: 2, column: 1 }, 'значения не читаются, якоря & и ссылки * здесь не нужны');
  }
};

function keyAt(yaml: string, offset: number): string {
  return /^[^\s:]+/.exec(yaml.slice(offset))?.[0] ?? '';
}
