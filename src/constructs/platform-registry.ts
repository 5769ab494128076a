import { Construct } from 'constructs';
import { platformBrand } from '../definition/declared-workflow';
import { problem } from '../problems/problem';
import { UserError } from '../problems/user-error';
import { callerOf } from '../problems/user-frame';

/** Told of each platform that is declared. */
let onPlatform: ((platform: Construct) => void) | undefined;

export function registerPlatform(platform: Construct): void {
  Object.defineProperty(platform, platformBrand, { value: true });
  onPlatform?.(platform);
}

/** Runs modules, and tells of each platform that they declare. */
export function listeningToPlatforms<R>(listener: (platform: Construct) => void, run: () => R): R {
  onPlatform = listener;
  try {
    return run();
  } finally {
    onPlatform = undefined;
  }
}

const declarations = new WeakMap<object, () => string | undefined>();

/** Remembers where a construct was declared. The stack is only evaluated if a problem needs it. */
export const noteDeclaration = (construct: Construct, here: Error): void => void declarations.set(construct, callerOf(here));

/** Where a construct was declared: file and line, if they are known. */
export const declarationOf = (construct: Construct): (() => string | undefined) => declarations.get(construct) ?? (() => undefined);

/** The file of that place. The line may differ between two copies of a module, of which only one has a source map. */
export const fileOf = (construct: Construct): string | undefined => declarationOf(construct)()?.replace(/:\d+:\d+$/, '');

export const isPlatform = (value: unknown): boolean => isConstruct(value) && platformBrand in (value as object);

/** @throws UserError if the value is not a platform. */
export function requirePlatform(value: unknown, at: string): void {
  if (!isPlatform(value)) throw wrong(value, at, 'a platform, made by new Platform(…)');
}

/** @throws UserError if the value is not a construct in which a platform can be declared. */
export function requireScope(value: unknown, at: string): void {
  if (!isConstruct(value)) throw wrong(value, at, 'the app that the platform is declared in, new GitOpsApp()');
}

function isConstruct(value: unknown): boolean {
  try {
    return Construct.isConstruct(value);
  } catch {
    return false;
  }
}

const wrong = (given: unknown, at: string, expected: string): UserError =>
  new UserError([problem('wrong-type', at, { given: typeof given === 'object' && given !== null ? {} : given, expected })]);
