import { platform, service } from '../../example-platform';
import { withDefinitions } from '../../workflows/examples';
import { problemsOf, problemsOfPlatform, problemsOfService } from '../../problems/case';

describe('reserved names', () => {
  it.each([
    ['team', "in 'approvals' it stands for the service's own team"],
    ['default', 'Argo CD has a project of that name, which permits everything'],
    ['gitops-platform', "it is the platform's own Argo CD project"],
  ])('%s is none for a team', (name, reason) => {
    expect(problemsOfPlatform({ teams: { platform: {}, qa: {}, payments: {}, [name]: {} } })).toMatchObject([
      { message: `'${name}' is reserved: ${reason}`, at: [`platform.teams.${name}`] },
    ]);
  });

  it.each([
    ['terraform', 'the output has a folder of that name for its Terraform stacks'],
    ['Terraform', 'the output has a folder of that name for its Terraform stacks'],
    ['gitops-platform', 'it is the config repository, and all of it is generated'],
    ['GitOps-Platform', 'it is the config repository, and all of it is generated'],
  ])('%s is none for a repository: GitHub minds no capitals', (repository, reason) => {
    expect(problemsOfService({ source: { repository } })).toMatchObject([
      { message: `'${repository}' is reserved: ${reason}`, at: ['services.payments-api.source.repository'] },
    ]);
  });

  it.each([
    ['terraform', 'the output has a folder of that name for its Terraform stacks'],
    ['GitOps-Platform', 'it is the config repository, and all of it is generated'],
  ])('%s is none for the definitions repository', (repository, reason) => {
    expect(problemsOfPlatform({ github: withDefinitions({ repository }) })).toMatchObject([
      { message: `'${repository}' is reserved: ${reason}`, at: ['platform.github.definitions.repository'] },
    ]);
  });

  it.each(['platform', 'Platform'])('%s is none for a repository with code if the definitions are in one called platform', (repository) => {
    const found = problemsOf({ platform: platform({ github: withDefinitions() }), services: [service({ source: { repository } })] });
    expect(found).toMatchObject([
      { message: expect.stringContaining(`'${repository}' is reserved: it is the definitions repository`) as string },
    ]);
  });

  it.each([
    ['default', 'Argo CD has a project of that name, which permits everything'],
    ['terraform', 'the output has a folder of that name for its Terraform stacks'],
  ])('%s is none for a platform', (name, reason) => {
    const found = problemsOf({ platform: { ...platform(), name } });
    expect(found).toMatchObject([{ code: 'reserved-name', message: `'${name}' is reserved: ${reason}`, at: ['platform'] }]);
  });

  it('go with the name of the platform', () => {
    const other = { ...platform({ teams: { platform: {}, qa: {}, 'gitops-platform': {} } }), name: 'another' };
    expect(problemsOf({ platform: other, services: [service({ team: 'qa', source: { repository: 'gitops-platform' } })] })).toEqual([]);
  });
});
