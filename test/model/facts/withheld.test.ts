import { applicationRepositories } from '../../../src/model/facts/application-repositories';
import { withheldFrom } from '../../../src/model/facts/withheld';
import { models, platform, service } from '../../example-platform';
import { foreign } from '../../workflows/examples';

const github = { organization: 'myorg', plan: 'team', owners: 'platform' };

const withheld = (
  changes: Record<string, unknown>,
  services = [service({ source: { repository: 'cart', visibility: 'private' } }, 'cart')],
) => {
  const input = models({ platform: platform(changes), services });
  return withheldFrom(input.platform, applicationRepositories(input.services)).map(({ feature, repositories }) => [
    feature,
    ...repositories,
  ]);
};

describe('what is withheld', () => {
  it('are attestations and code scanning of private repositories', () => {
    expect(withheld({ github })).toEqual([
      ['code scanning', 'cart'],
      ['attestations at GitHub', 'cart'],
    ]);
  });

  it('is less with Code Security, and with the plan enterprise', () => {
    expect(withheld({ github: { ...github, codeSecurity: true } })).toEqual([['attestations at GitHub', 'cart']]);
    expect(withheld({ github: { ...github, plan: 'enterprise' } })).toEqual([['code scanning', 'cart']]);
    expect(withheld({ github: { ...github, plan: 'enterprise', codeSecurity: true } })).toEqual([]);
  });

  it('is nothing of public repositories, and of those that build no image', () => {
    const checked = service({ ...foreign, source: { repository: 'checked', visibility: 'private', checks: { test: 'make' } } }, 'redis');
    expect(withheld({ github }, [service(), checked])).toEqual([]);
  });

  it('is the monitor of all private repositories in a strict supply chain', () => {
    const definitions = { repository: 'definitions' };
    expect(withheld({ github: { ...github, definitions }, supplyChain: 'strict' }, [service()])).toEqual([
      ['the monitor of jobs', 'definitions', 'gitops-platform'],
    ]);
    expect(withheld({ github: { ...github, visibility: 'public' }, supplyChain: 'strict' }, [service()])).toEqual([]);
  });
});
