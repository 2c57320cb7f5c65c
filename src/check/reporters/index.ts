import { github } from './github.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';

/** Reporters by the name that `--format` takes. */
export const reporters: Readonly<Record<string, Reporter>> = { pretty, github, markdown, json };
