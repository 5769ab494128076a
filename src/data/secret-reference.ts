/**
 * A reference that is replaced with the value later: `$(TOKEN)`, `${TOKEN:?}`, `$TOKEN`, `$oidc.clientSecret`, `{{ .Values.token }}`,
 * `<token>`, `%TOKEN%`.
 */
const mention =
  /\$\([^)]*\)|\$\{\{.*?\}\}|\$\{[^}]*\}|\$[A-Z_][A-Z\d_]*|\$[a-z][a-z\d]*(?:\.[A-Za-z][A-Za-z\d]*)+|\$[a-z_]+|\{\{.*?\}\}|<[^<>]+>|%[A-Za-z_]\w*%|%\(\w+\)s|@[A-Za-z_][\w.]*@|\{[A-Za-z_]\w*\}/g;

const wholeMention = new RegExp(`^(?:${mention.source}|[\\s:/@.-])+$`);

/** A switch or an empty value: `REQUIRE_PASSWORD: 'yes'`. A number with one or two digits is not a secret either. */
const switched =
  /^(?:true|false|yes|no|on|off|enabled?|disabled?|none|null|nil|undefined|auto|always|never|optional|required|default|n\/a|-|\d{1,2})$/i;

/** Already hidden: asterisks, a repeated character, `[REDACTED]`. */
const hidden = /^(?:[*.xX•#_-]+|\[?(?:redacted|masked|hidden|filtered)\]?)$/i;

/** A path in the file system or in a secret store. */
const place =
  /^(?:(?:\.{0,2}|~)\/[\w.@+-]+(?:\/[\w.@+-]+)*\/?|[A-Za-z]:\\\S+|(?:file|env|vault|op|ref\+\w+|gcp|aws|azure|akv|sm|awssm|awsps|gcpsm|ssm|secretsmanager|arn|bao|infisical|doppler|k8s|keyring):\S*|projects\/[\w-]+\/secrets\/\S+)$/;

/** A part of a path that is as long and as mixed as a secret: a secret in base64 may also begin with a slash. */
const mixedPart = /(?=[^/]*[a-z])(?=[^/]*[A-Z])(?=[^/]*\d)[^/]{20,}/;

/** A URL with neither a password nor a secret in its query. */
const plainUrl = /^[a-z][a-z0-9+.-]*:\/\/[^\s:@/?#]*(?:@[^\s:@/?#]+)?(?:\[[\da-f:]+\])?(?::\d+)?(?:[/#][^\s?]*)?$/i;

/** Whether a value refers to a secret that is elsewhere, or is no secret at all, whatever its name is. */
export function isReference(value: string): boolean {
  const text = value.trim();
  if (text === '' || switched.test(text) || hidden.test(text) || plainUrl.test(text)) return true;
  if (text.length <= longestReference && wholeMention.test(text)) return /[$<%@{]/.test(text) || text.length < 2;
  return place.test(text) && !mixedPart.test(text);
}

/** A longer value is a text: a reference in it says nothing about the rest. */
const longestReference = 1000;

/** Placeholders that documentation uses for secrets. If a program reads one, it is a secret, although a bad one. */
const placeholder =
  /^(?:change[-_]?(?:me|it)|(?:.*[-_\s])?your[-_\s].*|.*[-_\s]here|placeholder|example|dummy|todo|tbd|fixme|sample|foo|bar|unset|.*\.{3}|.*x{8,}.*)$/i;

export const isPlaceholder = (value: string): boolean => value.length < 100 && placeholder.test(value);
