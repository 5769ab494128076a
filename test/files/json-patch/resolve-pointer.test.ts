import { resolvePointer } from '../../../src/files/json-patch/resolve-pointer';

const object = {
  spec: {
    ports: [
      { name: 'http', port: 80, protocol: 'TCP' },
      { name: 'metrics', port: 9090, protocol: 'TCP' },
      { name: 'a/b]=~c', port: 53, protocol: 'UDP', inner: [{ ready: true }] },
    ],
    args: ['a', 'b'],
    selector: { app: 'shop' },
    twins: [{ name: 'a', of: { b: 1 } }, { name: 'a' }],
  },
};

describe('a path by name', () => {
  it.each([
    ['/spec/ports/[name=http]/port', '/spec/ports/0/port'],
    ['/spec/ports/[name=metrics]', '/spec/ports/1'],
    ['/spec/ports/[port=9090]/name', '/spec/ports/1/name'],
    ['/spec/ports/[protocol=UDP]/inner/[ready=true]/ready', '/spec/ports/2/inner/0/ready'],
    ['/spec/ports/[name=a~1b]=~0c]/port', '/spec/ports/2/port'],
    ['/spec/ports/1/name', '/spec/ports/1/name'],
    ['/spec/ports/-', '/spec/ports/-'],
    ['/spec/new/a~1b', '/spec/new/a~1b'],
    ['/spec/ports/[http]', '/spec/ports/[http]'],
  ])('%s is %s', (path, pointer) => {
    expect(resolvePointer(object, path)).toEqual({ pointer });
  });

  it.each<[string, string, string[]]>([
    ['/spec/ports/[name=htp]/port', "no item of '/spec/ports' has the name 'htp'", ['[name=http]', '[name=metrics]', '[name=a~1b]=~0c]']],
    ['/spec/ports/[protocol=TCP]/port', "2 items of '/spec/ports' have the protocol 'TCP'", ['[name=http]', '[name=metrics]']],
    ['/spec/ports/[nme=http]/port', "no item of '/spec/ports' has the nme 'http'", ['[name=http]', '[name=metrics]', '[name=a~1b]=~0c]']],
    ['/spec/twins/[name=a]', "2 items of '/spec/twins' have the name 'a'", ['0', '1']],
    ['/spec/twins/[of=b]', "no item of '/spec/twins' has the of 'b'", ['0', '1']],
    ['/spec/args/[name=a]', "no item of '/spec/args' has the name 'a'", ['0', '1']],
    ['/spec/selector/[app=shop]', "there is no list at '/spec/selector'", []],
    ['/spec/volumes/[name=a]', "there is nothing at '/spec/volumes'", []],
    ['/spec/ports/[name=http]/more/[a=b]', "there is nothing at '/spec/ports/0/more'", []],
  ])('%s leads nowhere: %s', (path, reason, allowed) => {
    expect(resolvePointer(object, path)).toEqual({ reason, allowed });
  });
});
