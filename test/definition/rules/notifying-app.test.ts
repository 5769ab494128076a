import { environments, problemsOfPlatform } from '../../problems/case';

const found = (argoCd: object | undefined, notifications: unknown) =>
  problemsOfPlatform({ argoCd, environments: environments('staging', { notifications }) }).map(({ code, at }) => [code, ...at]);

describe('an environment that notifies GitHub', () => {
  const wrong = [['notifications-without-app', 'platform.environments.staging.notifications']];

  it.each([undefined, {}, { notifications: {} }, { notifications: null }, { notifications: { github: null } }])(
    'needs an App to do it: %j',
    (argoCd) => {
      expect(found(argoCd, ['github', 'deploys'])).toEqual(wrong);
    },
  );

  it('has one where the platform names it', () => {
    expect(found({ notifications: { github: { appId: 1, installationId: 2 } } }, ['github'])).toEqual([]);
  });

  it.each([undefined, null, [], ['deploys', 'alerts', 'pages']])('is another one than this: %j', (notifications) => {
    expect(found(undefined, notifications)).toEqual([]);
  });
});
