import type { PackageManager, SourceModel } from '../../model/types/service-model';
import { go } from './go';
import type { LanguageTools } from './language-tools';
import { node } from './node';

/** The tools of a source. Without a language, there are none. */
export function toolsOf({ language, packageManager, path }: SourceModel): LanguageTools {
  switch (language) {
    case 'node':
      return node({ path }, packageManager as Extract<PackageManager, 'npm' | 'pnpm' | 'yarn'>);
    case 'go':
      return go({ path });
    case undefined:
      return { setup: [], checks: {} };
  }
}
