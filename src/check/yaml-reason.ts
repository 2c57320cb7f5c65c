import type { YAMLError } from 'yaml';

/** What the YAML parser's error codes mean, in Russian. */
const reasons: Partial<Record<YAMLError['code'], string>> = {
  ALIAS_PROPS: 'у ссылки * не бывает якоря и тега',
  BAD_ALIAS: 'ссылка * ведёт на неизвестный якорь',
  BAD_COLLECTION_TYPE: 'тег не подходит к этому значению',
  BAD_DIRECTIVE: 'неверная директива %',
  BAD_DQ_ESCAPE: 'неверная последовательность с обратной косой чертой в кавычках',
  BAD_INDENT: 'отступ не тот, что у соседних строк',
  BAD_PROP_ORDER: 'якорь и тег стоят не на месте',
  BAD_SCALAR_START: 'значение начинается со знака, который нужно взять в кавычки',
  BLOCK_AS_IMPLICIT_KEY: 'вложенные пары на одной строке; значение с двоеточием возьмите в кавычки',
  BLOCK_IN_FLOW: 'внутри скобок нельзя писать в столбик',
  DUPLICATE_KEY: 'ключ повторяется',
  MISSING_CHAR: 'не хватает закрывающей скобки, кавычки, запятой или двоеточия',
  MULTILINE_IMPLICIT_KEY: 'ключ занимает несколько строк или после него нет двоеточия',
  MULTIPLE_ANCHORS: 'у значения два якоря',
  MULTIPLE_DOCS: 'неожиданная строка ---',
  MULTIPLE_TAGS: 'у значения два тега',
  NON_STRING_KEY: 'ключ должен быть строкой',
  RESOURCE_EXHAUSTION: 'слишком глубокая вложенность',
  TAB_AS_INDENT: 'отступ сделан табуляцией, а нужны пробелы',
  TAG_RESOLVE_FAILED: 'неизвестный тег',
  UNEXPECTED_TOKEN: 'лишний знак',
};

/** The reason of a YAML error for a contributor. */
export function yamlReason(error: YAMLError): string {
  return reasons[error.code] ?? error.message.split('\n')[0]!.replace(/ at line \d+.*$/, '');
}
