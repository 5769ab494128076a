import { kubernetesServiceProperties } from '../../definition/service/kubernetes-service-shape';
import type { GivenWorkload } from '../../definition/given';
import type { WorkloadKind } from '../../definition/service/workload-definition';
import { givenByName } from '../../data/entries';
import { furtherServiceName } from '../../names/kubernetes';
import { resolvedServiceProperties, type KubernetesServiceModel } from '../types/kubernetes-service-model';
import type { PortModel, PrometheusModel, WorkloadModel } from '../types/workload-model';
import { passOn } from './pass-on';
import { servicePorts } from './service-ports';

/** The workload whose Services are resolved. */
export interface ServedWorkload {
  readonly name: string;
  readonly kind: WorkloadKind;
  /** The ports of the main container. */
  readonly ports: readonly PortModel[];
  readonly prometheus: PrometheusModel | undefined;
}

/** Kinds whose pods come and go, so that nothing connects to them. */
const unaddressed = new Set<WorkloadKind>(['CronJob', 'Job']);

/** The Services of a workload. One without ports is not there: the API server would reject it. */
export function resolveKubernetesServices(
  { service, services, ports: definitions }: GivenWorkload,
  { name, kind, ports, prometheus }: ServedWorkload,
): Pick<WorkloadModel, 'service' | 'services'> {
  if (unaddressed.has(kind)) return { service: undefined, services: [] };
  const resolve = (definition: GivenWorkload['service'], usual: string): KubernetesServiceModel[] => {
    const own = servicePorts(definition, ports, definitions, prometheus);
    return own.length === 0 ? [] : [resolveKubernetesService(definition ?? {}, definition?.name ?? usual, own)];
  };
  return {
    service: service === null ? undefined : resolve(service, name)[0],
    services: givenByName(services).flatMap(([word, definition]) => resolve(definition, furtherServiceName(name, word))),
  };
}

const resolveKubernetesService = (
  definition: NonNullable<GivenWorkload['service']>,
  name: string,
  ports: KubernetesServiceModel['ports'],
): KubernetesServiceModel =>
  withPassedOn(definition, {
    name,
    headless: definition.headless ?? kubernetesServiceProperties.headless.default,
    labels: Object.fromEntries(givenByName(definition.labels)),
    annotations: Object.fromEntries(givenByName(definition.annotations)),
    sessionAffinity: definition.sessionAffinity === 'ClientIP' ? 'ClientIP' : undefined,
    ports,
  });

const withPassedOn = passOn(kubernetesServiceProperties, resolvedServiceProperties);
