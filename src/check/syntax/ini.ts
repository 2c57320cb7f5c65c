import type { SyntaxFault, SyntaxParser } from './syntax.ts';

const SECTION = /^\s*\[(.*)\]\s*(?:[#;].*)?$/;
const PAIR = /^\s*([^\s=:[][^=:]*?)\s*[=:]/;

/** Sections of systemd units, which may name a key many times: Environment=, ExecStartPre=. */
const SYSTEMD = /^\[(?:Unit|Service|Install|Timer|Socket|Mount|Path|Slice)\]\s*$/m;

/**
 * Parses an INI file by the rules of Python's configparser: sections, `key = value` or `key: value`, comments, and
 * indented lines that go on with a value. Keys before the first section are allowed, as in .editorconfig.
 */
export const ini: SyntaxParser = (code) => {
  const faults: SyntaxFault[] = [];
  const mayRepeat = SYSTEMD.test(code);
  const sections = new Set<string>();
  let keys = new Set<string>();
  let continues = false;
  const lines = code.split('\n');
  for (const [index, text] of lines.entries()) {
    const place = { line: index + 1, column: text.length - text.trimStart().length + 1 };
    if (text.trim() === '' || /^\s*[#;]/.test(text)) continue;
    if (continues && (/^\s/.test(text) || lines[index - 1]?.endsWith('\\'))) continue;
    const section = SECTION.exec(text)?.[1];
    const key = PAIR.exec(text)?.[1];
    continues = key !== undefined;
    if (section !== undefined) {
      if (section.trim() === '') faults.push({ ...place, message: 'у секции нет имени' });
      if (sections.has(section)) faults.push({ ...place, message: `секция [${section}] повторяется` });
      sections.add(section);
      keys = new Set();
    } else if (text.trimStart().startsWith('[')) {
      faults.push({ ...place, message: 'заголовок секции не закрыт, ожидалась скобка ]' });
    } else if (key === undefined) {
      faults.push({ ...place, message: 'ожидалось ключ = значение' });
    } else {
      if (keys.has(key) && !mayRepeat) faults.push({ ...place, message: `ключ ${key} повторяется` });
      keys.add(key);
    }
  }
  return faults;
};
