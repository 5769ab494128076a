/** A part of a text that may be base64, of either alphabet: with letters of both cases, and as long as the shortest that holds a secret. */
const base64 = /[A-Za-z0-9+/_-]{16,}={0,2}/g;

/** Lines that PEM and MIME break base64 into are one. */
const broken = /^[A-Za-z0-9+/_=-]+(?:\r?\n[A-Za-z0-9+/_=-]+)+\s*$/;

/** Readable text: no control characters, and nothing that is not UTF-8. */
const unreadable = /[\0-\x08\x0e-\x1f\x7f\ufffd]/;

/** So many characters at the beginning say whether the rest is worth decoding. */
const probe = 24;

/** The readable texts that parts of a text are the base64 of: nearly always none. */
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
