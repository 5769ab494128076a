import type { PlatformModel } from '../../model/types/platform-model';
import { applicationsFolder, argoCdFolder, bootstrapFolder, type FolderDescription } from '../../names/paths';

/** The folders of Argo CD in the config repository: at its root, or in the folder of each cluster that has its own Argo CD. */
export function folders({ argoCd: { instances, layout } }: PlatformModel): readonly FolderDescription[] {
  const instance = instances.some(({ cluster }) => cluster === undefined) ? undefined : '<cluster>';
  const applications = layout === 'applications';
  return [
    {
      folder: `${argoCdFolder(instance)}/`,
      content: `the projects of the teams, with permissions and sync windows${applications ? '' : '; an ApplicationSet for each service'}`,
    },
    ...(applications
      ? [{ folder: `${applicationsFolder('<cluster>')}/`, content: 'an Application for each service and environment' }]
      : []),
    { folder: `${bootstrapFolder(instance)}/`, content: 'the installation of Argo CD itself; its README.md is the runbook' },
  ];
}
