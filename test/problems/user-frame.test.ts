import { join } from 'node:path';
import { callerOf, isThrownByUs, shownPath, userFrame } from '../../src/problems/user-frame';

const own = join(__dirname, '../../src/render.ts');
const loader = join(__dirname, '../../src/loader/load-module.ts');
const stackOf = (...frames: string[]): string => ['Error: no luck', ...frames.map((frame) => `    at ${frame}`)].join('\n');

describe('the frames of a stack', () => {
  it('are the user’s where they are neither of Node, nor of a package, nor ours', () => {
    const stack = stackOf(
      'Module._compile (node:internal/modules/cjs/loader:1:2)',
      '/app/node_modules/x/index.js:1:2',
      `f (${own}:1:2)`,
      'new Cart (/app/cart.ts:7:9)',
    );
    expect(userFrame(stack)).toEqual({ file: '/app/cart.ts', line: 7, column: 9 });
    expect(userFrame(stackOf('file:///app/my%20cart.mjs:3:1'))).toEqual({ file: '/app/my cart.mjs', line: 3, column: 1 });
    expect(userFrame('no stack at all')).toBeUndefined();
  });

  it('tell who has thrown', () => {
    expect(isThrownByUs(stackOf('node:fs:1:2', `f (${own}:1:2)`, '/app/main.ts:1:1'))).toBe(true);
    expect(isThrownByUs(stackOf('/app/main.ts:1:1', `f (${own}:1:2)`))).toBe(false);
    expect(isThrownByUs(stackOf('wrapSafe (node:internal/modules/cjs/loader:1:2)', `loadModule (${loader}:9:5)`))).toBe(false);
    expect(isThrownByUs('')).toBe(false);
  });

  it('are shown from where the process runs', () => {
    expect(shownPath(join(process.cwd(), 'services', 'cart.ts'))).toBe('services/cart.ts');
    expect(shownPath('/elsewhere/cart.ts')).toBe('/elsewhere/cart.ts');
    expect(callerOf(new Error())()).toMatch(/^test\/problems\/user-frame\.test\.ts:\d+:\d+$/);
  });
});
