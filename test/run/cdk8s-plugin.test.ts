import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CharthouseValidation } from '../../src/run/cdk8s-plugin';
import { golden } from '../cli/project';

let folder: string;

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'plugin-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes files, and lets the plug-in look at them as cdk8s does. */
async function validate(files: Readonly<Record<string, string>>): Promise<{ violations: unknown[]; status: string[] }> {
  const paths = Object.keys(files).map((path) => join(folder, path));
  Object.entries(files).forEach(([path, text]) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  });
  const violations: unknown[] = [];
  const status: string[] = [];
  const report = { addViolation: (each: unknown) => void violations.push(each), submit: (each: string) => void status.push(each) };
  await new CharthouseValidation().validate({ manifests: paths.filter((path) => path.endsWith('.yaml')), report });
  return { violations, status };
}

const secret = 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: token\n';

describe('the validation plug-in', () => {
  it('has nothing to say of what was generated', async () => {
    expect(await validate(golden())).toEqual({ violations: [], status: ['success'] });
  });

  it('has nothing to say of a service whose name is that of the folder of services', async () => {
    const renamed = Object.entries(golden()).map(([path, text]) => [path.replace('services/payments-api/', 'services/services/'), text]);
    expect(await validate(Object.fromEntries(renamed))).toEqual({ violations: [], status: ['success'] });
  });

  it('says of a finding what it is, where, and how to mend it', async () => {
    const path = 'gitops-platform/services/payments-api/base/secret.yaml';
    const { violations, status } = await validate({ ...golden(), [path]: secret });
    expect(status).toEqual(['failure']);
    expect(violations).toEqual([
      {
        ruleName: 'rendered-secret',
        recommendation: expect.stringContaining("'token'"),
        fix: expect.stringMatching(/ \(charthouse explain rendered-secret\)$/),
        violatingResources: [{ resourceName: path, locations: [path], manifestPath: path }],
      },
    ]);
  });

  it('looks into every document of a file', async () => {
    const path = 'gitops-platform/services/payments-api/base/more.yaml';
    const { violations } = await validate({ ...golden(), [path]: `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n---\n${secret}` });
    expect(violations).toEqual([expect.objectContaining({ ruleName: 'rendered-secret' })]);
  });
});
