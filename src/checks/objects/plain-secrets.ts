import { secretInPlainText, type SecretProblems } from '../../definition/rules/secret-in-plain-text';
import type { Manifest } from '../../files/manifest';

/** No secret value stands in a finished object, wherever it is; no other message shows it. Places are within the object. */
export function plainSecrets(object: Manifest): SecretProblems {
  const { problems, withoutSecrets } = secretInPlainText(object, '');
  return { problems: problems.map((found) => ({ ...found, at: found.at.map((place) => place.replace(/^\./, '')) })), withoutSecrets };
}
