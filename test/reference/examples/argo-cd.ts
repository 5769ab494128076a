import type {
  ArgoCdDefinition,
  GitHubAppDefinition,
  ImageUpdaterDefinition,
  NotificationsDefinition,
} from '../../../src/definition/platform/argo-cd-definition';
import type { ExamplesOf } from '../examples-of';

export const argoCdExamples = {
  ArgoCdDefinition: {
    namespace: 'gitops',
    layout: 'applications',
    instances: 'per-cluster',
    version: 'v3.5.7',
    manifest: 'https://raw.githubusercontent.com/argoproj/argo-cd/v3.5.7/manifests/ha/install.yaml',
    sha256: 'd7b75669da63dc218de0ea67ac00183783cebabd52147c3cf012250faa5ced85',
    url: 'https://argocd.example.com',
    revisionHistoryLimit: 3,
    orphanedResources: 'ignore',
    notifications: { github: { appId: 123456, installationId: 7654321 } },
    healthChecks: {
      'example.com/Widget': "local health = { status = 'Progressing' }\nif obj.status then health.status = 'Healthy' end\nreturn health",
    },
    imageUpdater: { credentials: 'config-repository', allowTags: '^v[0-9]+$' },
  } satisfies ExamplesOf<ArgoCdDefinition>,

  NotificationsDefinition: {
    github: { appId: 123456, installationId: 7654321 },
  } satisfies ExamplesOf<NotificationsDefinition>,

  GitHubAppDefinition: {
    appId: 123456,
    installationId: 7654321,
  } satisfies ExamplesOf<GitHubAppDefinition>,

  ImageUpdaterDefinition: {
    credentials: 'config-repository',
    allowTags: '^v[0-9]+$',
  } satisfies ExamplesOf<ImageUpdaterDefinition>,
};
