import { problem } from '../../problems/problem';
import type { Format } from '../shape/shape';
import { withPlaceholders } from './placeholders';
import { oneLine } from './readable';

/** A relative path that stays in its folder and is safe in a shell: it is not an option either. */
export const relativePath: Format<string> = (value, at) =>
  /^(?!-)[A-Za-z0-9._/-]+$/.test(value) &&
  !value.startsWith('/') &&
  !value.endsWith('/') &&
  !value.split('/').some((part) => part === '..' || part === '')
    ? undefined
    : problem('invalid-path', at, {
        given: value,
        rule: 'relative, of letters, digits, dots, dashes and slashes, with no .. in it and no dash in front',
      });

/** A relative path in which `$(NAME)` stands for the value of a variable. */
export const pathWithVariables: Format<string> = (value, at) =>
  relativePath(value.replace(/\$\([A-Za-z_][A-Za-z0-9_]*\)/g, 'value'), at) && relativePath(value, at);

/** The path of a file in a volume. The kubelet keeps names that begin with two dots for itself. */
export const volumePath: Format<string> = (value, at) =>
  relativePath(value, at) ??
  (value.startsWith('..') ? problem('invalid-path', at, { given: value, rule: 'of names that do not begin with two dots' }) : undefined);

/** A relative path, in which a placeholder stands for the name of the service. */
export const pathOfService: Format<string> = (value, at) =>
  withPlaceholders('service')(value, at) ?? (relativePath(value.replaceAll('{service}', 'service'), at) && relativePath(value, at));

/** A relative path without hidden folders: they have a meaning for Git and GitHub, or hold ledgers. */
export const visiblePath: Format<string> = (value, at) =>
  relativePath(value, at) ??
  (value.split('/').some((part) => part.startsWith('.'))
    ? problem('invalid-path', at, { given: value, rule: 'of folders whose names do not begin with a dot' })
    : undefined);

/** The path of an HTTP request. */
export const requestPath: Format<string> = (value, at) =>
  /^\/[\x21-\x7e]*$/.test(value) ? undefined : problem('invalid-path', at, { given: value, rule: 'starting with / and without spaces' });

/**
 * The path of an Ingress or an HTTPRoute, in the form in which requests have it: clients and proxies remove some parts of a path.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#httppathmatch
 */
export const routePath: Format<string> = (value, at) =>
  /^\/(?:[-A-Za-z0-9/._~!$&'()*+,;=:@]|%[0-9a-fA-F]{2})*$/.test(value) && !/\/\/|\/\.\.?(?:\/|$)|%2f/i.test(value) && value.length <= 1024
    ? undefined
    : problem('invalid-path', at, {
        given: value,
        rule: "starting with /, at most 1024 characters that a path of a URL has, without '//', '/./', '/../', '%2f', a query and a fragment",
      });

/** The path of an Ingress. Its rule knows what kind of path it is. */
export const ingressPath: Format<string> = (value, at) =>
  /^\/.{0,1023}$/.test(value)
    ? oneLine(value, at)
    : problem('invalid-path', at, { given: value, rule: 'starting with /, at most 1024 characters on one line' });

/** The key of a secret in a secret store, or one of its properties. In some stores, these are titles written by people. */
export const storeKey: Format<string> = (value, at) =>
  value !== '' && value === value.trim()
    ? oneLine(value, at)
    : problem('invalid-path', at, { given: value, rule: 'at least one character, without spaces at the ends' });

/** The URL of an API server, in the form that Argo CD compares: without a path and without a trailing slash. */
export const serverUrl: Format<string> = (value, at) =>
  /^https:\/\/[A-Za-z0-9.-]+(?::[0-9]{1,5})?$/.test(value) && URL.canParse(value)
    ? undefined
    : problem('invalid-url', at, { given: value, rule: 'https://host or https://host:port' });

/** A path in a container. */
export const absolutePath: Format<string> = (value, at) =>
  /^\/[^:\x00-\x20\x7f]*$/.test(value) && !value.split('/').includes('..')
    ? undefined
    : problem('invalid-path', at, { given: value, rule: 'starting with /, without spaces, colons and ..' });

/** Characters of a URL that have no special meaning in shells, templates, policies and markup. */
const ofUrl = '-A-Za-z0-9._~:/?#@&=+,%';

/** A URL to download from, or to link to. */
export const httpsUrl: Format<string> = (value, at) =>
  new RegExp(`^https://[${ofUrl}]+$`).test(value) && URL.canParse(value)
    ? undefined
    : problem('invalid-url', at, {
        given: value,
        rule: 'https://host/path, other characters than letters, digits and ._~:/?#@&=+,%- written as %XX',
      });

/** A repository, or several by a glob, in the form that Argo CD compares. */
export const gitUrl: Format<string> = (value, at) =>
  new RegExp(`^(?:https://|ssh://|oci://|git@|\\*)[${ofUrl}*]*$`).test(value)
    ? undefined
    : problem('invalid-url', at, { given: value, rule: 'https://…, ssh://…, git@… or oci://…, perhaps with * for any part' });

/** Files to read: a file, a folder, or a pattern with `*`. They may be anywhere. */
export const filePattern: Format<string> = (value, at) =>
  value.trim() !== '' && !value.includes('\0')
    ? undefined
    : problem('invalid-path', at, { given: value, rule: 'a file, a folder, or a pattern with *' });
