/** The place of a part: behind a dot in a map, in brackets in a list. */
export const placeIn = (whole: object, at: string, key: string): string => (Array.isArray(whole) ? `${at}[${key}]` : `${at}.${key}`);
