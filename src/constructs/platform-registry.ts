import { Construct } from 'constructs';
import { problem } from '../problems/problem';
import { UserError } from '../problems/user-error';
import { callerOf } from '../problems/user-frame';

/**
 * Marks platforms. A class that asks for one does not import the class of platforms, which imports it, and a process may have loaded that
 * class twice: once as CommonJS and once as an ES module.
 */
const brand = Symbol.for('charthouse.Platform');

export const registerPlatform = (platform: Construct): void => void Object.defineProperty(platform, brand, { value: true });

const declarations = new WeakMap<object, () => string | undefined>();

/** Keeps where a construct was declared, to be asked where that matters. */
export const noteDeclaration = (construct: Construct, here: Error): void => void declarations.set(construct, callerOf(here));

/** Where a construct was declared: a file and a line, if they are known. */
export const declarationOf = (construct: Construct): (() => string | undefined) => declarations.get(construct) ?? (() => undefined);

/** Whether a value is a platform. */
export const isPlatform = (value: unknown): boolean => isConstruct(value) && brand in (value as object);

/** @throws UserError where a value is no platform. */
export function requirePlatform(value: unknown, at: string): void {
  if (!isPlatform(value)) throw wrong(value, at, 'a platform, made by new Platform(…)');
}

/** @throws UserError where a value is no construct that a platform can be declared in. */
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
