import { inPlatform } from '../../definition/shape/definition-place';
import { identityIssuer } from '../../names/identity';
import { registryFile } from '../../names/paths';
import type { RegistryTrust, TrustedImage } from '../../model/facts/registry-trusts';
import type { AzureLogin } from '../../model/types/registry-model';
import { problem } from '../../problems/problem';
import type { RegistryAccess } from './registry-access';

/** The audience for which the action asks GitHub for an identity. */
const audience = 'api://AzureADTokenExchange';

/** @see https://learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations */
const mostCredentials = 20;
const longestName = 120;

const role = 'Container Registry Repository Writer';

/** The app of Entra ID as which the jobs log in, and the images that it may push. */
export function azureAccess({ login, images, subjects }: RegistryTrust<AzureLogin>): RegistryAccess {
  const { registry, clientId, name } = login;
  const condition = registryFile(registry, 'condition.txt');
  const credentials = credentialNames(subjects).map((credential, index) => ({
    path: registryFile(registry, `federated-credentials/${credential}.json`),
    content: { name: credential, issuer: identityIssuer, subject: subjects[index]!, audiences: [audience] },
  }));
  const assignment = `--assignee ${clientId} --role '${role}' --scope "$(az acr show --name ${name} --query id --output tsv)"`;
  return {
    as: clientId,
    files: [...credentials, { path: condition, content: conditionOf(images) }],
    steps: [
      {
        purpose: 'The jobs that may log in as the app. A credential that is there already is an error, which changes nothing.',
        commands: credentials.map(({ path }) => `az ad app federated-credential create --id ${clientId} --parameters ${path}`),
      },
      {
        purpose: `In the registry, whose role assignments have the mode "RBAC Registry + ABAC Repository Permissions": the images that the app may push. The first command removes the right that it had, or finds "No matched assignments".`,
        commands: [
          `az role assignment delete ${assignment}`,
          `az role assignment create ${assignment} --condition-version 2.0 --condition @${condition}`,
        ],
      },
    ],
    problems:
      subjects.length <= mostCredentials
        ? []
        : [
            problem('registry-trust-too-large', inPlatform('registries', registry), {
              registry,
              what: 'federated credentials of its app',
              given: subjects.length,
              most: mostCredentials,
            }),
          ],
  };
}

/**
 * A name for the credential of each subject, in the order of the subjects: the repository, and what it runs for. Names have letters, digits
 * and dashes, so two subjects may come to the same: the later one gets a number.
 */
function credentialNames(subjects: readonly string[]): string[] {
  const names = new Set<string>();
  for (const subject of subjects) {
    const [, repository, number, context] = /^repo:[^/]+\/([^:@]+)(@[0-9]+)?:(?:environment:|ref:refs\/heads\/)?(.*)$/.exec(
      subject,
    ) as unknown as string[];
    const name = [repository, context, ...(number === undefined ? [] : ['by-number'])]
      .join('-')
      .replaceAll(/[^A-Za-z0-9-]/g, '-')
      .slice(0, longestName - '-99'.length);
    let free = name;
    for (let count = 2; names.has(free); count++) free = `${name}-${count}`;
    names.add(free);
  }
  return [...names];
}

const repositoryActions = ['content/read', 'content/write', 'metadata/read', 'metadata/write'];
const type = 'Microsoft.ContainerRegistry/registries/repositories';

/**
 * Limits the actions of the role to the repositories of these images, one in a line.
 *
 * @see https://learn.microsoft.com/azure/container-registry/container-registry-rbac-abac-repository-permissions
 */
const conditionOf = (images: readonly TrustedImage[]): string =>
  [
    `((${repositoryActions.map((action) => `!(ActionMatches{'${type}/${action}'})`).join(' AND ')})`,
    ...images.map(({ image }) => `OR (@Request[${type}:name] StringEqualsIgnoreCase '${image.slice(image.indexOf('/') + 1)}')`),
    ')\n',
  ].join('\n');
