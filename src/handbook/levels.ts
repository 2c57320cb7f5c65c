/** Levels of the field, from the first to the deepest, as frontmatter spells them. */
export const levels = ['junior', 'middle', 'senior'] as const;

export type Level = (typeof levels)[number];

/** How the site names a level. */
export const levelTitles: Record<Level, string> = { junior: 'Junior', middle: 'Middle', senior: 'Senior' };
