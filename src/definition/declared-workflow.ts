import type { ActionDefinition } from './platform/action-definition';

/** A workflow of the user's own, with its file, which belongs to a repository of the platform. */
export interface DeclaredWorkflow {
  /** Also the name of its file. */
  readonly name: string;
  readonly repository: string;
  /** Its path in the repository, and its content as data. */
  readonly file: { readonly path: string; readonly content: unknown };
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
