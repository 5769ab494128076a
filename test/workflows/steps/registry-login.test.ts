import { applicationWorkflow, artifacts, awsLogin, azureHost, azureLogin, elastic, googleLogin } from '../examples';
import type { RunStep } from '../rendered-workflow';
import { runScripts } from '../run-scripts';

/** Accepts one call, and no other. */
const strict = (call: string): string =>
  `#!/bin/bash\n[ "\${0##*/} $*" = '${call}' ] || { echo "unexpected: \${0##*/} $*" >&2; exit 64; }\necho 'Login Succeeded'\n`;

/** The scripts with which the job logs in to the registry of its image. */
const scriptsFor = (registry: string, registries?: Readonly<Record<string, object>>): RunStep[] =>
  applicationWorkflow({}, { registry, registries }).jobs.image!.steps.filter(
    (step): step is RunStep => step.name === 'Log in to the registry' && 'run' in step,
  );

describe('the login to a registry', () => {
  it.each([
    [azureHost, 'az acr login --name imagesofmyorg'],
    ['imagesofmyorg-c5gf.azurecr.io', 'az acr login --name imagesofmyorg --suffix c5gf'],
  ])('is a command of Azure for %s', (host, call) => {
    const scripts = scriptsFor(host, { [host]: azureLogin[azureHost] });
    expect(runScripts(scripts, { programs: { az: strict(call) } })).toMatchObject({ status: 0, output: 'Login Succeeded\n' });
    expect(runScripts(scripts, { programs: { az: strict('az acr login') } }).status).toBe(64);
  });

  it('is an action everywhere else', () => {
    expect([
      ...scriptsFor('ghcr.io/myorg'),
      ...scriptsFor('docker.io/myorg'),
      ...scriptsFor(`${elastic}/myorg`, awsLogin),
      ...scriptsFor(artifacts, googleLogin),
    ]).toEqual([]);
  });
});
