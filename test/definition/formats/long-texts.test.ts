import { call } from '../../../src/definition/formats/call';
import { cron } from '../../../src/definition/formats/cron';
import { duration } from '../../../src/definition/formats/duration';
import { glob } from '../../../src/definition/formats/glob';
import * as images from '../../../src/definition/formats/image';
import { jsonPointer } from '../../../src/definition/formats/json-pointer';
import { localTime } from '../../../src/definition/formats/local-time';
import * as names from '../../../src/definition/formats/names';
import { countOrPercentage } from '../../../src/definition/formats/numbers';
import * as paths from '../../../src/definition/formats/paths';
import { prometheusDuration } from '../../../src/definition/formats/prometheus-duration';
import { quantity } from '../../../src/definition/formats/quantity';
import { timeZone } from '../../../src/definition/formats/time-zone';
import { words } from '../../../src/definition/formats/words';
import { verdict } from './verdict';

const formats = {
  ...names,
  ...paths,
  ...images,
  ...{ call, countOrPercentage, cron, duration, glob, jsonPointer, localTime, prometheusDuration, quantity, timeZone, words },
};

const parts = ['a', '1', '-', '_', '.', '/', '@', ':', '~0', 'a.', 'a-', '-a', '/a', 'a/', '1h', '{a', '*,'];

describe('long texts', () => {
  // A pattern that tries many ways to read one of these would take minutes for it, or for ever.
  it.each(Object.entries(formats))('are judged by %s as short ones are', (_, format) => {
    const long = parts.map((part) => verdict(format, `${part.repeat(200_000)}\n`));
    expect(long).toEqual(parts.map((part) => verdict(format, `${part}\n\n`)));
  });
});
