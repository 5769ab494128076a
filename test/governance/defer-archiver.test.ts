import { makeProject, type Project } from '../cli/project';

const script = `
const { withArchiverDeferred } = require(${JSON.stringify(require.resolve('../../lib/governance/defer-archiver.js'))});
const path = require('node:module').createRequire(require.resolve('cdktf')).resolve('archiver');
const loaded = () => Object.keys(require.cache).filter((file) => file.includes('/node_modules/archiver/')).length;
withArchiverDeferred(() => require('cdktf'));
const before = { loaded: loaded(), cached: path in require.cache };
require('node:fs').mkdirSync('asset');
require('node:fs').writeFileSync('asset/file.txt', 'content');
const { archiveSync } = require(require.resolve('cdktf').replace(/index\\.js$/, 'private/fs.js'));
archiveSync('asset', 'asset.zip');
const deferred = {};
let failure;
try { withArchiverDeferred(() => { deferred.proxy = require(path); throw new Error('loading fails'); }); } catch (error) { failure = error.message; }
const afterFailure = path in require.cache;
const archive = deferred.proxy('zip', {});
const after = { loaded: loaded() > 0, isReal: require(path) === require.cache[path].exports, type: typeof archive.finalize, formats: typeof deferred.proxy.create };
const third = withArchiverDeferred(() => require(path)) === require(path);
console.log(JSON.stringify({ before, failure, afterFailure, after, third, zip: require('node:fs').readFileSync('asset.zip').subarray(0, 2).toString() }));
`;

describe('cdktf without its archiver', () => {
  let project: Project;
  let seen: any;

  beforeAll(() => {
    project = makeProject({ 'script.js': script });
    const { code, stdout, stderr } = project.node(['script.js']);
    expect([code, stderr]).toEqual([0, '']);
    seen = JSON.parse(stdout);
  });
  afterAll(() => project.remove());

  it('loads, and leaves nothing of ours among the loaded modules', () => {
    expect(seen.before).toEqual({ loaded: 0, cached: false });
  });

  it('leaves nothing among the loaded modules where loading fails, either', () => {
    expect([seen.failure, seen.afterFailure]).toEqual(['loading fails', false]);
  });

  it('gives the real archiver to whoever uses it after all', () => {
    expect(seen.after).toEqual({ loaded: true, isReal: true, type: 'function', formats: 'function' });
    expect(seen.zip).toBe('PK');
  });

  it('leaves one alone that is loaded already', () => {
    expect(seen.third).toBe(true);
  });
});
