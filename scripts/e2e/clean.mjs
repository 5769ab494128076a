import { standInLabel } from './stand-in.mjs';

/** Takes away all that an example has brought: its Applications first, so that nothing comes again. Argo CD itself stays. */
export async function clean({ argoCd, clusters, platform, projects, namespaces }) {
  await argoCd.forget(platform, projects);
  for (const cluster of clusters) {
    const own = (await cluster.list('v1', 'Namespace')).map(({ metadata }) => metadata.name).filter((name) => namespaces.has(name));
    for (const name of own) await cluster.delete('v1', 'Namespace', name);
    if (own.length > 0) await cluster.mustKubectl(['wait', '--for=delete', '--timeout=10m', ...own.map((name) => `namespace/${name}`)]);
    for (const { metadata } of await cluster.list('v1', 'PersistentVolume')) {
      if (metadata.labels?.[standInLabel]) await cluster.delete('v1', 'PersistentVolume', metadata.name);
    }
  }
}
