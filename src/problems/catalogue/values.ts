import { described } from '../description';
import type { ProblemText } from '../problem';
import { quote } from '../text';

/** Single values that the tool which reads them would reject, or misread without an error. */
export const valueTexts = {
  'invalid-quantity': (a: { given: string | number }): ProblemText => ({
    message: `${quote(a.given)} is not a Kubernetes quantity`,
    given: a.given,
    allowed: ['a decimal number with a suffix such as m, k, M, G, Ki, Mi, Gi, or none'],
    fix: "write for example '250m' of cpu or '256Mi' of memory",
  }),
  'invalid-duration': (a: { given: string }): ProblemText => ({
    message: `${quote(a.given)} is not a duration greater than zero`,
    given: a.given,
    allowed: ['numbers with the units ns, us, ms, s, m, h'],
    fix: "write for example '6h', '90m' or '1h30m'; a day is '24h'",
  }),
  'invalid-prometheus-duration': (a: { given: string }): ProblemText => ({
    message: `${quote(a.given)} is not a duration that Prometheus can parse`,
    given: a.given,
    allowed: ['whole numbers with the units y, w, d, h, m, s, ms, the greatest first'],
    fix: "write for example '30s', '10m' or '1h30m'",
  }),
  'invalid-cron': (a: { given: string; reason: string }): ProblemText => ({
    message: `${quote(a.given)} is not a cron schedule of five fields: ${a.reason}`,
    given: a.given,
    allowed: ['five fields: minute 0-59, hour 0-23, day of month 1-31, month 1-12 or jan-dec, day of week 0-6 or sun-sat'],
    fix: "write for example '0 22 * * *' for 22:00 each day",
  }),
  'unknown-time-zone': (a: { given: string }): ProblemText => ({
    message: `${quote(a.given)} is not a time zone of the IANA database`,
    given: a.given,
    allowed: ["names such as 'UTC', 'Europe/Berlin', 'America/New_York'"],
    fix: 'write the name as the IANA database spells it; for an unknown name, Argo CD uses UTC without an error',
  }),
  'invalid-cidr': (a: { given: string }): ProblemText => ({
    message: `${quote(a.given)} is not a range of addresses`,
    given: a.given,
    allowed: ['an address, a slash and the length of the prefix'],
    fix: "write for example '203.0.113.0/24', '198.51.100.7/32' for one address, or '0.0.0.0/0' and '::/0' for every one",
  }),
  'port-out-of-range': (a: { given: number }): ProblemText => ({
    message: `${a.given} is not a port number`,
    given: a.given,
    allowed: ['whole numbers from 1 to 65535'],
    fix: 'choose a port in that range',
  }),
  'number-out-of-range': (a: { given: number; least: number; most: number }): ProblemText => ({
    message: `${a.given} is not a whole number from ${a.least} to ${a.most}`,
    given: a.given,
    allowed: [`whole numbers from ${a.least} to ${a.most}`],
    fix: 'choose a number in that range',
  }),
  'replicas-negative': (a: { given: number }): ProblemText => ({
    message: `${a.given} is not a number of replicas`,
    given: a.given,
    allowed: ['whole numbers from 0'],
    fix: 'choose 0 or more, or { min, max, cpu } for an autoscaler',
  }),
  'invalid-image': (a: { given: string; reason: string; registry?: boolean }): ProblemText => ({
    message: `${quote(a.given)} is not ${a.registry ? 'a registry' : 'an image name'}: ${a.reason}`,
    given: a.given,
    allowed: [a.registry ? "a registry such as 'ghcr.io/myorg'" : "a name such as 'ghcr.io/myorg/payments-api'"],
    fix: a.registry ? 'write the host and the path alone, in lower case' : 'write the name alone, in lower case',
  }),
  'image-with-tag': (a: { given: string; name: string }): ProblemText => ({
    message: `${quote(a.given)} carries a tag or a digest`,
    given: a.given,
    allowed: [a.name],
    fix: "remove the tag: CI writes it to the image-tag file; 'firstTag' sets the first one",
  }),
  'image-not-in-full': (a: { given: string }): ProblemText => ({
    message: `${quote(a.given)} is neither one of the service's images nor a full image reference`,
    given: a.given,
    allowed: ["the name of one of 'images'", 'name:tag@sha256:<64 hex>', 'name:tag'],
    fix: 'name one of the images that the service builds, or write the other image with its tag, and preferably its digest',
  }),
  'image-tag-latest': (a: { given: string }): ProblemText => ({
    message: `${quote(a.given)} is not a fixed tag: what runs would depend on when a node pulled it`,
    given: a.given,
    allowed: ["a tag with a digest, such as 'sha-<40 hex>@sha256:<64 hex>'"],
    fix: "name a fixed tag, or leave 'firstTag' out and let the first promotion set it",
  }),
  'invalid-image-tag': (a: { given: string }): ProblemText => ({
    message: `${quote(a.given)} cannot be an image tag`,
    given: a.given,
    allowed: ['up to 128 letters, digits, dots, dashes and underscores, optionally followed by @sha256:<64 hex>'],
    fix: 'write the tag as the registry shows it',
  }),
  'unsupported-version': (a: { what: string; given: string; allowed: readonly string[]; fix: string }): ProblemText => ({
    message: `release ${quote(a.given)} of ${a.what} is not supported`,
    given: a.given,
    allowed: a.allowed,
    fix: a.fix,
  }),
  'invalid-url': (a: { given: string; rule: string }): ProblemText => ({
    message: `${quote(a.given)} cannot be used as a URL here`,
    given: a.given,
    allowed: [a.rule],
    fix: 'write the whole address in that form',
  }),
  'invalid-path': (a: { given: string; rule: string }): ProblemText => ({
    message: `${quote(a.given)} cannot be used as a path here`,
    given: a.given,
    allowed: [a.rule],
    fix: 'write a path of that form',
  }),
  'invalid-command': (a: { given: string }): ProblemText => ({
    message: 'this cannot be run as a command',
    given: a.given,
    allowed: ['a command for bash, with no ${{ }} in it'],
    fix: 'write the command as you would type it; put variable parts into a script in the repository',
  }),
  'unreadable-character': (a: { character: string }): ProblemText => ({
    message: `the character ${a.character} is invisible or misleading to readers, and can change the meaning of the text`,
    given: a.character,
    fix: 'remove it; write a reason on one line, and end lines of code with only a line feed',
  }),
  'unsupported-character': (a: { character: string }): ProblemText => ({
    message: `the character ${a.character} would not reach the container unchanged`,
    given: described(a.character),
    fix: 'remove it, or keep the text in a file of the image',
  }),
  'secret-in-plain-text': (a: { looksLike: string }): ProblemText => ({
    message: `this looks like ${a.looksLike}, in plain text`,
    fix: "revoke it, keep the new one in the secret store, and name it under 'secrets'",
  }),
  'invalid-ciphertext': (): ProblemText => ({
    message: 'this is not ciphertext of kubeseal: it is not base64',
    allowed: ['what kubeseal prints for the entry, on one line'],
    fix: "seal the value with 'kubeseal --raw', and copy its complete output; if this was the secret itself, revoke it",
  }),
};
