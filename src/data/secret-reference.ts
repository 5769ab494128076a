/**
 * A mention that something else puts the value in for: `$(TOKEN)`, `${TOKEN:?}`, `$TOKEN`, `$oidc.clientSecret`, `{{ .Values.token }}`, `<token>`,
 * `%TOKEN%`.
 */
const mention =
  /\$\([^)]*\)|\$\{\{.*?\}\}|\$\{[^}]*\}|\$[A-Z_][A-Z\d_]*|\$[a-z][a-z\d]*(?:\.[A-Za-z][A-Za-z\d]*)+|\$[a-z_]+|\{\{.*?\}\}|<[^<>]+>|%[A-Za-z_]\w*%|%\(\w+\)s|@[A-Za-z_][\w.]*@|\{[A-Za-z_]\w*\}/g;

const wholeMention = new RegExp(`^(?:${mention.source}|[\\s:/@.-])+$`);

/** A switch, or nothing: `REQUIRE_PASSWORD: 'yes'`. A number of two digits at most is no secret either. */
const switched =
  /^(?:true|false|yes|no|on|off|enabled?|disabled?|none|null|nil|undefined|auto|always|never|optional|required|default|n\/a|-|\d{1,2})$/i;

/** Hidden already: asterisks, a sign repeated, `[REDACTED]`. */
const hidden = /^(?:[*.xX•#_-]+|\[?(?:redacted|masked|hidden|filtered)\]?)$/i;

/** The place of a value, in the file system or a secret store. */
const place =
  /^(?:(?:\.{0,2}|~)\/[\w.@+-]+(?:\/[\w.@+-]+)*\/?|[A-Za-z]:\\\S+|(?:file|env|vault|op|ref\+\w+|gcp|aws|azure|akv|sm|awssm|awsps|gcpsm|ssm|secretsmanager|arn|bao|infisical|doppler|k8s|keyring):\S*|projects\/[\w-]+\/secrets\/\S+)$/;

/** A part of a path that is as long and as mixed as a secret: secrets in base64 may begin with a slash, too. */
const mixedPart = /(?=[^/]*[a-z])(?=[^/]*[A-Z])(?=[^/]*\d)[^/]{20,}/;

/** An address with neither a password nor anything secret behind its question mark. */
const plainUrl = /^[a-z][a-z0-9+.-]*:\/\/[^\s:@/?#]*(?:@[^\s:@/?#]+)?(?:\[[\da-f:]+\])?(?::\d+)?(?:[/#][^\s?]*)?$/i;

/** Whether a value stands for a secret that is elsewhere, or for none: it is no secret, whatever it is called. */
export function isReference(value: string): boolean {
  const text = value.trim();
  if (text === '' || switched.test(text) || hidden.test(text) || plainUrl.test(text)) return true;
  if (text.length <= longestReference && wholeMention.test(text)) return /[$<%@{]/.test(text) || text.length < 2;
  return place.test(text) && !mixedPart.test(text);
}

/** What is longer is a text, in which a mention says nothing of the rest. */
const longestReference = 1000;

/** Words that documentation puts where a secret goes. Where a program reads them they are a secret, though a bad one. */
const placeholder =
  /^(?:change[-_]?(?:me|it)|(?:.*[-_\s])?your[-_\s].*|.*[-_\s]here|placeholder|example|dummy|todo|tbd|fixme|sample|foo|bar|unset|.*\.{3}|.*x{8,}.*)$/i;

export const isPlaceholder = (value: string): boolean => value.length < 100 && placeholder.test(value);
