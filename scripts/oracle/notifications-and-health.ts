// Asks Argo CD's own packages what they make of what Charthouse writes for them, and keeps the answers as fixtures, which
// the tests compare with what is written today. Needs Go; the first build takes minutes, and no part of `npm test` does it.
//
//   node --import tsx scripts/oracle/notifications-and-health.ts
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { healthChecks } from '../../src/delivery/argo-cd/health-checks';
import { healthCases, kindsOf } from '../../test/delivery/argo-cd/health-checks-cases';
import { configMaps, notificationCases, telling } from '../../test/delivery/argo-cd/notifications/cases';

const fixtures = join(__dirname, '../../test/delivery/argo-cd/fixtures');

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'oracle-'));
  try {
    const program = join(folder, 'oracle');
    execFileSync('go', ['build', '-o', program, '.'], { cwd: join(__dirname, 'program'), stdio: 'inherit' });

    const ask = (questions: readonly object[]): unknown[] =>
      execFileSync(program, { input: questions.map((question) => JSON.stringify(question)).join('\n'), encoding: 'utf8' })
        .trim()
        .split('\n')
        .map((answer) => JSON.parse(answer));
    const keep = async (name: string, answers: unknown): Promise<void> => {
      const file = join(fixtures, name);
      writeFileSync(file, await format(JSON.stringify(answers, null, 2), { ...(await resolveConfig(file)), filepath: file }));
    };

    const checks = healthChecks(telling, kindsOf(healthCases.map(({ kind }) => kind)));
    const health = healthCases.map(({ kind, what, object }) => ({ kind, what, lua: checks[kind]!, object }));
    const conditions = ask(health.map(({ lua, object }) => ({ health: { lua, object } })));
    await keep(
      'health-checks.json',
      health.map((each, index) => ({ ...each, answer: conditions[index] })),
    );

    const sent = ask(notificationCases.map((each) => ({ notifications: { ...each, configMap: configMaps[each.configMap] } })));
    await keep('notifications.json', { configMaps, cases: notificationCases.map((each, index) => ({ ...each, answer: sent[index] })) });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
