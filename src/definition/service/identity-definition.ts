/** Who the service is in the cluster and in the cloud, and what its pods may be. */
export interface IdentityDefinition {
  /**
   * The ServiceAccount of the service's pods. It always has one of its own.
   *
   * @default - no rights, and no token in the pods
   */
  readonly serviceAccount?: ServiceAccountDefinition | null;
  /**
   * Where a service needs more than the Pod Security Standard "restricted": the standard that it keeps, and why. It is listed by every
   * synth, and its namespace is labelled accordingly.
   *
   * @default - restricted
   * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
   */
  readonly podSecurity?: PodSecurityDefinition | null;
}

/** A ServiceAccount, the rights that it has, and who it is in the cloud. */
export interface ServiceAccountDefinition {
  /** Annotations of the ServiceAccount. @default - none */
  readonly annotations?: { readonly [annotation: string]: string | null };
  /** Whether the pods get its token, to talk to the API server, which is then open to them at 443 and 6443. @default - true where there are `rules` */
  readonly automountToken?: boolean | null;
  /** What it may do in its own namespace: a Role and a RoleBinding. Replaced whole. @default - nothing */
  readonly rules?: readonly PolicyRuleDefinition[] | null;
  /**
   * AWS: the role of IAM roles for service accounts, `arn:aws:iam::…:role/…`. Pods ask STS for it: `calls: ['https://sts.<region>.amazonaws.com']`.
   *
   * @default - none
   */
  readonly awsRoleArn?: string | null;
  /**
   * Google Cloud: the service account that it stands for, by its e-mail address. Pods ask the metadata server for it, at 987 and 988, or at 80 with
   * Dataplane V2: `networkPolicy.egress.ports`.
   *
   * @default - none
   */
  readonly gcpServiceAccount?: string | null;
  /**
   * Azure: the client id of the managed identity or the application. Pods ask for its token: `calls: ['https://login.microsoftonline.com']`.
   *
   * @default - none
   */
  readonly azureClientId?: string | null;
}

/** What may be done to which objects. @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/ */
export interface PolicyRuleDefinition {
  /** Groups of the resources; the core is `''`. */
  readonly apiGroups: readonly string[];
  /** Kinds of objects as the API server calls them: `configmaps`. */
  readonly resources: readonly string[];
  /** What may be done: `get`, `list`, `watch`, `create`, `update`, `patch`, `delete`. */
  readonly verbs: readonly string[];
  /** Names of objects. @default - every object of these resources */
  readonly resourceNames?: readonly string[];
}

/** Less than "restricted", and the reason for it. */
export interface PodSecurityDefinition {
  /** The Pod Security Standard that it keeps; `privileged` is none. */
  readonly level: 'baseline' | 'privileged';
  /** Why, in words that a reviewer understands. */
  readonly reason: string;
}
