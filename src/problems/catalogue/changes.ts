import { described } from '../description';
import type { ProblemText } from '../problem';
import type { RenamedKind } from '../renamed-kinds';
import { listOf, quote } from '../text';

/** What a change does to what runs: what it leaves behind, what Kubernetes or Argo CD refuses of it, and what it loses. */
export const changeTexts = {
  'left-running': (a: { service: string; environment: string }): ProblemText => ({
    message: `service ${quote(a.service)} leaves environment ${quote(a.environment)}, and what it deployed there keeps running`,
    given: a.service,
    fix: 'to delete it, restore it with retired: true, wait for the sync, and then remove it; or keep it running',
  }),
  'objects-renamed': (a: { kind: RenamedKind; gone: readonly string[]; come: readonly string[] }): ProblemText => {
    const { effect, fix } = renamedTexts[a.kind];
    const [gone, come] = [a.gone, a.come].map((names) => listOf(names.map(quote)));
    return {
      message: `the ${a.kind} ${gone} ${a.gone.length === 1 ? 'is' : 'are'} replaced by ${come}: Kubernetes cannot rename an object, so the old one is deleted, and ${effect}`,
      given: a.come.join(', '),
      fix,
    };
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
  'immutable-selector': (a: { kind: string; name: string; after: unknown }): ProblemText => ({
    message: `the selector of ${a.kind} ${quote(a.name)} changes, which Kubernetes refuses`,
    given: a.after,
    fix: `first give the pods the new labels, and sync; then change the selector with --accept immutable-selector, delete the ${a.kind} with --cascade=orphan, and sync`,
  }),
  'immutable-volume-claim-templates': (a: { name: string }): ProblemText => ({
    message: `the volume claim templates of StatefulSet ${quote(a.name)} change, which Kubernetes refuses`,
    fix: 'change the claims that exist by hand; then change the templates with --accept immutable-volume-claim-templates, delete the StatefulSet with --cascade=orphan, and sync',
  }),
  'immutable-service-name': (a: { name: string; after: unknown }): ProblemText => ({
    message: `the governing Service of StatefulSet ${quote(a.name)} changes, which Kubernetes refuses`,
    given: a.after,
    fix: "keep the old Service with 'extend'; then change the name with --accept immutable-service-name, delete the StatefulSet with --cascade=orphan, sync, and restart the pods",
  }),
  'immutable-pod-management-policy': (a: { name: string; after: unknown }): ProblemText => ({
    message: `the pod management policy of StatefulSet ${quote(a.name)} changes, which Kubernetes refuses`,
    given: a.after,
    fix: 'change it with --accept immutable-pod-management-policy, delete the StatefulSet with --cascade=orphan, and sync',
  }),
  'immutable-job-template': (a: { name: string }): ProblemText => ({
    message: `the pod template of Job ${quote(a.name)} changes, which Kubernetes refuses`,
    fix: "remove the Job's own sync options, so that it gets Force=true, or give the new Job another name; or use --accept immutable-job-template, and delete the old Job by hand",
  }),
  'immutable-cluster-ip': (a: { name: string; before: unknown; after: unknown }): ProblemText => ({
    message: `the address of Service ${quote(a.name)} changes, which Kubernetes ${a.after === undefined ? 'ignores' : 'refuses'}`,
    given: a.after ?? described('an address of the cluster'),
    fix: 'offer a second Service in the meantime; then change this one with --accept immutable-cluster-ip, delete it, and sync',
  }),
  'immutable-config-map': (a: { name: string }): ProblemText => ({
    message: `the immutable ConfigMap ${quote(a.name)} changes, which Kubernetes refuses`,
    fix: 'give the new ConfigMap another name, and let the pods use that; or use --accept immutable-config-map, delete the old one by hand, and sync',
  }),
  'immutable-volume-claim': (a: { name: string }): ProblemText => ({
    message: `the spec of PersistentVolumeClaim ${quote(a.name)} changes, which Kubernetes refuses`,
    fix: 'add a claim with another name, copy the data, and let the pods use it before you remove the old one; or use --accept immutable-volume-claim, and delete the old one with its data',
  }),
  'immutable-role-ref': (a: { kind: string; name: string; after: unknown }): ProblemText => ({
    message: `the role of ${a.kind} ${quote(a.name)} changes, which Kubernetes refuses`,
    given: a.after,
    fix: `remove the binding's own sync options, or give the new one another name; or use --accept immutable-role-ref, delete the ${a.kind} by hand, and sync`,
  }),
  'service-renamed': (a: { service: string; names: readonly string[] }): ProblemText => ({
    message: `service ${quote(a.service)} becomes ${listOf(a.names.map(quote))}, which is another service for Argo CD: the old one keeps running next to it`,
    given: a.names.join(', '),
    fix: 'declare both, release the new one and send the traffic to it; then set retired: true for the old one, and remove it after the sync; or use --accept service-renamed',
  }),
  'team-changes': (a: { service: string; from: string; to: string }): ProblemText => ({
    message: `service ${quote(a.service)} moves from team ${quote(a.from)} to team ${quote(a.to)}, and so to other namespaces: what it deployed in the old ones keeps running`,
    given: a.to,
    fix: 'add it to the new team under another name, and retire the old one; or set retired: true and sync before you move it; or use --accept team-changes',
  }),
  'namespace-changes': (a: { environment: string; from: string; to: string }): ProblemText => ({
    message: `namespace ${quote(a.from)} of environment ${quote(a.environment)} becomes ${quote(a.to)}, and what is deployed in the old one keeps running`,
    given: a.to,
    fix: 'keep the name; or set retired: true for the services in this environment and sync before you change it; or use --accept namespace-changes',
  }),
  'cluster-changes': (a: { environment: string; from: string; to: string }): ProblemText => ({
    message: `environment ${quote(a.environment)} moves from cluster ${quote(a.from)} to ${quote(a.to)}, and what is deployed on the old one keeps running`,
    given: a.to,
    fix: 'add the new cluster first; then set retired: true on the old one and sync, and then remove it; or use --accept cluster-changes',
  }),
  'environment-loses-cluster': (a: { environment: string; cluster: string }): ProblemText => ({
    message: `environment ${quote(a.environment)} loses cluster ${quote(a.cluster)}, and what is deployed there keeps running`,
    given: a.cluster,
    fix: 'set retired: true for the services on this cluster and sync before you remove it; or use --accept environment-loses-cluster',
  }),
  'cascade-deletes': (a: { service: string }): ProblemText => ({
    message: `the Applications of service ${quote(a.service)} get other names, or another Argo CD, and their objects are deleted with the old ones`,
    given: described("deletion: 'cascade'"),
    fix: "set deletion: 'keep' first, and wait until Argo CD has seen it; then make this change, and set deletion: 'cascade' again; or use --accept cascade-deletes",
  }),
  'prune-not-permitted': (a: { kind: string; name: string; team: string; lost: 'kind' | 'namespace' }): ProblemText => ({
    message: `the project of team ${quote(a.team)} no longer permits the ${a.lost} of ${a.kind} ${quote(a.name)}, so Argo CD does not delete the object`,
    given: a.kind,
    fix: `permit the ${a.lost} under teams.${a.team}.permits until the object is deleted everywhere; or use --accept prune-not-permitted, and delete it by hand`,
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

const ofWorkload = {
  effect: 'its pods stop before the new ones are ready',
  fix: "keep the old name with 'name' of the workload; or deploy the new one as a further workload first, and remove the old one after the sync",
};

/** What happens to what uses an object when it gets another name, and what to do. */
const renamedTexts: Readonly<Record<RenamedKind, { readonly effect: string; readonly fix: string }>> = {
  Deployment: ofWorkload,
  DaemonSet: ofWorkload,
  StatefulSet: {
    effect: 'the new pods get new volume claims, which are empty',
    fix: "keep the old name with 'name' of the workload; or deploy the new one as a further workload first, copy the data, and remove the old one afterwards",
  },
  Service: {
    effect: 'clients that use the old name no longer reach it',
    fix: "keep the old name with 'service.name'; or offer it as one of 'services', with this 'name', until no client uses it",
  },
  ServiceAccount: {
    effect: 'what trusts the old one, such as a role of a cloud provider, does not trust the new one',
    fix: "keep the old name with 'serviceAccount.name'; or let everything trust both names before the sync",
  },
};
