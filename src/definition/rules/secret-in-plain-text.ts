import { findSecretName, secretsIn, type FoundSecret } from '../../data/secrets-in';
import { problem, type Problem } from '../../problems/problem';
import type { Definitions } from '../definitions';

/** Problems about secrets in a definition. */
export interface SecretProblems {
  /** One per secret. They do not contain the secret. */
  readonly problems: readonly Problem[];
  /** The other problems, without those that would show a secret: the secret must be corrected first. */
  readonly withoutSecrets: (others: readonly Problem[]) => Problem[];
}

/** Definitions must not contain secrets, neither as values nor as names. No message shows them. */
export function secretInPlainText(definition: unknown, at: string, name = ''): SecretProblems {
  const found = secretsOf(definition, at, name);
  return {
    problems: found.map(({ at: place, looksLike }) => problem('secret-in-plain-text', place, { looksLike })),
    withoutSecrets: (others) => (found.length === 0 ? [...others] : others.filter((other) => !found.some((each) => shows(other, each)))),
  };
}

function secretsOf(definition: unknown, at: string, name: string): FoundSecret[] {
  const looksLike = findSecretName(name);
  const found = secretsIn(definition, at);
  return looksLike === undefined ? found : [{ at, looksLike, text: name, isName: true }, ...found];
}

/** Shorter texts occur in many messages by chance. */
const shortest = 4;

/**
 * Whether a message contains a secret. A short secret is only searched for in messages about its place. Places are not searched: see
 * `hideSecrets`.
 */
function shows({ at: places, ...texts }: Problem, { at, text }: FoundSecret): boolean {
  if (text.length < shortest && !places.includes(at)) return false;
  return JSON.stringify(texts).includes(asJson(text));
}

const asJson = (text: string): string => JSON.stringify(text).slice(1, -1);

/**
 * All problems of all definitions, without the text of secrets. A problem of another definition may show a secret, for example in its list
 * of allowed team names. A secret may also be a step of a place.
 */
export function hideSecrets(problems: readonly Problem[], { platform, services }: Definitions): Problem[] {
  if (!problems.some(({ code }) => code === 'secret-in-plain-text')) return [...problems];
  const found = [
    ...secretsOf(platform.definition, 'platform', platform.name),
    ...services.flatMap(({ name, definition }) => secretsOf(definition, `services.${name}`, name)),
  ];
  const longestFirst = found.filter(({ text }) => text.length >= shortest).sort((a, b) => b.text.length - a.text.length);
  const names = longestFirst.filter(({ isName }) => isName);
  return problems.map((each) => {
    const at = each.at.map((place) => hide(place, names));
    if (each.code === 'secret-in-plain-text') return { ...each, at };
    const { code, at: _, ...texts } = each;
    const shown = Object.entries(texts).map(([name, text]) => [name, hide(text, longestFirst)] as const);
    return { ...(Object.fromEntries(shown) as typeof texts), code, at };
  });
}

const hidden = '<secret>';

/** The data with a placeholder for each secret. */
function hide<Data>(data: Data, secrets: readonly FoundSecret[]): Data;
function hide(data: unknown, secrets: readonly FoundSecret[]): unknown {
  if (typeof data === 'string') {
    return secrets.reduce((text, secret) => text.replaceAll(secret.text, hidden).replaceAll(asJson(secret.text), hidden), data);
  }
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map((item) => hide(item, secrets));
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [hide(key, secrets), hide(value, secrets)]));
}
