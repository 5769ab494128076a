/** Identity of the service in the cluster and in the cloud, and the privileges of its pods. */
export interface IdentityDefinition {
  /**
   * The ServiceAccount of the service's pods.
   *
   * @default - one of its own with the name of the service, without permissions, and with no token in the pods
   */
  readonly serviceAccount?: ServiceAccountDefinition | null;
  /**
   * An exception from the Pod Security Standard "restricted": the standard that the service complies with instead, and the reason. Every
   * synth lists the exception, and the namespace is labelled accordingly.
   *
   * @default - restricted
   * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
   */
  readonly podSecurity?: PodSecurityDefinition | null;
}

/** A ServiceAccount, its permissions, and its identity in the cloud. */
export interface ServiceAccountDefinition {
  /** Name of the ServiceAccount. @default - the name of the service */
  readonly name?: string | null;
  /**
   * Whether the ServiceAccount is not generated here: it exists in the namespace already, or another service generates it, so that several
   * services share it. Whoever generates it sets its annotations, its cloud identity and its `imagePullSecrets`. `rules` still create a Role
   * for this service, and bind it to the ServiceAccount.
   *
   * @default false
   */
  readonly existing?: boolean | null;
  /**
   * Names of Secrets for pulling images, for all pods with this ServiceAccount. `imagePullSecrets` of the service adds them to the pods of the
   * service instead.
   *
   * @default - none
   */
  readonly imagePullSecrets?: readonly string[] | null;
  /** Annotations of the ServiceAccount. @default - none */
  readonly annotations?: { readonly [annotation: string]: string | null };
  /**
   * Whether pods get the token of the ServiceAccount, to call the API server. If so, NetworkPolicies open ports 443 and 6443 for it.
   *
   * @default - true if there are `rules`
   */
  readonly automountToken?: boolean | null;
  /** Permissions in the service's own namespace, as a Role and a RoleBinding. An override replaces the whole list. @default - none */
  readonly rules?: readonly PolicyRuleDefinition[] | null;
  /**
   * AWS: ARN of the role (IAM roles for service accounts), `arn:aws:iam::…:role/…`. Pods get credentials from STS, so add it to `calls`:
   * `calls: ['https://sts.<region>.amazonaws.com']`.
   *
   * @default - none
   */
  readonly awsRoleArn?: string | null;
  /**
   * Google Cloud: e-mail address of the Google service account. Pods get credentials from the metadata server, on ports 987 and 988, or on
   * port 80 with Dataplane V2. Open these ports with `networkPolicy.egress.ports`.
   *
   * @default - none
   */
  readonly gcpServiceAccount?: string | null;
  /**
   * Azure: client ID of the managed identity or the application. Pods get tokens from Azure, so add it to `calls`: `calls:
   * ['https://login.microsoftonline.com']`.
   *
   * @default - none
   */
  readonly azureClientId?: string | null;
}

/** A rule of a Role: which actions are allowed on which objects. @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/ */
export interface PolicyRuleDefinition {
  /** API groups of the resources. The core group is `''`. */
  readonly apiGroups: readonly string[];
  /** Resources, as the API server calls them: `configmaps`. */
  readonly resources: readonly string[];
  /** Allowed actions: `get`, `list`, `watch`, `create`, `update`, `patch`, `delete`. */
  readonly verbs: readonly string[];
  /** Names of objects. @default - all objects of these resources */
  readonly resourceNames?: readonly string[];
}

/** A level below "restricted", and the reason for it. */
export interface PodSecurityDefinition {
  /** The Pod Security Standard that the pods comply with. `privileged` has no restrictions. */
  readonly level: 'baseline' | 'privileged';
  /** Why the service needs it, for reviewers. */
  readonly reason: string;
}
