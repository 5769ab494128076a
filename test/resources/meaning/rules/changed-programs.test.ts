import { deployment, told, toldOfContainers } from '../told';

describe('what a container runs', () => {
  it.each([
    [{ command: ['a'] }, { command: ['b'] }, 'high: command changed'],
    [{}, { args: ['--password=x'] }, 'low: arguments added'],
    [{ workingDir: '/a' }, { workingDir: '/b' }, 'high: workingDir: /a -> /b'],
    [{ lifecycle: { preStop: { kind: 'exec' as const, command: ['sleep'] } } }, {}, 'high: preStop hook removed'],
    [{}, { lifecycle: { preStop: { kind: 'exec' as const, command: ['sleep'] } } }, 'low: preStop hook added'],
    [{}, { lifecycle: { postStart: { kind: 'exec' as const, command: ['warm'] } } }, 'high: postStart hook added'],
  ])('%j to %j', (before, after, text) => {
    expect(toldOfContainers(before, after)).toEqual([text]);
  });

  it('may be set by extensions', () => {
    expect(told([deployment()], [deployment({ tty: true, lifecycle: { stopSignal: 'SIGINT' } })])).toEqual([
      'low: tty: not set -> true',
      'low: lifecycle added',
    ]);
  });

  it('is not told if something else changes', () => {
    expect(toldOfContainers({ args: ['a'], image: 'a:1' }, { args: ['a'], image: 'a:2' })).toEqual(['low: image: a 1 -> 2']);
  });
});
