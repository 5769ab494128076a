/** What is refused, and what a person does then. */

/** Waits until everything is Synced and Healthy. Argo CD tries no commit again that it has failed at: then a person starts the sync. */
export async function syncs(stage, text) {
  let started = Date.now();
  return stage.claims.becomes(text, async () => {
    const settled = await stage.isSettled();
    if (settled !== true && Date.now() - started > 15_000) {
      started = Date.now();
      for (const { name } of stage.deliveries.filter(({ sync }) => sync !== 'manual')) await retry(stage, name);
    }
    return settled;
  });
}

async function retry({ argoCd, commit }, name) {
  const { status, operation } = await argoCd.application(name);
  const { phase, syncResult } = status.operationState ?? {};
  if (!operation && ['Failed', 'Error'].includes(phase) && syncResult?.revision === commit && status.sync.status === 'OutOfSync')
    await argoCd.syncByHand(name);
}

/** Whether `charthouse apply` refuses the last commit, with one code. */
export const isRefused = ({ claims, unsafe }, code) =>
  claims.is(
    `charthouse apply ${code ? `refuses it: ${code}` : 'carries it out'}`,
    () => unsafe.join() === (code ?? '') || `it says: ${unsafe.join()}`,
  );

/** Waits until the sync of the last commit has failed with words of the API server; `code` is what `charthouse apply` says of it. */
export async function failsWith(stage, { application }, text, words, code) {
  await isRefused(stage, code);
  return stage.claims.becomes(text, async () => {
    const seen = await stage.argoCd.hasSeen(application, stage.commit);
    if (seen !== true) return seen;
    const { operationState: { phase, message, syncResult } = {} } = (await stage.argoCd.application(application)).status;
    const said = [message, ...(syncResult?.resources ?? []).map((each) => each.message)].join('\n');
    return (syncResult?.revision === stage.commit && said.includes(words)) || `${application} is ${phase}: ${message}`;
  });
}

/** Deletes an object without what hangs on it, and waits until a sync has created it again. */
export async function replaced(stage, { cluster, namespace, object, get }, apiVersion, kind, text) {
  const { metadata } = await get(apiVersion, kind);
  await cluster.mustKubectl(['--namespace', namespace, 'delete', kind.toLowerCase(), object, '--cascade=orphan']);
  await syncs(stage, text);
  return stage.claims.is(`it is another ${kind}`, async () => (await get(apiVersion, kind)).metadata.uid !== metadata.uid);
}

/** The uids of objects whose names begin so, by name. */
export async function uidsOf(cluster, kind, namespace, prefix) {
  const found = await cluster.list('v1', kind, namespace);
  return new Map(
    found
      .filter(({ metadata }) => metadata.name.startsWith(prefix) && !metadata.deletionTimestamp)
      .map(({ metadata }) => [metadata.name, metadata.uid]),
  );
}
