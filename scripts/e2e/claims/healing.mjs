/** What somebody changes or deletes by hand is put back. */
export async function healing(stage) {
  const { claims, service } = stage;
  const [environment] = stage.automated;
  const [{ cluster: name, namespace }] = stage.of({ environment, service });
  const cluster = stage.clusterOf(name);
  const deployment = () => cluster.get('apps/v1', 'Deployment', service, namespace);

  const { spec } = await deployment();
  const declared = spec.template.spec.containers[0].image;
  const others = spec.template.spec.containers.slice(1);
  await cluster.patch('apps/v1', 'Deployment', service, namespace, {
    spec: { template: { spec: { containers: [{ ...spec.template.spec.containers[0], image: 'example.invalid/other:1' }, ...others] } } },
  });
  await claims.becomes(`another image, put into ${service} in ${environment} by hand, is put back`, async () => {
    const { image } = (await deployment()).spec.template.spec.containers[0];
    return image === declared || `it is ${image}`;
  });

  const { metadata } = await cluster.get('v1', 'Service', service, namespace);
  await cluster.delete('v1', 'Service', service, namespace);
  await claims.becomes(`the Service of ${service} in ${environment}, deleted by hand, comes again`, async () => {
    const now = await cluster.get('v1', 'Service', service, namespace);
    return (now !== undefined && now.metadata.uid !== metadata.uid) || 'it is not there';
  });
  await claims.becomes('all is as it was', () => stage.isSettled());

  const workloads = await stage.workloads.uids(stage.deliveries);
  const setOf = () => stage.argoCd.cluster.get('argoproj.io/v1alpha1', 'ApplicationSet', service, stage.argoCd.namespace);
  const set = await setOf();
  if (!set) return;
  await stage.argoCd.cluster.delete('argoproj.io/v1alpha1', 'ApplicationSet', service, stage.argoCd.namespace);
  await claims.becomes(`the ApplicationSet of ${service}, deleted by hand, comes again`, async () => {
    const now = await setOf();
    return (now !== undefined && now.metadata.uid !== set.metadata.uid) || 'it is not there';
  });
  await claims.becomes('with its Applications', () => stage.isSettled());
  await claims.is('and no workload was deleted', () => stage.workloads.areSame(stage.deliveries, workloads));
}
