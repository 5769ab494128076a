import fc from 'fast-check';
import { named } from './arbitrary-workload';
import { annotationText, hostileText } from './hostile-text';

/** What the platform, an environment or a team may say of its namespaces; not all of it is valid. */
export interface GeneratedMetadata {
  readonly labels?: Readonly<Record<string, string | null>>;
  readonly annotations?: Readonly<Record<string, string | null>>;
}

const orNull = (texts: fc.Arbitrary<string>): fc.Arbitrary<string | null> => fc.option(texts, { freq: 5 });

const keys = ['istio-injection', 'example.com/sku', 'note', 'yes', '1a', 'a.b/c_d'];
const refusedKeys = [
  'true',
  '012',
  '',
  'a b',
  '-a',
  'pod-security.kubernetes.io/enforce',
  'config.kubernetes.io/local-config',
  '$patch',
  '__proto__',
  'é',
];

const label = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom('enabled', '', 'true', '1.20', 'null', 'A_b') },
  { weight: 1, arbitrary: hostileText },
);

/** Keys that the API server and Argo CD leave to users, and now and then one that is theirs. */
const entries = (values: fc.Arbitrary<string>): fc.Arbitrary<Record<string, unknown>> =>
  fc.oneof({ weight: 20, arbitrary: named(keys, orNull(values)) }, { weight: 1, arbitrary: named(refusedKeys, orNull(values)) });

export const namespaceMetadata = fc.record(
  { labels: entries(label), annotations: entries(annotationText) },
  { requiredKeys: [] },
) as fc.Arbitrary<GeneratedMetadata>;
