import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const main = `const { GitOpsApp, Platform, Service, synth } = require('charthouse');
const { platform: { name, definition }, services } = require('./definitions.json');
const platform = new Platform(new GitOpsApp(), name, definition);
for (const service of services) new Service(platform, service.name, service.definition);
synth(platform);
`;

/** Writes a project with a main file, which reads `definitions.json`. Its package `charthouse` is a checkout. */
export function writeProject(folder, checkout) {
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  symlinkSync(checkout, join(folder, 'node_modules', 'charthouse'), 'junction');
  writeFileSync(join(folder, 'main.js'), main);
}
