/** The place of a part: after a dot in a map, in brackets in a list. */
export const placeIn = (whole: object, at: string, key: string): string => (Array.isArray(whole) ? `${at}[${key}]` : `${at}.${key}`);

/** The place for a path. Items of lists are steps such as `[0]`. */
export const placeAt = (at: string, path: readonly string[]): string =>
  path.reduce((place, step) => (step.startsWith('[') ? `${place}${step}` : `${place}.${step}`), at);
