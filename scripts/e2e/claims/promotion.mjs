/** Tags as CI writes them: of commits that there are not. */
const tags = ['1', '2'].map((digit) => `sha-${digit.repeat(40)}@sha256:${digit.repeat(64)}`);

/** A commit to one tag file moves one environment and no other; in production it waits for a person. */
export async function promotion(stage) {
  const { claims, argoCd, service } = stage;
  const [, second = stage.automated[0]] = stage.automated;
  const others = await templates(stage, ({ environment }) => environment !== second);
  await commitTag(stage, second, tags[0]);
  await claims.becomes(`a commit to the tag file of ${service} in ${second} brings the tag there`, () => runs(stage, second, tags[0]));
  await claims.becomes(`${service} in ${second} is Synced and Healthy with it`, () => argoCd.areAt(namesIn(stage, second), stage.commit));
  await claims.becomes('all other Applications have seen the commit', () =>
    argoCd.areAt(
      stage.deliveries.filter(({ environment }) => environment !== second).map(({ name }) => name),
      stage.commit,
    ),
  );
  await claims.is('no other environment has moved', () => areUnmoved(stage, ({ environment }) => environment !== second, others));

  for (const production of stage.manual) {
    const names = namesIn(stage, production);
    const before = await templates(stage, () => true);
    await commitTag(stage, production, tags[1]);
    await claims.becomes(`a commit to the tag file of ${service} in ${production} is seen`, () => stage.areOutOfSync(names));
    await claims.stays(`${production} waits for a person: it runs what it ran`, () => areUnmoved(stage, () => true, before));
    for (const name of names) await argoCd.syncByHand(name);
    await claims.becomes(`synced by a person, ${production} runs the tag`, () => runs(stage, production, tags[1]));
    await claims.becomes(`${service} in ${production} is Synced and Healthy with it`, () => argoCd.areAt(names, stage.commit));
    await claims.is('no other environment has moved', () => areUnmoved(stage, ({ environment }) => environment !== production, before));
  }
}

async function commitTag(stage, environment, tag) {
  stage.repository.edit(`services/${stage.service}/overlays/${environment}/image-tag/kustomization.yaml`, (text) =>
    text.replaceAll(/newTag: .*/g, `newTag: "${tag}"`),
  );
  await stage.announce();
}

const namesIn = (stage, environment) => stage.of({ environment, service: stage.service }).map(({ name }) => name);

async function runs(stage, environment, tag) {
  for (const { name, cluster, namespace } of stage.of({ environment, service: stage.service })) {
    const seen = await stage.argoCd.hasSeen(name, stage.commit);
    if (seen !== true) return seen;
    const deployment = await stage.clusterOf(cluster).get('apps/v1', 'Deployment', stage.service, namespace);
    const images = deployment.spec.template.spec.containers.map(({ image }) => image);
    if (!images.some((image) => image.endsWith(`:${tag}`))) return `it runs ${images.join(', ')}`;
  }
  return true;
}

/** What each workload is to run; how many of it is an autoscaler's. */
async function templates(stage, wanted) {
  const found = new Map();
  for (const { cluster, namespace, objects } of stage.deliveries.filter(wanted)) {
    for (const { apiVersion, kind, metadata } of objects.filter((each) => ['Deployment', 'StatefulSet', 'CronJob'].includes(each.kind))) {
      const object = await stage.clusterOf(cluster).get(apiVersion, kind, metadata.name, namespace);
      const { template, jobTemplate } = object?.spec ?? {};
      found.set(`${cluster} ${kind} ${namespace}/${metadata.name}`, JSON.stringify([object?.metadata.uid, template ?? jobTemplate]));
    }
  }
  return found;
}

async function areUnmoved(stage, wanted, before) {
  const now = await templates(stage, wanted);
  const moved = [...now].filter(([place, template]) => before.get(place) !== template).map(([place]) => place);
  return moved.length === 0 || `moved: ${moved.join(', ')}`;
}
