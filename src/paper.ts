/** The colour of the page where no stylesheet reaches, as `--paper` in src/styles/tokens.css has it. */
export const paper = { light: '#fbfdfd', dark: '#0b151b' } as const;
