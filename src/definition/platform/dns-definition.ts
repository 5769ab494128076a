/**
 * Where pods resolve names, so that NetworkPolicies allow it: a preset, or a list of destinations. An override replaces the whole value.
 */
export type DnsDefinition = DnsPreset | readonly DnsDestination[];

/**
 * - `kube-dns`: the pods of CoreDNS or kube-dns in `kube-system`, at 53.
 * - `node-local-dns`: those, and NodeLocal DNSCache at 169.254.20.10 on each node. Where kube-proxy runs in iptables mode, the cache also listens
 *   on the address of the DNS Service: name it, too, as in `['node-local-dns', { cidr: '10.96.0.10/32' }]`.
 * - `cloud-dns`: Cloud DNS for GKE, at the node's metadata address 169.254.169.254. With NodeLocal DNSCache: `['cloud-dns', 'node-local-dns']`.
 * - `openshift`: the pods in `openshift-dns`, at 5353.
 *
 * @see https://kubernetes.io/docs/tasks/administer-cluster/nodelocaldns/
 * @see https://cloud.google.com/kubernetes-engine/docs/how-to/cloud-dns
 * @see https://docs.openshift.com/container-platform/latest/networking/dns-operator.html
 */
export type DnsPreset = 'kube-dns' | 'node-local-dns' | 'cloud-dns' | 'openshift';

/** A preset, pods, or addresses. */
export type DnsDestination = DnsPreset | DnsPods | DnsAddresses;

/** DNS servers that run as pods. */
export interface DnsPods {
  /** Namespace of the pods. */
  readonly namespace: string;
  /** Labels of the pods. @default - all pods of the namespace */
  readonly podLabels?: { readonly [label: string]: string };
  /** Port on which the pods listen. It can differ from the port of their Kubernetes Service. @default 53 */
  readonly port?: number;
}

/** DNS servers by address, such as those on the network of a node. */
export interface DnsAddresses {
  /** Addresses of the servers, in CIDR notation: `169.254.25.10/32`. */
  readonly cidr: string;
  /** Port on which the servers listen. @default 53 */
  readonly port?: number;
}
