import { described } from '../description';
import type { ProblemText } from '../problem';
import { listOf, quote } from '../text';
import { waivable } from '../waivable';

/** What `extend` does to rendered objects, and `jsonPatches` to objects and workflows. */
export const extensionTexts = {
  'extension-failed': (a: { reason: string }): ProblemText => ({
    message: `'extend' fails: ${a.reason}`,
    fix: "correct 'extend': it runs once for each environment, and must add its constructs before it returns",
  }),
  'extension-object-incomplete': (a: { construct: string; missing: readonly string[] }): ProblemText => ({
    message: `'extend' adds an object without ${listOf(a.missing.map(quote))}`,
    given: a.construct,
    fix: `give it ${listOf(a.missing.map(quote))}: it identifies the object`,
  }),
  'object-rendered-twice': (a: { object: string }): ProblemText => ({
    message: `'extend' adds ${a.object}, which is there already`,
    given: described(a.object),
    fix: "rename it, or remove it: to change an object of the service, use its properties or 'jsonPatches'",
  }),
  'scaled-twice': (a: { workload: string; by: readonly string[] }): ProblemText => ({
    message: `the number of pods of ${a.workload} would be chosen by ${listOf(a.by)}`,
    given: a.by,
    fix: "keep one of them: remove the object from 'extend', or set 'replicas' to a number, which is not written if 'extend' adds an autoscaler",
  }),
  'scaled-in-both-directions': (a: { workload: string; resources: readonly string[]; by: readonly string[] }): ProblemText => ({
    message: `both ${listOf(a.by)} would scale ${a.workload} by ${listOf(a.resources)}`,
    given: a.resources,
    fix: "set 'controlledResources' of the VerticalPodAutoscaler to other resources or its 'updateMode' to 'Off', or let the other one use another metric",
  }),
  'controls-another-service': (a: { object: string; by: string; controlled: string; owner: string }): ProblemText => ({
    message: `the ${a.controlled} of ${a.owner} would be controlled by ${a.object} of ${a.by}`,
    given: described(a.controlled),
    fix: `move it to 'extend' of ${a.owner}, or let it control an object of the same service and environment`,
  }),
  'extension-without-permit': (a: { service: string; team: string; what: string }): ProblemText => ({
    message: `'extend' of service ${quote(a.service)} adds ${a.what}`,
    given: described(a.what),
    fix: `ask the platform team to permit it, with a reason, under teams.${a.team}.permits, or remove it`,
  }),
  'changed-by-kustomize': (a: { object: string; change: string; fix: string }): ProblemText => ({
    message: `kustomize would change ${a.object}: ${a.change}`,
    given: a.object,
    fix: a.fix,
  }),
  'image-not-followed': (a: { image: string; name: string; where: string; how: string }): ProblemText => ({
    message: `${quote(a.image)} names the service's own image ${quote(a.name)} in ${a.where}, where Kustomize does not set its tag`,
    given: a.image,
    fix: a.how,
  }),
  'unknown-object-kind': (a: { apiVersion: string; kind: string; allowed: readonly string[] }): ProblemText => ({
    message: `there is no kind ${quote(a.kind)} in ${quote(a.apiVersion)}`,
    given: `${a.apiVersion} ${a.kind}`,
    allowed: a.allowed,
    fix: a.allowed.length > 0 ? 'write one of these API versions' : "correct 'kind' or 'apiVersion': this group is one of Kubernetes' own",
  }),
  'not-in-kubernetes-version': (a: { what: string; version: string; versions: string; cluster: string }): ProblemText => ({
    message: `cluster ${quote(a.cluster)} runs Kubernetes ${a.version}, which has no ${a.what}`,
    given: a.version,
    allowed: [a.versions],
    fix: `remove it, or set 'clusters.${a.cluster}.kubernetes' to the version that the cluster runs`,
  }),
  'selector-without-pods': (a: { kind: string; pods: string }): ProblemText => ({
    message: `the selector of this ${a.kind} selects none of ${a.pods}`,
    fix: 'make the selector match the labels of the pods',
  }),
  'service-closed-by-policy': waivable((a: { port: string; isPublic: boolean; isDeclared: boolean }): ProblemText => {
    const [who, way] = a.isPublic
      ? [
          'no address outside the cluster',
          "describe the Service in 'service' or 'services', which opens its ports, or add the addresses to 'networkPolicy.ingress.cidrs'",
        ]
      : ['nobody', "add the clients to 'networkPolicy.ingress', or to 'calls' of the services that they are"];
    return {
      message: `the NetworkPolicies of the pods admit ${who} to the port that this Service leads to`,
      given: a.port,
      fix: a.isDeclared ? way : `add the port to 'ports' of the container, and ${way}`,
    };
  }),
  'json-patch-without-target': (a: { target: string; count: number; objects: readonly string[] }): ProblemText => ({
    message: a.count === 0 ? `there is no ${a.target} to patch` : `${a.count} objects could be the ${a.target} to patch`,
    given: described(a.target),
    allowed: a.objects,
    fix: "let 'target' name one of these",
  }),
  'json-patch-failed': (a: {
    operation: string;
    object: string;
    reason: string;
    keysOf?: string;
    allowed?: readonly string[];
  }): ProblemText => ({
    message: `${quote(a.operation)} cannot be applied to ${a.object}: ${a.reason}`,
    given: described(a.operation),
    ...(a.allowed?.length && { allowed: a.allowed }),
    fix: !a.allowed?.length
      ? `correct the operations: they are applied in order to ${a.object}, as it is generated`
      : a.keysOf === undefined
        ? 'name one of these items: a name must belong to one item only'
        : `use one of these keys, which ${a.object} has ${a.keysOf === '' ? 'at its root' : `at ${quote(a.keysOf)}`}, or first add what is missing`,
  }),
  'json-patch-breaks-workflow': ({ where, found }: { where: readonly string[]; found: ProblemText }): ProblemText => ({
    ...found,
    message: `after this patch, ${listOf(where.map(quote))} would be wrong: ${found.message}`,
  }),
};
