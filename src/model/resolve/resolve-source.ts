import { givenByName } from '../../data/entries';
import { packageManagers } from '../../definition/service/checks-definition';
import type { Visibility } from '../../definition/service-definition';
import { sourceProperties } from '../../definition/service-shape';
import type { GivenSource, WrittenSource } from '../../definition/source-of';
import type { VulnerabilityWaiver } from '../../problems/vulnerability-waiver';
import { hasAttestations } from '../facts/has-attestations';
import { hasCodeScanning } from '../facts/has-code-scanning';
import type { PlatformModel } from '../types/platform-model';
import { builtImages, type ImageModel, type SourceModel, type TestServiceModel } from '../types/service-model';
import { resolveBuildRunners } from './resolve-runners';
import { resolveWorkflowPatches } from './resolve-workflow-patches';

/** Resolves where the code of a service is, and how it is checked. @param images those of the service. */
export function resolveSource(written: WrittenSource, images: readonly ImageModel[], platform: PlatformModel): SourceModel {
  const { given, place } = written;
  const { language } = given;
  const { plan, runners } = platform;
  const visibility = given.visibility ?? sourceProperties.visibility.default;
  const sast = given.sast === undefined ? language && usualSast(visibility, platform) : (given.sast ?? undefined);
  return {
    repository: { name: given.repository!, visibility, attestations: hasAttestations(plan, visibility) },
    repositoryId: given.repositoryId,
    path: given.path ?? sourceProperties.path.default,
    shared: given.shared ?? [],
    language,
    packageManager: given.packageManager ?? (language && packageManagers[language][0]),
    versions: given.versions ?? [],
    install: given.install,
    checks: language === undefined && builtImages({ images }).length > 0 ? { test: 'make test', ...given.checks } : given.checks,
    checkedOnPush: given.checkedOnPush ?? sourceProperties.checkedOnPush.default,
    sast,
    codeScanning: hasCodeScanning(visibility, platform) || sast === 'codeql',
    scanner: given.scanner ?? sourceProperties.scanner.default,
    vulnerabilityWaivers: resolveVulnerabilityWaivers(written),
    testServices: resolveTestServices(given.testServices),
    jsonPatches: resolveWorkflowPatches(given.jsonPatches, (patch) => written.placeOfEntry('jsonPatches', patch)),
    runners: resolveBuildRunners(given.runners, runners, place('runners')),
    at: { repository: place('repository'), visibility: place('visibility'), shared: place('shared'), repositoryId: place('repositoryId') },
  };
}

/** CodeQL is a part of code scanning. */
const usualSast = (visibility: Visibility, platform: PlatformModel): 'codeql' | 'semgrep' =>
  hasCodeScanning(visibility, platform) ? 'codeql' : 'semgrep';

/** Each is where the uppermost place says something of it. */
const resolveVulnerabilityWaivers = ({ given, placeOfEntry }: WrittenSource): VulnerabilityWaiver[] =>
  givenByName(given.vulnerabilityWaivers).map(([id, { reason, until }]) => ({
    at: placeOfEntry('vulnerabilityWaivers', id),
    id,
    reason,
    until,
  }));

const resolveTestServices = (services: GivenSource['testServices']): TestServiceModel[] =>
  givenByName(services).map(([name, { image, ports, env, healthCommand }]) => ({
    name,
    image,
    ports: ports ?? [],
    env: Object.fromEntries(givenByName(env)),
    healthCommand: healthCommand ?? undefined,
  }));
