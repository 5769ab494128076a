import { appProjectManifest } from '../../../../src/delivery/argo-cd/kinds/app-project/manifest';
import { applicationManifest } from '../../../../src/delivery/argo-cd/kinds/application/manifest';
import { applicationSetManifest } from '../../../../src/delivery/argo-cd/kinds/application-set/manifest';
import { healthConfigManifest } from '../../../../src/delivery/argo-cd/kinds/health-config/manifest';
import { imageUpdaterManifest } from '../../../../src/delivery/argo-cd/kinds/image-updater/manifest';
import { notificationsConfigManifest } from '../../../../src/delivery/argo-cd/kinds/notifications-config/manifest';
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
