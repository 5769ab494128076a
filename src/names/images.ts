/** The tag of an image that was never released. */
export const unreleasedTag = 'unreleased';
