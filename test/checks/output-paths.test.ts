import { outputPaths } from '../../src/checks/output-paths';
import { FileTree } from '../../src/files/file-tree';
import { resolveDefinitions } from '../../src/model/resolve-definitions';
import { models, platform, service } from '../example-platform';

const treeOf = (...paths: string[]): FileTree => {
  const files = new FileTree();
  files.addAll(paths.map((path) => ({ path, content: '' })));
  return files;
};

describe('the paths of all files', () => {
  const { platform: model, services } = models();

  it('are no problem where they are safe', () => {
    expect(outputPaths(treeOf('a/b.yaml', 'a/.github/CODEOWNERS'), model, services)).toEqual([]);
  });

  it('are told of the service whose folder they are in', () => {
    const found = outputPaths(treeOf('gitops-platform/services/payments-api/base/a\\b.yaml', 'else/a\nb'), model, services);
    expect(found.map(({ code, at }) => [code, at])).toEqual([
      ['unsafe-path', ['else/a\nb']],
      ['unsafe-path', ['services.payments-api.extend']],
    ]);
  });

  it('differ in more than small and capital letters', () => {
    const meeting = [
      ['Cart/.github/CODEOWNERS', 'cart/.github/CODEOWNERS'],
      ['CART/a', 'Cart/a'],
      ['É/a', 'é/a'],
    ];
    for (const paths of meeting) {
      const [found] = outputPaths(treeOf(...paths, 'Other/a'), model, services);
      expect(found).toMatchObject({ code: 'unsafe-path', at: paths });
    }
  });

  it('are told of the name that was chosen, once', () => {
    const { definition } = platform();
    const named = resolveDefinitions({
      platform: platform({ teams: { ...definition.teams, aux: definition.teams.payments! } }),
      services: [{ ...service(), name: 'con' }],
    });
    const found = outputPaths(treeOf('gitops-platform/services/con/base/a.yaml'), named.platform!, named.services);
    expect(found.map(({ code, at }) => [code, at])).toEqual([
      ['reserved-name', ['platform.teams.aux']],
      ['reserved-name', ['services.con']],
    ]);
  });
});
