import { described } from '../description';
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
  'left-on-github': (a: {
    kind: 'repository' | 'team' | 'managedTeam' | 'unknown';
    name: string;
    addresses: readonly string[];
  }): ProblemText => ({ ...leftTexts[a.kind](quote(a.name)), given: described(a.addresses.join(', ')) }),
  'autoscaler-drops-pods': (a: { service: string; environment: string; workload: string; count: number }): ProblemText => ({
    message: `workload ${quote(a.workload)} of service ${quote(a.service)} in ${quote(a.environment)} had ${a.count} pods, and drops to 1 before its new autoscaler takes effect`,
    given: a.count,
    fix: `keep the count for the first sync: add a JSON patch of its object with op 'add', path '/spec/replicas' and value ${a.count}; remove the patch after that sync; or let the pods drop with --accept autoscaler-drops-pods`,
  }),
};

/** By what leaves. */
const leftTexts = {
  repository: (name: string) => ({
    message: `repository ${name} leaves the Terraform stack, and remains on GitHub`,
    fix: 'archive or delete it on GitHub if nobody needs it, or import it into another stack',
  }),
  team: (name: string) => ({
    message: `team ${name} leaves the Terraform stack, and keeps its access on GitHub`,
    fix: 'take its access to the repositories away on GitHub, or delete the team there, or import it into another stack',
  }),
  managedTeam: (name: string) => ({
    message: `the Terraform stack no longer manages team ${name}, which remains on GitHub with its members`,
    fix: 'manage the team elsewhere from now on',
  }),
  unknown: () => ({
    message: 'resources leave the Terraform stack, and what they stand for remains on GitHub',
    fix: 'delete on GitHub what nobody needs',
  }),
};
