import { argoCdDescriber } from '../../../../src/delivery/argo-cd/meaning/argo-cd-describer';
import { goldenFiles } from '../../../meaning/golden-files';
import { mutationsOf, rewritten } from '../../../meaning/mutations';

const files = [
  ...goldenFiles('payments', 'gitops-platform'),
  ...goldenFiles('payments-applications', 'gitops-platform'),
  ...[...goldenFiles('shop', 'shop-platform')].filter(([path]) => /applicationsets\/(?:web|cart)|projects|monitoring|argocd-cm/.test(path)),
].filter(([path]) => argoCdDescriber.describes(path));

const told = (path: string, before: string | undefined, after: string | undefined) =>
  argoCdDescriber.describe([{ path, before, after, services: [] }]);

describe('what is told of files of Argo CD', () => {
  it('is of files that Argo CD reads or is installed with', () => {
    const others = ['README.md', 'services/cart/base/deployment.yaml', 'clusters/eu/cluster-config/namespaces.yaml', '.github/CODEOWNERS'];
    expect(others.filter((path) => argoCdDescriber.describes(path))).toEqual([]);
    const own = [
      'argocd/projects/a.yaml',
      'clusters/eu/argocd/projects/a.yaml',
      'clusters/eu/argocd-apps/a-dev.yaml',
      'bootstrap/root.yaml',
      'monitoring/x.yaml',
    ];
    expect(own.filter((path) => argoCdDescriber.describes(path))).toEqual(own);
  });

  /** Values that decide nothing: the only option of templates, whose effect is in the Applications. */
  const silent = /goTemplateOptions/;

  it('is something wherever a value differs', () => {
    const untold: string[] = [];
    let count = 0;
    for (const [path, text] of files) {
      if (!path.endsWith('.yaml')) continue;
      for (const mutation of mutationsOf(text)) {
        count++;
        if (told(path, text, mutation.text).length === 0 && !silent.test(mutation.path)) untold.push(`${path} ${mutation.path}`);
      }
    }
    expect(untold).toEqual([]);
    expect(count).toBeGreaterThan(1000);
  });

  it('is nothing where only the text differs', () => {
    const lines = files
      .filter(([path]) => path.endsWith('.yaml'))
      .flatMap(([path, text]) => {
        const other = rewritten(text);
        expect(other).not.toBe(text);
        return told(path, text, other);
      });
    expect(lines).toEqual([]);
  });

  it('is something where a file is new or goes', () => {
    for (const [path, text] of files) {
      expect([path, told(path, undefined, text).length > 0]).toEqual([path, true]);
      expect([path, told(path, text, undefined).length > 0]).toEqual([path, true]);
    }
  });

  it('is on one line, with a reason', () => {
    const hostile = 'a\nb\u202e\u0000c';
    for (const [path, text] of files.filter(([each]) => each.endsWith('.yaml'))) {
      for (const mutation of mutationsOf(text).slice(0, 15)) {
        const broken = mutation.text.replace(/x$/m, JSON.stringify(hostile).slice(1, -1));
        for (const { text: line, reason } of told(path, text, broken)) {
          expect(line).not.toMatch(/[\x00-\x1f\u202a-\u202e]/);
          expect(line.length).toBeLessThan(400);
          expect(reason).toMatch(/^[^A-Z].*[^.]$|^Argo CD|^Charthouse|^Applications|^Pods/);
        }
      }
    }
  });

  it('is that it cannot be compared where it is no YAML', () => {
    const [path, text] = ['argocd/projects/payments.yaml', 'kind: AppProject\n'];
    expect(told(path, text, 'a: [')).toMatchObject([{ topic: 'other', grade: 'high', text: `'${path}' cannot be compared` }]);
    expect(told(path, text, 'a: *b\n')).toMatchObject([{ text: `'${path}' cannot be compared` }]);
    expect(told(path, '<<<<<<< ours\n- a\nb: c', text)).toMatchObject([{ text: `'${path}' cannot be compared` }]);
  });
});
