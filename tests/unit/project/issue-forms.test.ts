import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { fillForm } from '../../../src/issues/fill-form.ts';
import { issueAddress, issueForms } from '../../../src/issues/forms.ts';
import { site } from '../../../src/site.ts';

const text = z.string().trim().min(1);
const described = { label: text, description: text.optional() };
const written = { ...described, placeholder: text.optional(), value: text.optional() };
const common = { id: z.string().regex(/^[\w-]+$/), validations: z.strictObject({ required: z.boolean() }).optional() };

/** Source: https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema */
const formSchema = z.strictObject({
  name: text,
  description: text,
  labels: z.array(text).optional(),
  body: z.array(
    z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: text }) }),
      z.strictObject({ type: z.literal('input'), attributes: z.strictObject(written), ...common }),
      z.strictObject({ type: z.literal('textarea'), attributes: z.strictObject({ ...written, render: text.optional() }), ...common }),
      z.strictObject({ type: z.literal('dropdown'), attributes: z.strictObject({ ...described, options: z.array(text).min(1) }), ...common }),
      z.strictObject({ type: z.literal('checkboxes'), attributes: z.strictObject({ ...described, options: z.array(z.strictObject({ label: text })) }), ...common }),
    ]),
  ),
});

const folder = '.github/ISSUE_TEMPLATE';
const read = (file: string) => parse(readFileSync(file, 'utf8')) as unknown;
const files = globSync(`${folder}/*.yml`).filter((file) => basename(file) !== 'config.yml').sort();
const fieldsOf = (file: string) => formSchema.parse(read(file)).body.flatMap((field) => ('id' in field ? field : []));

describe.each(files)('%s', (file) => {
  test('is a form that GitHub takes', () => {
    const ids = fieldsOf(file).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(fieldsOf(file).some(({ validations }) => validations?.required)).toBe(true);
  });
});

test.each(Object.entries(issueForms))('%s has the fields that the site fills in, all of them for text', (form, fields) => {
  const known = new Map(fieldsOf(`${folder}/${form}.yml`).map(({ id, type }) => [id, type]));
  for (const field of fields) expect(['input', 'textarea']).toContain(known.get(field));
});

test('an address of a form carries what is known', () => {
  const address = issueAddress('wrong-answer', { page: '/web/asgi/' });
  expect(address).toBe(`${site.repository}/issues/new?template=wrong-answer.yml&page=%2Fweb%2Fasgi%2F`);
  const filled = new URL(fillForm(address, { page: '/web/asgi/#q1', quote: 'a & b #1' }));
  expect(Object.fromEntries(filled.searchParams)).toEqual({ template: 'wrong-answer.yml', page: '/web/asgi/#q1', quote: 'a & b #1' });
});

test('the other ways to report lead to this repository', () => {
  const config = z
    .strictObject({ blank_issues_enabled: z.boolean(), contact_links: z.array(z.strictObject({ name: text, url: z.url(), about: text })) })
    .parse(read(`${folder}/config.yml`));
  for (const { url } of config.contact_links) expect(url.startsWith(`${site.repository}/`), url).toBe(true);
});
