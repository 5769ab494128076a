import { cloneUrl } from '../../../names/github';
import type { ClusterModel, SingleSignOnModel } from '../../../model/types/platform-model';
import { remoteClusters, type BootstrapInput } from './bootstrap-input';

/**
 * A Secret, which is not in Git. The script checks that it exists before it installs anything, and the runbook explains how to create it.
 */
export interface RequiredSecret {
  /** Its name in a sentence. */
  readonly what: string;
  /** What one needs to create it. */
  readonly needs: string;
  /** The check in the script: a shell function and its arguments. */
  readonly test: string;
  /** The commands that create it. */
  readonly commands: string;
}

/** All Secrets that an Argo CD needs. */
export const requiredSecrets = (input: BootstrapInput): RequiredSecret[] => [
  // A public repository needs no credentials.
  ...(input.platform.repository.visibility === 'public' ? [] : [repositorySecret(input)]),
  ...new Map(remoteClusters(input).map((cluster) => [JSON.stringify(cluster.destination), clusterSecret(input, cluster)])).values(),
  ...(input.secretKeys.length > 0 ? [notificationsSecret(input)] : []),
  ...(input.platform.argoCd.singleSignOn?.secretKeys.length ? [singleSignOnSecret(input, input.platform.argoCd.singleSignOn)] : []),
  ...(input.hasImageUpdater ? [imageUpdaterSecret(input)] : []),
];

/** @see https://argo-cd.readthedocs.io/en/stable/operator-manual/declarative-setup/#repositories */
function repositorySecret({ platform }: BootstrapInput): RequiredSecret {
  const url = cloneUrl(platform.organization, platform.repository.name);
  const name = `${platform.name}-repository`;
  return {
    what: `the credentials that read ${url}`,
    needs: `\`REPOSITORY_TOKEN\`, a token that may read the contents of ${platform.organization}/${platform.repository.name} and nothing else. A GitHub App does as well (\`githubAppID\`, \`githubAppInstallationID\`, \`githubAppPrivateKey\`), and so does a Secret of type \`repo-creds\` for all of https://github.com/${platform.organization}.`,
    test: `has_repository ${quoted(url)}`,
    commands: `${create(platform.argoCd.namespace, name, [
      '--from-literal=type=git',
      `--from-literal=url=${url}`,
      '--from-literal=username=git',
      '--from-literal=password="$REPOSITORY_TOKEN"',
    ])}\n${label(platform.argoCd.namespace, name, 'repository')}`,
  };
}

/** @see https://argo-cd.readthedocs.io/en/stable/operator-manual/declarative-setup/#clusters */
function clusterSecret({ platform }: BootstrapInput, { name, destination }: ClusterModel): RequiredSecret {
  const secret = `cluster-${name}`;
  const variable = `${variableOf(name)}_SERVER`;
  const [test, server] =
    destination.server === undefined
      ? [`has_cluster name ${quoted(destination.name)}`, `"$${variable}"`]
      : [`has_cluster server ${quoted(destination.server)}`, destination.server];
  return {
    what: `cluster ${name} (${destination.server ?? `named ${destination.name} in Argo CD`})`,
    needs: `${destination.server === undefined ? `\`${variable}\`, the URL of its API server, and ` : ''}\`${name}.json\`, how to log in there: \`{"bearerToken": "…", "tlsClientConfig": {"caData": "…"}}\`, with the token of a ServiceAccount that may manage the cluster and the certificate of its authority in base64. Keep the file out of Git.`,
    test,
    commands: `${create(platform.argoCd.namespace, secret, [
      `--from-literal=name=${destination.name ?? name}`,
      `--from-literal=server=${server}`,
      `--from-file=config=${name}.json`,
    ])}\n${label(platform.argoCd.namespace, secret, 'cluster')}`,
  };
}

function notificationsSecret(input: BootstrapInput): RequiredSecret {
  const name = 'argocd-notifications-secret';
  const keys = [...input.secretKeys].sort();
  return {
    what: `the tokens of notifications (${keys.join(', ')}) in Secret ${name}`,
    needs: `${variablesOf(keys)}, as they were given out by whoever is notified.`,
    ...keysOf(input, name, keys),
  };
}

function singleSignOnSecret(input: BootstrapInput, { callback, secretKeys }: SingleSignOnModel): RequiredSecret {
  const name = 'argocd-secret';
  return {
    what: `what Argo CD logs in with at the identity provider (${secretKeys.join(', ')}) in Secret ${name}`,
    needs: `${variablesOf(secretKeys)}, as the provider gave it out. There, ${callback} is the address that it sends people back to.`,
    ...keysOf(input, name, secretKeys),
  };
}

const variablesOf = (keys: readonly string[]): string => keys.map((key) => `\`${variableOf(key)}\``).join(', ');

/** Keys of a Secret that Argo CD's manifest contains without data. Values that exist already are kept. */
const keysOf = ({ platform }: BootstrapInput, name: string, keys: readonly string[]): Pick<RequiredSecret, 'test' | 'commands'> => ({
  test: `has_keys ${[name, ...keys].map(quoted).join(' ')}`,
  commands: `${create(
    platform.argoCd.namespace,
    name,
    keys.map((key) => `--from-literal=${key}="$${variableOf(key)}"`),
  )} \\
  --dry-run=client --output=yaml |
  kubectl apply --server-side --force-conflicts --field-manager=${platform.name}-secrets --filename=-`,
});

function imageUpdaterSecret({ platform }: BootstrapInput): RequiredSecret {
  const { namespace, imageUpdater } = platform.argoCd;
  return {
    what: `the credentials by which Argo CD Image Updater writes, in Secret ${imageUpdater.credentials}`,
    needs: `\`IMAGE_UPDATER_TOKEN\`, a token that may write the contents and the pull requests of ${platform.organization}/${platform.repository.name}.`,
    test: `has_secret ${quoted(imageUpdater.credentials)}`,
    commands: create(namespace, imageUpdater.credentials, [
      '--from-literal=username=git',
      '--from-literal=password="$IMAGE_UPDATER_TOKEN"',
    ]),
  };
}

const create = (namespace: string, name: string, options: readonly string[]): string =>
  [`kubectl --namespace ${namespace} create secret generic ${name}`, ...options].join(' \\\n  ');

const label = (namespace: string, name: string, type: string): string =>
  `kubectl --namespace ${namespace} label secret ${name} argocd.argoproj.io/secret-type=${type}`;

/** `slack-token` as a shell variable: `SLACK_TOKEN`. */
const variableOf = (name: string): string => name.toUpperCase().replace(/[^A-Z0-9]+/g, '_');

/** Quotes a text for the shell. */
export const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
