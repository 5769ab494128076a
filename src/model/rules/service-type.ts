import { problem } from '../../problems/problem';
import type { WorkloadRule } from './rule';

/** A name that stands for the pods themselves has no address that a node or a load balancer could have. */
export const serviceType: WorkloadRule = ({ workload: { service }, place }) =>
  service?.headless && service.type !== undefined && service.type !== 'ClusterIP'
    ? [problem('unknown-value', [place('service', 'type'), place('service', 'headless')], { given: service.type, allowed: ['ClusterIP'] })]
    : [];
