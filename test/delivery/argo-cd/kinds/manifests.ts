import { appProjectManifest } from '../../../../src/delivery/argo-cd/kinds/app-project';
import { applicationManifest } from '../../../../src/delivery/argo-cd/kinds/application';
import { applicationSetManifest } from '../../../../src/delivery/argo-cd/kinds/application-set';
import { healthConfigManifest } from '../../../../src/delivery/argo-cd/kinds/health-check';
import { imageUpdaterManifest } from '../../../../src/delivery/argo-cd/kinds/image-updater';
import { notificationsConfigManifest } from '../../../../src/delivery/argo-cd/kinds/notifications-config';
import type { Manifest } from '../../../../src/files/manifest';
import { applications, applicationSets, health, imageUpdater, notifications, project, projectWithKeys } from './examples';

/** The examples of all kinds as objects. `scripts/check-crds.mjs` holds them against the definitions of custom resources. */
export const manifests: readonly Manifest[] = [
  appProjectManifest(project),
  appProjectManifest(projectWithKeys),
  ...Object.values(applications).map(applicationManifest),
  ...Object.values(applicationSets).map(applicationSetManifest),
  notificationsConfigManifest(notifications),
  healthConfigManifest(health),
  imageUpdaterManifest(imageUpdater),
];
