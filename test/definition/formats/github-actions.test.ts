import { hostedLabel } from '../../../src/definition/formats/github-actions';
import { verdict } from './verdict';

describe("the label of a machine of GitHub's", () => {
  it.each(['ubuntu-24.04', 'ubuntu-24.04-arm', 'ubuntu-latest-16-cores', 'big_machine.1'])('may be %s', (label) => {
    expect(verdict(hostedLabel, label)).toBe('fine');
  });

  it.each(['ubuntu-latest', 'windows-2025', 'macos-15', 'self-hosted', '', 'a b', '${{ vars.RUNNER }}'])('is not %j', (label) => {
    expect(verdict(hostedLabel, label)).toBe('invalid-name');
  });
});
