import type { Reporter } from './reporter.ts';

/** For programs: problems and figures. */
export const json: Reporter = ({ problems, stats }) => `${JSON.stringify({ problems, stats }, null, 2)}\n`;
