import { checkTree } from '../checks/check-tree';
import { readTree } from '../loader/read-tree';

/** As much of cdk8s-cli's validation context as is used here. */
export interface ValidationContext {
  /** Absolute paths of the manifests in the output folder. */
  readonly manifests: readonly string[];
  readonly report: {
    addViolation(violation: Violation): void;
    submit(status: 'success' | 'failure'): void;
  };
}

interface Violation {
  readonly ruleName: string;
  readonly recommendation: string;
  readonly fix: string;
  readonly violatingResources: readonly {
    readonly resourceName: string;
    readonly locations: readonly string[];
    readonly manifestPath: string;
  }[];
}

/** A manifest of a service, and the output folder that it is in. A service, and a folder further up, may be called 'services', too. */
const insideService = /^(.*)[\\/][^\\/]+[\\/]services[\\/][^\\/]+[\\/](?:base|overlays)[\\/]/;

/**
 * The validation plug-in of `cdk8s synth`: repeats, on the files that lie on disk, every check that needs no model. It finds what was
 * changed after synth. A finding ends cdk8s with its own exit code.
 *
 * @see https://cdk8s.io/docs/latest/cli/synth/#validations
 */
export class CharthouseValidation {
  // An async function, because cdk8s awaits what it gives.
  async validate({ manifests, report }: ValidationContext): Promise<void> {
    const folders = new Set(manifests.flatMap((path) => insideService.exec(path)?.[1] ?? []));
    const problems = [...folders].flatMap((folder) => checkTree(readTree(folder)));
    for (const { code, message, fix, at } of problems) {
      report.addViolation({
        ruleName: code,
        recommendation: message,
        fix: `${fix} (docs/problems/${code}.md)`,
        violatingResources: at.map((place) => ({ resourceName: place, locations: [place], manifestPath: place })),
      });
    }
    report.submit(problems.length > 0 ? 'failure' : 'success');
    return Promise.resolve();
  }
}
