import type { ProblemText } from '../problem';
import { fixForUnknown, quote } from '../text';

const unknown =
  (what: string, where: string) =>
  (a: { given: string; allowed: readonly string[] }): ProblemText => ({
    message: `there is no ${what} ${quote(a.given)}`,
    given: a.given,
    allowed: a.allowed,
    fix: fixForUnknown(a.given, a.allowed, `declare it in ${where}`),
  });

/** References to something that is not declared. */
export const referenceTexts = {
  'unknown-environment': unknown('environment', "the platform's 'environments'"),
  'unknown-team': unknown('team', "the platform's 'teams'"),
  'unknown-cluster': (a: { given: string; allowed: readonly string[]; environment?: string }): ProblemText =>
    a.environment === undefined
      ? unknown('cluster', "the platform's 'clusters'")(a)
      : {
          message: `the environment ${quote(a.environment)} is not on cluster ${quote(a.given)}`,
          given: a.given,
          allowed: a.allowed,
          fix: fixForUnknown(a.given, a.allowed, `add it to the platform's 'environments.${a.environment}.clusters'`),
        },
  'unknown-sync-window': unknown('sync window', "the platform's 'syncWindows'"),
  'unknown-port': unknown('port', "the container's 'ports'"),
  'unknown-image': (a: { given: string; allowed: readonly string[]; inFull?: boolean; service?: string }): ProblemText => ({
    message: `${a.service === undefined ? 'this service' : `the service ${quote(a.service)}`} builds no image ${quote(a.given)}`,
    given: a.given,
    allowed: a.inFull ? [...a.allowed, 'name:tag@sha256:<64 hex>'] : a.allowed,
    fix: fixForUnknown(
      a.given,
      a.allowed,
      a.inFull
        ? "declare it in the service's 'images', or write a third-party image with its tag, and preferably its digest"
        : "declare it in the service's 'images'",
    ),
  }),
  'builder-not-deployed': (a: { image: string; builder: string; environment: string }): ProblemText => ({
    message: `the service ${quote(a.builder)}, which builds the image ${quote(a.image)}, is not deployed to ${quote(a.environment)}: nothing promotes the image there`,
    given: a.builder,
    fix: `deploy ${quote(a.builder)} there too, or do not deploy this service there: 'environments.${a.environment}: null'`,
  }),
  'shared-image-without-ci': (a: { image: string; builder: string; environment: string }): ProblemText => ({
    message: `the image ${quote(a.image)} of service ${quote(a.builder)} is shared in ${quote(a.environment)}, where Argo CD Image Updater sets the tags`,
    given: a.builder,
    fix: `let CI promote to ${quote(a.environment)}, with promotion 'on-merge', or let this service build an image of its own`,
  }),
  'unknown-volume': unknown('volume', "the workload's 'volumes'"),
  'unknown-container': unknown('container', "the workload's 'sidecars' or 'initContainers'"),
  'unknown-key-of-object': (a: { kind: string; object: string; given: string; allowed: readonly string[] }): ProblemText => ({
    message: `the ${a.kind} ${quote(a.object)} of this service has no key ${quote(a.given)}`,
    given: a.given,
    allowed: a.allowed,
    fix: fixForUnknown(a.given, a.allowed, `add the key in '${a.kind === 'Secret' ? 'secrets' : 'configFiles'}'`),
  }),
  'unknown-service': unknown('other service', 'a file of its own'),
  'call-not-deployed': (a: { callee: string; environment: string }): ProblemText => ({
    message: `the service ${quote(a.callee)} is not deployed to ${quote(a.environment)}, where it is called`,
    given: a.callee,
    fix: `deploy it there too, or leave it out of 'environments.${a.environment}.calls'`,
  }),
  'call-without-port': (a: { callee: string }): ProblemText => ({
    message: `the service ${quote(a.callee)} has no port to call`,
    given: a.callee,
    fix: "declare a port under its 'ports', or remove the call",
  }),
  'unknown-repository': unknown('repository', "'source' of a service, or name the config repository"),
  'unknown-placeholder': (a: { given: string; allowed: readonly string[] }): ProblemText => ({
    message: `'{${a.given}}' is not a known placeholder here`,
    given: `{${a.given}}`,
    allowed: a.allowed.map((name) => `{${name}}`),
    fix: fixForUnknown(a.given, a.allowed, 'use one of the allowed placeholders'),
  }),
  'no-custom-resource': (a: { pattern: string; reason: string }): ProblemText => ({
    message: `${quote(a.pattern)} contains no CustomResourceDefinition: ${a.reason}`,
    given: a.pattern,
    fix: 'name a YAML file, a folder, or a pattern with *, relative to the working directory',
  }),
  'promotion-circle': (a: { circle: readonly string[] }): ProblemText => ({
    message: `the environments are promoted in a circle: ${[...a.circle, a.circle[0]].join(' after ')}`,
    given: a.circle,
    fix: "let one of them start the chain with promotion: 'on-merge'",
  }),
};
