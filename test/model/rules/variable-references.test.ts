import { problemsOfService, warningsOfService } from '../../problems/case';

const warned = (changes: Record<string, unknown>): [string, unknown, readonly string[]][] =>
  warningsOfService({ secrets: {}, ...changes })
    .map(({ code, given, at }): [string, unknown, readonly string[]] => [code, given, at])
    .sort();

const at = 'services.payments-api';

describe('references of variables', () => {
  it('are known where the variable comes before', () => {
    expect(warned({ env: { HOST: 'db', URL: 'http://$(HOST)/$$(LATER)', LATER: '1' } })).toEqual([]);
  });

  it('are warned of where it comes later, or is the variable itself, or is none', () => {
    expect(warned({ env: { URL: '$(LATER)', LATER: '1', SELF: '$(SELF)', TYPO: '$(LATTER)' } })).toEqual([
      ['variable-defined-later', '$(LATER)', [`${at}.env.URL`]],
      ['variable-unknown', '$(LATTER)', [`${at}.env.TYPO`]],
      ['variable-unknown', '$(SELF)', [`${at}.env.SELF`]],
    ]);
  });

  it('of a command may name any variable of the container', () => {
    expect(warned({ env: { A: '1' }, command: ['run', '$(A)'], args: ['--b=$(B)', '$$(C)', '$(a b)'] })).toEqual([
      ['variable-unknown', '$(B)', [`${at}.args`]],
    ]);
  });

  it('are commands to a shell, where they have small letters', () => {
    expect(warned({ command: ['/bin/sh', '-c'], args: ['echo $(date) $(NOPE)'] })).toEqual([
      ['variable-unknown', '$(NOPE)', [`${at}.args`]],
    ]);
  });

  it('may name the key of a Secret, and of one whose keys only the cluster knows, any', () => {
    const keys = { as: 'environment', keys: { TOKEN: { key: 'a/b' } } };
    expect(warned({ secrets: { a: keys }, args: ['$(TOKEN)', '$(TOKAN)'] })).toEqual([['variable-unknown', '$(TOKAN)', [`${at}.args`]]]);
    expect(warned({ secrets: { a: keys, b: { as: 'environment' } }, args: ['$(TOKAN)'] })).toEqual([]);
    expect(warned({ secrets: { a: { as: 'environment', existing: true } }, args: ['$(TOKAN)'] })).toEqual([]);
    expect(warned({ secrets: { a: { as: 'environment', encryptedData: { K: 'AgBy' } } }, args: ['$(K)', '$(L)'] })).toEqual([
      ['variable-unknown', '$(L)', [`${at}.args`]],
    ]);
  });

  it('of a mount must be there, or the container does not start', () => {
    const mounted = (subPathExpr: string) => ({
      volumes: { pages: { emptyDir: {} } },
      volumeMounts: { pages: { mountPath: '/pages', subPathExpr } },
    });
    const env = { POD_NAME: { fieldRef: 'metadata.name' } };
    expect(problemsOfService({ secrets: {}, env, ...mounted('a/$(POD_NAME)') })).toEqual([]);
    expect(problemsOfService({ secrets: { a: { as: 'environment', existing: true } }, ...mounted('$(TOKEN)') })).toEqual([]);
    expect(problemsOfService({ secrets: {}, env, ...mounted('$(POD)/$(POD)') }).map(({ code, at: places }) => [code, ...places])).toEqual([
      ['mount-variable-unknown', `${at}.volumeMounts.pages.subPathExpr`],
    ]);
  });

  it('may name what Kubernetes tells pods of Services', () => {
    expect(warned({ args: ['$(CART_SERVICE_HOST)', '$(KUBERNETES_PORT_443_TCP_ADDR)', '$(CART_SERVICE_PORT_HTTP)'] })).toEqual([]);
  });

  it('are judged in sidecars with what they share, and named where they are written', () => {
    const image = `busybox:1@sha256:${'a'.repeat(64)}`;
    expect(
      warned({
        env: { URL: '$(HOST)' },
        sidecars: { own: { image, env: { HOST: 'x' }, sharesConfiguration: true }, other: { image, args: ['$(URL)'] } },
      }),
    ).toEqual([
      ['variable-defined-later', '$(HOST)', [`${at}.env.URL`]],
      ['variable-unknown', '$(HOST)', [`${at}.env.URL`]],
      ['variable-unknown', '$(URL)', [`${at}.sidecars.other.args`]],
    ]);
  });
});
