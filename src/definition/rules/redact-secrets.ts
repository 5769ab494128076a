import { secretsIn } from '../../data/secrets-in';

/** A text that others wrote, such as the message of an error, without what looks like a secret in it. */
export function redactSecrets(text: string): string {
  if (!isSecret(text)) return text;
  const words = text.replace(/\S+/g, (word) => (isSecret(word) ? '<hidden>' : word));
  return isSecret(words) ? '<hidden: it has a secret in it>' : words;
}

const isSecret = (text: string): boolean => secretsIn(text, '').length > 0;
