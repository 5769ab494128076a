/** Whether a name matches a glob, in which `*` stands for any characters. */
export const matchesGlob = (glob: string, name: string): boolean =>
  glob === name || (glob.includes('*') && new RegExp(`^${glob.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(name));
