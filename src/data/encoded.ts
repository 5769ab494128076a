/**
 * A part of a text that may be base64, in either alphabet: with upper-case and lower-case letters, and as long as the shortest one that
 * contains a secret.
 */
const base64 = /[A-Za-z0-9+/_-]{16,}={0,2}/g;

/** PEM and MIME break base64 into lines; these are joined. */
const broken = /^[A-Za-z0-9+/_=-]+(?:\r?\n[A-Za-z0-9+/_=-]+)+\s*$/;

/** What no readable text contains: control characters, and bytes that are not UTF-8. */
const unreadable = /[\0-\x08\x0e-\x1f\x7f\ufffd]/;

/** The number of characters at the beginning that show whether the rest is worth decoding. */
const probe = 24;

/** Readable texts that are encoded as base64 in parts of a text. Usually there are none. */
export function* decodedParts(text: string): Generator<string> {
  const whole = broken.test(text) ? text.replace(/\s/g, '') : text;
  for (const [part] of whole.matchAll(base64)) {
    if (!/[A-Z]/.test(part) || !/[a-z]/.test(part) || unreadable.test(decode(part.slice(0, probe)))) continue;
    const decoded = decode(part);
    if (!unreadable.test(decoded)) yield decoded;
  }
}

/** Node's decoder knows both alphabets. */
const decode = (text: string): string => Buffer.from(text, 'base64').toString('utf8');
