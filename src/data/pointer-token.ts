/** A key as a step of a JSON pointer. @see https://www.rfc-editor.org/rfc/rfc6901#section-3 */
export const pointerToken = (key: string): string => (special.test(key) ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key);

const special = /[~/]/;

/** The key that a step of a JSON pointer stands for. */
export const keyOfToken = (token: string): string => token.replaceAll('~1', '/').replaceAll('~0', '~');
