import { rmSync } from 'node:fs';
import { renderDefinitionsWorkflows } from '../../../src/workflows/definitions/render-definitions-workflows';
import type { Workflow } from '../rendered-workflow';
import { javaScriptFiles, makeProject, type Project } from '../../cli/project';
import { models, platform, service } from '../../example-platform';
import { withDefinitions } from '../examples';
import { Organization } from './organization/organization';

/** The definitions of a shop in `myorg/platform`: services 'cart' and 'search', each with a repository, and the config repository `config`. */
export const shopDefinitions = (): Project =>
  makeProject({
    ...javaScriptFiles,
    'platform.js': javaScriptFiles['platform.js']!.replace("owners: 'shop'", "owners: 'shop', definitions: { repository: 'platform' }"),
  });

/** The organization with what these definitions generate, as it is after a first apply: the repositories with code have some. */
export function shopOrganization(definitions: Project): Organization {
  const organization = new Organization();
  const { code, stderr } = definitions.charthouse(['synth']);
  if (code !== 0) throw new Error(stderr);
  for (const name of ['config', 'platform', 'cart', 'search']) {
    organization.add(name, name === 'config' ? {} : { 'index.js': 'our code\n', '.env': 'SECRET=1\n' });
    organization.commitFolder(name, definitions.path('dist', name));
  }
  rmSync(definitions.path('dist'), { recursive: true });
  rmSync(definitions.path('.charthouse'), { recursive: true });
  return organization;
}

/** A workflow of their repository, as it was generated for these services. */
export function shopWorkflow(name: 'check' | 'apply', services: readonly string[] = ['cart', 'search']): Workflow {
  const input = models({
    platform: { ...platform({ github: withDefinitions() }), name: 'config' },
    services: services.map((each) => service({}, each)),
  });
  const file = renderDefinitionsWorkflows(input.platform, input.services).find(({ path }) => path.endsWith(`/${name}.yml`));
  return file!.content as Workflow;
}
