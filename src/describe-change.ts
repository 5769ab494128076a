import type { Definitions } from './definition/definitions';
import type { DeliveryEngine } from './delivery/delivery-engine';
import { describeServiceChange, type RepositoryVersions } from './describe-service-change';
import { textIn, type Checkout } from './files/checkout';
import { governanceDescriber } from './governance/meaning/governance-describer';
import type { FileDescriber } from './meaning/file-describer';
import { compareGrades, type LocatedMeaning } from './meaning/meaning';
import { tellMeanings, type ToldMeaning } from './meaning/told-meaning';
import { placeOfProperty } from './model/place';
import { isLedgerFile, serviceOfPath } from './names/paths';
import type { ChangePlan } from './plan/plan-checkouts';
import type { FileChange, RepositoryPlan } from './plan/repository-plan';
import { clusterConfigDescriber } from './resources/meaning/cluster-config-describer';
import { registryDescriber } from './workflows/meaning/registry-describer';
import { workflowDescriber } from './workflows/meaning/workflow-describer';

/** What is needed to say what a plan means. */
export interface ChangeContext {
  readonly definitions: Definitions;
  readonly engine: DeliveryEngine;
  /** By the name of the repository. */
  readonly checkouts: ReadonlyMap<string, Checkout>;
}

/**
 * Says what a plan means for what runs, and for who may do what. Like `render`, it knows all rooms: each describes the files that it
 * generates. It is pure.
 */
export function describeChange({ repositories }: ChangePlan, context: ChangeContext): ToldMeaning[] {
  return repositories
    .flatMap((repository) => tellMeanings(repository.repository, inOrder(describeRepository(repository, context), context)))
    .sort((a, b) => compareGrades(b.grade, a.grade));
}

/** In the order in which the platform has its environments. */
function inOrder(meanings: readonly LocatedMeaning[], { definitions }: ChangeContext): LocatedMeaning[] {
  const environments = Object.keys(definitions.platform.definition.environments);
  const rank = ({ environment }: LocatedMeaning): number =>
    environment === undefined || !environments.includes(environment) ? environments.length : environments.indexOf(environment);
  return [...meanings].sort((a, b) => rank(a) - rank(b));
}

function describeRepository(plan: RepositoryPlan, context: ChangeContext): LocatedMeaning[] {
  const describers: readonly FileDescriber[] = [
    context.engine.changes,
    clusterConfigDescriber,
    workflowDescriber,
    registryDescriber,
    governanceDescriber,
  ];
  const versions = versionsOf(plan, context.checkouts.get(plan.repository)!);
  const services = new Set<string>();
  const byDescriber = new Map<FileDescriber, FileChange[]>();
  const others: FileChange[] = [];
  for (const file of plan.files) {
    const service = serviceOfPath(file.path);
    const describer = describers.find((each) => each.describes(file.path));
    if (service !== undefined) services.add(service);
    else if (describer) byDescriber.set(describer, [...(byDescriber.get(describer) ?? []), file]);
    else if (!isLedgerFile(file.path)) others.push(file);
  }
  return [
    ...[...services].flatMap((service) => describeServiceChange(service, versions, context.engine)),
    ...[...byDescriber].flatMap(([describer, files]) => describer.describe(files)),
    ...others.map(describeOther),
  ].map((meaning) => placed(meaning, context.definitions));
}

/** The files of a checkout as they are, and as an apply leaves them. */
function versionsOf({ files }: RepositoryPlan, checkout: Checkout): RepositoryVersions {
  const changes = new Map(files.map((file) => [file.path, file]));
  const read =
    (version: 'before' | 'after') =>
    (path: string): string | undefined => {
      const change = changes.get(path);
      return change ? change[version] : textIn(checkout, path);
    };
  return { before: read('before'), after: read('after') };
}

const describeOther = ({ path, before, after }: FileChange): LocatedMeaning => ({
  topic: 'other',
  grade: 'low',
  text: `'${path}' ${before === undefined ? 'is new' : after === undefined ? 'goes' : 'changes'}`,
  reason: 'nothing is known about this file',
});

/** With the place in the definitions where the property of the service is set. */
function placed({ property, ...meaning }: LocatedMeaning, { platform, services }: Definitions): LocatedMeaning {
  const service = services.find(({ name }) => name === meaning.service);
  if (!property || !service) return meaning;
  const { environment = '', cluster } = meaning;
  const place = placeOfProperty({ service, platform, environment, cluster }, property);
  return { ...meaning, at: String(place) };
}
