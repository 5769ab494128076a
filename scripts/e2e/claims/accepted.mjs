import { rendered } from '../definitions.mjs';

/** Every object is accepted by the cluster that it is for, with strict field validation; nothing is kept. */
export async function accepted({ claims, declared, repository, clusterOf, argoCd }) {
  const { files, deliveries } = rendered(declared);
  repository.write(files);
  const clusters = [...new Set(deliveries.map(({ cluster }) => cluster))];
  for (const name of clusters) {
    const cluster = clusterOf(name);
    const own = deliveries.filter((delivery) => delivery.cluster === name);
    const folders = [`clusters/${name}/cluster-config`, ...own.map(({ path }) => path)];
    await claims.is(`every object of ${folders.length} folders for cluster ${name} is accepted, with strict field validation`, () =>
      withNamespaces(cluster, [...new Set(own.map(({ namespace }) => namespace))], async () => {
        const built = await Promise.all(folders.map((folder) => cluster.mustKubectl(['kustomize', repository.path(folder)])));
        return isAccepted(cluster, ['--filename=-'], { input: built.join('\n---\n') });
      }),
    );
  }
  await claims.is("Argo CD's objects and the root are accepted, with strict field validation", () =>
    withNamespaces(argoCd.cluster, [argoCd.namespace], () =>
      isAccepted(argoCd.cluster, [
        '--recursive',
        `--filename=${repository.path('argocd')}`,
        `--filename=${repository.path('bootstrap/root.yaml')}`,
      ]),
    ),
  );
}

async function isAccepted(cluster, args, options) {
  const strictly = ['apply', '--server-side', '--force-conflicts', '--field-manager=e2e', '--dry-run=server', '--validate=strict'];
  const { code, err } = await cluster.kubectl([...strictly, ...args], options);
  return (code === 0 && !err.trim()) || err.trim();
}

/** The API server takes no object into a namespace that is not there: what is missing is made, and deleted again. */
async function withNamespaces(cluster, names, act) {
  const made = [];
  for (const name of names) {
    if (await cluster.get('v1', 'Namespace', name)) continue;
    await cluster.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
    made.push(name);
  }
  try {
    return await act();
  } finally {
    for (const name of made) await cluster.delete('v1', 'Namespace', name);
    if (made.length > 0) await cluster.mustKubectl(['wait', '--for=delete', '--timeout=5m', ...made.map((name) => `namespace/${name}`)]);
  }
}
