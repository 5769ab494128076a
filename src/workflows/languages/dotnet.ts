import { withInputs } from '../actions';
import { inFolder } from '../steps/command-step';
import type { CodePlace, LanguageTools } from './language-tools';

/**
 * .NET, with the SDK in global.json. NuGet's audit is part of the restore: its warnings NU1903 and NU1904 are vulnerabilities of severity high
 * and critical. Nothing is cached, because few projects have lock files, by which a cache would be found.
 */
export const dotnet = ({ path, version }: CodePlace): LanguageTools => ({
  setup: [
    {
      name: 'Set up .NET',
      ...withInputs('actions/setup-dotnet', {
        ...(version === undefined ? { 'global-json-file': inFolder(path, 'global.json') } : { 'dotnet-version': version }),
      }),
    },
  ],
  install: 'dotnet restore',
  checks: {
    format: 'dotnet format --verify-no-changes --no-restore',
    lint: 'dotnet build --no-restore -warnaserror',
    test: 'dotnet test --no-restore',
    vulnerabilities: 'dotnet restore --force -p:NuGetAuditMode=all -p:NuGetAuditLevel=high -warnaserror:NU1903,NU1904',
  },
  codeql: { language: 'csharp', buildMode: 'none' },
});
