/**
 * A part of a text that may be base64, in either alphabet: with upper-case and lower-case letters, and as long as the shortest one that
 * contains a secret.
 */
const base64 = /[A-Za-z0-9+/_-]{16,}={0,2}/g;

/** The number of characters of the shortest such part. */
const shortest = 16;

/** PEM and MIME break base64 into lines; these are joined. */
const broken = /^[A-Za-z0-9+/_=-]+(?:\r?\n[A-Za-z0-9+/_=-]+)+\s*$/;

/** What no readable text contains: control characters, and bytes that are not UTF-8. */
const unreadable = /[\0-\x08\x0e-\x1f\x7f\ufffd]/;

/** The number of characters at the beginning that show whether the rest is worth decoding. */
const probe = 24;

/** Readable texts that are encoded as base64 in parts of a text. Usually there are none. */
export function decodedParts(text: string): readonly string[] {
  if (text.length < shortest) return none;
  const whole = text.includes('\n') && broken.test(text) ? text.replace(/\s/g, '') : text;
  const parts = whole.match(base64);
  return parts === null ? none : parts.flatMap(decodedPart);
}

const none: readonly string[] = [];

function decodedPart(part: string): readonly string[] {
  if (!upperCase.test(part) || !lowerCase.test(part) || unreadable.test(decode(part.slice(0, probe)))) return none;
  const decoded = decode(part);
  return unreadable.test(decoded) ? none : [decoded];
}

const upperCase = /[A-Z]/;
const lowerCase = /[a-z]/;

/** Node's decoder knows both alphabets. */
const decode = (text: string): string => Buffer.from(text, 'base64').toString('utf8');
