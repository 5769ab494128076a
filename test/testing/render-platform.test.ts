import { GitOpsApp } from '../../src/constructs/gitops-app';
import { Platform } from '../../src/constructs/platform';
import { Service } from '../../src/constructs/service';
import { UserError } from '../../src/problems/user-error';
import { renderPlatform } from '../../src/testing/render-platform';
import { platform as declaredPlatform, service as declaredService } from '../example-platform';

function platformWith(changes: Record<string, unknown> = {}): Platform {
  const { name, definition } = declaredPlatform();
  const platform = new Platform(new GitOpsApp(), name, definition);
  new Service(platform, 'payments-api', declaredService(changes).definition);
  return platform;
}

describe('rendering a platform in a test', () => {
  it('gives every file by its path below the output folder', () => {
    const files = renderPlatform(platformWith());
    expect([...new Set(Object.keys(files).map((path) => path.split('/')[0]))]).toEqual(['gitops-platform', 'payments-api', 'terraform']);
    expect(Object.keys(files).length).toBe(63);
    expect(files['gitops-platform/services/payments-api/overlays/production/deployment.yaml']).toBe(`apiVersion: apps/v1
kind: Deployment
metadata:
  name: payments-api
spec:
  replicas: null
`);
  });

  it('throws all problems as one error, which a test can ask for them', () => {
    const render = () => renderPlatform(platformWith({ team: 'paymnts', replicas: -1 }));
    expect(render).toThrow(UserError);
    expect(render).toThrow(/^x there is no team 'paymnts'/);
    try {
      render();
    } catch (error) {
      expect((error as UserError).problems.map(({ code }) => code)).toEqual(['unknown-team', 'replicas-negative']);
    }
    expect.assertions(3);
  });
});
