import { Testing } from 'cdk8s';
import { AppProject } from '../../../src/delivery/argo-cd/kinds/app-project/construct';
import { appProjectManifest } from '../../../src/delivery/argo-cd/kinds/app-project/manifest';
import { teamProject } from '../../../src/delivery/argo-cd/team-project';
import { emitted, examples, theOne } from './examples';

describe('the construct AppProject', () => {
  it('puts the object that the engine writes into a chart of cdk8s', () => {
    const { platform, service } = examples.payments;
    const project = teamProject(service.team, { services: [service], emitted }, platform, theOne)!;
    const chart = Testing.chart();
    new AppProject(chart, 'payments', project);
    expect(Testing.synth(chart)).toEqual([appProjectManifest(project)]);
  });
});
