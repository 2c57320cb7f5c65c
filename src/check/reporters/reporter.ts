import type { Report } from '../report.ts';

/** What a reporter may need besides the report. */
export interface ReportContext {
  /** The text of a line of a file of the report, counted from 1; undefined when there is none. */
  lineOf(file: string, line: number): string | undefined;
  /** Whether the reader is a terminal with colours. */
  color: boolean;
}

/** Turns a report into text; writes nothing itself. */
export type Reporter = (report: Report, context: ReportContext) => string;
