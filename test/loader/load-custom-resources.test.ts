import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadCustomResources } from '../../src/loader/load-custom-resources';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'load-custom-resources-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const definition = (kind: string): string =>
  `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec: { group: example.com, names: { kind: ${kind} }, versions: [] }\n`;

function write(files: Record<string, string>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

const load = (...named: unknown[]) => {
  const { customResources, problems } = loadCustomResources(named.map((each) => (typeof each === 'string' ? join(folder, each) : each)));
  return {
    kinds: customResources.map((each) => (each as { spec: { names: { kind: string } } }).spec.names.kind),
    reasons: problems.map(({ at, message }) => `${at.join()}: ${message.split(': ').slice(1).join(': ')}`),
  };
};

describe('the files of CustomResourceDefinitions', () => {
  it.each<[string, string[], string[]]>([
    ['a file', ['crds/a.yaml'], ['A', 'B']],
    ['a folder, with all beneath it', ['crds'], ['A', 'B', 'C', 'D']],
    ['a pattern', ['crds/*.yaml'], ['A', 'B']],
    ['a pattern of endings', ['crds/*.y*ml'], ['A', 'B', 'C']],
    ['a pattern of folders', ['*/deep/*'], ['D']],
    ['a pattern of any folders', ['**/*.yaml'], ['A', 'B', 'D']],
    ['several', ['crds/deep', 'crds/c.yml'], ['D', 'C']],
    ['none', [], []],
  ])('are read: %s', (_, named, kinds) => {
    write({
      'crds/a.yaml': `${definition('A')}---\n${definition('B')}---\nkind: Namespace\n---\n`,
      'crds/c.yml': definition('C'),
      'crds/deep/d.yaml': definition('D'),
      'crds/read.me': 'no: [yaml',
    });
    expect(load(...named)).toEqual({ kinds, reasons: [] });
  });

  it('that give none are a problem, each by itself', () => {
    write({
      'a.yaml': 'kind: Namespace\n',
      'b.yaml': 'a: [\n',
      'c.yaml': definition('C'),
      'd.yaml': 'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\n',
    });
    const { kinds, reasons } = load('none.yaml', 'no*', 'a.yaml', 'b.yaml', 'c.yaml', 'd.yaml');
    expect(kinds).toEqual(['C']);
    expect(reasons).toEqual([
      'platform.customResources[0]: there is no such file',
      'platform.customResources[1]: there is no such file',
      'platform.customResources[2]: none of its objects is one of apiextensions.k8s.io/v1',
      expect.stringMatching(/^platform\.customResources\[3\]: it is no YAML: /),
      'platform.customResources[5]: none of its objects is one of apiextensions.k8s.io/v1',
    ]);
  });

  it('are left to the check of the form where they are no list of texts', () => {
    for (const named of [undefined, null, 'crds', 5, {}]) expect(loadCustomResources(named)).toEqual({ customResources: [], problems: [] });
    expect(load(5, null)).toEqual({ kinds: [], reasons: [] });
  });
});
