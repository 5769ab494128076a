import type { k8s } from 'cdk8s-plus-28';
import { groupBy } from '../data/group-by';
import type { IngressHostModel, IngressPathModel } from '../model/types/route-model';
import type { ServiceSpecModel } from '../model/types/service-spec-model';
import type { ServiceModel } from '../model/types/service-model';
import { kubeResource, type Resource } from './resource';
import { some, someEntries } from './some';

/** An Ingress: routes traffic from outside by host and path to the Service of the main workload. In the base, the port may be missing. */
export function ingress({ ingress: model, workloads }: ServiceSpecModel, { name }: ServiceModel): Resource[] {
  const { service, name: workload } = workloads[0]!;
  // In the base, there may be no Service.
  const backend = service?.name ?? workload;
  const hosts = model?.hosts.map((each) => ({ ...each, http: each.paths.flatMap((route) => path(route, backend)) }));
  const routed = hosts?.filter(({ http }) => http.length > 0) ?? [];
  if (!model || routed.length === 0) return [];
  return [
    kubeResource('Ingress', {
      metadata: { name, annotations: someEntries(model.annotations) },
      spec: {
        ingressClassName: model.className,
        rules: routed.map(({ host, http }) => ({ host, http: { paths: http } })),
        tls: some(certificates(routed)),
      },
    }),
  ];
}

const path = ({ path: value, pathType, port }: IngressPathModel, service: string): k8s.HttpIngressPath[] =>
  port === undefined ? [] : [{ path: value, pathType, backend: { service: { name: service, port: { name: port } } } }];

/** One entry for each Secret: some controllers reject a Secret that is named twice. A Secret without hosts is for all others. */
const certificates = (hosts: readonly IngressHostModel[]): k8s.IngressTls[] =>
  [...groupBy(hosts, ({ tlsSecret }) => tlsSecret)].map(([secretName, alike]) => ({
    hosts: some(alike.flatMap(({ host }) => host ?? [])),
    secretName,
  }));
