import { join } from 'node:path';
import { platform } from '../examples/shop/platform';
import { assembleService } from '../src/assemble-service';
import { definitionsOf } from '../src/constructs/platform';
import { argoCdEngine } from '../src/delivery/argo-cd/argo-cd-engine';
import { tryRenderGovernance } from '../src/governance/render-governance';
import { layoutService } from '../src/kustomize/layout-service';
import { loadServices } from '../src/loader/load-services';
import { applicationRepositories } from '../src/model/facts/application-repositories';
import { deepFreeze } from '../src/data/deep-freeze';
import { resolveDefinitions } from '../src/model/resolve-definitions';
import { renderApplicationWorkflow } from '../src/workflows/application-workflow';
import { renderConfigWorkflows } from '../src/workflows/render-workflows';

describe('emitters', () => {
  it('change nothing in the models that they share: frozen ones serve as well', () => {
    loadServices(join(__dirname, '../examples/shop/services'), () => platform.services.length);
    const resolved = resolveDefinitions(definitionsOf(platform));
    const services = deepFreeze(resolved.services);
    const model = deepFreeze(resolved.platform!);
    expect(services.length).toBe(7);
    const files = [
      ...services.flatMap((service) => {
        const { base, overlays, foreign } = assembleService(service, argoCdEngine);
        return [
          ...layoutService(service, { ...deepFreezeObjects({ base, overlays }), foreign }),
          ...argoCdEngine.renderService(service, overlays, model).files,
        ];
      }),
      ...renderConfigWorkflows(model, services),
      ...applicationRepositories(services).flatMap((repository) => renderApplicationWorkflow(repository, model)),
      tryRenderGovernance(model, services)!.file,
    ];
    expect(files.length).toBeGreaterThan(150);
  });
});

/** Rendered objects are shared, too. */
function deepFreezeObjects<T extends { base: readonly object[]; overlays: ReadonlyMap<unknown, readonly object[]> }>(objects: T): T {
  deepFreeze([objects.base, ...objects.overlays.values()]);
  return objects;
}
