import { withCount, withFailingJob, withJob, withoutAutomation } from '../changes.mjs';

/** Tags as CI writes them: of commits that there are not. */
const tags = ['3', '4', '5'].map((digit) => `sha-${digit.repeat(40)}@sha256:${digit.repeat(64)}`);

/** A Job runs for each version and no other time, whichever commit is compared first; it fails once; and a correction need not wait for the last try. */
export async function jobs(stage) {
  const { claims, service } = stage;
  const [environment] = stage.automated;
  const ran = () => jobOf(stage, environment);
  const settled = () => stage.isSettled();

  await stage.publish(withJob(service));
  await claims.becomes(`a Job of ${service} runs before the rollout`, async () =>
    (await settled()) === true ? hasEnded(await ran()) : settled(),
  );

  const first = await ran();
  await commitUnrelated(stage);
  await claims.becomes('a commit that does not concern it is seen', settled);
  await claims.is('and the Job has not run again', async () => isSame(await ran(), first));

  await commitTag(stage, environment, tags[0]);
  await claims.becomes('a new tag runs the Job again', async () => isAnother(await ran(), first, tags[0]));
  await claims.becomes('and is rolled out behind it', settled);

  const second = await ran();
  await stage.publish(withJob(service), withoutAutomation(environment));
  await claims.becomes('its Application syncs by itself no more', () => waitsForPerson(stage, environment));
  await commitTag(stage, environment, tags[1]);
  await claims.becomes('the next tag is seen', () => stage.areOutOfSync(namesIn(stage, environment)));
  // Of this commit Argo CD compares that nothing of the service has changed since the last one, which it has not synced.
  await stage.publish(withJob(service));
  await claims.becomes('a later commit, which does not concern it, brings the tag with its Job', async () =>
    isAnother(await ran(), second, tags[1]),
  );
  await claims.becomes('and all is Synced and Healthy', settled);

  await stage.publish(withFailingJob(service));
  await claims.becomes('a Job that fails makes the sync fail', async () => hasFailed(await ran()));
  const failed = await ran();
  await claims.stays('it is not run again, however often the sync is tried', async () => isSame(await ran(), failed), 40);
  await claims.is('and nothing was rolled out', async () => runsOther(stage, environment, 'failing'));
  await stage.publish(withJob(service));
  await claims.becomes('a correction is taken while the sync is still tried again', settled);

  await stage.publish();
  await claims.becomes('all is as it was, and the Job is gone', async () => ((await ran()) ? 'it is still there' : settled()));
}

/** A count that becomes an autoscaler in two steps never drops. */
export async function autoscaling(stage) {
  const { claims, service } = stage;
  const [environment] = stage.automated;
  const [{ cluster, namespace }] = stage.of({ environment, service });
  const counts = new Set();
  const watch = async (step) => {
    const { spec } = await stage.clusterOf(cluster).get('apps/v1', 'Deployment', service, namespace);
    counts.add(spec.replicas);
    return step();
  };
  await stage.publish(withCount(service, environment, 3));
  await claims.becomes(`${service} in ${environment} has 3 pods`, () => stage.isSettled());
  const autoscaler = { min: 2, max: 6, cpu: 70 };
  await stage.publish(withCount(service, environment, autoscaler, 3));
  const seen = () => watch(() => stage.argoCd.hasSeen(namesIn(stage, environment)[0], stage.commit));
  await claims.becomes('step 1: an autoscaler, and the count that there was', seen);
  await claims.stays('with as many pods', () => watch(() => true), 30);
  await stage.publish(withCount(service, environment, autoscaler));
  await claims.becomes('step 2: the autoscaler alone', seen);
  await claims.stays('with as many pods', () => watch(() => true), 30);
  await claims.is('there were never fewer than 2', () => Math.min(...counts) >= 2 || `there were ${[...counts].join(', ')}`);
  await stage.publish();
  await claims.becomes('all is as it was', () => stage.isSettled());
}

const namesIn = (stage, environment) => stage.of({ environment, service: stage.service }).map(({ name }) => name);

/** Whether the root has taken over the last commit, and the Application has it: the set's controller writes it a while later. */
async function waitsForPerson(stage, environment) {
  const taken = await stage.isTaken();
  if (taken !== true) return taken;
  const [name] = namesIn(stage, environment);
  const { spec } = await stage.argoCd.application(name);
  return spec.syncPolicy?.automated === undefined || `${name} still syncs by itself`;
}

/** A commit to what no Application renders. */
async function commitUnrelated(stage) {
  stage.repository.edit('bootstrap/README.md', (text) => `${text}\n`);
  await stage.announce();
}

async function jobOf(stage, environment) {
  const [{ cluster, namespace }] = stage.of({ environment, service: stage.service });
  return stage.clusterOf(cluster).get('batch/v1', 'Job', `${stage.service}-e2e`, namespace);
}

async function commitTag(stage, environment, tag) {
  stage.repository.edit(`services/${stage.service}/overlays/${environment}/image-tag/kustomization.yaml`, (text) =>
    text.replaceAll(/newTag: .*/g, `newTag: "${tag}"`),
  );
  await stage.announce();
}

const conditionOf = (job, type) => job?.status?.conditions?.some((each) => each.type === type && each.status === 'True');
const hasEnded = (job) => conditionOf(job, 'Complete') || 'the Job has not succeeded';
const hasFailed = (job) => conditionOf(job, 'Failed') || 'the Job has not failed';
const isSame = (job, before) => job?.metadata.uid === before.metadata.uid || 'it is another Job';

function isAnother(job, before, tag) {
  if (!job || job.metadata.uid === before.metadata.uid) return 'it has not run again';
  const [{ image }] = job.spec.template.spec.containers;
  return image.endsWith(`:${tag}`) ? hasEnded(job) : `it runs ${image}`;
}

async function runsOther(stage, environment, value) {
  const [{ cluster, namespace }] = stage.of({ environment, service: stage.service });
  const { spec } = await stage.clusterOf(cluster).get('apps/v1', 'Deployment', stage.service, namespace);
  const found = spec.template.spec.containers.some(({ env = [] }) => env.some((each) => each.name === 'E2E' && each.value === value));
  return !found || 'the new version runs';
}
