import type { GeneratedFile } from '../files/file-tree';
import type { PlatformModel } from '../model/types/platform-model';
import type { ServiceModel } from '../model/types/service-model';
import {
  baseFolder,
  clusterConfigFolder,
  imageTagFile,
  overlayFolder,
  readmeFile,
  workflowFile,
  type FolderDescription,
} from '../names/paths';

/** What whoever opens the config repository needs to know. The path is relative to it. */
export function renderConfigReadme(
  { name }: PlatformModel,
  services: readonly ServiceModel[],
  engine: { readonly title: string; readonly folders: readonly FolderDescription[] },
): GeneratedFile {
  const folders: readonly FolderDescription[] = [
    { folder: `${baseFolder('<service>')}/`, content: 'what all environments of a service have in common' },
    { folder: `${overlayFolder('<service>', '<environment>')}/`, content: 'what is different in one environment' },
    { folder: imageTagFile('<service>', '<environment>'), content: 'the image tags of one environment' },
    { folder: `${clusterConfigFolder('<cluster>')}/`, content: 'the namespaces of a cluster, and their network policies' },
    ...engine.folders,
    { folder: '.github/', content: 'the required check, and who approves what' },
    { folder: '.charthouse/', content: 'checksums of the generated files, and what the next run needs to know' },
  ];
  const promotes = services.some(({ stages }) => stages.some(({ promotedFrom }) => promotedFrom !== undefined));
  return {
    path: readmeFile,
    content: `# ${name}

${engine.title} deploys what is in this repository. Charthouse generates all of it from the definitions of platform ${name}, except the image tags.

## Layout

| path | content |
|--|--|
${folders.map(({ folder, content }) => `| \`${folder}\` | ${content} |\n`).join('')}
## What may be edited

Only the values of \`newTag\` in the image-tag files. CI writes them. The required check names every other generated file that was edited by hand.

## How to change anything else

Change the definition of the service or of the platform. Then look at the changes and bring them here:

\`\`\`sh
charthouse plan --against <folder>   # the folder that has this clone, ${name}/
charthouse apply --to <folder>
\`\`\`

## How to roll back

- An image: revert the commit that wrote its tag, in each environment that has it. GitHub's button *Revert* of the promotion's pull request does so, with a pull request that needs the same approvals.${promotes ? ` \`${workflowFile('promote')}\` cannot go back: it copies what an environment has now.` : ''}
- Anything else: revert the change in the definitions, and run \`charthouse apply\`. It keeps the tags that are live.
`,
  };
}
