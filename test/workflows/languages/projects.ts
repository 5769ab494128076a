import { join } from 'node:path';
import type { Language } from '../../../src/definition/service/checks-definition';
import { root } from '../../cli/project';

/** A tiny project, whose checks need nothing that is not on the machine. */
export interface Project {
  /** The program without which its checks cannot run, and what makes it say that it is there. */
  readonly program: readonly [name: string, ...args: string[]];
  readonly files: Readonly<Record<string, string>>;
  /** A script that a person would have run once, such as for a lock file. */
  readonly once?: string;
  /** Environment variables that keep it off the network. */
  readonly env: Readonly<Record<string, string>>;
  /** For each check, files that it must reject, and what it says then. */
  readonly faults: Readonly<Record<string, { readonly files: Readonly<Record<string, string>>; readonly says: RegExp }>>;
}

const packageJson = {
  name: 'tiny',
  version: '1.0.0',
  private: true,
  engines: { node: '>=20' },
  scripts: { test: 'node --test', lint: 'node --check add.js' },
  devDependencies: { prettier: `file:${join(root, 'node_modules/prettier')}` },
};

export const projects: Readonly<Partial<Record<Language, Project>>> = {
  node: {
    program: ['npm', '--version'],
    files: {
      'package.json': `${JSON.stringify(packageJson, null, 2)}\n`,
      '.prettierignore': 'package-lock.json\n',
      'add.js': 'module.exports = (a, b) => a + b;\n',
      'add.test.js': "require('node:assert').equal(require('./add.js')(1, 2), 3);\n".replaceAll("'", '"'),
    },
    once: 'npm install --package-lock-only',
    env: { npm_config_offline: 'true', npm_config_update_notifier: 'false' },
    faults: {
      Format: { files: { 'add.js': 'module.exports = (a,b) => a + b\n' }, says: /add\.js/ },
      Lint: { files: { 'add.js': 'module.exports = (a, b => a + b;\n', '.prettierignore': '*\n' }, says: /SyntaxError/ },
      Test: { files: { 'add.js': 'module.exports = (a, b) => a - b;\n' }, says: /# fail 1/ },
    },
  },
  go: {
    program: ['go', 'version'],
    files: {
      'go.mod': 'module example.com/tiny\n\ngo 1.21\n',
      'add.go': 'package tiny\n\nfunc Add(a, b int) int { return a + b }\n',
      'add_test.go':
        'package tiny\n\nimport "testing"\n\nfunc TestAdd(t *testing.T) {\n\tif Add(1, 2) != 3 {\n\t\tt.Fatal("wrong sum")\n\t}\n}\n',
    },
    env: { GOPROXY: 'off', GOTOOLCHAIN: 'local', GOFLAGS: '-mod=mod' },
    faults: {
      Format: {
        files: { 'add.go': 'package tiny\n\nfunc Add(a, b int) int {  return a + b }\n', 'b.go': 'package  tiny\n' },
        says: /::error::gofmt would change: add\.go, b\.go\n/,
      },
      Lint: {
        files: { 'say.go': 'package tiny\n\nimport "fmt"\n\nfunc Say() { fmt.Printf("%d\\n", "one") }\n' },
        says: /Printf format %d has arg "one" of wrong type string/,
      },
      Test: { files: { 'add.go': 'package tiny\n\nfunc Add(a, b int) int { return a - b }\n' }, says: /wrong sum/ },
    },
  },
};
