import { addressRules } from './messages/addresses.ts';
import { blockRules } from './messages/blocks.ts';
import { fileRules } from './messages/files.ts';
import { frontmatterRules } from './messages/frontmatter.ts';
import { linkRules } from './messages/links.ts';
import { proseRules } from './messages/prose.ts';
import { structureRules } from './messages/structure.ts';

/** Every rule of the checker, in the order of their sections in CONTRIBUTING.md. */
export const rules = {
  ...fileRules,
  ...frontmatterRules,
  ...structureRules,
  ...blockRules,
  ...linkRules,
  ...addressRules,
  ...proseRules,
};

export type RuleId = keyof typeof rules;

/** What the message of a rule is made of. */
export type RuleArgs<R extends RuleId> = Parameters<(typeof rules)[R]['text']>;

/** Where a rule is explained. */
export function ruleAddress(rule: RuleId): string {
  return `CONTRIBUTING.md#${rule}`;
}
