import { command } from '../formats/command';
import { dnsLabel } from '../formats/names';
import { map, nullable, oneOf, optional, string, type Properties } from '../shape/shape';
import type { ChecksDefinition } from './checks-definition';

/** See {@link ChecksDefinition}. */
export const checksProperties = {
  language: optional(oneOf('node', 'go')),
  packageManager: optional(oneOf('npm', 'pnpm', 'yarn')),
  install: nullable(optional(string(command))),
  checks: optional(map(dnsLabel, string(command))),
} satisfies Properties<ChecksDefinition>;
