import { problemsOfPlatform } from '../../problems/case';

const wrong = (namespaceMetadata: unknown) => problemsOfPlatform({ namespaceMetadata }).map(({ code, at }) => [code, ...at]);
const at = 'platform.namespaceMetadata';

describe('what is said of namespaces', () => {
  it.each(['istio-injection', 'cost-centre', 'openshift.io/cluster-monitoring', 'kubernetes.io/other'])('may be the label %s', (label) => {
    expect(wrong({ labels: { [label]: 'true' } })).toEqual([]);
  });

  it.each([
    'pod-security.kubernetes.io/enforce',
    'pod-security.kubernetes.io/warn-version',
    'kubernetes.io/metadata.name',
    'argocd.argoproj.io/instance',
    'app.kubernetes.io/instance',
    'charthouse.dev/x',
  ])('is not the label %s, which somebody else sets', (label) => {
    expect(wrong({ labels: { [label]: 'true' } })).toEqual([['reserved-name', `${at}.labels.${label}`]]);
  });

  it.each(['argocd.argoproj.io/sync-options', 'internal.config.kubernetes.io/path', 'kubectl.kubernetes.io/last-applied-configuration'])(
    'is not the annotation %s, on which a tool acts',
    (annotation) => {
      expect(wrong({ annotations: { [annotation]: 'x' } })).toEqual([['reserved-name', `${at}.annotations.${annotation}`]]);
    },
  );

  it('is text, with keys that Kubernetes takes', () => {
    expect(wrong({ labels: { 'a b': 'x', b: 1, c: 'no spaces' } })).toEqual([
      ['invalid-name', `${at}.labels.a b`],
      ['wrong-type', `${at}.labels.b`],
      ['invalid-name', `${at}.labels.c`],
    ]);
  });
});
