import { ConfigMap } from 'cdk8s-plus-28';
import type {
  CreatedKind,
  ExtensionContext,
  ExtensionDefinition,
  ImageFieldDefinition,
  JsonPatchDefinition,
  JsonPatchOperation,
  JsonPatchTarget,
  PatchesDefinition,
} from '../../../src/definition/service/extension-definition';
import type { ExamplesOf } from '../examples-of';

export const extensionExamples = {
  ExtensionDefinition: {
    extend: (chart, { environment }) => {
      new ConfigMap(chart, 'flags', { metadata: { name: 'shop-flags' }, data: { environment } });
    },
    creates: [{ group: 'cert-manager.io', kind: 'CertificateRequest' }],
    imageFields: [{ group: 'workflows.example.com', kind: 'Runner', path: 'spec/template/spec/image' }],
  } satisfies ExamplesOf<ExtensionDefinition>,

  ExtensionContext: {
    service: 'shop',
    team: 'payments',
    environment: 'production',
    clusters: ['production-eu', 'production-us'],
    namespace: 'payments-production',
    selectorLabels: { 'app.kubernetes.io/name': 'shop' },
  } satisfies ExamplesOf<ExtensionContext>,

  CreatedKind: {
    group: 'cert-manager.io',
    kind: 'CertificateRequest',
  } satisfies ExamplesOf<CreatedKind>,

  ImageFieldDefinition: {
    group: 'image.toolkit.fluxcd.io',
    kind: 'ImageRepository',
    path: 'spec/image',
    tagged: false,
  } satisfies ExamplesOf<ImageFieldDefinition>,

  PatchesDefinition: {
    jsonPatches: {
      'metrics-port': {
        target: { kind: 'Service', name: 'shop' },
        operations: [{ op: 'add', path: '/spec/ports/[name=metrics]/appProtocol', value: 'http' }],
      },
    },
  } satisfies ExamplesOf<PatchesDefinition>,

  JsonPatchDefinition: {
    target: { kind: 'Deployment', name: 'shop' },
    operations: [{ op: 'remove', path: '/spec/revisionHistoryLimit' }],
  } satisfies ExamplesOf<JsonPatchDefinition>,

  JsonPatchTarget: {
    kind: 'Deployment',
    name: 'shop-worker',
  } satisfies ExamplesOf<JsonPatchTarget>,

  JsonPatchOperation: {
    op: 'replace',
    path: '/metadata/annotations/example.com~1owner',
    value: 'payments',
    from: '/metadata/labels/owner',
  } satisfies ExamplesOf<JsonPatchOperation>,
};
