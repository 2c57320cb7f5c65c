import { asidesCheck } from './asides.ts';
import { assessmentCheck } from './assessment.ts';
import type { FileCheck, PageCheck } from './check.ts';
import { codeFences } from './code-fences.ts';
import { codeLookalike } from './code-lookalike.ts';
import { codeSyntax } from './code-syntax.ts';
import { codeWidth } from './code-width.ts';
import { continuesCheck } from './continues.ts';
import { deepeningCheck } from './deepening.ts';
import { fileEncoding } from './file-encoding.ts';
import { fileName } from './file-name.ts';
import { frontmatterForm } from './frontmatter-form.ts';
import { frontmatterPlainText } from './frontmatter-plain-text.ts';
import { frontmatterValues } from './frontmatter-values.ts';
import { headingsCheck } from './headings.ts';
import { htmlRaw } from './html-raw.ts';
import { imageAlt } from './image-alt.ts';
import { infoWords } from './info-words.ts';
import { linkForm } from './link-form.ts';
import { outputOrphan } from './output-orphan.ts';
import { partsCheck } from './parts.ts';
import { pythonCode } from './python-code.ts';
import { referencesCheck } from './references.ts';
import { sectionEmpty } from './section-empty.ts';
import { shortAnswer } from './short-answer.ts';
import { skeletonLeft } from './skeleton-left.ts';
import { textDash } from './text-dash.ts';
import { textDoubleSpace } from './text-double-space.ts';
import { textInvisible } from './text-invisible.ts';
import { textLookalike } from './text-lookalike.ts';
import { textPunctuationSpace } from './text-punctuation-space.ts';
import { textQuotes } from './text-quotes.ts';
import { textRepeatedWord } from './text-repeated-word.ts';
import { textSpelling } from './text-spelling.ts';
import { textYo } from './text-yo.ts';

/** Checks of every entry of the content folder, before it is parsed. */
export const fileChecks: FileCheck[] = [fileName, fileEncoding];

/** Checks of every page, the home page included, which is MDX and made of components. */
export const mdxChecks: PageCheck[] = [frontmatterForm, frontmatterValues, frontmatterPlainText, linkForm, textInvisible];

/** Checks of every Markdown page. */
export const pageChecks: PageCheck[] = [
  ...mdxChecks,
  headingsCheck,
  sectionEmpty,
  htmlRaw,
  asidesCheck,
  referencesCheck,
  codeFences,
  codeWidth,
  codeLookalike,
  infoWords,
  continuesCheck,
  outputOrphan,
  imageAlt,
  textQuotes,
  textLookalike,
  textDash,
  textSpelling,
  textYo,
  textRepeatedWord,
  textDoubleSpace,
  textPunctuationSpace,
  // Last: while V8 compiles ruff's WebAssembly it leaves JavaScript unoptimized, and dictionaries take seconds to load.
  codeSyntax,
  pythonCode,
];

/** Checks of questions only. */
export const questionChecks: PageCheck[] = [partsCheck, shortAnswer, deepeningCheck, assessmentCheck, skeletonLeft];
