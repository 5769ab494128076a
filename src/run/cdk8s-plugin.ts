import { checkTree } from '../checks/check-tree';
import { readTree } from '../loader/read-tree';

/** The part of cdk8s-cli's validation context that is used here. */
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

/** A manifest of a service, and its output folder. Services and parent folders may be called 'services' as well. */
const insideService = /^(.*)[\\/][^\\/]+[\\/]services[\\/][^\\/]+[\\/](?:base|overlays)[\\/]/;

/**
 * The validation plugin of `cdk8s synth`: applies every check that needs no model to the files on disk. It finds what was changed after
 * synth. If it finds a problem, cdk8s fails with its own exit code.
 *
 * @see https://cdk8s.io/docs/latest/cli/synth/#validations
 */
export class CharthouseValidation {
  // Async, because cdk8s awaits the result.
  async validate({ manifests, report }: ValidationContext): Promise<void> {
    const folders = new Set(manifests.flatMap((path) => insideService.exec(path)?.[1] ?? []));
    const problems = [...folders].flatMap((folder) => checkTree(readTree(folder)));
    for (const { code, message, fix, at } of problems) {
      report.addViolation({
        ruleName: code,
        recommendation: message,
        fix: `${fix} (charthouse explain ${code})`,
        violatingResources: at.map((place) => ({ resourceName: place, locations: [place], manifestPath: place })),
      });
    }
    report.submit(problems.length > 0 ? 'failure' : 'success');
    return Promise.resolve();
  }
}
