import fc from 'fast-check';
import { layOut } from './hand-made-service';
import { prove } from '../../src/proof/prove';
import { formatDifference } from '../../src/proof/difference';
import { kustomizes } from '../judges/kustomize';
const hostile = fc.constantFrom('yes','no','n','y','null','~','',' ','012','0x1F','1e3','1_000','1.10','true','2026-01-01','a: b','a #b','- a','{a}','*a','!a','%a','@a',"'",'"','\\','a\nb','\ta','a\t','a\n','a \nb','a\n\n','\n','\n a','é','日本','=','<<','$patch','delete','10%','x','y1','12:30','0o7','+1','.5','a\tb\n','  ');
const text = fc.oneof(hostile, hostile, fc.string({maxLength: 6}));
const opt = (r: any, req: string[] = []) => fc.record(r, {requiredKeys: req});
const by = (key: string, names: string[], rest: any) => fc.uniqueArray(fc.tuple(fc.constantFrom(...names), opt(rest)).map(([n, r]) => ({[key]: n, ...r})), {maxLength: names.length, selector: (x: any) => x[key]});
const quantity = fc.constantFrom('1','100m','1Gi','0.5');
const scalar = fc.oneof(text, fc.integer({min: -5, max: 5}), fc.boolean());
const json: fc.Arbitrary<any> = fc.letrec((tie: any) => ({ v: fc.oneof({maxDepth: 3}, scalar, fc.array(tie('v'), {maxLength: 3}), fc.dictionary(fc.constantFrom('a','b/c','d~e','f.g','name','~1'), tie('v'), {maxKeys: 3}), fc.array(fc.record({name: fc.constantFrom('a','b','c'), v: tie('v') as any}), {maxLength: 3})) })).v as any;
const jsonMap = fc.dictionary(fc.constantFrom('a','b/c','d~e','f.g','name','~1'), json, {maxKeys: 4});
const envs = fc.uniqueArray(fc.tuple(fc.constantFrom('A','B','C','D','E','F','G','H'), fc.oneof(text.map(value => ({value})), fc.constantFrom('metadata.name','spec.nodeName').map(fieldPath => ({valueFrom: {fieldRef: {fieldPath}}})))).map(([name, r]) => ({name, ...r})), {maxLength: 8, selector: (x:any) => x.name});
const probe = fc.oneof(opt({path: text}).map(httpGet => ({httpGet})), fc.constant({exec: {command: ['a']}}), fc.constant({tcpSocket: {port: 'http'}}));
const probes = fc.tuple(probe, opt({periodSeconds: fc.nat(3), initialDelaySeconds: fc.nat(2)})).map(([a,b]) => ({...a,...b}));
const image = fc.constantFrom('own','own2','other:1@sha256:x','ownx','own');
const container = (names: string[]) => fc.uniqueArray(fc.tuple(fc.constantFrom(...names), opt({
  image, args: fc.array(text, {maxLength: 3}), command: fc.array(text,{maxLength:2}), env: envs,
  envFrom: fc.array(fc.constantFrom('a','b').map(name => ({secretRef: {name}})), {maxLength: 2}),
  ports: fc.uniqueArray(fc.tuple(fc.constantFrom(80,81,82), fc.constantFrom('TCP','UDP',undefined), text).map(([containerPort,protocol,name]) => ({containerPort, name, ...(protocol?{protocol}:{})})), {maxLength: 3, selector: (x:any) => `${x.containerPort}${x.protocol}`}),
  livenessProbe: probes, readinessProbe: probes,
  resources: opt({requests: fc.dictionary(fc.constantFrom('cpu','memory'), quantity), limits: fc.dictionary(fc.constantFrom('cpu','memory'), quantity)}),
  volumeMounts: by('mountPath', ['/a','/b','/c d'], {name: fc.constantFrom('v','w'), readOnly: fc.boolean(), subPath: text}),
  securityContext: opt({runAsUser: fc.nat(3), capabilities: opt({add: fc.array(fc.constantFrom('A','B'),{maxLength:2}), drop: fc.constant(['ALL'])})}),
  restartPolicy: fc.constant('Always'), lifecycle: fc.constantFrom({preStop: {exec: {command: ['a']}}}, {preStop: {httpGet: {path: '/', port: 1}}}),
}, )).map(([name, r]) => ({name, ...(r as object)})), {minLength: 1, maxLength: 3, selector: (x:any) => x.name});
const volume = fc.oneof(fc.constantFrom({emptyDir: {}}, {emptyDir: {medium: 'Memory'}}, {emptyDir: {sizeLimit: '1Gi'}}, {persistentVolumeClaim: {claimName: 'c'}}, {configMap: {name: 'c'}}, {secret: {secretName: 's'}}, {projected: {sources: [{secret: {name: 'x'}}]}}, {configMap: {name: 'c', items: [{key: 'a', path: 'b'}]}}));
const volumes = fc.uniqueArray(fc.tuple(fc.constantFrom('v','w','x','y'), volume).map(([name,v]) => ({name, ...v})), {maxLength: 4, selector: (x:any)=>x.name});
const pod = opt({ containers: container(['web','side','z']), initContainers: container(['init','mig']), volumes, 
  tolerations: fc.array(opt({key: text, operator: fc.constantFrom('Exists','Equal'), value: text}), {maxLength: 2}), nodeSelector: fc.dictionary(fc.constantFrom('a','b.c/d'), text, {maxKeys: 2}),
  hostAliases: by('ip', ['1.1.1.1','2.2.2.2','3.3.3.3'], {hostnames: fc.array(text,{maxLength:2})}), imagePullSecrets: by('name', ['p','q'], {}),
  topologySpreadConstraints: fc.array(opt({topologyKey: fc.constantFrom('z','h'), maxSkew: fc.nat(2), whenUnsatisfiable: fc.constantFrom('ScheduleAnyway','DoNotSchedule'), labelSelector: fc.constant({matchLabels: {a: 'b'}})}, ['topologyKey','whenUnsatisfiable']), {maxLength: 2}),
  securityContext: fc.constantFrom({}, {runAsUser: 1}, {fsGroup: 2, seccompProfile: {type: 'RuntimeDefault'}}), priorityClassName: text, terminationGracePeriodSeconds: fc.nat(3), hostNetwork: fc.boolean(), serviceAccountName: fc.constant('sa'),
  affinity: fc.constantFrom({nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: [{key: 'a', operator: 'In', values: ['b']}]}]}}}, {podAntiAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [{weight: 1}]}}, {}),
}, ['containers']);
const annotations = fc.dictionary(fc.constantFrom('a','argocd.argoproj.io/sync-wave','b.c/d','~x/y~1'), text, {minKeys: 1, maxKeys: 3});
const meta = (name: string) => opt({labels: fc.dictionary(fc.constantFrom('l','m.n/o'), text, {minKeys: 1, maxKeys: 2}), annotations, finalizers: fc.uniqueArray(fc.constantFrom('a','b'), {minLength: 1})}).map(m => ({name, ...m}));
const template = fc.tuple(opt({labels: annotations, annotations}), pod).map(([metadata, spec]) => ({metadata, spec}));
const strategy = fc.constantFrom({type: 'Recreate'}, {type: 'RollingUpdate', rollingUpdate: {maxSurge: 1}}, {type: 'RollingUpdate', rollingUpdate: {maxSurge: '25%', maxUnavailable: 0}});
const obj = (apiVersion: string, kind: string, name: string, rest: any) => fc.tuple(meta(name), opt(rest, [])).map(([metadata, r]) => ({apiVersion, kind, metadata, ...(r as object)}));
const bound = fc.oneof(fc.nat(3), fc.constantFrom('10%','50%'));
const np = fc.array(opt({from: fc.array(fc.constantFrom({namespaceSelector: {}}, {podSelector: {matchLabels: {a: 'b'}}}, {ipBlock: {cidr: '1.1.1.1/32'}}), {maxLength: 2}), ports: fc.array(fc.constantFrom({port: 80, protocol: 'TCP'},{port: 81, protocol: 'UDP'}), {maxLength: 2})}), {maxLength: 3});
const replicas = fc.nat(3);
const metrics = fc.array(fc.constantFrom({type: 'Resource', resource: {name: 'cpu', target: {type: 'Utilization', averageUtilization: 70}}},{type: 'Resource', resource: {name: 'cpu', target: {type: 'Utilization', averageUtilization: 80}}},{type: 'Resource', resource: {name: 'memory', target: {type: 'Utilization', averageUtilization: 70}}}), {maxLength: 2});
const objects = fc.record({
  dep: obj('apps/v1','Deployment','shop',{spec: opt({replicas, strategy, template, selector: fc.constant({matchLabels: {a: 'b'}})}, ['template'])}),
  sts: obj('apps/v1','StatefulSet','db',{spec: opt({replicas, template, serviceName: text, volumeClaimTemplates: fc.array(fc.constantFrom('a','b').chain(n => quantity.map(q => ({metadata: {name: n}, spec: {accessModes: ['ReadWriteOnce'], resources: {requests: {storage: q}}}}))), {maxLength: 2})}, ['template'])}),
  sts2: obj('apps/v1','StatefulSet','shop',{spec: opt({replicas})}),
  ds: obj('apps/v1','DaemonSet','agent',{spec: opt({template}, ['template'])}),
  job: obj('batch/v1','Job','mig',{spec: opt({backoffLimit: fc.nat(2), template}, ['template'])}),
  cron: obj('batch/v1','CronJob','night',{spec: opt({schedule: text, jobTemplate: template.map(t => ({spec: {template: t}}))}, ['jobTemplate'])}),
  cm: obj('v1','ConfigMap','conf',{data: fc.dictionary(fc.constantFrom('a','b.yaml','c_d','e'), text, {maxKeys: 4}), immutable: fc.boolean()}),
  cm2: obj('v1','ConfigMap','conf2',{data: fc.dictionary(fc.constantFrom('a','b.yaml'), fc.array(text, {maxLength: 5}).map(l => l.join('\n')), {maxKeys: 2})}),
  svc: obj('v1','Service','shop',{spec: opt({clusterIP: fc.constant('None'), type: fc.constantFrom('NodePort','LoadBalancer'), selector: fc.constant({a: 'b'}), ports: fc.uniqueArray(fc.tuple(fc.constantFrom(80,81,82), text).map(([port,name]) => ({port, name, protocol: 'TCP', targetPort: name})), {maxLength: 3, selector: (x:any)=>x.port})})}),
  sa: obj('v1','ServiceAccount','sa',{automountServiceAccountToken: fc.boolean(), imagePullSecrets: by('name',['a','b'],{}), secrets: by('name',['a','b','c'],{})}),
  hpa: obj('autoscaling/v2','HorizontalPodAutoscaler','shop',{spec: opt({minReplicas: replicas, maxReplicas: replicas, metrics, behavior: fc.constantFrom({scaleDown: {policies: [{type: 'Pods', value: 1}]}}, {scaleDown: {stabilizationWindowSeconds: 3}})})}),
  pdb: obj('policy/v1','PodDisruptionBudget','shop',{spec: fc.oneof(bound.map(minAvailable => ({minAvailable})), bound.map(maxUnavailable => ({maxUnavailable})))}),
  np: obj('networking.k8s.io/v1','NetworkPolicy','shop',{spec: opt({podSelector: fc.constant({}), ingress: np, egress: np, policyTypes: fc.subarray(['Ingress','Egress'])})}),
  ing: obj('networking.k8s.io/v1','Ingress','shop',{spec: opt({ingressClassName: text, rules: fc.array(opt({host: text, http: fc.constant({paths: [{path: '/', pathType: 'Prefix'}]})}), {maxLength: 2}), tls: fc.array(opt({hosts: fc.array(text,{maxLength:2}), secretName: text}), {maxLength: 2})})}),
  role: obj('rbac.authorization.k8s.io/v1','Role','shop',{rules: fc.array(opt({verbs: fc.subarray(['get','list']), resources: fc.subarray(['pods','a/b'])}), {maxLength: 2})}),
  rb: obj('rbac.authorization.k8s.io/v1','RoleBinding','shop',{roleRef: fc.constant({kind: 'Role', name: 'shop'}), subjects: fc.constantFrom([{kind: 'ServiceAccount', name: 'nobody', namespace: 'x'}], [{kind: 'ServiceAccount', name: 'nobody', namespace: 'y'}])}),
  es: obj('external-secrets.io/v1','ExternalSecret','a.b',{spec: jsonMap}),
  cr: obj('e.io/v1','Foo','foo',{spec: opt({template, j: json, k: json, l: json}), data: jsonMap}),
  rollout: obj('argoproj.io/v1alpha1','Rollout','shop',{spec: opt({replicas, template}, ['template'])}),
  cr2: fc.tuple(fc.constantFrom('e.io/v1','e.io/v2'), jsonMap).map(([apiVersion, spec]) => ({apiVersion, kind: 'Bar', metadata: {name: 'bar'}, spec})),
  flux: obj('kustomize.toolkit.fluxcd.io/v1','Kustomization','own',{spec: jsonMap}),
  ksvc: obj('serving.knative.dev/v1','Service','shop',{spec: jsonMap}),
}, {requiredKeys: []}).map(r => Object.values(r).filter(Boolean));
const foreign = fc.record({
  f1: obj('v1','ConfigMap','conf',{data: fc.dictionary(fc.constantFrom('a'), text)}).map((o: any) => ({...o, metadata: {...o.metadata, namespace: 'monitoring'}})),
  f2: obj('v1','ConfigMap','conf',{data: fc.dictionary(fc.constantFrom('a'), text)}).map((o: any) => ({...o, metadata: {...o.metadata, namespace: 'default'}})),
  f3: obj('apps/v1','Deployment','shop',{spec: opt({template}, ['template'])}).map((o: any) => ({...o, metadata: {...o.metadata, namespace: 'monitoring'}})),
  c1: obj('rbac.authorization.k8s.io/v1','ClusterRole','pay:r',{rules: fc.array(opt({verbs: fc.subarray(['get','list'])}), {maxLength: 2})}),
  c2: obj('rbac.authorization.k8s.io/v1','ClusterRole','Pay:r',{rules: fc.array(opt({verbs: fc.subarray(['get','list'])}), {maxLength: 2})}),
  c3: obj('external-secrets.io/v1','ClusterSecretStore','x',{spec: jsonMap}),
}, {requiredKeys: []}).map(r => Object.values(r).filter(Boolean));
const seed = Number(process.env.SEED ?? 1), N = Number(process.env.N ?? 40);
test('fuzz', async () => {
  const all = Array.from({length: N}, (_, i) => {
    const draw = <T,>(a: fc.Arbitrary<T>, k: number): T => fc.sample(a, {seed: seed*100003 + i*17 + k, numRuns: 1})[0]!;
    return layOut({name: `s${i}`, images: ['own','own2'], base: draw(objects,0) as any, overlays: {
      dev: draw(objects,1) as any, staging: [...draw(objects,2), ...draw(foreign,3)] as any, 'production/east': draw(objects,4) as any, 'production/west': [...draw(objects,5), ...draw(foreign, 6)] as any }});
  });
  let opsN=0, smN=0, comp=0;
  for (const a of all) for (const [p,t] of a.files) { if (t.startsWith('- op:')) opsN++; else if (p.includes('/overlays/') && !p.endsWith('kustomization.yaml')) smN++; if (p.endsWith('patches/kustomization.yaml')) comp++; }
  console.log({opsN, smN, comp});
  for (const k of kustomizes()) {
    const {differences} = await prove(k, {files: all.flatMap(x => x.files), overlays: all.flatMap(x => x.overlays)});
    console.log(k.name, differences.length, differences.slice(0, 12).map(formatDifference).join('\n').slice(0, 6000));
    if (differences[0] && process.env.SHOW) { const d: any = differences[0]; for (const [p,t] of all.flatMap(x=>x.files)) if (p.startsWith(d.overlay) ) console.log('##', p, '\n', t); }
  }
}, 280000);
