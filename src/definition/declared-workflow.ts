import type { ActionDefinition } from './platform/action-definition';

/** A workflow of the user's own, with its file, which belongs to a repository of the platform. */
export interface DeclaredWorkflow {
  /** Also the name of its file. */
  readonly name: string;
  readonly repository: string;
  /** Its path in the repository, and its content as data. */
  readonly file: { readonly path: string; readonly content: unknown };
  /** The jobs that a pull request must pass, and the names of their checks. */
  readonly required: readonly RequiredJobDeclaration[];
}

/** A job that a pull request must pass. */
export interface RequiredJobDeclaration {
  /** Its ID. */
  readonly job: string;
  /** The names of its checks; at least one. */
  readonly names: readonly string[];
}

// By name: a process may have loaded the classes twice, as CommonJS and as an ES module.
/** Marks platforms. */
export const platformBrand = Symbol.for('charthouse.Platform');
/** Marks workflows, and has what they declare. */
const workflowBrand = Symbol.for('charthouse.Workflow');

/** The actions that a platform pins; none if the scope is not a platform. */
export function pinnedActions(scope: object): { readonly [action: string]: ActionDefinition } | undefined {
  if (!(platformBrand in scope)) return undefined;
  // The definition is not checked yet.
  const { github } = (scope as { readonly definition?: { readonly github?: { readonly actions?: unknown } } }).definition ?? {};
  const actions = github?.actions;
  return typeof actions === 'object' && actions !== null ? (actions as { readonly [action: string]: ActionDefinition }) : {};
}

/** Declares a workflow, for the platform in whose scope it is. */
export const declareWorkflow = (construct: object, declared: DeclaredWorkflow): void =>
  void Object.defineProperty(construct, workflowBrand, { value: declared });

/** What a construct declares, if it is a workflow. */
export const declaredWorkflow = (construct: object): DeclaredWorkflow | undefined =>
  (construct as { readonly [workflowBrand]?: DeclaredWorkflow })[workflowBrand];

/** The names of the checks that workflows make required, by repository. */
export function checksByRepository(workflows: readonly DeclaredWorkflow[]): ReadonlyMap<string, readonly string[]> {
  const checks = new Map<string, readonly string[]>();
  for (const { repository, required } of workflows) {
    checks.set(repository, [...(checks.get(repository) ?? []), ...required.flatMap(({ names }) => names)]);
  }
  return checks;
}
