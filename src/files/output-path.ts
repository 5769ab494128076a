/** Paths that consist of nothing but plain names: what nearly every path is, so that it needs no closer look. */
const plain = /^[\w-]+(?:[./][\w-]+)*$/;

/** Names that Windows keeps for devices, whatever ending they have. */
const device = /(?:^|\/)(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:[./]|$)/i;

/**
 * Why a path must not be written to below a folder; undefined for one that stays in it on every disk: relative, with forward slashes, of names that
 * Linux, macOS and Windows can have.
 */
export function whyUnsafe(path: string): string | undefined {
  const names = path.split('/');
  if (device.test(path)) return 'a name in it is that of a device on Windows';
  if (!plain.test(path)) {
    if (path.startsWith('/')) return 'it is absolute';
    if (names.includes('')) return 'a name in it is empty';
    const upwards = names.find((name) => name === '.' || name === '..');
    if (upwards !== undefined) return `it has '${upwards}' in it`;
    if (/[\x00-\x1f\x7f-\x9f\u2028\u2029]/.test(path)) return 'it has a control character in it';
    if (/[\\:*?"<>|]/.test(path)) return 'it has one of the characters \\ : * ? " < > | in it';
    if (names.some((name) => /^ |[. ]$/.test(name))) return 'a name in it ends with a dot, or begins or ends with a space';
    if (names.some((name) => name.toLowerCase() === '.git')) return "a name in it is '.git', which is Git's own";
  }
  return names.some((name) => Buffer.byteLength(name) > 255) ? 'a name in it has more than 255 bytes' : undefined;
}

/**
 * The proof that a path lies below the folder that it is written to. Definitions are checked before: whoever gets here with another path is stopped.
 *
 * @throws Error for any other path.
 */
export function assertSafe(path: string): void {
  const reason = whyUnsafe(path);
  if (reason !== undefined) throw new Error(`the path ${JSON.stringify(path)} is not written to: ${reason}`);
}
