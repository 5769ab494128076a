import { problem } from '../problems/problem';
import { UserError } from '../problems/user-error';

/**
 * A value that GitHub fills in when a workflow runs. It is no text: a script that contained it would be another script for each value, and
 * whoever chooses the value could choose the commands. Steps get it in `env` or `with`. Use {@link text} to put it into a longer value.
 */
export class Expression {
  /** As GitHub writes it in a workflow. */
  readonly text: string;

  /**
   * @param source without `${{` and `}}`.
   * @see https://docs.github.com/en/actions/reference/workflows-and-actions/expressions
   */
  constructor(
    readonly source: string,
    text = `\${{ ${source} }}`,
  ) {
    this.text = text;
    Object.freeze(this);
  }

  /** @throws UserError: only GitHub knows the value. */
  toString(): never {
    throw new UserError([problem('expression-in-script', this.source, { given: this.text })]);
  }

  toJSON(): string {
    return this.text;
  }
}

/** What expressions compare and join: other expressions, and values that are written in quotes where they need them. */
export type Operand = Expression | string | number | boolean | null;

/**
 * An expression in GitHub's own words, for what has no function here.
 *
 * @throws UserError if it ends an expression or begins another one.
 */
export function expression(source: string): Expression {
  if (source.trim() === '' || /\$\{\{|\}\}|[\x00-\x1f\x7f]/.test(source)) {
    throw new UserError([
      problem('invalid-form', 'expression', {
        given: source,
        what: 'an expression',
        forms: ["one expression on one line, without '${{' and '}}'"],
      }),
    ]);
  }
  return new Expression(source.trim());
}

/**
 * A text with expressions in it, for `env`, `with`, and wherever GitHub takes both.
 *
 * @example
 * text`refs/heads/${github('head_ref')}`
 */
export function text(parts: TemplateStringsArray, ...values: readonly Operand[]): Expression {
  const pieces = parts.flatMap((part, index) => [...(part === '' ? [] : [part]), ...values.slice(index, index + 1)]);
  const places = pieces.map((_, index) => `{${index}}`).join('');
  return new Expression(`format(${[`'${places}'`, ...pieces.map(operand)].join(', ')})`, pieces.map(inText).join(''));
}

const inText = (value: Operand): string => (value instanceof Expression ? value.text : String(value));

/** Properties of the run, such as `sha`, `ref`, `event_name` or `event.pull_request.number`. */
export const github = (property: GitHubProperty): Expression => path('github', property);

/** Properties of GitHub's context `github`. @see https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#github-context */
export type GitHubProperty =
  | 'action'
  | 'action_path'
  | 'actor'
  | 'actor_id'
  | 'api_url'
  | 'base_ref'
  | 'event_name'
  | 'graphql_url'
  | 'head_ref'
  | 'job'
  | 'ref'
  | 'ref_name'
  | 'ref_protected'
  | 'ref_type'
  | 'repository'
  | 'repository_id'
  | 'repository_owner'
  | 'repository_owner_id'
  | 'run_attempt'
  | 'run_id'
  | 'run_number'
  | 'server_url'
  | 'sha'
  | 'token'
  | 'triggering_actor'
  | 'workflow'
  | 'workflow_ref'
  | 'workflow_sha'
  | 'workspace'
  | `event.${string}`;

/** A secret of the repository, of the organization, or of the environment that the job names. */
export const secrets = (name: string): Expression => path('secrets', name);
/** A variable of the repository, of the organization, or of the environment that the job names. */
export const vars = (name: string): Expression => path('vars', name);
/** A value of the job's matrix. */
export const matrix = (key: string): Expression => path('matrix', key);
/** An input of `workflow_dispatch` or `workflow_call`. */
export const inputs = (name: string): Expression => path('inputs', name);
/** A property of the machine, such as `temp` or `os`. */
export const runner = (property: 'name' | 'os' | 'arch' | 'temp' | 'tool_cache' | 'debug' | 'environment'): Expression =>
  path('runner', property);

/** A job that this job needs. */
export const needs = (job: string): { readonly result: Expression; output(name: string): Expression } => ({
  result: path('needs', `${job}.result`),
  output: (name) => path('needs', `${job}.outputs.${name}`),
});

/** An earlier step of the job, by its `id`. */
export const steps = (id: string): { readonly outcome: Expression; readonly conclusion: Expression; output(name: string): Expression } => ({
  outcome: path('steps', `${id}.outcome`),
  conclusion: path('steps', `${id}.conclusion`),
  output: (name) => path('steps', `${id}.outputs.${name}`),
});

/** Whether the steps or jobs before have succeeded. This is the condition of everything that sets no `if`. */
export const success = (): Expression => new Expression('success()');
/** Whether a step or a job before has failed. */
export const failure = (): Expression => new Expression('failure()');
/** Whether the run was cancelled. */
export const cancelled = (): Expression => new Expression('cancelled()');
/** True in every case, also after a failure or a cancellation. */
export const always = (): Expression => new Expression('always()');

/** Whether two values are equal. GitHub ignores the case of texts. */
export const equals = (a: Operand, b: Operand): Expression => new Expression(`${operand(a)} == ${operand(b)}`);
export const notEquals = (a: Operand, b: Operand): Expression => new Expression(`${operand(a)} != ${operand(b)}`);
/** Whether a text contains another one, or a list contains a value. */
export const contains = (searched: Operand, item: Operand): Expression => call('contains', searched, item);
export const startsWith = (searched: Operand, start: Operand): Expression => call('startsWith', searched, start);
export const endsWith = (searched: Operand, end: Operand): Expression => call('endsWith', searched, end);
/** The items of a list as one text. @param separator @default ',' */
export const join = (list: Operand, separator: Operand = ','): Expression => call('join', list, separator);
export const toJson = (value: Operand): Expression => call('toJSON', value);
export const fromJson = (value: Operand): Expression => call('fromJSON', value);
/** The hash of all files that the patterns match. */
export const hashFiles = (...patterns: readonly string[]): Expression => call('hashFiles', ...patterns);

/** Whether all conditions are true. */
export const and = (...conditions: readonly Expression[]): Expression => new Expression(conditions.map(ofAnd).join(' && '));
/** The first value that is not empty; of conditions, whether one is true. */
export const or = (...conditions: readonly Expression[]): Expression => new Expression(conditions.map(({ source }) => source).join(' || '));
export const not = (condition: Expression): Expression =>
  new Expression(`!${/^[\w.]+(?:\([^()]*\))?$/.test(condition.source) ? condition.source : `(${condition.source})`}`);

const call = (name: string, ...operands: readonly Operand[]): Expression => new Expression(`${name}(${operands.map(operand).join(', ')})`);

/** `||` is weaker than `&&`. */
const ofAnd = ({ source }: Expression): string => (source.includes(' || ') ? `(${source})` : source);

const operand = (value: Operand): string =>
  value instanceof Expression ? value.source : typeof value === 'string' ? literal(value) : String(value);

/** A text as expressions have it: in single quotes, with single quotes doubled. */
const literal = (value: string): string => `'${value.replaceAll("'", "''")}'`;

const segment = /^[A-Za-z_][A-Za-z0-9_-]*$|^\*$/;

function path(context: string, property: string): Expression {
  if (!property.split('.').every((part) => segment.test(part))) {
    throw new UserError([
      problem('invalid-form', context, {
        given: property,
        what: `a property of '${context}'`,
        forms: ['names of letters, digits, _ and -, separated by dots'],
      }),
    ]);
  }
  return new Expression(`${context}.${property}`);
}
