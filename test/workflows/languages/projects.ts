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

const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.example</groupId>
  <artifactId>tiny</artifactId>
  <version>1.0.0</version>
  <properties>
    <maven.compiler.source>17</maven.compiler.source>
    <maven.compiler.target>17</maven.compiler.target>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>
    <dependency>
      <groupId>junit</groupId>
      <artifactId>junit</artifactId>
      <version>4.13.2</version>
      <scope>test</scope>
    </dependency>
  </dependencies>
</project>
`;

const rustLibrary = (sum: string): string => `pub fn add(a: i32, b: i32) -> i32 {
    ${sum}
}

#[cfg(test)]
mod tests {
    #[test]
    fn adds() {
        assert_eq!(crate::add(1, 2), 3);
    }
}
`;

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
  python: {
    program: ['python', '-c', 'import ruff, pytest'],
    files: {
      'add.py': 'def add(a: int, b: int) -> int:\n    return a + b\n',
      'test_add.py': 'from add import add\n\n\ndef test_add() -> None:\n    assert add(1, 2) == 3\n',
    },
    env: {},
    faults: {
      Format: { files: { 'add.py': 'def add(a: int,b: int) -> int:\n    return a+b\n' }, says: /reformat[^]*add\.py/ },
      Lint: { files: { 'add.py': 'import os\n\n\ndef add(a: int, b: int) -> int:\n    return a + b\n' }, says: /`os` imported but unused/ },
      Test: { files: { 'add.py': 'def add(a: int, b: int) -> int:\n    return a - b\n' }, says: /assert -1 == 3/ },
    },
  },
  java: {
    // Without the plug-ins that every build needs, Maven would download them.
    program: [
      'bash',
      '-c',
      'command -v mvn && ls ~/.m2/repository/junit/junit/4.13.2/*.jar ~/.m2/repository/org/apache/maven/surefire/surefire-junit4',
    ],
    files: {
      'pom.xml': pom,
      '.mvn/maven.config': '--offline\n',
      'src/main/java/tiny/Add.java':
        'package tiny;\n\npublic class Add {\n  public static int add(int a, int b) {\n    return a + b;\n  }\n}\n',
      'src/test/java/tiny/AddTest.java':
        'package tiny;\n\npublic class AddTest {\n  @org.junit.Test\n  public void adds() {\n    org.junit.Assert.assertEquals("the sum", 3, Add.add(1, 2));\n  }\n}\n',
    },
    env: { MAVEN_OPTS: '-Xmx256m' },
    faults: {
      Test: {
        files: {
          'src/main/java/tiny/Add.java':
            'package tiny;\n\npublic class Add {\n  public static int add(int a, int b) {\n    return a - b;\n  }\n}\n',
        },
        says: /the sum expected:<3> but was:<-1>/,
      },
    },
  },
  rust: {
    program: ['cargo', '--version'],
    files: {
      'Cargo.toml': '[package]\nname = "tiny"\nversion = "1.0.0"\nedition = "2021"\n',
      'Cargo.lock': 'version = 4\n\n[[package]]\nname = "tiny"\nversion = "1.0.0"\n',
      'src/lib.rs': rustLibrary('a + b'),
    },
    env: { CARGO_NET_OFFLINE: 'true' },
    faults: {
      Format: { files: { 'src/lib.rs': rustLibrary('a+b') }, says: /Diff in .*lib\.rs/ },
      Lint: { files: { 'src/lib.rs': rustLibrary('return a + b;') }, says: /unneeded `return` statement/ },
      Test: { files: { 'src/lib.rs': rustLibrary('a - b') }, says: /test result: FAILED/ },
    },
  },
};
