// Loaded before a command of a test: runs another command to its end just before the first file with the ending MEANWHILE_BEFORE is read.
const fs = require('node:fs');
const { spawnSync } = require('node:child_process');

const { MEANWHILE_BEFORE: before, MEANWHILE_IN: cwd, MEANWHILE_RUN: run } = process.env;
const { readFileSync } = fs;

fs.readFileSync = (...args) => {
  if (String(args[0]).endsWith(before)) {
    fs.readFileSync = readFileSync;
    const { status, stderr } = spawnSync(process.execPath, JSON.parse(run), { cwd, encoding: 'utf8', env: { PATH: process.env.PATH } });
    if (status !== 0) throw new Error(stderr);
  }
  return readFileSync(...args);
};
