/** What of package-lock.json is read; its format is https://docs.npmjs.com/cli/configuring-npm/package-lock-json. */
export interface Lockfile {
  /** By path: `node_modules/astro`; the project itself is ''. */
  packages: Record<string, { license?: string; version?: string }>;
}

/** Licences (SPDX) under which a package may be used: none of them claims the code or the text of the handbook. */
const allowed = new Set([
  ...['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT', 'Python-2.0'],
  'CC-BY-4.0', // data, with attribution
  'EPL-2.0', // applies to the files of the package
  'LGPL-3.0-or-later', // libraries that are called and not changed
  'MPL-2.0', // applies to the files of the package
  'OFL-1.1', // fonts
]);

/** Packages allowed in spite of what package-lock.json says of them, and why. */
const exceptions: Record<string, string> = {
  '@cspell/dict-ru_ru': 'GPL-3.0-or-later: a dictionary that only the check reads; nothing of it gets into the site',
  format: 'MIT, by its readme: an old package.json without the field',
};

/** The packages whose licence is not allowed: `name@version: licence`. */
export function forbiddenPackages({ packages }: Lockfile): string[] {
  return Object.entries(packages).flatMap(([path, { license, version }]) => {
    const name = path.replace(/^.*node_modules\//, '');
    if (path === '' || name in exceptions || (license !== undefined && isAllowed(license))) return [];
    return [`${name}@${version}: ${license ?? 'лицензия не указана'}`];
  });
}

/** An expression that mixes AND with OR is for a person to read. */
function isAllowed(expression: string): boolean {
  const ids = expression.replace(/[()]/g, '').split(/ (AND|OR) /);
  const operators = new Set(ids.filter((_, index) => index % 2 === 1));
  const known = ids.filter((_, index) => index % 2 === 0).map((id) => allowed.has(id));
  if (operators.size > 1) return false;
  return operators.has('OR') ? known.includes(true) : !known.includes(false);
}
