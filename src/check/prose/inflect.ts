/** The forms of model words by the model's name; a form may itself name a model: `используемый/видимый`. */
export type Models = ReadonlyMap<string, readonly string[]>;

/** Reads models.txt: a model a line, its name first; empty lines and lines with `#` are skipped. */
export function parseModels(text: string): Models {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => line.split(' ')).map((forms) => [forms[0]!, forms]));
}

/**
 * All forms of an entry of words.txt. `датакласс/класс` takes the endings of «класс»; an entry without a model
 * stands for itself.
 * @throws Error when there is no such model or the word does not end as the model does
 */
export function inflect(entry: string, models: Models): string[] {
  const [word = '', model] = entry.split('/');
  if (model === undefined) return [word];
  const forms = models.get(model);
  if (!forms) throw new Error(`${entry}: нет образца «${model}», есть: ${[...models.keys()].join(', ')}`);
  const kept = commonStart(forms).length;
  const ending = model.slice(kept);
  if (!word.endsWith(ending)) throw new Error(`${entry}: слово должно кончаться на «${ending}», как «${model}»`);
  const stem = word.slice(0, word.length - ending.length);
  return forms.flatMap((form) => {
    const own = stem + form.slice(kept);
    return own.includes('/') ? inflect(own, models) : [own];
  });
}

function commonStart(words: readonly string[]): string {
  const first = words[0]!;
  let length = first.length;
  while (!words.every((word) => word.startsWith(first.slice(0, length)))) length--;
  return first.slice(0, length);
}
