const { availableParallelism } = require('node:os');

/** @type {import('jest').Config} */
module.exports = {
  // By default, a machine with two cores would run one file at a time.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/golden/', '/fixtures/'],
  modulePathIgnorePatterns: ['<rootDir>/lib', '<rootDir>/dist', '<rootDir>/.cache'],
  transform: {
    '^.+\\.[tj]s$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } }],
  },
  // An ES module, which Jest does not load as it is.
  transformIgnorePatterns: ['/node_modules/(?!@marcbachmann/cel-js/)'],
  moduleNameMapper: {
    '^charthouse$': '<rootDir>/src/index.ts',
    '^charthouse/argo-cd$': '<rootDir>/src/delivery/argo-cd/kinds/index.ts',
    '^charthouse/github$': '<rootDir>/src/workflows/construct/index.ts',
    '^charthouse/testing$': '<rootDir>/src/testing/index.ts',
  },
};
