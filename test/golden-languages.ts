import { GitOpsApp, Platform, Service } from '../src';

/** A platform with a service of each language, in public and private repositories. */
export const platform = new Platform(new GitOpsApp(), 'languages-platform', {
  github: { organization: 'acme-languages', plan: 'team', owners: 'platform' },
  registry: 'ghcr.io/acme-languages',
  namespace: '{team}-{environment}',
  clusters: { main: { server: 'https://kubernetes.default.svc' } },
  teams: { platform: {}, tools: {} },
  environments: { live: { clusters: ['main'], promotion: 'on-merge' } },
  argoCd: { layout: 'applications' },
  defaults: {
    ports: { http: 8080 },
    resources: { requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '128Mi' } },
    securityContext: { runAsUser: 10001 },
  },
});

const firstTag = (digit: string): string => `sha-${digit.repeat(40)}@sha256:${digit.repeat(64)}`;
const images = (name: string, digit: string) => ({ [name]: { firstTag: firstTag(digit) } });

/** Node with pnpm, in a folder of a private repository. */
new Service(platform, 'node-app', {
  team: 'tools',
  images: images('node-app', '1'),
  source: {
    repository: 'node-app',
    path: 'app',
    language: 'node',
    packageManager: 'pnpm',
    checks: { test: 'pnpm test:ci', licenses: 'pnpm exec license-check' },
  },
});

/** Go with three versions, in a public repository. */
new Service(platform, 'go-app', {
  team: 'tools',
  images: images('go-app', '2'),
  source: {
    repository: 'go-app',
    visibility: 'public',
    language: 'go',
    versions: ['1.26', '1.25', 'stable'],
    jsonPatches: {
      'keep-coverage': {
        target: { workflow: 'ci' },
        operations: [
          {
            op: 'add',
            path: '/jobs/test/steps/-',
            value: {
              name: 'Keep the coverage',
              uses: 'actions/upload-artifact',
              with: { name: 'coverage-${{ matrix.version }}', path: 'coverage.out', 'if-no-files-found': 'error' },
            },
          },
        ],
      },
    },
  },
});

/** Python with uv in a public repository, with a database beside the test. */
new Service(platform, 'python-app', {
  team: 'tools',
  images: images('python-app', '3'),
  source: {
    repository: 'python-app',
    visibility: 'public',
    path: 'api',
    language: 'python',
    versions: ['3.13', '3.14'],
    checkedOnPush: true,
    testServices: {
      postgres: {
        image: `docker.io/library/postgres:17.6@sha256:${'4'.repeat(64)}`,
        ports: [5432],
        env: { POSTGRES_HOST_AUTH_METHOD: 'trust' },
        healthCommand: 'pg_isready --username postgres',
      },
    },
  },
});

/** Python with pip, in a private repository. */
new Service(platform, 'pip-app', {
  team: 'tools',
  images: images('pip-app', '4'),
  source: { repository: 'pip-app', language: 'python', packageManager: 'pip', sast: null },
});

/** Java with Maven, with CodeQL in a private repository. */
new Service(platform, 'java-app', {
  team: 'tools',
  images: images('java-app', '5'),
  source: { repository: 'java-app', language: 'java', sast: 'codeql', checks: { format: 'mvn --batch-mode spotless:check' } },
});

/** Java with Gradle, in a folder of a public repository. */
new Service(platform, 'gradle-app', {
  team: 'tools',
  images: images('gradle-app', '6'),
  source: { repository: 'gradle-app', visibility: 'public', path: 'app', language: 'java', packageManager: 'gradle', versions: ['21'] },
});

/** Rust. */
new Service(platform, 'rust-app', {
  team: 'tools',
  images: images('rust-app', '7'),
  source: { repository: 'rust-app', visibility: 'public', language: 'rust', versions: ['1.94.0', '1.95.0'] },
});

/** .NET. */
new Service(platform, 'dotnet-app', {
  team: 'tools',
  images: images('dotnet-app', '8'),
  source: {
    repository: 'dotnet-app',
    language: 'dotnet',
    runners: {
      test: { selfHosted: ['self-hosted', 'linux', 'x64'], reason: 'the tests need devices in our own network' },
      image: { hosted: 'ubuntu-24.04-arm' },
    },
  },
});

/** Only a Dockerfile. */
new Service(platform, 'plain-app', {
  team: 'tools',
  images: images('plain-app', '9'),
  source: { repository: 'plain-app', checks: { lint: 'hadolint Dockerfile' } },
});
