import { command } from '../../../src/definition/formats/command';
import { goTemplate } from '../../../src/definition/formats/go-template';
import { groupName } from '../../../src/definition/formats/names';
import { noDirectionChange, oneLine, readableLines } from '../../../src/definition/formats/readable';
import { code, words } from '../../../src/definition/formats/words';
import { verdict } from './verdict';

const unseen = ['a\u200bb', 'a\u202eb', '\u2066', 'a\u00a0b', '\ufeffa', 'a\u3164', 'a\rb', 'a\r\nb', 'a\u00adb', 'a\u2003b'];

const formats = [
  { what: 'text on one line', format: oneLine, fine: ['', 'why not: é 日本', "it's 5 % #1"], refused: [...unseen, 'a\nb', 'a\tb'] },
  { what: 'lines of code', format: readableLines, fine: ['', 'a\n\tb\n', 'é'], refused: unseen },
  {
    what: 'text in its order',
    format: noDirectionChange,
    fine: ['a\u200bb', 'a\r\nb', '\u00a0'],
    refused: ['a\u202eb', '\u2066', '\u200f', '\u061c'],
  },
  { what: 'commands', format: command, fine: ['make test', 'a\n\tb', 'echo $HOME'], refused: ['', ' ', 'echo ${{ x }}', ...unseen] },
  { what: 'reasons', format: words, fine: ['why'], refused: ['', ' ', 'one\nboards: two', ...unseen] },
  { what: 'code', format: code('a query'), fine: ['up == 0', 'a\n  b'], refused: ['', ' ', '\n', ...unseen] },
  {
    what: 'templates of Go',
    format: goTemplate,
    fine: ['', 'x', '{{ $value }} of {{ $labels.pod }}'],
    refused: ['{{', '{{ x', '{{ end }}', '{{ if x }}'],
  },
  {
    what: 'groups',
    format: groupName,
    fine: ['acme:orders', 'Domain Users', '"CN=admins,OU=eu"', 'ops@example.com', '4d1f-…'],
    refused: [
      ...['', ' a', 'a ', 'a,b', 'a"b', 'x\ny', 'role:admin', 'proj:payments:r', '"role:admin"', ...unseen],
      'x, proj:payments:r\np, proj:payments:r, *, *, */*, allow',
    ],
  },
];

describe.each(formats)('$what', ({ format, fine, refused }) => {
  it.each(fine)('may be %j', (text) => {
    expect(verdict(format, text)).toBe('fine');
  });

  it.each(refused)('are not %j', (text) => {
    expect(verdict(format, text)).not.toBe('fine');
  });
});
