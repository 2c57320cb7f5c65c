import { ErrorCodes, Tokenizer, TokenizerMode } from 'parse5';
import { inOrder } from '../faults.ts';
import type { SyntaxParser } from '../syntax.ts';
import { TagPairs } from './tag-pairs.ts';
import { withoutTemplate } from './template.ts';

/** How the content of elements that hold nothing but text is read. */
const TEXT_MODES: Record<string, Tokenizer['state']> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  textarea: TokenizerMode.RCDATA,
  title: TokenizerMode.RCDATA,
};

/**
 * Parses an HTML document or a part of one: every error of the tokenizer and the first tag without its pair. Tags of
 * Django and Jinja templates may stand anywhere.
 */
export const html: SyntaxParser = (code) => {
  const { html: text, faults } = withoutTemplate(code);
  const tags = new TagPairs();
  const ignore = () => {};
  const tokenizer: Tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, {
    onStartTag(token) {
      tags.start(token);
      tokenizer.inForeignNode = tags.isForeign;
      tokenizer.state = (tags.isForeign ? undefined : TEXT_MODES[token.tagName]) ?? tokenizer.state;
    },
    onEndTag(token) {
      tags.end(token);
      tokenizer.inForeignNode = tags.isForeign;
    },
    onParseError({ code: error, startLine: line, startCol: column }) {
      faults.push({ line, column, message: reasons[error] ?? `запись не разбирается (${error})` });
    },
    onEof: () => tags.eof(),
    onComment: ignore,
    onDoctype: ignore,
    onCharacter: ignore,
    onNullCharacter: ignore,
    onWhitespaceCharacter: ignore,
  });
  tokenizer.write(text, true);
  return inOrder([...faults, ...tags.faults.slice(0, 1)]);
};

/** Errors of the tokenizer, https://html.spec.whatwg.org/#parse-errors. */
const reasons: Partial<Record<ErrorCodes, string>> = {
  [ErrorCodes.abruptClosingOfEmptyComment]: 'комментарий закрыт раньше, чем начался',
  [ErrorCodes.absenceOfDigitsInNumericCharacterReference]: 'в числовой сущности нет цифр',
  [ErrorCodes.cdataInHtmlContent]: 'в HTML нет <![CDATA[',
  [ErrorCodes.duplicateAttribute]: 'атрибут повторяется',
  [ErrorCodes.endTagWithAttributes]: 'у закрывающего тега не бывает атрибутов',
  [ErrorCodes.endTagWithTrailingSolidus]: 'у закрывающего тега лишняя черта',
  [ErrorCodes.eofBeforeTagName]: 'запись обрывается, ожидалось имя тега',
  [ErrorCodes.eofInComment]: 'комментарий не закрыт',
  [ErrorCodes.eofInDoctype]: 'объявление <!DOCTYPE не закрыто',
  [ErrorCodes.eofInTag]: 'запись обрывается внутри тега',
  [ErrorCodes.incorrectlyClosedComment]: 'комментарий закрывают -->',
  [ErrorCodes.incorrectlyOpenedComment]: 'комментарий открывают <!--',
  [ErrorCodes.invalidFirstCharacterOfTagName]: 'имя тега начинается с буквы; знак < в тексте пишут &lt;',
  [ErrorCodes.missingAttributeValue]: 'у атрибута нет значения',
  [ErrorCodes.missingEndTagName]: 'ожидалось имя закрывающего тега',
  [ErrorCodes.missingSemicolonAfterCharacterReference]: 'после сущности ожидалась точка с запятой; знак & пишут &amp;',
  [ErrorCodes.missingWhitespaceBetweenAttributes]: 'между атрибутами нет пробела',
  [ErrorCodes.nestedComment]: 'комментарий в комментарии',
  [ErrorCodes.unexpectedCharacterInAttributeName]: 'недопустимый знак в имени атрибута',
  [ErrorCodes.unexpectedCharacterInUnquotedAttributeValue]: 'недопустимый знак в значении без кавычек',
  [ErrorCodes.unexpectedEqualsSignBeforeAttributeName]: 'знак = без имени атрибута',
  [ErrorCodes.unexpectedQuestionMarkInsteadOfTagName]: 'в HTML нет <? … ?>',
  [ErrorCodes.unexpectedSolidusInTag]: 'неожиданная черта внутри тега',
  [ErrorCodes.unknownNamedCharacterReference]: 'неизвестная сущность; знак & в тексте пишут &amp;',
};
