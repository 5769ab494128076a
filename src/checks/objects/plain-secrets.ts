import { secretInPlainText, type SecretProblems } from '../../definition/rules/secret-in-plain-text';
import type { Manifest } from '../../files/manifest';

/** No finished object may contain a secret value, and no other message may show it. Places are in the object. */
export function plainSecrets(object: Manifest): SecretProblems {
  const { problems, withoutSecrets } = secretInPlainText(object, '');
  return { problems: problems.map((found) => ({ ...found, at: found.at.map((place) => place.replace(/^\./, '')) })), withoutSecrets };
}
