import { secretsIn, type FoundSecret } from '../../data/secrets-in';
import { problem, type Problem } from '../../problems/problem';

/** Problems of a definition, without what would show a secret. */
export interface SecretProblems {
  /** One for each secret; none says what it is. */
  readonly problems: readonly Problem[];
  /** The other problems, without those that would show one of the secrets: it is the first to mend at its place. */
  readonly withoutSecrets: (others: readonly Problem[]) => Problem[];
}

/** No secret value stands in a definition, wherever it is; no message shows it. */
export function secretInPlainText(definition: unknown, at: string): SecretProblems {
  const found = secretsIn(definition, at);
  return {
    problems: found.map(({ at: place, looksLike }) => problem('secret-in-plain-text', place, { looksLike })),
    withoutSecrets: (others) => (found.length === 0 ? [...others] : others.filter((other) => !found.some((each) => shows(other, each)))),
  };
}

/** Texts as short as this stand in many messages by chance. */
const shortest = 4;

/** Whether a message has the text of a secret in it; of a short one, only at the place where it is. */
function shows(other: Problem, { at, text }: FoundSecret): boolean {
  if (text.length < shortest && !other.at.includes(at)) return false;
  return JSON.stringify(other).includes(JSON.stringify(text).slice(1, -1));
}
