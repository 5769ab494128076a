import { createHash, hash } from 'node:crypto';

/** The SHA-256 of some content, in hexadecimal digits. */
export const sha256 = (content: string | Buffer): string =>
  // Newer versions of Node have a single function, which takes half the time.
  typeof hash === 'function' ? hash('sha256', content) : createHash('sha256').update(content).digest('hex');
