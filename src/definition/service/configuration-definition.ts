import type { ImageDefinition } from './image-definition';

/**
 * Images, configuration files and Secrets of a service. All its workloads share them; see {@link FurtherWorkloadDefinition} for those of a
 * single workload.
 */
export interface ConfigurationDefinition {
  /**
   * Images that are built from `source`, or by another service, by name. CI owns their tags, and writes them to the image-tag file of each
   * environment. They replace the default: name the service itself, too, if it builds further images beside its own. `null` for the
   * service's own name builds none.
   *
   * @default - one image with the name of the service
   */
  readonly images?: { readonly [image: string]: ImageDefinition | null };
  /**
   * Configuration files, as ConfigMaps. The key is the suffix of the ConfigMap's name: `{ app: … }` of service `shop` becomes `shop-app`.
   * If the content of a file changes, the pods are restarted.
   *
   * @default - none
   */
  readonly configFiles?: { readonly [name: string]: ConfigFilesDefinition | null };
  /**
   * Secrets, by the name of the Kubernetes Secret. A definition never contains secret values: an ExternalSecret reads them from a secret
   * store, a SealedSecret contains them as ciphertext, or the Secret exists already.
   *
   * @default - none
   */
  readonly secrets?: { readonly [name: string]: SecretDefinition | null };
  /** Names of the Secrets with the credentials for pulling images. An override replaces the whole list. @default - none */
  readonly imagePullSecrets?: readonly string[] | null;
}

/** A ConfigMap whose entries are mounted as files in a folder. */
export interface ConfigFilesDefinition {
  /**
   * Absolute path of the folder in the main container, and in the other containers that share the configuration.
   *
   * @default - not mounted: containers name the files in `volumeMounts`, or `env` reads single files with `configMapKeyRef`
   */
  readonly mountPath?: string;
  /** Permissions of the files, 0 to 0o777: `0o444` lets everyone read them. @default 420 */
  readonly defaultMode?: number;
  /** Content of the files, by file name. It must not contain secrets. */
  readonly files: { readonly [file: string]: string | null };
}

/** Where a Secret comes from, and how containers read it. The source is the secret store, unless `encryptedData` or `existing` is set. */
export interface SecretDefinition {
  /**
   * `environment`: each key becomes an environment variable. `files`: each key becomes a file in `mountPath`. `references`: containers only
   * get the keys to which `env` refers with `secretKeyRef`.
   */
  readonly as: 'environment' | 'files' | 'references';
  /**
   * Absolute path of the folder with the files, in the main container, and in the other containers that share the configuration. For
   * `files`.
   *
   * @default - not mounted: containers name the Secret in `volumeMounts`
   */
  readonly mountPath?: string;
  /** Permissions of the files, 0 to 0o777: `0o400` lets only their owner read them. For `files`. @default 420 */
  readonly defaultMode?: number;
  /**
   * Key in the secret store. All its properties are read. The placeholders `{team}`, `{environment}` and `{service}` are replaced with the
   * names.
   *
   * @default '{team}/{environment}/{service}', if `keys` is not set
   */
  readonly key?: string;
  /** Single entries of the Secret, by name, and where in the secret store each comes from. @default - all properties of `key` */
  readonly keys?: { readonly [entry: string]: SecretKeyDefinition | null };
  /** How often the Secret is read again from the secret store, as a Go duration. @default '1h' */
  readonly refreshInterval?: string;
  /** Name of the ClusterSecretStore. @default - the environment's `secretStore` */
  readonly store?: string;
  /**
   * Entries of the Secret, as encrypted by kubeseal for its name and namespace.
   *
   * @default - none: the secret store has the values
   * @see https://github.com/bitnami-labs/sealed-secrets
   */
  readonly encryptedData?: { readonly [entry: string]: string | null };
  /**
   * What the values were encrypted for: this name in this namespace (`strict`), any name in this namespace, or any name in any namespace.
   *
   * @default 'strict'
   */
  readonly scope?: 'strict' | 'namespace-wide' | 'cluster-wide';
  /** Whether the Secret exists already under this name, created by someone else. @default false */
  readonly existing?: boolean;
}

/** One value in a secret store. */
export interface SecretKeyDefinition {
  /** Key in the secret store. It may contain the placeholders of {@link SecretDefinition.key}. */
  readonly key: string;
  /** One property of the key. @default - the whole value */
  readonly property?: string;
}
