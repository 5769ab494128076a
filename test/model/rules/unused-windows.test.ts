import { resolveDefinitions } from '../../../src/model/resolve-definitions';
import { platform } from '../../example-platform';
import { plain } from '../resolved';

const weekend = { deny: '0 0 * * sat', duration: '48h' };

/** The windows that apply to nobody, of a platform with `weekend` beside the example's. */
function unused(services: readonly Record<string, unknown>[], changes: Record<string, unknown> = {}): string[] {
  const { syncWindows } = platform().definition;
  const declared = platform({ syncWindows: { ...syncWindows, weekend }, ...changes });
  const { problems } = resolveDefinitions({ platform: declared, services: services.map((each, index) => plain(each, `shop-${index}`)) });
  return problems.map(({ code, at }) => `${code} ${at.join()}`);
}
const found = ['sync-window-unused platform.syncWindows.weekend'];

describe('a sync window', () => {
  it('is for somebody: an environment, a team or a service names it', () => {
    const { environments, teams } = platform().definition;
    expect(unused([{}])).toEqual(found);
    expect(unused([{}], { environments: { ...environments, dev: { ...environments.dev, syncWindows: ['weekend'] } } })).toEqual([]);
    expect(unused([{}], { teams: { ...teams, payments: { syncWindows: ['weekend'] } } })).toEqual([]);
    expect(unused([{ syncWindows: { weekend: true } }])).toEqual([]);
    expect(unused([{ environments: { dev: { syncWindows: { weekend: true } } } }])).toEqual([]);
  });

  it('is for nobody where every service is exempt', () => {
    const exempt = { syncWindows: { nightly: { exempt: 'it only reads' }, weekend: true } };
    const nightly = ['sync-window-unused platform.syncWindows.nightly'];
    expect(unused([exempt])).toEqual(nightly);
    expect(unused([exempt, {}])).toEqual([]);
  });

  it('may wait for the first service of its environment, or of its team', () => {
    const { environments, teams } = platform().definition;
    const dev = { environments: { ...environments, dev: { ...environments.dev, syncWindows: ['weekend'] } } };
    expect(unused([{ environments: { dev: null } }], dev)).toEqual([]);
    expect(unused([{}], { teams: { ...teams, qa: { syncWindows: ['weekend'] } } })).toEqual([]);
  });

  it('is not judged without any service, nor beside other problems: a service that is not sound might be the one it is for', () => {
    expect(unused([])).toEqual([]);
    expect(unused([{ syncWindows: { weekend: true }, calls: ['nobody'] }])).toEqual(['unknown-service services.shop-0.calls']);
  });
});
