import { platform, service } from '../../example-platform';
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
