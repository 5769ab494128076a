import type { GeneratedFile } from '../../../files/file-tree';
import { repositoryPage } from '../../../names/github';
import { applicationsFolder, argoCdFolder, bootstrapFolder, clusterConfigFolder } from '../../../names/paths';
import { clusterConfigName } from './applications';
import { isOwn, remoteClusters, type BootstrapInput } from './bootstrap-input';
import { requiredSecrets, type RequiredSecret } from './required-secrets';

/** The runbook for bringing Argo CD to a cluster, with the names of this platform. */
export const renderRunbook = (input: BootstrapInput): GeneratedFile => ({
  path: `${bootstrapFolder(input.instance.cluster)}/README.md`,
  content: [title, clusters, needs, command, order, verification, changes, recovery].map((section) => section(input)).join('\n'),
});

const title = ({ platform, instance }: BootstrapInput): string => `# Bootstrap of ${platform.name}${
  instance.cluster === undefined ? '' : ` on cluster ${instance.cluster}`
}

Brings Argo CD ${platform.argoCd.version} to a cluster; Argo CD brings everything else from this repository. Nothing here needs state that is not in Git, but the Secrets named below.
`;

function clusters(input: BootstrapInput): string {
  const rows = input.clusters.map((cluster) => {
    const { name, destination } = cluster;
    const role = isOwn(input, cluster) ? 'runs Argo CD, and is delivered to' : 'is delivered to';
    const folder = input.configured.includes(name) ? `\`${clusterConfigFolder(name)}/\`` : 'nothing';
    return `| ${name} | ${destination.server ?? `named ${destination.name} in Argo CD`} | ${role} | ${folder} |\n`;
  });
  return `## Clusters

| cluster | address, as Argo CD knows it | what it does | its own configuration |
|--|--|--|--|
${rows.join('')}`;
}

function needs(input: BootstrapInput): string {
  const { platform } = input;
  const secrets = requiredSecrets(input);
  const kinds = [
    ...(input.hasMonitoring ? ['the Prometheus operator (`ServiceMonitor`, `PrometheusRule`)'] : []),
    ...(input.hasImageUpdater ? ['Argo CD Image Updater (`ImageUpdater`), which the script does not install'] : []),
  ];
  const others =
    kinds.length > 0
      ? [
          `- What is not Argo CD's own: ${kinds.join(' and ')}. Argo CD's own objects do not wait for it. Where it comes later, sync the root once more: \`argocd app sync ${platform.name}\`.\n`,
        ]
      : [];
  return `## What it needs

- A clone of ${repositoryPage(platform.organization, platform.repository.name)}, and \`kubectl\` with a context that may do everything on the cluster${
    input.instance.cluster === undefined ? ' that Argo CD is to run on' : ` ${input.instance.cluster}`
  }.
- \`curl\` and access to ${platform.argoCd.manifest}, or a copy of that file: \`--manifest FILE\`. The script installs it only where its SHA-256 is \`${platform.argoCd.sha256}\`.
${others.join('')}${
    secrets.length > 0
      ? `- Secrets in the namespace \`${platform.argoCd.namespace}\`. The script looks for them first, makes the namespace, and says which are missing.\n\n${secrets.map(secretOf).join('\n')}`
      : '- No Secret: the repository is public, and no other cluster is delivered to.\n'
  }`;
}

const secretOf = ({ what, needs: atHand, commands }: RequiredSecret, index: number): string => `### Secret ${index + 1}: ${what}

With ${atHand}

\`\`\`sh
${commands}
\`\`\`
`;

const command = (input: BootstrapInput): string => `## The one command

\`\`\`sh
bash ${bootstrapFolder(input.instance.cluster)}/bootstrap.sh
\`\`\`

It says which cluster it talks to and asks nothing. Where all is as it should be, it changes nothing: run it again whenever it was interrupted, and after every change in \`${bootstrapFolder(input.instance.cluster)}/\`.
`;

function order(input: BootstrapInput): string {
  const { platform, instance, applicationClusters, configured } = input;
  const { namespace, layout } = platform.argoCd;
  const own = argoCdFolder(instance.cluster);
  const rest =
    layout === 'applications'
      ? `projects of the teams, and the Applications in ${[...applicationClusters].map((name) => `\`${applicationsFolder(name)}/\``).join(', ') || 'the folders of the clusters'}`
      : 'projects of the teams, and an ApplicationSet for each service';
  return `## What comes in which order

1. The script: namespace \`${namespace}\`; Argo CD (\`${bootstrapFolder(instance.cluster)}/argo-cd/\`: its released manifest, sized by how many Applications there are); the projects \`default\`, which permits nothing, and \`${platform.name}\`; the root Application \`${platform.name}\`.
2. The root, by waves, from \`${own}/\`:
   1. the project \`${platform.name}\`, which Argo CD keeps as it is from now on; \`default\` is the script's, as several platforms may share an Argo CD
   2. ${configured.length > 0 ? `the namespaces of clusters: ${configured.map((name) => `\`${clusterConfigName(platform, name)}\``).join(', ')}` : 'the namespaces of clusters: there are none yet'}
   3. ${rest}
3. Each Application syncs what it delivers${waiting(input) ? `; those of ${waiting(input)} wait for a person` : ''}. Image tags are in Git like everything else.
`;
}

/** The environments that a person syncs. */
const waiting = ({ platform, clusters: own }: BootstrapInput): string =>
  platform.environments
    .filter(({ sync, clusters: each }) => sync === 'manual' && each.some(({ name }) => own.some((cluster) => cluster.name === name)))
    .map(({ name }) => name)
    .join(', ');

const verification = ({ platform }: BootstrapInput): string => `## How to see that it worked

\`\`\`sh
kubectl --namespace ${platform.argoCd.namespace} get pods
kubectl --namespace ${platform.argoCd.namespace} get application ${platform.name}    # Synced and Healthy
kubectl --namespace ${platform.argoCd.namespace} get applications
\`\`\`

What does not sync says why: \`kubectl --namespace ${platform.argoCd.namespace} describe application NAME\`. ${login(platform)}
`;

const login = ({ argoCd: { singleSignOn } }: BootstrapInput['platform']): string =>
  singleSignOn
    ? `People log in by the single sign-on. Where the provider fails, whoever may write the ConfigMap lets \`admin\` in: set \`admin.enabled\` to \`"true"\` in \`argocd-cm\`, and run the script again afterwards. The first password of \`admin\` is in the Secret \`argocd-initial-admin-secret\`.`
    : 'The first password of user `admin` is in the Secret `argocd-initial-admin-secret`.';

function changes(input: BootstrapInput): string {
  const folder = bootstrapFolder(input.instance.cluster);
  return `## Changes

- **Another release of Argo CD**: change \`argoCd.version\`, and \`argoCd.sha256\` where it is there, in the definition of the platform, read [what changes](https://argo-cd.readthedocs.io/en/stable/operator-manual/upgrading/overview/), merge what is generated, run the script. \`--dry-run\` shows beforehand whether the API server takes everything.
- **Another size, setting or health check**: the same; nothing in \`${folder}/\` reaches the cluster but by the script.
${
  input.instance.cluster === undefined
    ? `- **A new cluster**: make its Secret first, as for the others, then merge. The commit that brings a cluster waits for the namespaces there, and so for its Secret.\n`
    : ''
}- **By hand, nothing**: Argo CD puts back what differs from Git, and the script what differs in Argo CD.
`;
}

function recovery(input: BootstrapInput): string {
  const remote = remoteClusters(input).map(({ name }) => name);
  return `## After a disaster

- **Argo CD is broken or gone**: run the script. Workloads go on running meanwhile, and Argo CD takes them over as they are: no Application that is made again deletes anything.
- **Its cluster is lost**: make a new one, point \`kubectl\` at it, make the Secrets, run the script.${
    remote.length > 0
      ? `
- **${remote.join(' or ')} is lost**: make a new one, make its Secret anew, under the same name and address. Argo CD finds an empty cluster and brings everything back.`
      : ''
  }
${waiting(input) ? `- **Environments that wait for a person** (${waiting(input)}) do so on a new cluster, too: sync their Applications, in Argo CD's UI or by \`argocd app sync\`.\n` : ''}- What Git does not have, this does not bring back: what volumes and databases hold, and the stores that the Secrets of services come from.
`;
}
