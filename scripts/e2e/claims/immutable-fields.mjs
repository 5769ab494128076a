import { adding, withWorkload } from '../changes.mjs';
import { failsWith, isRefused, replaced, syncs, uidsOf } from '../refusals.mjs';

const resources = { requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '64Mi' } };
const forbidden = 'updates to statefulset spec';

/** What Kubernetes refuses in one step, and the steps that docs/problems/ has: no pod and no claim is lost. */
export async function immutableFields(stage) {
  for (const each of [selector, claims, serviceName, jobTemplate, clusterIp, configMap, volumeClaim, roleRef]) {
    await each(stage, workbench(stage)).catch((error) => stage.claims.ended(`${each.name} comes to its end`, error));
    await stage.publish();
    await syncs(stage, `${each.name}: all is as it was`);
  }
}

/** A further workload of the service in the first environment, and what there is of it. */
function workbench(stage) {
  const { service } = stage;
  const [environment] = stage.automated;
  const [{ name, cluster, namespace }] = stage.of({ environment, service });
  const at = stage.clusterOf(cluster);
  return {
    application: name,
    cluster: at,
    namespace,
    object: `${service}-e2e`,
    workload: (definition, jsonPatches = {}) =>
      withWorkload(service, environment, { args: ['e2e'], resources, ...definition }, jsonPatches),
    extra: (...objects) => adding(service, environment, objects),
    get: (apiVersion, kind, object = `${service}-e2e`) => at.get(apiVersion, kind, object, namespace),
    pods: () => uidsOf(at, 'Pod', namespace, `${service}-e2e`),
  };
}

async function selector(stage, bench) {
  const { claims } = stage;
  const web = { ports: { http: 8080 } };
  const labelled = { ...web, podLabels: { tier: 'e2e' } };
  const add = (kind, path) => ({ target: { kind, name: bench.object }, operations: [{ op: 'add', path, value: 'e2e' }] });
  const patches = { deployment: add('Deployment', '/spec/selector/matchLabels/tier'), service: add('Service', '/spec/selector/tier') };
  const ready = async () => {
    const slices = await bench.cluster.list('discovery.k8s.io/v1', 'EndpointSlice', bench.namespace);
    const own = slices.filter(({ metadata }) => metadata.labels?.['kubernetes.io/service-name'] === bench.object);
    return own.flatMap(({ endpoints }) => endpoints ?? []).filter(({ conditions }) => conditions.ready).length;
  };
  await stage.publish(bench.workload(web));
  await syncs(stage, 'selector: a Deployment and its Service are there');
  await claims.becomes('the Service has endpoints', async () => (await ready()) > 0);

  await stage.publish(bench.workload(labelled, patches));
  await failsWith(stage, bench, 'in one step, another selector is refused', 'field is immutable', 'immutable-selector');
  await claims.becomes('and the Service, which changed before, has no endpoints', async () => (await ready()) === 0);
  await stage.publish(bench.workload(web));
  await syncs(stage, 'taken back, all is well');

  await stage.publish(bench.workload(labelled));
  await syncs(stage, 'step 1: the pods have the new label');
  const pods = await bench.pods();
  await stage.publish(bench.workload(labelled, patches));
  await failsWith(stage, bench, 'step 2: the selector is refused', 'field is immutable', 'immutable-selector');
  await claims.stays('and the Service keeps its endpoints', async () => (await ready()) > 0);
  await replaced(stage, bench, 'apps/v1', 'Deployment', 'steps 3 and 4: deleted with its pods kept, the Deployment is created again');
  await claims.is('and no pod was deleted', async () => same(pods, await bench.pods()));
}

async function claims(stage, bench) {
  const set = (storage, more) => bench.workload({ kind: 'StatefulSet', volumeClaims: { data: { mountPath: '/data', storage } }, ...more });
  const volumes = () => uidsOf(bench.cluster, 'PersistentVolumeClaim', bench.namespace, `data-${bench.object}`);
  await stage.publish(set('1Gi'));
  await syncs(stage, 'claims: a StatefulSet is there');
  const [pods, known] = [await bench.pods(), await volumes()];
  for (const [what, code, change] of [
    ['other volume claim templates are', 'immutable-volume-claim-templates', set('2Gi')],
    ['another pod management policy is', 'immutable-pod-management-policy', set('2Gi', { podManagementPolicy: 'Parallel' })],
  ]) {
    await stage.publish(change);
    await failsWith(stage, bench, `in one step, ${what} refused`, forbidden, code);
    await replaced(stage, bench, 'apps/v1', 'StatefulSet', 'deleted with its pods kept, the StatefulSet is created again');
    await stage.claims.is('and no pod and no claim was deleted', async () =>
      both(same(pods, await bench.pods()), same(known, await volumes())),
    );
  }
}

async function serviceName(stage, bench) {
  const set = (more) => bench.workload({ kind: 'StatefulSet', ...more });
  const old = `${bench.object}-headless`;
  const isThere = async () => (await bench.get('v1', 'Service', old)) !== undefined;
  await stage.publish(set());
  await syncs(stage, 'serviceName: a StatefulSet is there');
  const pods = await bench.pods();
  await stage.publish(set({ serviceName: 'e2e-peers' }));
  await failsWith(stage, bench, 'in one step, another governing Service is refused', forbidden, 'immutable-service-name');
  await stage.claims.is('and the old one is gone, with the names of the pods', async () => !(await isThere()));
  await stage.publish(set());
  await syncs(stage, 'taken back, all is well');

  const { spec } = await bench.get('v1', 'Service', old);
  const kept = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: old },
    spec: { clusterIP: 'None', selector: spec.selector, publishNotReadyAddresses: true },
  };
  await stage.publish(set({ serviceName: 'e2e-peers' }), bench.extra(kept));
  await failsWith(stage, bench, 'step 1: with the old Service kept, the new one is refused', forbidden, 'immutable-service-name');
  await stage.claims.stays('and the old one stays', isThere);
  await replaced(stage, bench, 'apps/v1', 'StatefulSet', 'steps 2 and 3: deleted with its pods kept, the StatefulSet is created again');
  await stage.claims.is('and no pod was deleted', async () => same(pods, await bench.pods()));
  await bench.cluster.mustKubectl(['--namespace', bench.namespace, 'rollout', 'restart', `statefulset/${bench.object}`]);
  await stage.claims.becomes('step 4: restarted, the pods have the new names', async () => {
    const found = await bench.get('v1', 'Pod', `${bench.object}-0`);
    return found?.spec.subdomain === 'e2e-peers' || `the subdomain is ${found?.spec.subdomain}`;
  });
}

async function jobTemplate(stage, bench) {
  const value = { 'argocd.argoproj.io/sync-options': 'Replace=true' };
  const operations = [{ op: 'add', path: '/metadata/annotations', value }];
  const own = { options: { target: { kind: 'Job', name: bench.object }, operations } };
  const job = (arg, patches) => bench.workload({ kind: 'Job', args: [arg], backoffLimit: 0 }, patches);
  await stage.publish(job('a', own));
  await syncs(stage, 'jobTemplate: a Job with Replace=true has run');
  await stage.publish(job('b', own));
  await failsWith(stage, bench, 'in one step, another template is refused', 'field is immutable', 'immutable-job-template');
  await stage.publish(job('b'));
  await syncs(stage, 'without its own option, the Job is created again');
  await stage.claims.is(
    'and is the new one',
    async () => (await bench.get('batch/v1', 'Job')).spec.template.spec.containers[0].args[0] === 'b',
  );
}

async function clusterIp(stage, bench) {
  const web = (headless) => bench.workload({ ports: { http: 8080 }, service: { headless } });
  const address = async () => (await bench.get('v1', 'Service'))?.spec.clusterIP;
  await stage.publish(web(false));
  await syncs(stage, 'clusterIp: a Service is there');
  await stage.publish(web(true));
  await failsWith(
    stage,
    bench,
    'in one step, a Service that becomes headless is refused',
    'may not change once set',
    'immutable-cluster-ip',
  );
  await replaced(stage, bench, 'v1', 'Service', 'deleted, it is created again');
  await stage.claims.is('and is headless', async () => (await address()) === 'None');
  await stage.publish(web(false));
  await isRefused(stage, 'immutable-cluster-ip');
  await syncs(stage, 'in one step, a Service that stops being headless is synced');
  await stage.claims.stays('and still is headless', async () => (await address()) === 'None');
  await bench.cluster.delete('v1', 'Service', bench.object, bench.namespace);
  await stage.claims.becomes('deleted, it comes again with an address', async () => {
    const found = await address();
    return (found !== undefined && found !== 'None') || `the address is ${found}`;
  });
}

async function configMap(stage, bench) {
  const metadata = { annotations: { 'argocd.argoproj.io/sync-options': 'Replace=true' } };
  const map = (name, value) =>
    bench.extra({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, ...metadata }, immutable: true, data: { key: value } });
  await stage.publish(map('e2e', 'a'));
  await syncs(stage, 'configMap: an immutable ConfigMap with Replace=true is there');
  await stage.publish(map('e2e', 'b'));
  await failsWith(
    stage,
    bench,
    'in one step, other data are refused',
    'field is immutable when `immutable` is set',
    'immutable-config-map',
  );
  await stage.publish(map('e2e-2', 'b'));
  await syncs(stage, 'with another name, it is a new one');
}

async function volumeClaim(stage, bench) {
  const spec = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } };
  const claim = (name, more) => ({ apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name }, spec: { ...spec, ...more } });
  await stage.publish(bench.extra(claim('e2e')));
  await syncs(stage, 'volumeClaim: a claim is there');
  await stage.publish(bench.extra(claim('e2e', { accessModes: ['ReadWriteMany'] })));
  await failsWith(
    stage,
    bench,
    'in one step, another access mode is refused',
    'spec is immutable after creation',
    'immutable-volume-claim',
  );
  await stage.publish(bench.extra(claim('e2e'), claim('e2e-2', { accessModes: ['ReadWriteMany'] })));
  await syncs(stage, 'a second claim is added beside it');
}

async function roleRef(stage, bench) {
  const apiGroup = 'rbac.authorization.k8s.io';
  const role = (name) => ({
    apiVersion: `${apiGroup}/v1`,
    kind: 'Role',
    metadata: { name },
    rules: [{ apiGroups: [''], resources: ['configmaps'], verbs: ['get'] }],
  });
  const binding = (name, annotations) => ({
    apiVersion: `${apiGroup}/v1`,
    kind: 'RoleBinding',
    metadata: { name: 'e2e', annotations },
    roleRef: { apiGroup, kind: 'Role', name },
    subjects: [{ kind: 'ServiceAccount', name: stage.service }],
  });
  const own = { 'argocd.argoproj.io/sync-options': 'ServerSideApply=true' };
  const roles = [role('e2e-a'), role('e2e-b'), role('e2e-c')];
  await stage.publish(bench.extra(...roles, binding('e2e-a')));
  await syncs(stage, 'roleRef: a RoleBinding is there');
  await stage.publish(bench.extra(...roles, binding('e2e-b')));
  await isRefused(stage, undefined);
  await syncs(stage, 'Argo CD creates a binding with another role again');
  await stage.publish(bench.extra(...roles, binding('e2e-c', own)));
  await failsWith(
    stage,
    bench,
    'in one step, another role is refused where the binding is applied server-side',
    'cannot change roleRef',
    'immutable-role-ref',
  );
  await stage.publish(bench.extra(...roles, binding('e2e-c')));
  await syncs(stage, 'without its own option, the binding is created again');
}

/** Whether all that there was is there. */
const same = (before, after) => {
  const others = [...before].filter(([name, uid]) => after.get(name) !== uid).map(([name]) => name);
  return (before.size > 0 && others.length === 0) || `of ${before.size}: ${others.join(', ')} is another, or gone`;
};

const both = (one, other) => (one === true ? other : one);
