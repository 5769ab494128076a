import { join } from 'node:path';
import { identity } from '../../../src/checks/objects/identity';
import { knownForm } from '../../../src/checks/objects/known-form';
import table from '../../../src/checks/objects/kubernetes-schemas.json';
import { plainSecrets } from '../../../src/checks/objects/plain-secrets';
import { ownPods } from '../../../src/checks/objects/selectors';
import { kubernetesVersions, minorOf, oldestKubernetes } from '../../../src/definition/formats/kubernetes-version';
import type { Manifest } from '../../../src/files/manifest';
import { readTree } from '../../../src/loader/read-tree';
import type { ClusterModel } from '../../../src/model/types/platform-model';
import { render } from '../../../src/render';
import { goldenExamples } from '../../golden-examples';

const cluster = (kubernetes: ClusterModel['kubernetes']): ClusterModel => ({
  name: 'main',
  destination: { name: 'main' },
  dns: [],
  kubernetes,
});

describe("the table of Kubernetes' own kinds", () => {
  it('is of the versions that a cluster can say', () => {
    expect(table.releases.split(' ').map((release) => /^v(1\.\d+)\.\d+$/.exec(release)![1])).toEqual(kubernetesVersions);
  });

  it('names no type that it does not have', () => {
    const mentioned = Object.values(table.types).flatMap((fields) => fields.match(/(?<=[:[{])[a-z0-9]+\.v[a-z0-9.]+\.[A-Z]\w+/g) ?? []);
    expect(mentioned.length).toBeGreaterThan(500);
    expect(mentioned.filter((type) => !(type in table.types))).toEqual([]);
  });

  it('is small', () => {
    expect(JSON.stringify(table).length).toBeLessThan(150_000);
  });
});

describe.each(Object.entries(goldenExamples))('every object of %s', (name, { definitions }) => {
  const objects: Manifest[] = [];
  render(definitions(), { onOverlay: (overlay) => objects.push(...overlay.objects) });
  // Beside its services, there are objects of Argo CD, and those of each cluster.
  const others = readTree(join(__dirname, '../../golden', name)).filter(
    ({ path }) => !path.includes('/services/') && !path.includes('/bootstrap/'),
  );
  objects.push(...others.map(({ content }) => content as Manifest).filter((content) => content?.metadata?.name !== undefined));

  const declared = Object.values(definitions().platform.definition.clusters).map(({ kubernetes }) => kubernetes ?? oldestKubernetes);
  const oldest = Math.min(...declared.map(minorOf));

  it.each(kubernetesVersions.filter((version) => minorOf(version) >= oldest))('is what Kubernetes %s takes', (version) => {
    expect(objects.length).toBeGreaterThan(10);
    expect(objects.flatMap((object) => [...identity(object), ...knownForm(object, cluster(version), new Map())])).toEqual([]);
  });

  it('holds no secret, and selects its own pods', () => {
    expect(objects.flatMap((object) => [...plainSecrets(object).problems, ...ownPods(object)])).toEqual([]);
  });
});
