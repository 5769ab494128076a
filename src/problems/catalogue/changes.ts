import type { ProblemText } from '../problem';
import { quote } from '../text';

/** What a change does to what runs: what it leaves behind, what Kubernetes or Argo CD refuses of it, and what it loses. */
export const changeTexts = {
  'left-running': (a: { service: string; environment: string; place?: { namespace: string; cluster: string } }): ProblemText =>
    a.place
      ? {
          message: `service ${quote(a.service)} leaves namespace ${quote(a.place.namespace)} of cluster ${quote(a.place.cluster)} in environment ${quote(a.environment)}, and what it deployed there keeps running next to the new one`,
          given: a.service,
          fix: 'to delete the old one, set retired: true before the move and wait for the sync; or delete it by hand',
        }
      : {
          message: `service ${quote(a.service)} leaves environment ${quote(a.environment)}, and what it deployed there keeps running`,
          given: a.service,
          fix: 'to delete it, restore it with retired: true, wait for the sync, and then remove it; or keep it running',
        },
  'autoscaler-drops-pods': (a: { service: string; environment: string; workload: string; count: number }): ProblemText => ({
    message: `workload ${quote(a.workload)} of service ${quote(a.service)} in ${quote(a.environment)} had ${a.count} pods, and drops to 1 before its new autoscaler takes effect`,
    given: a.count,
    fix: `keep the count for the first sync: add a JSON patch of its object with op 'add', path '/spec/replicas' and value ${a.count}; remove the patch after that sync; or let the pods drop with --accept autoscaler-drops-pods`,
  }),
};
