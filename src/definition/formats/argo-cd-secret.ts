import { problem } from '../../problems/problem';
import type { Format } from '../shape/shape';
import { clientIdentifier } from './names';

/**
 * A key of the Secret `argocd-secret` with `$` in front, for which Argo CD reads the value. What has another form is not shown: it may be the value.
 * Keys that Argo CD itself keeps there are none.
 */
export const argoCdSecret: Format<string> = (value, at) =>
  /^\$(?:[a-z]+|[a-z][a-z\d]*(?:\.[A-Za-z][A-Za-z\d]*)+)$/.test(value) && !ownKeys.test(value)
    ? undefined
    : problem('secret-not-referenced', at, {
        key: at.split('.').at(-1)!,
        secret: 'argocd-secret',
        form: 'words of letters and digits, with dots between them',
      });

const ownKeys = /^\$(?:admin\.password(?:Mtime)?|server\.secretkey|tls\.(?:crt|key)|webhook\..*)$/;

/** The id of a client, or a reference to it as to its secret. */
export const clientId: Format<string> = (value, at) => (value.startsWith('$') ? argoCdSecret(value, at) : clientIdentifier(value, at));
