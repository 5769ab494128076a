/** Names that Windows reserves for devices, with any extension. */
const deviceName = String.raw`(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:[./]|$)`;
const device = new RegExp(String.raw`(?:^|\/)${deviceName}`, 'i');

/** Paths of simple names, none of which is reserved for a device or for Git: almost all paths match, and need no further check. */
const plain = new RegExp(String.raw`^(?:(?!${deviceName}|\.git(?:\/|$))\.?[\w-]+(?:\.[\w-]+)*(?:\/(?!$)|$))+$`, 'i');

/** Bytes of a name on most file systems. */
const longestName = 255;

/**
 * Why a path must not be written; undefined if it is safe. Safe paths are relative, have forward slashes, and have names that are valid on
 * Linux, macOS and Windows.
 */
export function whyUnsafe(path: string): string | undefined {
  // Plain paths are ASCII: a character is a byte.
  if (path.length <= longestName && plain.test(path)) return undefined;
  if (device.test(path)) return 'a name in it is that of a device on Windows';
  if (path.startsWith('/')) return 'it is absolute';
  const names = path.split('/');
  if (names.includes('')) return 'a name in it is empty';
  const upwards = names.find((name) => name === '.' || name === '..');
  if (upwards !== undefined) return `it has '${upwards}' in it`;
  if (/[\x00-\x1f\x7f-\x9f\u2028\u2029]/.test(path)) return 'it has a control character in it';
  if (/[\\:*?"<>|]/.test(path)) return 'it has one of the characters \\ : * ? " < > | in it';
  if (names.some((name) => /^ |[. ]$/.test(name))) return 'a name in it ends with a dot, or begins or ends with a space';
  if (names.some((name) => name.toLowerCase() === '.git')) return "a name in it is '.git', which is Git's own";
  return names.some((name) => Buffer.byteLength(name) > longestName) ? `a name in it has more than ${longestName} bytes` : undefined;
}

/**
 * Makes sure that a path stays in its folder. Definitions are checked before, so any other path is a bug.
 *
 * @throws Error for any other path.
 */
export function assertSafe(path: string): void {
  const reason = whyUnsafe(path);
  if (reason !== undefined) throw new Error(`the path ${JSON.stringify(path)} is not written to: ${reason}`);
}

/** The folder of a path; empty for a path without one. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
