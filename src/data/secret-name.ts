/**
 * Ends of names whose values are secrets: names of variables, flags, keys in files. Names that only refer to a secret, such as
 * `TOKEN_FILE`, have other ends.
 */
const secretName = new RegExp(
  [
    // Also at the end of a word: PGPASSWORD.
    '(?:password|passwd|passphrase|passwort|passcode)s?(?:_?hash)?$',
    '(?:^|_)secret$',
    '(?:^|_)(?:pass|pwd|token|credential|cred|pat|salt|pepper|authtoken|apitoken|accesstoken|requirepass)s?$',
    '(?:^|_)(?:api|app|access|account|private|secret|encryption|encrypt|decryption|signing|signature|master|shared|storage|license|licence)_?keys?$',
    '(?:^|_)(?:ssh|deploy|hmac|jwt|cookie|crypto|cipher|aes|fernet|seal|unseal|service_account|auth|ingestion|admin|client|webhook)_?keys?$',
    '(?:^|_)secret_key_base$',
    '(?:^|_)(?:basic|redis|registry|http|npm)_auth$|^_auth$',
    // Headers of HTTP.
    '^(?:proxy_)?authorization$|^cookie$',
  ].join('|'),
);

/** Suffixes after such an end: `DB_PASSWORD_2`, `API_KEY_PROD`. */
const variant =
  /(?:_?v?\d{1,2}|_(?:prod|production|staging|stage|dev|development|test|old|new|current|previous|next|primary|secondary|main|backup|value|plain|raw|b64|base64))+$/;

/** Working directories of a shell, and names of things that are not secrets: Secrets of Kubernetes, keys in a cache or a message. */
const harmlessName =
  /^(?:old)?pwd$|(?:^|_)pub(?:lic)?_|(?:^|_)(?:tls|ssl|cert|certificate|pull|image_pull|ca)_secrets?$|(?:^|_)(?:max|min|num|prompt|completion|csrf|next|page|continuation)_tokens?$/;

/** A quick test before the name is split into words. */
const mayBe = /pass|pwd|secret|token|key|cred|pat$|pat_|salt|pepper|auth|cookie/i;

/** `name` in lower case, with underscores between its words: `spring.datasource.dbPassword` is `spring_datasource_db_password`. */
const words = (name: string): string =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z\d]+/g, '_')
    .toLowerCase();

/** Whether the name alone shows that the value is a secret. */
export function isSecretName(name: string): boolean {
  if (name.length > longestName || !mayBe.test(name)) return false;
  const plain = words(name);
  const stem = plain.replace(variant, '');
  return (secretName.test(plain) || secretName.test(stem)) && !harmlessName.test(plain) && !harmlessName.test(stem);
}

/** A name has few words; a longer text is not a name. */
const longestName = 100;

/** Ends of names that refer to something else or describe it: their values are not secrets, even if they look random. */
const pointing =
  /(?:^|_)(?:id|ids|name|names|file|files|path|paths|dir|url|uri|urls|host|hosts|port|endpoint|issuer|audience|prefix|suffix|version|sha|commit|revision|release|digest|checksum|hash|ref|type|algorithm|alg|region|realm|scope|scopes|ttl|length|size|expiry|timeout|image|tag)$/;

export const isPointingName = (name: string): boolean => name.length <= longestName && pointing.test(words(name));

/** Names that are unambiguous everywhere. In an API, `token` and `secret` may also be the name of a secret. */
const strict =
  /(?:password|passwd|passphrase|client_secret|secret_access_key|api_key|access_token|auth_token|bearer_token|private_key|encryption_key)$/;

export const isStrictSecretName = (name: string): boolean => isSecretName(name) && strict.test(words(name).replace(variant, ''));
