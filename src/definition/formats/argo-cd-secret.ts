import { problem } from '../../problems/problem';
import type { Format } from '../shape/shape';
import { clientIdentifier } from './names';

/**
 * A key of the Secret `argocd-secret` with a leading `$`: Argo CD replaces it with the value. Problems do not show other values, because
 * they may be secrets. Keys that Argo CD itself writes are not allowed.
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

/** The ID of a client, or a reference to it, like a reference to its secret. */
export const clientId: Format<string> = (value, at) => (value.startsWith('$') ? argoCdSecret(value, at) : clientIdentifier(value, at));
