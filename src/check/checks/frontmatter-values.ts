import type { z } from 'astro/zod';
import { pageSchema, questionSchema } from '../../handbook/frontmatter.ts';
import { levels } from '../../handbook/levels.ts';
import type { Page, Place } from '../../handbook/page.ts';
import { tags } from '../../handbook/tags.ts';
import { finding, type Finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import type { PageCheck } from './check.ts';

type Issue = z.core.$ZodIssue;

/** Every key and value of the frontmatter is what the schema says. */
export const frontmatterValues: PageCheck = function* (page) {
  const { node, document, data } = page.frontmatter;
  if (!node || document.errors.length > 0 || Object.keys(data).length === 0) return;
  const schema = page.kind === 'question' ? questionSchema : pageSchema;
  const known = Object.keys(schema.shape);
  const issues = firstByPath(schema.safeParse(data).error?.issues ?? []);
  const misspelt = new Set(issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys.map((key) => nearest(key, known)) : [])));
  const own = issues.filter(({ path }) => path[0] === undefined || path[0] in data || !misspelt.has(String(path[0])));
  for (const issue of own) yield* translate(page, issue, known);
};

/** One issue a value: a missing list is also too short, a wrong address breaks two rules of a URL. */
function firstByPath(issues: Issue[]): Issue[] {
  const seen = new Set<string>();
  return issues.filter((issue) => {
    const path = issue.path.join('.');
    if (issue.code === 'unrecognized_keys') return true;
    return !seen.has(path) && seen.add(path);
  });
}

function* translate(page: Page, issue: Issue, known: string[]): Generator<Finding> {
  const value = valueAt(page.frontmatter.data, issue.path);
  const place = page.frontmatter.placeOf(issue.path);
  const key = issue.path.map((step) => (typeof step === 'number' ? `${step + 1}-й` : step)).join(' → ');
  if (issue.code === 'unrecognized_keys') {
    for (const name of issue.keys) {
      const allowed = issue.path.length === 0 ? known : ['title', 'url'];
      yield finding('frontmatter-unknown-key', page.frontmatter.placeOf([...issue.path, name]), name, nearest(name, allowed), allowed);
    }
  } else if (value === undefined || value === null || value === '') {
    yield finding('frontmatter-required', place, key);
  } else if (issue.path[0] !== 'related' || issue.code !== 'invalid_format') { // an impossible id is unknown too, see related.ts
    yield issue.code === 'custom' ? duplicate(page, issue.path, value as unknown[]) : translateValue(issue, place, key, value);
  }
}

/** The finding for a value that is there and is wrong. */
function translateValue(issue: Issue, place: Place, key: string, value: unknown): Finding {
  const root = String(issue.path[0]);
  switch (issue.code) {
    case 'too_small':
      return outOfBounds(place, key, value, Number(issue.minimum), undefined);
    case 'too_big':
      return outOfBounds(place, key, value, undefined, Number(issue.maximum));
    case 'invalid_value':
      if (root === 'level') return finding('level-unknown', place, String(value), nearest(String(value), levels), levels);
      if (root === 'tags') return finding('tag-unknown', place, String(value), nearest(String(value), tags));
      return finding('frontmatter-type', place, key, issue.values.map(String).join(' или '), value);
    case 'invalid_format':
      return finding('source-url', place, String(value));
    case 'invalid_type':
      return finding('frontmatter-type', place, key, issue.expected, value);
    default:
      return finding('frontmatter-type', place, key, 'другое значение', value);
  }
}

function outOfBounds(place: Place, key: string, value: unknown, min: number | undefined, max: number | undefined): Finding {
  if (Array.isArray(value)) return finding('frontmatter-list-length', place, key, value.length, min, max);
  return finding('frontmatter-length', place, key, String(value).trim().length, min, max);
}

/** Stands at the second of two equal values. */
function duplicate({ frontmatter }: Page, path: PropertyKey[], list: unknown[]): Finding {
  const key = String(path[0]);
  const values = list.map((item) => (key === 'sources' ? (item as { url: string }).url : String(item)));
  const index = values.findIndex((value, position) => values.indexOf(value) < position);
  const repeated = values[index]!;
  if (key === 'sources') return finding('source-duplicate', frontmatter.placeOf([...path, index, 'url']), repeated);
  return finding('frontmatter-duplicate-value', frontmatter.placeOf([...path, index]), key, repeated);
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);
}
