import type { GeneratedFile } from '../../../files/file-tree';
import { renderClusterConfigs, renderRoot } from './applications';
import { withPlatformMetadata } from '../with-platform-metadata';
import type { BootstrapInput } from './bootstrap-input';
import { renderInstallation } from './installation';
import { renderDefaultProject, renderPlatformProject } from './projects';
import { renderRunbook } from './runbook';
import { renderScript } from './script';

export type { BootstrapInput } from './bootstrap-input';

/**
 * The files that bring Argo CD to a cluster, for the first time or after a disaster: Argo CD itself, its first projects, the root
 * Application and those of the clusters, a script, and the runbook.
 */
export const renderBootstrap = (input: BootstrapInput): GeneratedFile[] => [
  ...renderInstallation(input),
  ...withPlatformMetadata(
    [renderDefaultProject(input), renderPlatformProject(input), renderRoot(input), ...renderClusterConfigs(input)],
    input.platform,
  ),
  renderScript(input),
  renderRunbook(input),
];
