/** How Kustomize's generators end the names of ConfigMaps and Secrets: with a hash of the content, in letters and digits that spell no word. */
const hash = /-[2456789bcdfghkmt]{10}$/;

/** A name without the hash of the content, which changes with it. */
export const withoutHash = (name: string): string => name.replace(hash, '');

/** Whether two names are of the same object, with other content. */
export const isSameButHash = (a: unknown, b: unknown): boolean =>
  typeof a === 'string' && typeof b === 'string' && a !== b && hash.test(a) && hash.test(b) && withoutHash(a) === withoutHash(b);
