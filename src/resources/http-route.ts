import type { HttpRouteModel, ServiceSpecModel } from '../model/types/service-spec-model';
import type { ServiceModel } from '../model/types/service-model';
import { customResource, type Resource } from './resource';

/**
 * An HTTPRoute: routes traffic of a Gateway by path to the Service of the main workload. In the base, port and Gateway may be missing.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#httproute
 */
export function httpRoute({ httpRoute: model, workloads }: ServiceSpecModel, { name }: ServiceModel): Resource[] {
  const rules = model?.paths.flatMap(({ path, number }) =>
    number === undefined
      ? []
      : [{ matches: [{ path: { type: 'PathPrefix', value: path } }], backendRefs: [{ name: workloads[0]!.name, port: number }] }],
  );
  if (!model || !rules?.length) return [];
  return [
    customResource({
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'HTTPRoute',
      metadata: { name },
      spec: {
        ...(model.gateway ? { parentRefs: [parent(model.gateway)] } : {}),
        ...(model.hostnames.length > 0 ? { hostnames: model.hostnames } : {}),
        rules,
      },
    }),
  ];
}

const parent = ({ name, namespace, sectionName }: NonNullable<HttpRouteModel['gateway']>): object => ({
  name,
  namespace,
  ...(sectionName === undefined ? {} : { sectionName }),
});
