import { problem } from '../../problems/problem';
import type { WorkloadRule } from './rule';
import { choosePort } from '../resolve/resolve-container';
import { isPortSaid, isPublic } from '../resolve/service-ports';
import { ownContainer } from '../types/workload-model';

/**
 * A public Kubernetes Service omits the port that Prometheus scrapes. If everything else uses the same port, this cannot be intended, so
 * the definition must say which port is which.
 */
export const publicPorts: WorkloadRule = ({ workload, definition, place }) => {
  const { prometheus } = workload;
  const { service, ports } = definition;
  if (!prometheus?.port || !isPublic(service) || isPortSaid(ports?.[prometheus.port])) return [];
  if (choosePort(ownContainer(workload).ports, undefined) !== prometheus.port) return [];
  const at = [place('ports', prometheus.port), place('service', 'type')];
  return [problem('scraped-port-public', at, { port: prometheus.port, type: service!.type! })];
};
