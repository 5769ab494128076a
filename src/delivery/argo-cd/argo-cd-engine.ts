import { applicationSetFile, projectFile } from '../../model/paths';
import type { DeliveryEngine } from '../delivery-engine';
import { appProjectManifest } from './app-project';
import { applicationSetManifest } from './application-set';
import { decorateNamespace, decorator } from './decorate';
import { serviceApplicationSet } from './service-application-set';
import { teamProject } from './team-project';

/** Argo CD: an ApplicationSet per service, in the AppProject of its team. */
export const argoCdEngine: DeliveryEngine = {
  decorator,
  decorateNamespace,
  renderService: (service, platform) => [
    { path: applicationSetFile(service.name), content: applicationSetManifest(serviceApplicationSet(service, platform)) },
  ],
  renderTeam: (team, input, platform) => [
    { path: projectFile(team.name), content: appProjectManifest(teamProject(team, input, platform)) },
  ],
};
