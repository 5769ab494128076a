import { isSecretName } from './secret-name';
import { isPlaceholder, isReference } from './secret-reference';

/** A quick test: almost no text contains any of these words. */
const mayAssign = /pass|pwd|secret|token|key|cred|salt|pepper|auth/i;

/** Between a name and its value. A text without any of these is a single word. */
const between = /[=:<\s]/;

/** How files and commands assign a value to a name, up to the end of the value. */
const assignments: readonly RegExp[] = [
  // password=hunter2, --password=hunter2, ?password=hunter2&, Password=hunter2;, password := 'hunter2'
  /(?<![\w.-])-{0,2}([A-Za-z_][\w.-]{0,99})["']?[ \t]{0,20}:?=>?[ \t]{0,20}(?:"([^"\n]{1,500})"|'([^'\n]{1,500})'|([^\s"'&;,=][^\s"'&;,]{0,500}))/g,
  // "password": "hunter2"
  /["']([A-Za-z_][\w.-]{0,99})["'][ \t]{0,20}:[ \t]{0,20}(?:"([^"\n]{1,500})"|'([^'\n]{1,500})')/g,
  // password: hunter2, alone on its line
  /^[ \t]{0,99}(?:- )?([A-Za-z_][\w.-]{0,99})[ \t]{0,20}:[ \t]{1,20}(?:"([^"\n]{1,500})"|'([^'\n]{1,500})'|([^\s"'#|>&*!{[][^\s#]{0,500}))[ \t]{0,99}(?:#.*)?\r?$/gm,
  // <password>hunter2</password>
  /<([A-Za-z_][\w.-]{0,99})>([^<>\n]{1,500})<\//g,
  // --password hunter2, machine db login app password hunter2
  /(?<![\w-])--([A-Za-z][\w.-]{0,99})[ \t]{1,20}(?:"([^"\n]{1,500})"|'([^'\n]{1,500})'|([^\s"'-]\S{0,500}))/g,
  /\blogin[ \t]{1,20}\S{1,100}\s{1,20}(password)[ \t]{1,20}(\S{1,500})/g,
];

/** authorization: Bearer …, as headers are written. */
const header =
  /\b(?:authorization|x-[\w-]{0,30}(?:key|token))["']?\s{0,20}[:=]\s{0,20}["']?(?:(?:basic|bearer|token)\s{1,20})([\w+/=.~-]{8,})/gi;

/** A value that a program computes: `password=getPassword()`, `password = var.password`. */
const computed =
  /^(?:await|new|function|typeof)$|^[\w.]*\w[([]|[([]$|^`|^(?:var|local|data|config|settings|env|process\.env|os\.environ|self|this)\./;

/** A name that consists of words, and so is probably the name of a Secret: `secret: payments-tls`. */
const wordy = /^[a-z]+(?:[-/.][a-z]+)+$/;

/** Whether a text assigns a secret to a name that announces one, as configuration files, commands and URLs do. */
export function assignsSecret(text: string): boolean {
  if (!mayAssign.test(text) || !between.test(text)) return false;
  for (const assignment of assignments) {
    for (const [, name = '', ...values] of text.matchAll(assignment)) {
      if (isSecretName(name) && isSecretValue(values.find((value) => value !== undefined) ?? '', name)) return true;
    }
  }
  for (const [, value = ''] of text.matchAll(header)) if (!isReference(value) && !isPlaceholder(value)) return true;
  return false;
}

const isSecretValue = (value: string, name: string): boolean =>
  !isReference(value) &&
  !value.startsWith('$') &&
  !isPlaceholder(value) &&
  !computed.test(value) &&
  !(value === value.toUpperCase() && value.toLowerCase() === name.toLowerCase()) &&
  !(/secrets?$|keys?$|tokens?$/i.test(name) && wordy.test(value));
