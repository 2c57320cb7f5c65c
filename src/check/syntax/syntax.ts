/** A place inside a block (both count from 1, columns in UTF-16 units) and what is wrong there. */
export interface SyntaxFault {
  line: number;
  column: number;
  /** In Russian, to follow a colon. */
  message: string;
}

/** What a block's info string says that a parser may need. */
export interface SyntaxContext {
  /** The file the block shows: `title="compose.yaml"`. */
  title?: string;
}

/** Parses one block; an empty list means it is valid. */
export type SyntaxParser = (code: string, context: SyntaxContext) => SyntaxFault[] | Promise<SyntaxFault[]>;
