import { site } from '../site.ts';
import { fillForm } from './fill-form.ts';

/**
 * The forms of .github/ISSUE_TEMPLATE that the site links to, and the ids of the fields that it fills in; a test
 * compares both with the forms.
 */
export const issueForms = {
  'wrong-answer': ['page', 'quote'],
  'new-question': ['question'],
} as const;

type Field<Form extends keyof typeof issueForms> = 'title' | (typeof issueForms)[Form][number];

/** The address at which a new issue is written in `form`, with what is known of it already. */
export function issueAddress<Form extends keyof typeof issueForms>(form: Form, values: Partial<Record<Field<Form>, string>> = {}): string {
  return fillForm(`${site.repository}/issues/new?template=${form}.yml`, values as Record<string, string>);
}
