/** Whether an image has a tag and no digest. A port of the registry is no tag. */
export const hasTagAlone = (image: string): boolean => /^[^@]*:[^:/@]+$/.test(image);

/** The tag of an image that was never released. */
export const unreleasedTag = 'unreleased';
