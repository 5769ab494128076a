import { run } from '../run.mjs';

/** From `bootstrap/` alone all comes to be; what a person syncs waits for one. */
export async function bootstrap(stage) {
  const { claims, argoCd, workloads, options } = stage;
  await stage.publish();
  const manual = stage.deliveries.filter(({ sync }) => sync === 'manual');
  const automated = stage.deliveries.filter(({ sync }) => sync !== 'manual');
  const begins = await claims.is('bootstrap.sh ends well', async () => {
    const { code, out, err } = await run('bash', [
      stage.repository.path('bootstrap/bootstrap.sh'),
      ...(options.manifest ? ['--manifest', options.manifest] : []),
    ]);
    return code === 0 || `${err}\n${out}`.trim();
  });
  if (!begins) return false;

  await claims.becomes(
    `${stage.deliveries.length} Applications come from the root`,
    async () => {
      const names = new Set((await argoCd.applications()).map(({ metadata }) => metadata.name));
      const missing = stage.deliveries.filter(({ name }) => !names.has(name)).map(({ name }) => name);
      return missing.length === 0 || `missing: ${missing.join(', ')}`;
    },
    900,
  );
  const own = (await argoCd.applications())
    .filter(({ metadata, spec }) => spec.project === stage.platform && metadata.name !== stage.platform)
    .map(({ metadata }) => metadata.name);
  await claims.becomes(`the platform's own, ${own.join(' and ')}, come to Synced and Healthy`, () => argoCd.areAt(own, stage.commit));
  await claims.becomes(
    `${automated.length} Applications of ${stage.automated.join(' and ')} come to Synced and Healthy by themselves`,
    () =>
      argoCd.areAt(
        automated.map(({ name }) => name),
        stage.commit,
      ),
    900,
  );
  await claims.becomes('all that they declare is there', () => workloads.areThere(automated));
  await claims.becomes(`${stage.platform}, the root, comes to Synced and Healthy`, () => argoCd.isAt(stage.platform, stage.commit));

  if (manual.length > 0) {
    const names = manual.map(({ name }) => name);
    await claims.becomes(`${names.length} Applications of ${stage.manual.join(' and ')} are OutOfSync`, () => stage.areOutOfSync(names));
    await claims.stays(`${stage.manual.join(' and ')} waits for a person: nothing of it is there`, () => workloads.areGone(manual));
    for (const name of names) await argoCd.syncByHand(name);
    await claims.becomes(
      `synced by a person, ${stage.manual.join(' and ')} comes to Synced and Healthy`,
      () => argoCd.areAt(names, stage.commit),
      900,
    );
  }
  return claims.becomes('everything is Synced and Healthy', async () => {
    const all = [stage.platform, ...own, ...stage.deliveries.map(({ name }) => name)];
    return argoCd.areAt(all, stage.commit);
  });
}
