import { ownValue } from '../data/set-own';
import { overlayFolder } from '../names/paths';
import type { ClusterAddress } from '../model/types/platform-model';
import type { ServiceModel } from '../model/types/service-model';

/** What later runs must know of a service as it was rendered. This is the content of the file. */
export interface ServiceLedger {
  readonly platform: string;
  readonly service: string;
  readonly team: string;
  /** The code from which its images are built. Omitted if it builds none. */
  readonly source?: SourceFacts;
  /** Images that it runs and another service builds, by their names in the registry; sorted. Omitted if there are none. */
  readonly usedImages?: readonly string[];
  /** Whether the engine deletes the deployed objects when the service is removed from the definition. */
  readonly deletion: ServiceModel['deletion'];
  /** By name. */
  readonly environments: Readonly<Record<string, LedgerEnvironment>>;
}

/** Where the code of a service is. */
export interface SourceFacts {
  /** The name of the application repository. */
  readonly repository: string;
  /** Folder in the repository. Omitted if it is the root. */
  readonly path?: string;
}

/** A service in one environment. Deployed objects are listed for the environment, or for each cluster if they differ. */
export interface LedgerEnvironment extends Partial<DeployedFacts> {
  readonly namespace: string;
  /** By name. */
  readonly clusters: Readonly<Record<string, LedgerCluster>>;
  /** Images whose tags CI writes, by their names in the registry; sorted. */
  readonly images: readonly string[];
  /** The file in which CI writes them, in the config repository. Omitted if everything is retired. */
  readonly tagFile?: string;
}

/** A cluster of an environment, with its address for the delivery engine: a server or a name. */
export type LedgerCluster = ClusterAddress &
  Partial<DeployedFacts> & {
    /** The instance of the delivery engine that serves only this cluster. Omitted if one instance serves all. */
    readonly instance?: string;
  };

/** What is deployed from one overlay. */
export interface DeployedFacts {
  /** Whether everything that was deployed is deleted. */
  readonly retired?: true;
  /** The objects by {@link objectKey}, each with its immutable fields. */
  readonly objects: Readonly<Record<string, ImmutableFields>>;
  /** The objects that the engine deletes and creates again where the API server refuses a change, by {@link objectKey}, sorted. Omitted if there are none. */
  readonly recreated?: readonly string[];
  /** The number of pods of each workload with a fixed one, by {@link objectKey}. */
  readonly replicas: Readonly<Record<string, number>>;
  /** Names of the sync windows that apply, sorted. */
  readonly syncWindows: readonly string[];
}

/** Values by their path in the object, such as `spec.selector`. Large values and data are replaced by their SHA-256. */
export type ImmutableFields = Readonly<Record<string, unknown>>;

/** The objects of a service in one namespace on one cluster. */
export interface LedgerPlace extends DeployedFacts {
  readonly environment: string;
  readonly namespace: string;
  /** Its name in the platform. */
  readonly cluster: string;
  readonly address: ClusterAddress;
  readonly instance: string | undefined;
  /** The folder of its overlay, in the config repository. */
  readonly overlay: string;
}

/** All places of a service in an environment, whether its clusters differ or not. */
export function placesIn({ service, environments }: ServiceLedger, environment: string): LedgerPlace[] {
  const found = ownValue(environments, environment);
  if (!found) return [];
  return Object.entries(found.clusters).map(([cluster, own]) => ({
    environment,
    namespace: found.namespace,
    cluster,
    address: own.server === undefined ? { name: own.name } : { server: own.server },
    instance: own.instance,
    overlay: overlayFolder(service, environment, own.objects ? cluster : undefined),
    ...nothing,
    ...factsOf(found),
    ...factsOf(own),
  }));
}

const nothing: DeployedFacts = { objects: {}, replicas: {}, syncWindows: [] };

const factsOf = ({ retired, objects, recreated, replicas, syncWindows }: Partial<DeployedFacts>): Partial<DeployedFacts> => ({
  ...(retired && { retired }),
  ...(objects && { objects }),
  ...(recreated && { recreated }),
  ...(replicas && { replicas }),
  ...(syncWindows && { syncWindows }),
});
