import { lstatSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { checkOut, filesOfCommit, filesOfWorkingTree } from '../../src/git/check-out';
import { findRepository, type Repository } from '../../src/git/repository';
import { gitEnvironment, makeGitProject, type GitProject } from '../cli/git-project';

let project: GitProject;
afterEach(() => project.remove());

const repository = (): Repository => findRepository(project.folder, gitEnvironment);

/** The folder with the files of the last commit. */
function checkedOut(): string {
  const [folder, workshop] = [project.path('.tmp/files'), project.path('.tmp/workshop')];
  mkdirSync(folder);
  mkdirSync(workshop);
  checkOut(repository(), 'HEAD', folder, workshop);
  return folder;
}

describe('the files of a commit', () => {
  it('are written as git would write them into a working tree: all of them, executable ones, line ends and links too', () => {
    project = makeGitProject({
      'a b/ü.txt': 'text\n',
      'left-out.txt': 'x',
      'run.sh': '#!/bin/sh\n',
      '.gitattributes': 'left-out.txt export-ignore\n',
    });
    project.git('config', 'core.autocrlf', 'true');
    project.git('update-index', '--chmod=+x', 'run.sh');
    const blob = project.git('rev-parse', 'HEAD:left-out.txt').trim();
    project.git('update-index', '--add', '--cacheinfo', `120000,${blob},link`);
    project.git('commit', '--quiet', '--message', 'modes');
    project.write({ 'a b/ü.txt': 'changed\n', 'new.txt': '' });
    const folder = checkedOut();
    expect(readdirSync(folder).sort()).toEqual(['.gitattributes', '.gitignore', 'a b', 'left-out.txt', 'link', 'run.sh']);
    expect(readFileSync(`${folder}/a b/ü.txt`, 'utf8')).toBe('text\r\n');
    expect(statSync(`${folder}/run.sh`).mode & 0o111).not.toBe(0);
    expect(lstatSync(`${folder}/link`).isSymbolicLink()).toBe(true);
    expect(filesOfCommit(repository(), 'HEAD')).toEqual(['.gitattributes', '.gitignore', 'a b/ü.txt', 'left-out.txt', 'link', 'run.sh']);
  });

  it('are told from those of the working tree, which has some that are not committed', () => {
    project = makeGitProject({ 'a.txt': '', 'sub/b.txt': '' });
    project.write({ 'sub/c.txt': '', 'node_modules/d.txt': '' });
    const own = findRepository(project.path('sub'), gitEnvironment);
    expect(filesOfWorkingTree(own).sort()).toEqual(['.gitignore', 'a.txt', 'sub/b.txt', 'sub/c.txt']);
    expect(filesOfCommit(own, 'HEAD')).toEqual(['.gitignore', 'a.txt', 'sub/b.txt']);
  });

  it('that cannot be written are an error in the words of git', () => {
    project = makeGitProject({ 'a.txt': '' });
    mkdirSync(project.path('.tmp/workshop'));
    expect(() => checkOut(repository(), 'nowhere', project.path('.tmp'), project.path('.tmp/workshop'))).toThrow(
      /^git cannot write the files of nowhere of '.*': fatal: Not a valid object name nowhere/,
    );
  });
});
