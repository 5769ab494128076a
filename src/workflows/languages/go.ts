import { withInputs } from '../actions';
import { inFolder, lockFiles } from '../steps/command-step';
import type { CodePlace, LanguageTools } from './language-tools';

/** Go, with the version in go.mod. It installs dependencies when they are needed. */
export const go = ({ path, version }: CodePlace): LanguageTools => ({
  setup: [
    {
      name: 'Set up Go',
      ...withInputs('actions/setup-go', {
        ...(version === undefined ? { 'go-version-file': inFolder(path, 'go.mod') } : { 'go-version': version }),
        ...lockFiles(path, 'go.sum'),
      }),
    },
  ],
  checks: {
    format: unformatted,
    lint: 'go vet ./...',
    test: 'go test -coverprofile=coverage.out ./...',
    coverage: 'go tool cover -func=coverage.out',
    vulnerabilities: 'go run golang.org/x/vuln/cmd/govulncheck@v1.1.4 ./...',
  },
  codeql: { language: 'go', buildMode: 'autobuild' },
});

/** gofmt succeeds also if it lists files. */
const unformatted = `files="$(gofmt -l .)"
if [ -n "$files" ]; then
  echo "::error::gofmt would change: \${files//$'\\n'/, }"
  exit 1
fi
`;
