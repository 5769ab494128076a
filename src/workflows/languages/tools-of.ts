import type { PackageManager, SourceModel } from '../../model/types/service-model';
import { dotnet } from './dotnet';
import { go } from './go';
import { java } from './java';
import type { CodePlace, LanguageTools } from './language-tools';
import { node } from './node';
import { python } from './python';
import { rust } from './rust';

/** The tools of a source; undefined without a language. @param version undefined for the one that the code itself names. */
export function toolsOf({ language, packageManager, path }: SourceModel, version: string | undefined): LanguageTools | undefined {
  const place: CodePlace = { path, version };
  switch (language) {
    case 'node':
      return node(place, packageManager as PackageManager & ('npm' | 'pnpm' | 'yarn'));
    case 'go':
      return go(place);
    case 'python':
      return python(place, packageManager as PackageManager & ('uv' | 'pip'));
    case 'java':
      return java(place, packageManager as PackageManager & ('maven' | 'gradle'));
    case 'rust':
      return rust(place);
    case 'dotnet':
      return dotnet(place);
    case undefined:
      return undefined;
  }
}
