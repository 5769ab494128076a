import { named } from '../shape/named';

/** A version of a language, as setup actions read it: `22`, `1.25`, `8.0.x`, `stable`, `lts/*`. */
export const languageVersion = named(
  /^[0-9A-Za-z][0-9A-Za-z.*/+_-]{0,99}$/,
  'a version such as 22, 3.13 or 8.0.x: letters, digits and . * / + _ -, beginning with a letter or a digit',
);
