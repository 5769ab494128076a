import { jsonPointer } from '../../../../definition/formats/json-pointer';
import { objectName } from '../../../../definition/formats/names';
import { atLeast } from '../../../../definition/formats/numbers';
import { boolean, filledList, list, number, optional, required, type ObjectShape } from '../../../../definition/shape/shape';
import type { ApplicationProps } from './props';
import type {
  ApplicationDestination,
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
import { retryDuration } from './retry-duration';
import { asWritten, shapeOf, type Texts } from '../common/shape-of';
import { syncOption } from './sync-option-format';
import { filled } from '../common/text-formats';

const automated = shapeOf<AutomatedSync>('an automatic sync', {
  enabled: optional(boolean()),
  prune: optional(boolean()),
  selfHeal: optional(boolean()),
  allowEmpty: optional(boolean()),
});

const retry = ({ text }: Texts) =>
  shapeOf<SyncRetry>('tries', {
    limit: optional(number(atLeast(-1))),
    backoff: optional(
      shapeOf<RetryBackoff>('a wait', {
        duration: optional(text(retryDuration)),
        factor: optional(number(atLeast(1))),
        maxDuration: optional(text(retryDuration)),
      }),
    ),
    refresh: optional(boolean()),
  });

const syncPolicy = (texts: Texts) =>
  shapeOf<ApplicationSyncPolicy>('a policy', {
    automated: optional(automated),
    retry: optional(retry(texts)),
    syncOptions: optional(list(texts.text(syncOption))),
    managedNamespaceMetadata: optional(
      shapeOf<NamespaceMetadata>('metadata', { labels: optional(labelsShape(texts)), annotations: optional(annotationsShape(texts)) }),
    ),
  });

const ignoredDifference = ({ text }: Texts) =>
  shapeOf<IgnoredDifference>('a difference', {
    group: optional(text(argoGlob)),
    kind: required(text(argoGlob)),
    name: optional(text()),
    namespace: optional(text()),
    jsonPointers: optional(list(text(jsonPointer))),
    jqPathExpressions: optional(list(text(filled('an expression of jq')))),
    managedFieldsManagers: optional(list(text(filled('the name of a manager')))),
  });

/** Where an Application goes: a server or a name, and perhaps a namespace. */
export const destinationShape = ({ text }: Texts): ObjectShape =>
  shapeOf<ApplicationDestination>('a destination', {
    server: optional(text(filled('the URL of a cluster'))),
    name: optional(text(filled('the name of a cluster'))),
    namespace: optional(text()),
  });

/** See {@link ApplicationSpec}. */
export const applicationSpecShape = (texts: Texts): ObjectShape =>
  shapeOf<ApplicationSpec>('the spec of an Application', {
    project: required(texts.text(objectName)),
    source: optional(sourceShape(texts)),
    sources: optional(filledList(oneOfSourcesShape(texts))),
    sourceHydrator: optional(sourceHydratorShape(texts)),
    destination: required(destinationShape(texts)),
    syncPolicy: optional(syncPolicy(texts)),
    ignoreDifferences: optional(list(ignoredDifference(texts))),
    info: optional(
      list(
        shapeOf<{ readonly name: string; readonly value: string }>('an information', {
          name: required(texts.text()),
          value: required(texts.text()),
        }),
      ),
    ),
    revisionHistoryLimit: optional(number(atLeast(0))),
  });

/** See {@link ApplicationProps}. */
export const applicationShape = shapeOf<ApplicationProps>('an Application', {
  metadata: required(metadataShape),
  spec: required(applicationSpecShape(asWritten)),
});
