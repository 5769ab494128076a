import { problem, type Problem } from '../../problems/problem';
import { placeIn } from '../shape/place-in';
import { someText } from '../shape/some-text';

/** What the well-known kinds of credentials look like. */
const credentials: readonly [looksLike: string, pattern: RegExp][] = [
  ['an access key of AWS', /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/],
  ['a token of GitHub', /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{50,})\b/],
  ['a token of GitLab', /\bglpat-[A-Za-z0-9_-]{20,}\b/],
  ['a token of npm', /\bnpm_[A-Za-z0-9]{36}\b/],
  ['a token of Slack', /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/],
  ['a webhook of Slack', /https:\/\/hooks\.slack\.com\/services\/[A-Za-z0-9/]+/],
  ['a key of Stripe', /\b[sr]k_live_[A-Za-z0-9]{16,}\b/],
  ['a key of Google', /\bAIza[A-Za-z0-9_-]{35}\b/],
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ['a JSON web token', /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/],
  ['a password in a URL', /\b[a-z][a-z0-9+.-]*:\/\/[^/\s:@]+:[^/\s:@$]+@/i],
];

/** Characters of the shortest: `a://b:c@`. */
const shortestCredential = 8;

/** All of them at once: nearly every text is none, and is asked once. */
const anyCredential = new RegExp(credentials.map(([, { source }]) => source).join('|'), 'i');

/** Variable names that announce a secret; those that only point to one, such as `TOKEN_FILE`, do not. */
const secretName = /(?:^|[_-])(?:password|passwd|secret|token|api_?key|private_?key|access_?key|secret_?key|credentials?)$/i;

/** Where the name of a value says whether it is one: environment variables, and what Terraform's backends are configured with. */
const namedValues = /\.(?:env|terraform\.backend\.[^.]+)$/;

/** No secret value stands in a definition, wherever it is; the message never shows it. */
export const secretInPlainText = (definition: unknown, at: string): Problem[] =>
  someText(definition, (text, key) => mayBeCredential(text) || secretName.test(key)) ? secretsIn(definition, at) : [];

const mayBeCredential = (text: string): boolean => text.length >= shortestCredential && anyCredential.test(text);

function secretsIn(definition: unknown, at: string): Problem[] {
  if (typeof definition === 'string') {
    if (!mayBeCredential(definition)) return [];
    const found = credentials.find(([, pattern]) => pattern.test(definition));
    return found ? [problem('secret-in-plain-text', at, { looksLike: found[0] })] : [];
  }
  if (typeof definition !== 'object' || definition === null) return [];
  const isNamed = namedValues.test(at);
  return Object.entries(definition).flatMap(([key, value]) => {
    const place = placeIn(definition, at, key);
    const within = secretsIn(value, place);
    const named = isNamed && typeof value === 'string' && value !== '' && secretName.test(key);
    return within.length === 0 && named ? [problem('secret-in-plain-text', place, { looksLike: 'the value of a secret' })] : within;
  });
}

/** Problems, without those that would show one of the secrets that were found: that one is the first to mend at its place. */
export const withoutSecrets = (problems: readonly Problem[], secrets: readonly Problem[]): Problem[] =>
  problems.filter(
    ({ given, at }) =>
      secretInPlainText(given, '').length === 0 || !secrets.some((secret) => secret.at.some((place) => at.includes(place))),
  );
