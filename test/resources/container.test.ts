import { container } from '../../src/resources/container';
import { kubePod } from './kube-pod';
import { containerModel, mountModel, portModel } from './model';

/** A container as Kubernetes gets it. */
const rendered = (changes: Parameters<typeof containerModel>[0] = {}): unknown =>
  kubePod({ containers: [container(containerModel(changes))] }).containers[0];

describe('a container', () => {
  it('says nothing about what is not there', () => {
    expect(rendered()).toEqual({
      name: 'shop',
      image: 'ghcr.io/myorg/shop',
      securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, readOnlyRootFilesystem: true },
    });
    expect(rendered({ command: [], args: [] })).toEqual(rendered());
  });

  it('says what it runs, and on which ports', () => {
    const ports = [portModel(), portModel({ name: 'dns', containerPort: 5353, protocol: 'UDP' })];
    expect(
      rendered({ command: ['/bin/shop'], args: ['--port', '8080'], workingDir: '/srv', ports, restartPolicy: 'Always' }),
    ).toMatchObject({
      command: ['/bin/shop'],
      args: ['--port', '8080'],
      workingDir: '/srv',
      ports: [
        { name: 'http', containerPort: 8080 },
        { name: 'dns', containerPort: 5353, protocol: 'UDP' },
      ],
      restartPolicy: 'Always',
    });
  });

  it('reads texts, fields of its pod, its own resources, and Secrets', () => {
    const env = [
      { name: 'B', value: '' },
      { name: 'A', value: 'yes' },
      { name: 'POD', fieldRef: 'metadata.name' },
      { name: 'MEMORY', resourceFieldRef: 'limits.memory', divisor: '1Mi' },
      { name: 'CPU', resourceFieldRef: 'limits.cpu', divisor: undefined },
    ];
    expect(rendered({ env, envFrom: ['database', 'mail'] })).toMatchObject({
      env: [
        { name: 'B', value: '' },
        { name: 'A', value: 'yes' },
        { name: 'POD', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
        { name: 'MEMORY', valueFrom: { resourceFieldRef: { resource: 'limits.memory', divisor: '1Mi' } } },
        { name: 'CPU', valueFrom: { resourceFieldRef: { resource: 'limits.cpu' } } },
      ],
      envFrom: [{ secretRef: { name: 'database' } }, { secretRef: { name: 'mail' } }],
    });
  });

  it('reserves and limits any resource of a node', () => {
    expect(rendered({ resources: { requests: { cpu: '200m' }, limits: {} } })).toMatchObject({ resources: { requests: { cpu: '200m' } } });
    const limits = { cpu: '1', 'ephemeral-storage': '1Gi', 'nvidia.com/gpu': '1' };
    expect(rendered({ resources: { requests: {}, limits } })).toMatchObject({ resources: { limits } });
  });

  it('sees volumes where they are mounted', () => {
    const mounts = [
      mountModel({ name: 'cache', mountPath: '/cache' }),
      mountModel({ name: 'config', mountPath: '/etc/shop/app.yaml', subPath: 'app.yaml', readOnly: true }),
      mountModel({ name: 'pages', mountPath: '/pages', subPathExpr: '$(POD_NAME)', readOnly: true }),
    ];
    expect(rendered({ mounts })).toMatchObject({
      volumeMounts: [
        { name: 'cache', mountPath: '/cache' },
        { name: 'config', mountPath: '/etc/shop/app.yaml', subPath: 'app.yaml', readOnly: true },
        { name: 'pages', mountPath: '/pages', subPathExpr: '$(POD_NAME)', readOnly: true },
      ],
    });
  });

  it('says again of its rights what differs from the pod', () => {
    const { securityContext } = containerModel();
    const own = { runAsUser: 0, runAsGroup: 0, runAsNonRoot: false, seccompProfile: 'Unconfined', capabilities: ['NET_ADMIN'] } as const;
    expect(rendered({ securityContext: { ...securityContext, ...own, readOnlyRootFilesystem: false } })).toMatchObject({
      securityContext: {
        allowPrivilegeEscalation: false,
        capabilities: { add: ['NET_ADMIN'], drop: ['ALL'] },
        readOnlyRootFilesystem: false,
        runAsGroup: 0,
        runAsNonRoot: false,
        runAsUser: 0,
        seccompProfile: { type: 'Unconfined' },
      },
    });
  });

  it('does not deny to a privileged one what Kubernetes always grants it', () => {
    const { securityContext } = containerModel();
    expect(rendered({ securityContext: { ...securityContext, privileged: true } })).toMatchObject({
      securityContext: { capabilities: { drop: ['ALL'] }, privileged: true, readOnlyRootFilesystem: true },
    });
    expect(rendered({ securityContext: { ...securityContext, privileged: true } })).not.toHaveProperty(
      'securityContext.allowPrivilegeEscalation',
    );
  });
});
