import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { workflowFaults } from '../../src/check/syntax/yaml/workflow.ts';

interface Workflow {
  permissions?: Record<string, string>;
  jobs: Record<string, { permissions?: Record<string, string>; steps: { uses?: string }[] }>;
}

describe.each(globSync('.github/workflows/*.yml').sort())('%s', (file) => {
  const text = readFileSync(file, 'utf8');
  const workflow = parse(text) as Workflow;
  const jobs = Object.values(workflow.jobs);

  it('is what GitHub understands', async () => {
    expect(await workflowFaults(text)).toEqual([]);
    expect(await workflowFaults(text.replace('runs-on:', 'run-on:'))).not.toEqual([]);
  });

  it('uses actions by their commits', () => {
    const used = jobs.flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []));
    expect(used.filter((action) => !/@[0-9a-f]{40}$/.test(action))).toEqual([]);
  });

  it('may write nothing unless a job asks, and no job may write to the repository', () => {
    expect(Object.values(workflow.permissions!)).not.toContain('write');
    for (const { permissions } of jobs) expect(permissions?.contents ?? 'read').toBe('read');
  });
});
