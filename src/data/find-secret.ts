import { credentialIn } from './credentials';
import { decodedParts } from './encoded';
import { gitleaksRule, gitleaksRuleOfFile } from './gitleaks';
import { assignsSecret } from './secret-assignment';
import { isPointingName, isSecretName } from './secret-name';
import { isReference } from './secret-reference';

/**
 * What a text looks like in which there is a secret: 'an access key of AWS'; undefined where there is none. It never says the secret.
 *
 * A secret is a credential of a well-known kind, a password in a URL, what gitleaks' default rules find, the value that a file or a command
 * gives to a name such as `password`, each of them in base64 as well; and any text whose own name says so. None is a value that stands for
 * one: `$(TOKEN)`, a path, a switch, a URL without a password.
 *
 * It takes microseconds for a text that holds none, and time grows with the length of the text and not faster.
 *
 * @param name what the text is the value of, where such names are chosen to say it: the name of a variable or of a file. Leave it out where
 *   names are those of an API: the `key` of a secret store is no key.
 */
export function findSecret(text: string, name = ''): string | undefined {
  const inFile = gitleaksRuleOfFile(name);
  if (inFile !== undefined) return kindOf(inFile);
  if (text.trim() === '') return undefined;
  const found = secretIn(text, name);
  if (found !== undefined) return found;
  return isSecretName(stemOf(name)) && !text.trim().includes('\n') && !isReference(text) ? 'the value of a secret' : undefined;
}

/** How often base64 is in base64: a Secret in a file, and what it holds. */
const deepest = 2;

function secretIn(text: string, name: string, depth = 0): string | undefined {
  const credential = credentialIn(text);
  if (credential !== undefined) return credential;
  if (assignsSecret(text)) return 'the value of a secret';
  const accepts = (secret: string): boolean => !isInnocent(secret) && !isReference(secret) && !isPointingName(name);
  const rule = gitleaksRule(name === '' || (isInnocent(text) && isPointingName(name)) ? text : `${name}=${text}`, name, accepts);
  if (rule !== undefined) return kindOf(rule);
  if (depth === deepest) return undefined;
  for (const decoded of decodedParts(text)) {
    const inner = secretIn(decoded, '', depth + 1);
    if (inner !== undefined) return `${inner}, in base64`;
  }
  return undefined;
}

const kindOf = (rule: string): string => `what gitleaks calls '${rule}'`;

/** A file that is called as a secret is, holds one: `db-password.txt`. */
const stemOf = (name: string): string => name.replace(/\.(?:txt|key|secret|pem|b64)$/, '');

/** What looks random and names something: a UUID, a digest, a commit. */
const isInnocent = (value: string): boolean =>
  /^(?:[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|(?:sha(?:256|512|1|-)[:-]?)?[\da-f]{7,128})$/i.test(value);
