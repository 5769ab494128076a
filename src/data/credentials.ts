import { isReference } from './secret-reference';

/** Patterns of well-known kinds of credentials, wherever they occur in a text. */
const credentials: readonly (readonly [looksLike: string, pattern: RegExp])[] = [
  ['an access key of AWS', /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/],
  ['a token of GitHub', /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{50,})\b/],
  ['a token of GitLab', /\bgl(?:pat|rt|dt|ft|soat|cbt|imt|agent|oas|ptt)-[A-Za-z0-9_-]{20,}/],
  ['a token of npm', /\bnpm_[A-Za-z0-9]{36}\b/],
  ['a token of Slack', /\bx(?:ox[abeoprs]|app)-(?=[A-Za-z-]{0,40}\d)[A-Za-z0-9-]{10,}/],
  ['a webhook of Slack', /https:\/\/hooks\.slack\.com\/services\/[A-Za-z0-9/]+/],
  ['a key of Stripe', /\b[sr]k_(?:live|test|prod)_[A-Za-z0-9]{16,}\b/],
  ['a key of Google', /\bAIza[A-Za-z0-9_-]{35}\b/],
  ['a key of SendGrid', /\bSG\.[\w-]{16,}\.[\w-]{16,}/],
  ['a token of Vault', /\bhv[sbr]\.[\w-]{20,}/],
  ['a token of PyPI', /\bpypi-[\w-]{20,}/],
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----|PuTTY-User-Key-File-\d|"d"\s*:\s*"[\w-]{42,}"/],
  ['a JSON web token', /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/],
  ['a key of Azure', /\b(?:AccountKey|SharedAccessKey)=[A-Za-z0-9+/]{20,}|[?&]sig=[A-Za-z0-9%+/]{40,}/i],
  [
    'the hash of a password',
    /\$(?:2[abxy]\$\d\d\$[./A-Za-z0-9]{53}|(?:apr1|1|5|6)\$[./A-Za-z0-9]{1,16}\$[./A-Za-z0-9]{22,}|argon2id?\$v=\d+\$\S{20,})/,
  ],
  ['a password in a URL', /\bjdbc:oracle:thin:[\w$]+\/[^@\s$]+@/i],
];

/** Length of the shortest credential: `a://:b@`. */
const shortestCredential = 7;

/** How documentation marks an example. */
const example = /x{8}|EXAMPLE$/i;

const anyCredential = new RegExp(credentials.map(([, { source, flags }]) => (flags ? `(?:${source})` : source)).join('|'), 'i');

/** Characters of an address with a password. Few texts contain them. */
const mayHavePassword = /:[^\s@]+@|@(?:tcp|unix)\(/;

/** The user may be missing, and the password may contain characters that a URL should have encoded: `:`, `/`, `$`, `@`. */
const inUrl = /\b([a-z][a-z0-9+.-]{0,30}:\/\/[^\s:@/?#[\]"'`<>]{0,200}:)([^\s"'`<>]{1,300})@[\w.[{$%(-]/gi;

/** The syntax of Go's database drivers. */
const inDataSourceName = /(?:^|[\s"'=])[\w.-]{1,100}:([^\s@"']{1,200})@(?:tcp|unix)\(/g;

/** The kind of credential that a text contains, if there is one. */
export function credentialIn(text: string): string | undefined {
  if (text.length < shortestCredential) return undefined;
  if (anyCredential.test(text)) {
    const found = credentials.find(([, pattern]) => pattern.test(text));
    if (found && !example.test(found[1].exec(text)![0])) return found[0];
  }
  return mayHavePassword.test(text) && hasPassword(text) ? 'a password in a URL' : undefined;
}

function hasPassword(text: string): boolean {
  inUrl.lastIndex = 0;
  for (let found = inUrl.exec(text); found; found = inUrl.exec(text)) {
    const [, begin = '', password = ''] = found;
    if (isPort(password)) inUrl.lastIndex = found.index + begin.length;
    else if (!isReference(password)) return true;
  }
  for (const [, password = ''] of text.matchAll(inDataSourceName)) if (!isReference(password)) return true;
  return false;
}

/** Not a password, but the port of an address with an `@` in its path: `https://host:8080/@scope`. */
const isPort = (password: string): boolean => /^\d{1,5}(?:[/?#]|$)/.test(password);
