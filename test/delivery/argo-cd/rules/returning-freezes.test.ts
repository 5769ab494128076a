import { returningFreezes } from '../../../../src/delivery/argo-cd/rules/returning-freezes';
import { render } from '../../../../src/render';
import { models, platform, service } from '../../../example-platform';
import { environments } from '../../../problems/case';

const declared = platform({
  syncWindows: {
    nightly: { deny: '0 22 * * *', duration: '6h' },
    work: { allow: '0 8 * * 1-5', duration: '9h' },
    christmas: { from: '2026-12-18T18:00', until: '2027-01-04T08:00' },
    audit: { from: '2026-06-01T00:00', until: '2026-06-05T00:00' },
  },
  environments: environments('production', { syncWindows: ['nightly', 'work', 'christmas', 'audit'] }),
});
const places = ['platform.syncWindows.audit', 'platform.syncWindows.christmas'];

describe('a freeze by dates', () => {
  it('is told of, each one, and no window that is meant to come again', () => {
    const found = returningFreezes(models({ platform: declared }).platform);
    expect(found.map(({ code, at, fix }) => [code, ...at, fix])).toEqual([
      ['freeze-comes-again', places[0], 'remove it from the definition after 2026-06-05T00:00'],
      ['freeze-comes-again', places[1], 'remove it from the definition after 2027-01-04T08:00'],
    ]);
  });

  it('is a warning, which stops nothing', () => {
    const { problems, warnings } = render({ platform: declared, services: [service()] });
    expect([problems, warnings.flatMap(({ code, at }) => (code === 'freeze-comes-again' ? at : []))]).toEqual([[], places]);
  });
});
