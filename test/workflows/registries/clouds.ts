import type { Manifest } from '../../../src/files/manifest';
import type { TrustWithAccess } from '../../../src/workflows/registries/registry-accesses';
import { evaluateCel } from '../../judges/cel';
import type { Job } from '../rendered-workflow';
import type { Identity } from './subjects';

/** A cloud as the property tests use it. */
export interface TestedCloud {
  /** The beginning of the names of most images, and of those that have a login of their own. */
  readonly registry: string;
  readonly own: string;
  /** The login of each. */
  readonly registries: Readonly<Record<string, object>>;
  /** The audience for which the job asks GitHub for an identity. */
  readonly audience: (as: string) => string;
  /** As whom the steps of a job log in. */
  readonly usedBy: (job: Job) => string[];
  /** Another image, which the jobs that push an image may not push. */
  readonly foreign: (image: string) => string;
  /** Whether the cloud reads the numbers of a repository where it knows them, even if the subject does not have them. */
  readonly readsNumbers: boolean;
  /** Whether the cloud lets somebody with this identity push an image, as far as these files say. */
  readonly admits: (access: TrustWithAccess, identity: Identity, image: string) => boolean;
}

const inputsOf = (job: Job, input: string): string[] =>
  job.steps.flatMap((step) => ('uses' in step && step.with?.[input] !== undefined ? [step.with[input] as string] : []));

const contentOf = ({ files }: TrustWithAccess, name: string): Manifest | undefined =>
  files.find(({ path }) => path.endsWith(`/${name}`))?.content as Manifest | undefined;

const elastic = '123456789012.dkr.ecr.eu-central-1.amazonaws.com';
const role = 'arn:aws:iam::123456789012:role/push';

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly Condition?: Record<string, Record<string, string | string[]>>;
}

/** As IAM evaluates a trust policy of this form: `StringEquals` admits exactly the texts in the list. */
const aws: TestedCloud = {
  registry: elastic,
  own: `${elastic}/own`,
  registries: { [elastic]: { role }, [`${elastic}/own`]: { role: `${role}-own` } },
  audience: () => 'sts.amazonaws.com',
  usedBy: (job) => inputsOf(job, 'role-to-assume'),
  foreign: (image) => `${image}-of-others`,
  readsNumbers: false,
  admits(access, identity, image) {
    const trusts = contentOf(access, 'trust-policy.json')!.Statement as Statement[];
    const assumes = trusts.some(({ Effect, Action, Condition }) => {
      expect([Effect, Action, Object.keys(Condition!)]).toEqual(['Allow', 'sts:AssumeRoleWithWebIdentity', ['StringEquals']]);
      return Object.entries(Condition!.StringEquals!).every(([key, allowed]) =>
        [allowed].flat().includes(identity[key.replace('token.actions.githubusercontent.com:', '') as keyof Identity]),
      );
    });
    const rights = contentOf(access, 'push-policy.json')!.Statement as Statement[];
    const arn = `arn:aws:ecr:eu-central-1:123456789012:repository/${image.slice(image.indexOf('/') + 1)}`;
    return assumes && rights.some(({ Action, Resource }) => Action.includes('ecr:PutImage') && Resource!.includes(arn));
  },
};

const azureHost = 'imagesofmyorg.azurecr.io';
const tenantId = '22222222-2222-2222-2222-222222222222';
const [clientId, ownClientId] = ['33333333-3333-3333-3333-333333333333', '44444444-4444-4444-4444-444444444444'];

/** As Entra ID compares federated credentials, and Azure evaluates a condition that limits actions to repositories. */
const azure: TestedCloud = {
  registry: azureHost,
  own: `${azureHost}/own`,
  registries: { [azureHost]: { clientId, tenantId }, [`${azureHost}/own`]: { clientId: ownClientId, tenantId } },
  audience: () => 'api://AzureADTokenExchange',
  usedBy: (job) => inputsOf(job, 'client-id'),
  foreign: (image) => `${image}-of-others`,
  readsNumbers: false,
  admits({ files }, identity, image) {
    const credentials = files.filter(({ path }) => path.includes('/federated-credentials/')).map(({ content }) => content as Credential);
    const isTrusted = credentials.some(
      ({ issuer, subject, audiences }) => issuer === identity.iss && subject === identity.sub && audiences.includes(identity.aud),
    );
    const [actions, ...repositories] = (files.find(({ path }) => path.endsWith('/condition.txt'))!.content as string).trimEnd().split('\n');
    expect(repositories.pop()).toBe(')');
    expect(actions).toMatch(/^\(\((?:!\(ActionMatches\{'[\w./]+'\}\)(?: AND (?!\))|(?=\)$)))+\)$/);
    expect(actions).toContain("!(ActionMatches{'Microsoft.ContainerRegistry/registries/repositories/content/write'})");
    const names = repositories.map(
      (line) =>
        /^OR \(@Request\[Microsoft\.ContainerRegistry\/registries\/repositories:name\] StringEqualsIgnoreCase '([^']+)'\)$/.exec(line)![1],
    );
    return isTrusted && names.includes(image.slice(image.indexOf('/') + 1));
  },
};

interface Credential {
  readonly name: string;
  readonly issuer: string;
  readonly subject: string;
  readonly audiences: readonly string[];
}

const artifacts = 'europe-west3-docker.pkg.dev';
const pool = 'projects/123456789/locations/global/workloadIdentityPools/github';

/** As Google Cloud evaluates a provider, and a policy whose members are principals of its pool. */
const google: TestedCloud = {
  registry: `${artifacts}/images-of-myorg/containers`,
  own: `${artifacts}/images-of-myorg/own`,
  registries: {
    [artifacts]: { workloadIdentityProvider: `${pool}/providers/push` },
    [`${artifacts}/images-of-myorg/own`]: { workloadIdentityProvider: `${pool}/providers/push-own` },
  },
  audience: (as) => `https://iam.googleapis.com/${as}`,
  usedBy: (job) => inputsOf(job, 'workload_identity_provider'),
  foreign: (image) => image.replace(/\/[^/]+$/, '-of-others$&'),
  readsNumbers: true,
  admits({ files, ...access }, identity, image) {
    const provider = contentOf({ files, ...access }, 'provider.json')! as unknown as {
      readonly '--issuer-uri': string;
      readonly '--allowed-audiences': readonly string[];
      readonly '--attribute-mapping': Readonly<Record<string, string>>;
      readonly '--attribute-condition': string;
    };
    const isAccepted =
      provider['--issuer-uri'] === identity.iss &&
      provider['--allowed-audiences'].includes(identity.aud) &&
      evaluateCel(provider['--attribute-condition'], { assertion: identity }) === true;
    const subject = evaluateCel(provider['--attribute-mapping']['google.subject']!, { assertion: identity }) as string;
    const repository = image.split('/').slice(0, 3).join('/');
    const policy = files.find(({ path }) => path === `registries/${repository}/repository-policy.json`)?.content as
      { readonly bindings: readonly { readonly role: string; readonly members: readonly string[] }[] } | undefined;
    const members = policy?.bindings.find((binding) => binding.role === 'roles/artifactregistry.writer')?.members ?? [];
    return isAccepted && members.includes(`principal://iam.googleapis.com/${pool}/subject/${subject}`);
  },
};

export const clouds = { aws, azure, google };
