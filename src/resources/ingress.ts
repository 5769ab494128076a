import type { k8s } from 'cdk8s-plus-28';
import type { ServiceSpecModel, RouteModel } from '../model/types/service-spec-model';
import type { ServiceModel } from '../model/types/service-model';
import { kubeResource, type Resource } from './resource';
import { some, someEntries } from './some';

/** An Ingress: routes traffic from outside by host and path to the Service of the main workload. In the base, the port may be missing. */
export function ingress({ ingress: model, workloads }: ServiceSpecModel, { name }: ServiceModel): Resource[] {
  const hosts = model?.hosts.map((each) => ({ ...each, paths: each.paths.flatMap((route) => path(route, workloads[0]!.name)) }));
  const routed = hosts?.filter(({ paths }) => paths.length > 0) ?? [];
  if (!model || routed.length === 0) return [];
  return [
    kubeResource('Ingress', {
      metadata: { name, annotations: someEntries(model.annotations) },
      spec: {
        ingressClassName: model.className,
        rules: routed.map(({ host, paths }) => ({ host, http: { paths } })),
        tls: some(routed.flatMap(({ host, tlsSecret }) => (tlsSecret === undefined ? [] : { hosts: [host], secretName: tlsSecret }))),
      },
    }),
  ];
}

const path = ({ path: prefix, port }: RouteModel, service: string): k8s.HttpIngressPath[] =>
  port === undefined ? [] : [{ path: prefix, pathType: 'Prefix', backend: { service: { name: service, port: { name: port } } } }];
