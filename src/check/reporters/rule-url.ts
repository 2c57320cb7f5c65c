import { site } from '../../site.ts';
import { ruleAddress, type RuleId } from '../messages.ts';

/** Where a rule is explained, for readers who are not in the project's folder. */
export function ruleUrl(rule: RuleId): string {
  return `${site.repository}/blob/${site.branch}/${ruleAddress(rule)}`;
}
