import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { workflowFaults } from '../../../src/check/syntax/yaml/workflow.ts';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Workflow {
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  jobs: Record<string, { 'timeout-minutes'?: number; permissions?: Record<string, string>; steps: Step[] }>;
}

describe.each(globSync('.github/workflows/*.yml').sort())('%s', (file) => {
  const text = readFileSync(file, 'utf8');
  const workflow = parse(text) as Workflow;
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  test('is a valid workflow', async () => {
    expect(await workflowFaults(text)).toEqual([]);
    expect(await workflowFaults(text.replace('runs-on:', 'run-on:'))).not.toEqual([]);
  });

  test('pins every action to a commit and says which version that is', () => {
    const used = text.split('\n').filter((line) => /^\s*(?:- )?uses:/.test(line));
    expect(used).toHaveLength(steps.filter(({ uses }) => uses).length);
    for (const line of used) expect(line).toMatch(/uses: [\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('may write nothing unless a job asks, never the repository, and ends in time', () => {
    expect(Object.values(workflow.permissions!)).not.toContain('write');
    for (const job of jobs) {
      expect(job.permissions?.contents ?? 'read').toBe('read');
      expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
    }
  });

  test('leaves no token behind and gives a fork neither that nor secrets', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    expect(Object.keys(workflow.on)).not.toContain('workflow_run');
    if ('pull_request' in workflow.on) {
      expect(text).not.toMatch(/secrets\.|github\.token/);
      for (const { permissions } of jobs) expect(permissions).toBeUndefined();
    }
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    for (const step of checkouts) expect(step.with).toMatchObject({ 'persist-credentials': false });
  });

  test('puts nothing that a stranger wrote into a shell', () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('${{');
  });
});

test('releases of everything the project depends on are proposed automatically', () => {
  const { version, updates } = parse(readFileSync('.github/dependabot.yml', 'utf8')) as {
    version: number;
    updates: { 'package-ecosystem': string; directory: string; schedule: { interval: string } }[];
  };
  const manifests: Record<string, string> = { npm: 'package.json', 'github-actions': '.github/workflows', pip: 'requirements.txt' };
  expect(version).toBe(2);
  expect(updates.map((update) => update['package-ecosystem']).sort()).toEqual(Object.keys(manifests).sort());
  for (const { 'package-ecosystem': ecosystem, directory, schedule } of updates) {
    expect(existsSync(join('.', directory, manifests[ecosystem]!))).toBe(true);
    expect(['daily', 'weekly', 'monthly']).toContain(schedule.interval);
  }
});
