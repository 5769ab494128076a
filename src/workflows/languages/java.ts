import type { PackageManager } from '../../model/types/service-model';
import { withInputs } from '../actions';
import { inFolder } from '../steps/command-step';
import type { CodePlace, LanguageTools } from './language-tools';

type JavaPackageManager = Extract<PackageManager, 'maven' | 'gradle'>;

/**
 * Java, with the version in .java-version. What checks its format and finds mistakes are plug-ins that a project configures itself, so there is
 * no default. Vulnerabilities are searched for in what was built, which has all dependencies.
 */
export const java = ({ path, version }: CodePlace, packageManager: JavaPackageManager): LanguageTools => ({
  setup: [
    {
      name: 'Set up Java',
      ...withInputs('actions/setup-java', {
        distribution: 'temurin',
        ...(version === undefined ? { 'java-version-file': inFolder(path, '.java-version') } : { 'java-version': version }),
        cache: packageManager,
        ...(path === '.' ? {} : { 'cache-dependency-path': inFolder(path, packageManager === 'maven' ? '**/pom.xml' : '**/*.gradle*') }),
      }),
    },
  ],
  ...table[packageManager],
  scansFiles: true,
  codeql: { language: 'java-kotlin', buildMode: 'none' },
});

const table = {
  maven: {
    install: 'mvn --batch-mode --no-transfer-progress -DskipTests package',
    checks: { test: 'mvn --batch-mode --no-transfer-progress verify' },
  },
  gradle: {
    install: './gradlew assemble',
    checks: { test: './gradlew check' },
  },
};
