import { credentialIn } from './credentials';
import { decodedParts } from './encoded';
import { gitleaksRule, gitleaksRuleOfFile } from './gitleaks';
import { assignsSecret } from './secret-assignment';
import { isPointingName, isSecretName } from './secret-name';
import { isReference } from './secret-reference';

/**
 * Describes the secret in a text, such as 'an access key of AWS'; undefined if there is none. The description never contains the secret.
 *
 * A secret is a credential of a well-known kind, a password in a URL, anything that gitleaks' default rules find, or a value that a file or
 * a command assigns to a name such as `password`; each of them also in base64. If `name` announces a secret, any text is one. Values that
 * refer to something else are not secrets: `$(TOKEN)`, a path, a switch, a URL without a password.
 *
 * A text without secrets takes microseconds. Time grows linearly with the length of the text.
 *
 * @param name the name of the value, if it was chosen to describe the value: the name of a variable or of a file. Omit it if the name
 * belongs to an API: the `key` of a secret store is not a key.
 */
export function findSecret(text: string, name = ''): string | undefined {
  const inFile = gitleaksRuleOfFile(name);
  if (inFile !== undefined) return kindOf(inFile);
  if (text.trim() === '') return undefined;
  const found = secretIn(text, name);
  if (found !== undefined) return found;
  return isSecretName(stemOf(name)) && !text.trim().includes('\n') && !isReference(text) ? 'the value of a secret' : undefined;
}

/** How often base64 may be nested: a Secret in a file, and its values. */
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

/** Files with the name of a secret contain one: `db-password.txt`. */
const stemOf = (name: string): string => name.replace(/\.(?:txt|key|secret|pem|b64)$/, '');

/** Values that look random but are identifiers: a UUID, a digest, a commit. */
const innocent = /^(?:[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|(?:sha(?:256|512|1|-)[:-]?)?[\da-f]{7,128})$/i;
const isInnocent = (value: string): boolean => innocent.test(value);
