import type { GroupKind } from '../../../src/files/manifest';

/** An object, and how it is. */
export interface HealthCase {
  /** `<group>/<Kind>`. */
  readonly kind: string;
  readonly what: string;
  readonly object: object;
  readonly expected: { readonly status: string; readonly message?: string };
}

const application = (what: string, status: object | undefined, expected: HealthCase['expected']): HealthCase => ({
  kind: 'argoproj.io/Application',
  what,
  object: { metadata: { name: 'shop' }, ...(status && { status }) },
  expected,
});

const policy = (what: string, status: object | undefined, expected: HealthCase['expected']): HealthCase => ({
  kind: 'cilium.io/CiliumNetworkPolicy',
  what,
  object: { metadata: { name: 'shop', generation: 1 }, ...(status && { status }) },
  expected,
});

const updater = (what: string, status: object | undefined, expected: HealthCase['expected']): HealthCase => ({
  kind: 'argocd-image-updater.argoproj.io/ImageUpdater',
  what,
  object: { metadata: { name: 'shop', generation: 2 }, ...(status && { status }) },
  expected,
});

const rule = (what: string, status: object | undefined, expected: HealthCase['expected']): HealthCase => ({
  kind: 'monitoring.coreos.com/PrometheusRule',
  what,
  object: { metadata: { name: 'shop', generation: 2 }, ...(status && { status }) },
  expected,
});

const binding = (name: string, conditions: readonly object[]) => ({
  group: 'monitoring.coreos.com',
  resource: 'prometheuses',
  name,
  namespace: 'monitoring',
  conditions,
});

const healthy = { status: 'Healthy' };

export const healthCases: readonly HealthCase[] = [
  application('new', undefined, { status: 'Progressing', message: 'Argo CD has not looked at it yet' }),
  application(
    'compared, without a health',
    { sync: { status: 'OutOfSync' } },
    { status: 'Progressing', message: 'Argo CD has not looked at it yet' },
  ),
  application('healthy', { health: { status: 'Healthy' } }, healthy),
  application('missing', { health: { status: 'Missing' } }, { status: 'Missing' }),
  application('degraded', { health: { status: 'Degraded', message: 'a pod' } }, { status: 'Degraded', message: 'a pod' }),
  policy('of a Cilium that says nothing', undefined, healthy),
  policy('valid', { conditions: [{ type: 'Valid', status: 'True', message: 'Policy validation succeeded' }] }, healthy),
  policy(
    'invalid',
    { conditions: [{ type: 'Valid', status: 'False', message: 'Invalid CIDR' }] },
    { status: 'Degraded', message: 'Invalid CIDR' },
  ),
  updater('new', undefined, { status: 'Progressing', message: 'Image Updater has not looked at it yet' }),
  updater(
    'looked at for the first time',
    { conditions: [{ type: 'Reconciling', status: 'True' }] },
    { status: 'Progressing', message: 'Image Updater has not looked at it yet' },
  ),
  updater(
    'changed since',
    { observedGeneration: 1, conditions: [{ type: 'Ready', status: 'True', message: 'fine' }] },
    { status: 'Progressing', message: 'Image Updater has not looked at it yet' },
  ),
  updater(
    'ready, although a registry did not answer',
    {
      observedGeneration: 2,
      conditions: [
        { type: 'Reconciling', status: 'False' },
        { type: 'Error', status: 'True', reason: 'PartialErrors' },
        { type: 'Ready', status: 'True', message: 'Reconciled 1 applications with 1 errors, 0 images updated.' },
      ],
    },
    { status: 'Healthy', message: 'Reconciled 1 applications with 1 errors, 0 images updated.' },
  ),
  updater(
    'failed',
    { observedGeneration: 2, conditions: [{ type: 'Ready', status: 'False', message: 'Reconciliation failed: no' }] },
    { status: 'Degraded', message: 'Reconciliation failed: no' },
  ),
  rule('of an operator that says nothing', undefined, healthy),
  rule('accepted', { bindings: [binding('k8s', [{ type: 'Accepted', status: 'True', observedGeneration: 2 }])] }, healthy),
  rule(
    'refused before it was changed',
    { bindings: [binding('k8s', [{ type: 'Accepted', status: 'False', observedGeneration: 1 }])] },
    healthy,
  ),
  rule(
    'refused by the second Prometheus',
    {
      bindings: [
        binding('k8s', [{ type: 'Accepted', status: 'True', observedGeneration: 2 }]),
        binding('long-term', [{ type: 'Accepted', status: 'False', observedGeneration: 2, message: 'invalid expression' }]),
      ],
    },
    { status: 'Degraded', message: 'long-term: invalid expression' },
  ),
  {
    kind: 'monitoring.coreos.com/ServiceMonitor',
    what: 'refused, nobody says why',
    object: { metadata: { name: 'shop', generation: 1 }, status: { bindings: [binding('k8s', [{ type: 'Accepted', status: 'False' }])] } },
    expected: { status: 'Degraded', message: 'k8s: not accepted' },
  },
];

/** Kinds by their names. */
export const kindsOf = (names: readonly string[]): GroupKind[] =>
  names.map((name) => name.split('/') as [string, string]).map(([group, kind]) => ({ group, kind }));
