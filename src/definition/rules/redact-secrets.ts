import { secretsIn } from '../../data/secrets-in';

/** Removes parts that look like secrets from a text that others wrote, such as an error message. */
export function redactSecrets(text: string): string {
  if (!isSecret(text)) return text;
  const words = text.replace(/\S+/g, (word) => (isSecret(word) ? '<hidden>' : word));
  return isSecret(words) ? '<hidden: it has a secret in it>' : words;
}

const isSecret = (text: string): boolean => secretsIn(text, '').length > 0;
