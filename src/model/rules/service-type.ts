import { problem } from '../../problems/problem';
import type { WorkloadRule } from './rule';

/** A headless Service has no address, so it cannot have node ports or a load balancer. */
export const serviceType: WorkloadRule = ({ workload: { service }, place }) =>
  service?.headless && service.type !== undefined && service.type !== 'ClusterIP'
    ? [problem('unknown-value', [place('service', 'type'), place('service', 'headless')], { given: service.type, allowed: ['ClusterIP'] })]
    : [];
