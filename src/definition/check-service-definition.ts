import { problem, type Problem } from '../problems/problem';
import { dnsLabel } from './formats/names';
import type { DeclaredPlatform, DeclaredService } from './definitions';
import { clusterOverrides } from './rules/cluster-overrides';
import type { ServiceRule } from './rules/rule';
import { servicePlan } from './rules/plan';
import { reservedKeys, withoutReserved } from './rules/reserved-keys';
import { reservedRepository } from './rules/reserved-names';
import { secretInPlainText } from './rules/secret-in-plain-text';
import { sourceChecks } from './rules/source-checks';
import { sourceOfImages } from './rules/source-of-images';
import { strictService } from './rules/strict-supply-chain';
import { unsupportedCharacter } from './rules/unsupported-character';
import { environmentOverrideShape, serviceShape } from './service-shape';
import { sourceOf } from './source-of';
import { checkShape, type DeclaredNames } from './shape/check-shape';
import { typeOf } from './shape/branch';
import { reference } from './shape/shape';

const rules: readonly ServiceRule[] = [clusterOverrides, reservedRepository, servicePlan, sourceOfImages, sourceChecks, strictService];

/** Problems of a service's definition that are visible before it is resolved: first its shape, then its rules. */
export function checkServiceDefinition(service: DeclaredService, platform: DeclaredPlatform, declared: DeclaredNames): Problem[] {
  const at = `services.${service.name}`;
  const { definition } = service;
  const { environments, ...own } = definition ?? {};
  const rest: unknown = typeOf(definition) === 'object' ? own : definition;
  const name = dnsLabel(service.name, at);
  const secrets = secretInPlainText(definition, at, service.name);
  const misshapen = [
    ...checkShape(serviceShape, rest, at, { declared, reference: 'service' }),
    ...(environments === undefined ? [] : checkEnvironments(environments, `${at}.environments`, declared)),
  ];
  const reserved = reservedKeys(definition, at);
  const shape = [
    ...secrets.withoutSecrets(withoutReserved([...(name ? [name] : []), ...misshapen], reserved)),
    ...secrets.problems,
    ...unsupportedCharacter(definition, at),
    ...reserved,
  ];
  if (shape.length > 0) return shape;
  const source = sourceOf(service, platform);
  return rules.flatMap((rule) => rule(service, platform, source));
}

function checkEnvironments(environments: unknown, at: string, declared: DeclaredNames): Problem[] {
  if (typeOf(environments) !== 'object') {
    return [problem('wrong-type', at, { given: environments, expected: 'a map of environments' })];
  }
  return Object.entries(environments as object).flatMap(([name, override]) => {
    const place = `${at}.${name}`;
    const unknown = checkShape(reference('environment'), name, place, { declared });
    const within =
      override === null || override === undefined
        ? []
        : checkShape(environmentOverrideShape, override, place, { declared, mode: 'override', reference: 'service' });
    return [...unknown, ...within];
  });
}
