import { javaScriptFiles, javaScriptService, makeProject, type Project } from './project';

const cart = (until: string): Record<string, string> => ({
  'services/cart.js': javaScriptService(
    'cart',
    `sidecars: { proxy: { image: 'envoyproxy/envoy:v1.34.1' } },
  waivers: { envoy: { problem: 'image-without-digest', reason: 'our mirror keeps tags immutable', until: '${until}' } },`,
  ),
});

describe('a waiver', () => {
  let project: Project;
  beforeAll(() => (project = makeProject({ ...javaScriptFiles, ...cart('9999-12-31') })));
  afterAll(() => project.remove());

  const codesOf = (text: string): string[] => [...text.matchAll(/charthouse explain (.*)$/gm)].map(([, code]) => code!);

  it('takes its warning away until its last day, and then the command warns of both, writes the same, and ends with 0', () => {
    const before = project.charthouse(['synth']);
    expect([before.code, codesOf(before.stderr).filter((code) => code !== 'admin-login')]).toEqual([0, []]);
    const files = project.read('dist');
    project.write(cart('2020-02-29'));
    const { code, stderr } = project.charthouse(['synth']);
    expect([code, codesOf(stderr).filter((each) => each !== 'admin-login')]).toEqual([0, ['image-without-digest', 'waiver-expired']]);
    expect(project.read('dist')).toEqual(files);
  });

  it('of a vulnerability is warned of as well, with the same result', () => {
    const source = (until: string): Record<string, string> => ({
      'services/cart.js': javaScriptService(
        'cart',
        `source: { repository: 'cart', vulnerabilityWaivers: { 'CVE-2026-12345': { reason: 'never called', until: '${until}' } } },`,
      ),
    });
    project.write(source('9999-12-31'));
    expect(codesOf(project.charthouse(['synth']).stderr)).toEqual([]);
    const files = project.read('dist');
    project.write(source('2020-02-29'));
    const { code, stderr } = project.charthouse(['synth']);
    expect([code, codesOf(stderr)]).toEqual([0, ['vulnerability-waiver-expired']]);
    expect(Object.keys(project.read('dist'))).toEqual(Object.keys(files));
  });
});
