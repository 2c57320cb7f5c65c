const long = new Intl.DateTimeFormat('ru', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The date in words without «г.»: «22 ноября 2026». */
export function longDate(date: Date): string {
  return long.format(date).replace(/\s*г\.$/, '');
}
