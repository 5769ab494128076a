import { renderConfigReadme } from '../../src/governance/config-readme';
import { argoCdEngine } from '../../src/delivery/argo-cd/argo-cd-engine';
import { models, platform, service } from '../example-platform';

function readme(changes: Parameters<typeof models>[0] = {}): string {
  const { platform: model, services } = models(changes);
  return renderConfigReadme(model, services, { title: argoCdEngine.title, folders: argoCdEngine.folders(model) }).content as string;
}

/** The first column of the table. */
const folders = (text: string): string[] => [...text.matchAll(/^\| `([^`]+)` \|/gm)].map(([, folder]) => folder!);

describe('the README of the config repository', () => {
  it('lists the folders, with the image-tag files as the only ones to edit', () => {
    expect(folders(readme())).toEqual([
      'services/<service>/base/',
      'services/<service>/overlays/<environment>/',
      'services/<service>/overlays/<environment>/image-tag/kustomization.yaml',
      'clusters/<cluster>/cluster-config/',
      'argocd/',
      'bootstrap/',
      '.github/',
      '.charthouse/',
    ]);
    expect(readme()).toContain('Only the values of `newTag` in the image-tag files.');
  });

  it('names the folders of plain Applications, and those of an Argo CD per cluster', () => {
    const each = platform({ argoCd: { layout: 'applications', instances: 'per-cluster' } });
    expect(folders(readme({ platform: each }))).toEqual(
      expect.arrayContaining(['clusters/<cluster>/argocd/', 'clusters/<cluster>/argocd-apps/', 'clusters/<cluster>/bootstrap/']),
    );
  });

  it('goes back by reverting the commit of a tag, and speaks of promotions only where there are some', () => {
    expect(readme()).toContain('- An image: revert the commit that wrote its tag, in each environment that has it.');
    expect(readme()).toContain('`.github/workflows/promote.yml` cannot go back: it copies what an environment has now.');
    const alone = { environments: { staging: null, production: null } };
    expect(readme({ services: [service(alone)] })).not.toContain('promote.yml');
  });
});
