import { command, commandOnOneLine } from '../formats/command';
import { imageWithDigest } from '../formats/image';
import { dnsLabel, variableName } from '../formats/names';
import { portNumber } from '../formats/numbers';
import { languageVersion } from '../formats/language-version';
import { oneLine } from '../formats/readable';
import {
  boolean,
  filledList,
  list,
  map,
  nullable,
  number,
  object,
  oneOf,
  optional,
  required,
  string,
  withDefault,
  type Properties,
} from '../shape/shape';
import type { ChecksDefinition, TestServiceDefinition } from './checks-definition';

const testService = object<TestServiceDefinition>('a container beside the test', {
  image: required(string(imageWithDigest)),
  ports: optional(list(number(portNumber))),
  env: optional(map(variableName, string(oneLine))),
  healthCommand: optional(string(commandOnOneLine)),
});

/** See {@link ChecksDefinition}. */
export const checksProperties = {
  language: optional(oneOf('node', 'go', 'python', 'java', 'rust', 'dotnet')),
  packageManager: optional(oneOf('npm', 'pnpm', 'yarn', 'uv', 'pip', 'maven', 'gradle')),
  versions: optional(filledList(string(languageVersion))),
  install: nullable(optional(string(command))),
  checks: optional(map(dnsLabel, string(command))),
  sast: nullable(optional(oneOf('codeql', 'semgrep'))),
  checkedOnPush: withDefault(boolean(), false),
  testServices: optional(map(dnsLabel, testService)),
} satisfies Properties<ChecksDefinition>;
