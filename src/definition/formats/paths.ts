import { problem } from '../../problems/problem';
import type { Format } from '../shape/shape';
import { oneLine } from './readable';

/** A path below a folder: relative, without a way out of it, and safe in a shell, where it is no option either. */
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

/** The path of an HTTP request. */
export const requestPath: Format<string> = (value, at) =>
  /^\/[\x21-\x7e]*$/.test(value) ? undefined : problem('invalid-path', at, { given: value, rule: 'starting with / and without spaces' });

/**
 * A path that an Ingress or an HTTPRoute leads by: as it comes with a request, without what is left out on the way.
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

/** The key of a secret in its store, or one of its properties: in some stores, titles that people have written. */
export const storeKey: Format<string> = (value, at) =>
  value !== '' && value === value.trim()
    ? oneLine(value, at)
    : problem('invalid-path', at, { given: value, rule: 'at least one character, without spaces at the ends' });

/** The address of an API server, spelt as Argo CD compares it: no path, no slash at the end. */
export const serverUrl: Format<string> = (value, at) =>
  /^https:\/\/[A-Za-z0-9.-]+(?::[0-9]{1,5})?$/.test(value) && URL.canParse(value)
    ? undefined
    : problem('invalid-url', at, { given: value, rule: 'https://host or https://host:port' });

/** A path in a container. */
export const absolutePath: Format<string> = (value, at) =>
  /^\/[^:\x00-\x20\x7f]*$/.test(value) && !value.split('/').includes('..')
    ? undefined
    : problem('invalid-path', at, { given: value, rule: 'starting with /, without spaces, colons and ..' });

/** What a URL may have that no shell, template, policy or markup takes for something else. */
const ofUrl = '-A-Za-z0-9._~:/?#@&=+,%';

/** An address to fetch from, or to lead a reader to. */
export const httpsUrl: Format<string> = (value, at) =>
  new RegExp(`^https://[${ofUrl}]+$`).test(value) && URL.canParse(value)
    ? undefined
    : problem('invalid-url', at, {
        given: value,
        rule: 'https://host/path, other characters than letters, digits and ._~:/?#@&=+,%- written as %XX',
      });

/** A repository, or several by a glob, as Argo CD compares it. */
export const gitUrl: Format<string> = (value, at) =>
  new RegExp(`^(?:https://|ssh://|oci://|git@|\\*)[${ofUrl}*]*$`).test(value)
    ? undefined
    : problem('invalid-url', at, { given: value, rule: 'https://…, ssh://…, git@… or oci://…, perhaps with * for any part' });

/** Files to read, wherever they are: a file, a folder, or a pattern with `*`. */
export const filePattern: Format<string> = (value, at) =>
  value.trim() !== '' && !value.includes('\0')
    ? undefined
    : problem('invalid-path', at, { given: value, rule: 'a file, a folder, or a pattern with *' });
