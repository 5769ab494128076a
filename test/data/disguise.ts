/**
 * A text with each letter and each digit in the place of another, so that no scanner takes a sample of a secret for one. What is disguised
 * twice is as it was.
 */
export const disguise = (text: string): string =>
  text
    .replace(/[a-z]/gi, (letter) => String.fromCharCode(letter.charCodeAt(0) + (letter.toLowerCase() < 'n' ? 13 : -13)))
    .replace(/\d/g, (digit) => String((Number(digit) + 5) % 10));
