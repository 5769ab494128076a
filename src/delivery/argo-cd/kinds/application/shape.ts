import { jsonPointer } from '../../../../definition/formats/json-pointer';
import { objectName } from '../../../../definition/formats/names';
import { atLeast } from '../../../../definition/formats/numbers';
import {
  boolean,
  filledList,
  list,
  number,
  optional,
  required,
  stringAs,
  type Properties,
  object,
} from '../../../../definition/shape/shape';
import type { ApplicationProps } from './props';
import type {
  ApplicationDestination,
  ApplicationSettings,
  ApplicationSpec,
  ApplicationSyncPolicy,
  AutomatedSync,
  IgnoredDifference,
  NamespaceMetadata,
  RetryBackoff,
  SyncRetry,
} from './spec';
import { oneOfSourcesShape, sourceHydratorShape, sourceShape } from './source-shape';
import { argoGlob } from '../common/argo-glob';
import { annotationsShape, labelsShape, metadataShape } from '../common/metadata-shape';
import type { SyncOption } from './sync-option';
import { retryDuration } from './retry-duration';
import { asWritten, type Texts } from '../common/texts';
import { syncOption } from './sync-option-format';
import { filled } from '../common/text-formats';

const automated = object<AutomatedSync>('an automatic sync', {
  enabled: optional(boolean()),
  prune: optional(boolean()),
  selfHeal: optional(boolean()),
  allowEmpty: optional(boolean()),
});

const retry = ({ text }: Texts) =>
  object<SyncRetry>('tries', {
    limit: optional(number(atLeast(-1))),
    backoff: optional(
      object<RetryBackoff>('a wait', {
        duration: optional(text(retryDuration)),
        factor: optional(number(atLeast(1))),
        maxDuration: optional(text(retryDuration)),
      }),
    ),
    refresh: optional(boolean()),
  });

const syncPolicy = (texts: Texts) =>
  object<ApplicationSyncPolicy>('a policy', {
    automated: optional(automated),
    retry: optional(retry(texts)),
    syncOptions: optional(list(stringAs<SyncOption>(texts.format(syncOption)))),
    managedNamespaceMetadata: optional(
      object<NamespaceMetadata>('metadata', { labels: optional(labelsShape(texts)), annotations: optional(annotationsShape(texts)) }),
    ),
  });

const ignoredDifference = ({ text }: Texts) =>
  object<IgnoredDifference>('a difference', {
    group: optional(text(argoGlob)),
    kind: required(text(argoGlob)),
    name: optional(text()),
    namespace: optional(text()),
    jsonPointers: optional(list(text(jsonPointer))),
    jqPathExpressions: optional(list(text(filled('an expression of jq')))),
    managedFieldsManagers: optional(list(text(filled('the name of a manager')))),
  });

/** Destination of an Application: a server or a name, and optionally a namespace. */
export const destinationProperties = ({ text }: Texts): Properties<ApplicationDestination> => ({
  server: optional(text(filled('the URL of a cluster'))),
  name: optional(text(filled('the name of a cluster'))),
  namespace: optional(text()),
});

/** Properties of every Application, independent of its sources. */
export const applicationProperties = (texts: Texts) =>
  ({
    project: required(texts.text(objectName)),
    destination: required(object<ApplicationDestination>('a destination', destinationProperties(texts))),
    syncPolicy: optional(syncPolicy(texts)),
    ignoreDifferences: optional(list(ignoredDifference(texts))),
    info: optional(
      list(
        object<{ readonly name: string; readonly value: string }>('an information', {
          name: required(texts.text()),
          value: required(texts.text()),
        }),
      ),
    ),
    revisionHistoryLimit: optional(number(atLeast(0))),
  }) satisfies Properties<ApplicationSettings>;

/** Sources of an Application, except a single `source`. */
export const otherSourcesProperties = (texts: Texts) => ({
  sources: optional(filledList(oneOfSourcesShape(texts))),
  sourceHydrator: optional(sourceHydratorShape(texts)),
});

/** See {@link ApplicationSpec}. */
export const applicationSpecShape = (texts: Texts) =>
  object<ApplicationSpec>('the spec of an Application', {
    ...applicationProperties(texts),
    source: optional(sourceShape(texts)),
    ...otherSourcesProperties(texts),
  });

/** See {@link ApplicationProps}. */
export const applicationShape = object<ApplicationProps>('an Application', {
  metadata: required(metadataShape),
  spec: required(applicationSpecShape(asWritten)),
});
