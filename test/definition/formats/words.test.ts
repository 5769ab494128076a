import { words } from '../../../src/definition/formats/words';
import { verdict } from './verdict';

describe('reasons', () => {
  it.each(['holidays', ' a ', 'é', '-'])('"%s" is one', (text) => {
    expect(verdict(words, text)).toBe('fine');
  });

  it.each(['', ' ', '\n', '\t \u00a0'])('%j is none', (text) => {
    expect(verdict(words, text)).toBe('wrong-type');
    expect(words(text, 'here')!.message).toBe('this should be a reason, in words');
  });
});
