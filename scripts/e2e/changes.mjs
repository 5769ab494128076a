import { createRequire } from 'node:module';

const { ApiObject } = createRequire(import.meta.url)('cdk8s');

/** What is changed in the definitions of an example, to see what becomes of it. Each gives a function that changes a copy. */

/** None of the example's windows holds anything back today: a deny window is twelve hours away, and an allow window never closes. */
export const openWindows =
  (hour) =>
  ({ platform: { definition } }) => {
    const { syncWindows = {} } = definition;
    for (const name of Object.keys(syncWindows)) {
      const { manualSync } = syncWindows[name];
      syncWindows[name] = syncWindows[name].allow
        ? { allow: '0 0 * * *', duration: '24h', manualSync }
        : { deny: `0 ${(hour + 12) % 24} * * *`, duration: '1h', manualSync };
    }
  };

/** A deny window on an environment that is active at any time of any day. */
export const frozen =
  (environment) =>
  ({ platform: { definition } }) => {
    definition.syncWindows = {
      ...definition.syncWindows,
      'e2e-freeze': { deny: '0 0 * * *', duration: '24h', reason: 'it shows that nothing goes through' },
    };
    const own = definition.environments[environment];
    own.syncWindows = [...(own.syncWindows ?? []), 'e2e-freeze'];
  };

/** An environment variable for a service in an environment. */
export const withVariable = (service, environment, value) =>
  inEnvironment(service, environment, (own) => {
    own.env = { ...own.env, E2E: value };
  });

/** A service with a Job before its rollout. */
export const withJob = (service) => (definitions) => {
  const definition = serviceOf(definitions, service);
  definition.workloads = { ...definition.workloads, e2e: { kind: 'Job', args: ['e2e'], backoffLimit: 0 } };
};

/** The same with a Job that no node takes, so that it fails, and another version of the service behind it. */
export const withFailingJob = (service) => (definitions) => {
  withJob(service)(definitions);
  const definition = serviceOf(definitions, service);
  Object.assign(definition.workloads.e2e, { nodeSelector: { 'e2e/none': 'here' }, activeDeadlineSeconds: 5 });
  for (const environment of Object.keys(definitions.platform.definition.environments)) {
    if (definition.environments?.[environment] !== null) withVariable(service, environment, 'failing')(definitions);
  }
};

/** A platform in which a person syncs an environment. */
export const withoutAutomation =
  (environment) =>
  ({ platform: { definition } }) => {
    definition.environments[environment].sync = 'manual';
  };

/** A count of pods, or an autoscaler, for a service in an environment; and the count that Git names beside an autoscaler. */
export const withCount = (service, environment, replicas, kept) =>
  inEnvironment(service, environment, (own) => {
    own.replicas = replicas;
    if (kept === undefined) return;
    const operations = [{ op: 'add', path: '/spec/replicas', value: kept }];
    own.jsonPatches = { ...own.jsonPatches, count: { target: { kind: 'Deployment', name: service }, operations } };
  });

/** A further workload of a service in an environment, with patches of its objects. */
export const withWorkload = (service, environment, definition, jsonPatches) =>
  inEnvironment(service, environment, (own) => {
    own.workloads = { ...own.workloads, e2e: definition };
    own.jsonPatches = { ...own.jsonPatches, ...jsonPatches };
  });

/** Objects that a service adds in an environment. */
export const adding = (service, environment, objects) => (definitions) => {
  const definition = serviceOf(definitions, service);
  const { extend } = definition;
  definition.extend = (chart, context) => {
    extend?.(chart, context);
    if (context.environment !== environment) return;
    for (const each of objects) new ApiObject(chart, `${each.kind} ${each.metadata.name}`, each);
  };
};

/** What the project of a team permits in addition. */
export const permitting =
  (team, permit) =>
  ({ platform: { definition } }) => {
    const own = definition.teams[team];
    definition.teams[team] = { ...own, permits: { ...own.permits, e2e: permit } };
  };

/** A service with another name and the same code. */
export const renamed = (service, name) => (definitions) => {
  definitions.services.find((each) => each.name === service).name = name;
  const definition = serviceOf(definitions, name);
  if (definition.images?.[service]) definition.images = { [name]: definition.images[service] };
};

/** The same service a second time, with another name, and with Secrets of its own. */
export const doubled = (service, name) => (definitions) => {
  const original = definitions.services.find((each) => each.name === service);
  const secrets = Object.fromEntries(Object.entries(original.definition.secrets ?? {}).map(([key, value]) => [`${name}-${key}`, value]));
  const second = { ...original, definition: { ...original.definition, secrets } };
  definitions.services = [...definitions.services, second];
  renamed(service, name)({ ...definitions, services: [second] });
};

/** An environment whose services have another namespace. */
export const inNamespace =
  (environment, namespace) =>
  ({ platform: { definition } }) => {
    definition.environments[environment].namespace = namespace;
  };

/** The clusters of an environment. */
export const onClusters =
  (environment, clusters) =>
  ({ platform: { definition } }) => {
    definition.environments[environment].clusters = clusters;
  };

/** What happens to the objects of a service whose Application is deleted. */
export const deleting = (service, deletion) => (definitions) => {
  serviceOf(definitions, service).deletion = deletion;
};

/** A service without its Secrets, and so without what fetches them: in an environment, or in all of them. */
export const withoutSecrets = (service, environment) => (definitions) => {
  const definition = serviceOf(definitions, service);
  if (environment === undefined) {
    for (const each of [definition, ...Object.values(definition.environments ?? {})]) delete each?.secrets;
    return;
  }
  inEnvironment(service, environment, (own) => {
    own.secrets = Object.fromEntries(Object.keys(definition.secrets).map((name) => [name, null]));
  })(definitions);
};

/** A platform without an environment: what came after it comes after the one before it. */
export const withoutEnvironment =
  (name) =>
  ({ platform: { definition }, services }) => {
    const { promotion } = definition.environments[name];
    delete definition.environments[name];
    for (const other of Object.values(definition.environments)) {
      if (other.promotion?.after !== name) continue;
      if (promotion?.after === undefined) other.promotion = promotion;
      else other.promotion.after = promotion.after;
    }
    for (const { definition: service } of services) delete service.environments?.[name];
  };

/** A platform without a service. */
export const withoutService = (name) => (definitions) => {
  definitions.services = definitions.services.filter((service) => service.name !== name);
  forgetIn(definitions, name);
};

/** A service that is to go from an environment. */
export const retiredFrom = (service, environment) => (definitions) => {
  inEnvironment(service, environment, (own) => {
    own.retired = true;
  })(definitions);
  forgetIn(definitions, service);
};

/** A service that is to go from everywhere. */
export const retired = (service) => (definitions) => {
  serviceOf(definitions, service).retired = true;
  forgetIn(definitions, service);
};

/** How Applications are written. */
export const layout =
  (name) =>
  ({ platform: { definition } }) => {
    definition.argoCd = { ...definition.argoCd, layout: name };
  };

/** What is not there, or not for long, is called by nobody. */
function forgetIn({ services }, name) {
  for (const { definition } of services) {
    for (const each of [definition, ...Object.values(definition.environments ?? {})]) {
      for (const key of ['calls', 'after']) if (each?.[key]) each[key] = each[key].filter((other) => other !== name);
    }
  }
}

const serviceOf = ({ services }, name) => services.find((service) => service.name === name).definition;

function inEnvironment(service, environment, change) {
  return (definitions) => {
    const definition = serviceOf(definitions, service);
    const own = { ...definition.environments?.[environment] };
    change(own);
    definition.environments = { ...definition.environments, [environment]: own };
  };
}
