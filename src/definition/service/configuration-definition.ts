/** What the service's containers read, beside their `env`. All workloads of the service share it. */
export interface ConfigurationDefinition {
  /**
   * The images that are built from `source`, by name. Their tags belong to CI, and live in the image-tag file of each environment.
   *
   * @default - one image, named as the service is
   */
  readonly images?: { readonly [image: string]: ImageDefinition | null };
  /**
   * Configuration files, by the name of their ConfigMap's ending: `{ app: … }` of service `shop` is `shop-app`. A change of their
   * text rolls the pods.
   *
   * @default - none
   */
  readonly configFiles?: { readonly [name: string]: ConfigFilesDefinition | null };
  /**
   * Secrets by the name of the Kubernetes Secret. Their values are never in a definition: an ExternalSecret fills them from a secret
   * store, a SealedSecret from ciphertext, or they exist.
   *
   * @default - none
   */
  readonly secrets?: { readonly [name: string]: SecretDefinition | null };
  /** Names of the Secrets by which images are pulled. Replaced whole. @default - none */
  readonly imagePullSecrets?: readonly string[] | null;
}

/** One image that is built from the service's source. */
export interface ImageDefinition {
  /**
   * Name in the registry, without tag. The same in every environment.
   *
   * @default - `<registry of the platform>/<name of the image>`
   */
  readonly repository?: string;
  /** Its build context in the application repository, relative. The same in every environment. @default - `source.path` */
  readonly path?: string;
  /** Its Dockerfile, relative to that path. The same in every environment. @default - `source.dockerfile` */
  readonly dockerfile?: string;
  /**
   * The tag that synth writes where CI has not yet written one, best with its digest: `sha-<40 hex>@sha256:<64 hex>`.
   *
   * @default 'unreleased', for which pods wait until the first promotion
   */
  readonly firstTag?: string;
}

/** A ConfigMap whose entries are files in a folder. */
export interface ConfigFilesDefinition {
  /** The folder, absolute. */
  readonly mountPath: string;
  /** Their texts, by file name. Never a secret. */
  readonly files: { readonly [file: string]: string | null };
}

/**
 * Where a Secret comes from, and how the containers get it. It has one source: the secret store unless `encryptedData` or `existing`
 * is given.
 */
export interface SecretDefinition {
  /** `environment`: every key becomes an environment variable. `files`: every key becomes a file below `mountPath`. */
  readonly as: 'environment' | 'files';
  /** The folder of the files, absolute. For `files`. @default - none, and `files` must have one */
  readonly mountPath?: string;
  /**
   * Key in the secret store, all of whose properties are taken. `{team}`, `{environment}` and `{service}` stand for the names.
   *
   * @default '{team}/{environment}/{service}', where no `keys` are named
   */
  readonly key?: string;
  /** Single entries of the Secret, by name, and where in the store each comes from. @default - all that is under `key` */
  readonly keys?: { readonly [entry: string]: SecretKeyDefinition | null };
  /**
   * How often the Secret is read anew, as a Go duration.
   *
   * @default '1h'
   */
  readonly refreshInterval?: string;
  /** Name of a ClusterSecretStore. @default - the environment's `secretStore` */
  readonly store?: string;
  /**
   * The Secret's entries as kubeseal encrypted them for its name and namespace.
   *
   * @default - none: the secret store has them
   * @see https://github.com/bitnami-labs/sealed-secrets
   */
  readonly encryptedData?: { readonly [entry: string]: string | null };
  /** What the ciphertext was made for: this name in this namespace, any name in it, or any at all. @default 'strict' */
  readonly scope?: 'strict' | 'namespace-wide' | 'cluster-wide';
  /** `true`: somebody else makes the Secret, under this name. @default false */
  readonly existing?: boolean;
}

/** One value in a secret store. */
export interface SecretKeyDefinition {
  /** Key in the secret store, with the placeholders of {@link SecretDefinition.key}. */
  readonly key: string;
  /** One property of what is under the key. @default - the whole value */
  readonly property?: string;
}
