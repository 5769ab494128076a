import type { Visibility } from '../../definition/service-definition';
import type { PlatformModel, RepositoryModel } from '../types/platform-model';
import { builtImages } from '../types/service-model';
import type { ApplicationRepository, ServiceWithSource } from './application-repositories';

/** Something that protects images, and that some repositories do not have: because of who can see them, or because of the plan. */
export interface Withheld {
  readonly feature: string;
  /** The repositories without it, by name; at least one. */
  readonly repositories: readonly string[];
  /** What it takes, besides making the repositories public. */
  readonly needs: string;
  /** What the generated workflows do instead. */
  readonly instead: string;
}

/** What is withheld from the repositories, in the order in which an image meets it. */
export function withheldFrom(platform: PlatformModel, applications: readonly ApplicationRepository[]): Withheld[] {
  const building = (isWithout: (service: ServiceWithSource) => boolean): string[] =>
    applications
      .filter(({ services: own }) => own.some((service) => builtImages(service).length > 0 && isWithout(service)))
      .map(({ repository }) => repository.name);
  const all: readonly Withheld[] = [
    {
      feature: 'code scanning',
      repositories: building(({ source }) => !source.codeScanning),
      needs: "GitHub Code Security, on the plan 'team' or 'enterprise'",
      instead: 'what scans of images find is an artifact of the run',
    },
    {
      feature: 'attestations at GitHub',
      repositories: building(({ source }) => !source.repository.attestations),
      needs: "the plan 'enterprise'",
      instead: 'cosign signs the provenance, and the registry stores it',
    },
    {
      feature: 'the monitor of jobs',
      repositories:
        platform.supplyChain === 'strict'
          ? unmonitored(
              platform,
              applications.map(({ repository }) => repository),
            )
          : [],
      needs: 'a contract with StepSecurity',
      instead: 'nothing records where jobs connect to',
    },
  ];
  return all.filter(({ repositories }) => repositories.length > 0);
}

/** Whether StepSecurity monitors jobs of a repository without a contract. */
export const hasMonitor = (visibility: Visibility): boolean => visibility === 'public';

const unmonitored = ({ repository, definitions }: PlatformModel, applications: readonly RepositoryModel[]): string[] =>
  [repository, ...(definitions ? [definitions.repository] : []), ...applications]
    .filter(({ visibility }) => !hasMonitor(visibility))
    .map(({ name }) => name)
    .sort();
