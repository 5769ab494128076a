import { named } from '../shape/named';
import type { Format } from '../shape/shape';
import { oneLine } from './readable';

/**
 * A DNS label that is also valid for a Service: it begins with a letter.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
 */
export const dnsLabel = named(/^[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/, 'at most 63 of a-z, 0-9 and -, from a letter to a letter or digit');

const anyLabel = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const anyLabelRule = 'at most 63 of a-z, 0-9 and -, from a letter or digit to another';

/** The name of a namespace: a DNS label of any kind. */
export const namespaceName = named(new RegExp(`^${anyLabel}$`), anyLabelRule);

/** The name of a container or a volume. Not a number, because JavaScript sorts keys that are numbers first, so their order would be lost. */
export const podPartName = named(new RegExp(`^(?![0-9]+$)${anyLabel}$`), `${anyLabelRule}, and not a number`);

/** Parts of these characters and dashes, separated by dots. */
const dotted = (characters: string, dots: '*' | '+' = '*'): string => {
  const part = `[${characters}](?:[${characters}-]*[${characters}])?`;
  return `${part}(?:\\.${part})${dots}`;
};
const subdomain = dotted('a-z0-9');

/** The name of an object such as a Secret: DNS labels separated by dots. */
export const objectName = named(
  new RegExp(`^(?=.{1,253}$)${subdomain}$`),
  'at most 253 of a-z, 0-9, - and ., each part from a letter or digit to another',
);

/** A StorageClass; empty for volumes without one. */
export const storageClass: Format<string> = (value, at) => (value === '' ? undefined : objectName(value, at));

/** A signer of certificates: a domain with a dot, and a name. */
export const signerName = named(
  new RegExp(`^(?=[^/]{1,253}/)${dotted('a-z0-9', '+')}/${subdomain}$`),
  'a domain, a slash and a name, such as example.com/internal',
);

/** A ClusterTrustBundle: with a signer, its name begins with that of the signer, with colons. */
export const trustBundleName = named(
  new RegExp(`^(?=.{1,253}$)${subdomain}(?::${subdomain})*$`),
  'at most 253 of a-z, 0-9, -, . and :, each part from a letter or digit to another',
);

/** The name of a CSI driver. */
export const csiDriver = named(
  new RegExp(`^(?=.{1,63}$)${subdomain}$`),
  'at most 63 of a-z, 0-9, - and ., each part from a letter or digit to another',
);

/** The name of a port, short enough for probes and Services. */
export const portName = named(
  /^(?=.*[a-z])(?!.*--)[a-z0-9](?:[a-z0-9-]{0,13}[a-z0-9])?$/,
  'at most 15 of a-z, 0-9 and -, with a letter in it, no two dashes in a row and none at the ends',
);

/** An environment variable that every version of Kubernetes accepts. Shells cannot read names with a dot or a dash, but other programs can. */
export const variableName = named(
  /^(?!\.{1,2}$)(?!\.\.)[-._a-zA-Z][-._a-zA-Z0-9]*$/,
  'letters, digits, _, - and ., not beginning with a digit or with ..',
);

/** A repository on GitHub. */
export const repositoryName = named(
  /^(?!\.{1,2}$)(?!.*\.git$)[A-Za-z0-9._-]{1,100}$/,
  'at most 100 letters, digits, dots, dashes and underscores',
);

/** A secret or a variable of GitHub Actions, as scripts can read it. @see https://docs.github.com/en/actions/reference/security/secrets */
export const actionsVariable = named(
  /^(?!GITHUB_)[A-Z_][A-Z0-9_]{0,254}$/,
  'capital letters, digits and _, not beginning with a digit or with GITHUB_',
);

/** The login of a person or an organization on GitHub. */
export const login = named(
  /^[A-Za-z0-9](?:[A-Za-z0-9]|-(?=[A-Za-z0-9_])){0,38}(?:_[A-Za-z0-9]+)?$/,
  'at most 39 letters, digits and single dashes',
);

/** A Slack channel, without the leading #. */
export const slackChannel = named(/^[a-z0-9_-]{1,80}$/, 'at most 80 of a-z, 0-9, - and _, without #');

const qualifiedName = '[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?';
const qualifiedRule = 'a name of at most 63 letters, digits, -, _ and ., perhaps behind a domain and a slash';
const qualified = (domain: string): string => `(?:(?=[^/]{1,253}/)${domain}/)?${qualifiedName}`;
const labelPattern = qualified(subdomain);
/** The domain of an annotation may have capital letters. */
const annotationPattern = qualified(dotted('A-Za-z0-9'));

/**
 * The key of a label.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set
 */
export const labelKey = named(new RegExp(`^${labelPattern}$`), qualifiedRule);

/** Kustomize writes the keys of annotations anew without quotes, and then takes these for something else, even if they had quotes before. */
const misreadByKustomize =
  '(?:[Tt]rue|TRUE|[Ff]alse|FALSE|[Nn]ull|NULL|0[xX][0-9a-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|[0-9][0-9_]*(?:\\.[0-9_]*)?(?:[eE][0-9]+)?|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2})';

/**
 * The key of an annotation.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/#syntax-and-character-set
 */
export const annotationKey = named(
  new RegExp(`^(?!${misreadByKustomize}$)${annotationPattern}$`),
  `${qualifiedRule}, and no number, date, true, false or null, which Kustomize would misread`,
);

/** The value of a label. */
export const labelValue = named(
  /^(?:[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?)?$/,
  'at most 63 letters, digits, -, _ and ., from a letter or digit to another',
);

/** A key of a ConfigMap or a Secret, which becomes a file name or a variable name. */
export const fileName = named(
  /^(?!\.{1,2}$)(?!\.\.)[-._a-zA-Z0-9]{1,253}$/,
  'at most 253 letters, digits, dots, dashes and underscores, not beginning with ..',
);

/** A host name, optionally with `*` as its first label. Ingresses and HTTPRoutes accept no IP addresses. */
export const hostName = named(
  /^(?=.{1,253}$)(?!(?:[0-9]+\.){3}[0-9]+$)(?:\*\.)?[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/,
  'a DNS name of a-z, 0-9, - and ., perhaps beginning with *., and no IP address',
);

/** A host name in `/etc/hosts`, as Kubernetes accepts it: without a wildcard. */
export const lowerHostName = named(
  new RegExp(`^(?=.{1,253}$)${subdomain}$`),
  'a DNS name of at most 253 of a-z, 0-9, - and ., each part from a letter or digit to another',
);

/** A domain that resolvers append to short names; `.` is the root. */
export const searchDomain = named(
  new RegExp(`^(?:\\.|(?=.{1,253}\\.?$)${dotted('a-z0-9_')}\\.?)$`),
  'a DNS name of at most 253 of a-z, 0-9, -, _ and ., or a dot for the root',
);

/** An option of a resolver, which is written as `name:value`, with spaces between options. */
export const resolverOption = named(/^[^\s:]{1,63}$/, 'an option such as ndots, at most 63 characters without spaces and colons');

/** A metric of an autoscaler, as adapters spell it, or an alert of Prometheus. */
export const metricName = named(
  /^[a-zA-Z0-9_:][a-zA-Z0-9_:|@.-]*$/,
  'letters, digits, _, :, |, @, . and -, beginning with one of the first four',
);

/** The name of a label in Prometheus. Names that begin with two underscores are reserved. */
export const labelName = named(/^(?!__)[a-zA-Z_][a-zA-Z0-9_]*$/, 'letters, digits and _, not beginning with a digit or with __');

/**
 * A resource of nodes, by its name in Kubernetes. Quotas add the prefix `requests.` to extended resources; the result must still be a valid
 * name.
 *
 * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
 */
export const resourceName = named(
  new RegExp(
    `^(?:cpu|memory|ephemeral-storage|hugepages-(?:1|2|4|8|16|32|64|128|256|512)[KMG]i|(?!requests\\.)(?=[^/]{1,244}/)${subdomain}/${qualifiedName})$`,
  ),
  'cpu, memory, ephemeral-storage, hugepages-<size of a page>, or an extended resource such as nvidia.com/gpu',
);

/** A field of the pod that an environment variable may refer to. @see https://kubernetes.io/docs/concepts/workloads/pods/downward-api/ */
export const environmentField = named(
  new RegExp(
    `^(?:metadata\\.(?:name|namespace|uid|labels\\['${labelPattern}'\\]|annotations\\['${annotationPattern}'\\])|` +
      'spec\\.(?:serviceAccountName|nodeName)|status\\.(?:hostIPs?|podIPs?))$',
  ),
  "metadata.name, .namespace, .uid, .labels['key'] or .annotations['key'], spec.serviceAccountName or .nodeName, status.hostIP or .podIP",
);

/** A field of the pod that a file may contain. Only files may have all labels, or all annotations. */
export const fileField = named(
  new RegExp(
    `^metadata\\.(?:name|namespace|uid|labels|annotations|labels\\['${labelPattern}'\\]|annotations\\['${annotationPattern}'\\])$`,
  ),
  "metadata.name, .namespace, .uid, .labels, .annotations, .labels['key'] or .annotations['key']",
);

/** A resource of the container that an environment variable or a file may refer to. */
export const resourceField = named(
  /^(?:limits|requests)\.(?:cpu|memory|ephemeral-storage|hugepages-[0-9]+[KMG]i)$/,
  'limits or requests, a dot, and cpu, memory or ephemeral-storage',
);

/** A capability of Linux. @see https://man7.org/linux/man-pages/man7/capabilities.7.html */
export const capability = named(/^(?!CAP_)[A-Z][A-Z0-9_]*$/, 'a capability of Linux without CAP_ in front, such as NET_BIND_SERVICE');

/** The name of an HTTP header, as probes accept it. */
export const headerName = named(/^[-A-Za-z0-9]+$/, 'letters, digits and dashes');

/** The name of an HTTP header or a query parameter in a route. @see https://gateway-api.sigs.k8s.io/reference/spec/#httpheadername */
export const routeHeaderName = named(
  /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,256}$/,
  "at most 256 letters, digits and characters of !#$%&'*+.^_`|~-",
);

/** An origin of web pages, as in the CORS filter of the Gateway API. */
export const corsOrigin = named(
  /^(?=.{1,253}$)(?:\*|https?:\/\/(?:(?:\*\.)?(?:[a-zA-Z0-9-]+\.)*[a-zA-Z0-9-]+|\*)(?::(?:[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?)$/,
  'an origin such as https://shop.example.com or https://*.example.com, or * for all',
);

/** A kernel parameter, with dots. Kubernetes also reads it with slashes. */
export const kernelParameter = named(
  /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?)+$/,
  'a kernel parameter such as net.core.somaxconn',
);

/** A kind of object. */
export const kindName = named(/^[A-Z][A-Za-z0-9]{0,62}$/, 'a kind such as Deployment');

/** The path of a field, as in Kustomize's field specs. */
export const fieldPath = named(
  /^(?!metadata\/(?:name|namespace)$)[A-Za-z0-9_.-]{1,63}(?:\/[A-Za-z0-9_.-]{1,63})+$/,
  'keys with slashes between them, such as spec/template/spec/image',
);

/** An API group; empty for the core group. */
export const apiGroup = named(
  new RegExp(`^(?=.{0,253}$)(?:${subdomain})?$`),
  "a group such as 'apps' or 'cert-manager.io', or '' for the core",
);

/** An API group and version, as `apiVersion` has them. */
export const apiVersion = named(
  new RegExp(`^(?:(?=[^/]{1,253}/)${subdomain}/)?[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$`),
  "a group, a slash and a version, such as 'networking.k8s.io/v1', or the version alone for the core group",
);

/** ARN of a role in AWS, optionally with a path. @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html */
export const awsRoleArn = named(
  /^arn:aws(?:-[a-z]+)*:iam::[0-9]{12}:role\/(?:[!-.0-~]+\/)*[A-Za-z0-9_+=,.@-]{1,64}$/,
  'arn:aws:iam::<account>:role/<name>',
);

/** E-mail address of a service account in Google Cloud. */
export const emailAddress = named(
  new RegExp(`^[A-Za-z0-9._-]{1,64}@(?=.{1,253}$)${dotted('a-z0-9', '+')}$`),
  'an e-mail address such as name@project.iam.gserviceaccount.com',
);

/**
 * A provider of workload identity federation in Google Cloud. IDs that begin with `gcp-` are reserved.
 *
 * @see https://cloud.google.com/iam/docs/manage-workload-identity-pools-providers
 */
export const workloadIdentityProvider = named(
  /^projects\/[0-9]+\/locations\/global\/workloadIdentityPools\/(?!gcp-)[a-z0-9-]{4,32}\/providers\/(?!gcp-)[a-z0-9-]{4,32}$/,
  'projects/<number>/locations/global/workloadIdentityPools/<pool>/providers/<provider>',
);

/** A client ID or a tenant ID of Azure. */
export const uuid = named(/^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/, 'a UUID');

/** A PagerDuty service, by the name of its key in the Secret of notifications. */
export const pagerDutyService = named(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, 'at most 63 of a-z, 0-9 and -');

/** A kind of custom resource, with its group: `argoproj.io/Application`. */
export const qualifiedKind = named(
  new RegExp(`^${subdomain}/[A-Z][A-Za-z0-9]{0,62}$`),
  'a group, a slash and a kind: argoproj.io/Application',
);

/** The tag of a release of Argo CD. */
export const releaseTag = named(/^v[0-9]+\.[0-9]+\.[0-9]+(?:-rc[0-9]+)?$/, 'the tag of a release, such as v3.6.1');

const groupForm = named(
  /^(?! |.* $)(?!"?(?:proj|role):)(?:"[^"\n\r\t]+"|[^",\n\r\t]+)$/,
  'a name without quotes, tabs and spaces at its ends, which does not begin with proj: or role:; one with a comma in double quotes',
);

/**
 * A group of the single sign-on. Argo CD writes it unquoted into a line of its policy: a line break or a comma would begin another rule,
 * and the name of a role would grant that role.
 */
export const groupName: Format<string> = (value, at) => groupForm(value, at) ?? oneLine(value, at);

/** ID of a client at an identity provider. */
export const clientIdentifier = named(/^[\x21-\x7e]{1,255}$/, 'printable characters without spaces');

/** A scope of a login, or a claim. @see https://datatracker.ietf.org/doc/html/rfc6749#section-3.3 */
export const scope = named(/^[\x21\x23-\x5b\x5d-\x7e]{1,255}$/, 'printable characters without spaces, quotes and backslashes');

/** A checksum, as `sha256sum` prints it. */
export const sha256Hex = named(/^[0-9a-f]{64}$/, '64 hexadecimal digits, as sha256sum prints them');

/** A cluster, by its name in its Argo CD Secret. */
export const clusterName = named(/^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/, 'at most 63 letters, digits, -, _ and .');
