import { problem } from '../../problems/problem';
import type { WorkloadRule } from './rule';
import { choosePort } from '../resolve/resolve-container';
import { isPortSaid, isPublic } from '../resolve/service-ports';
import { ownContainer } from '../types/workload-model';

/**
 * A public Service lacks the port that Prometheus scrapes. Where that is the port which everything else leads to as well, nobody can have meant
 * it: the definition says which of the two it is.
 */
export const publicPorts: WorkloadRule = ({ workload, definition, place }) => {
  const { prometheus } = workload;
  const { service, ports } = definition;
  if (!prometheus?.port || !isPublic(service) || isPortSaid(ports?.[prometheus.port])) return [];
  if (choosePort(ownContainer(workload).ports, undefined) !== prometheus.port) return [];
  const at = [place('ports', prometheus.port), place('service', 'type')];
  return [problem('scraped-port-public', at, { port: prometheus.port, type: service!.type! })];
};
