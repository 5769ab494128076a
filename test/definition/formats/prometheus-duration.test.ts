import { prometheusDuration } from '../../../src/definition/formats/prometheus-duration';
import { verdict } from './verdict';

describe("Prometheus' durations", () => {
  // As `model.ParseDuration` of prometheus/common reads them, and the pattern of the operator's custom resources.
  it.each(['0', '0s', '30s', '10m', '1h30m', '1d', '2w', '1y', '1y2w3d4h5m6s7ms', '1m500ms', '007s', '90m', '292y'])(
    '%s is one',
    (text) => {
      expect(verdict(prometheusDuration, text)).toBe('fine');
    },
  );

  it.each(['', '30', 'm', '1.5h', '-1s', '+1s', '30 s', ' 30s', '30s ', '30s\n', '1M', '1H', '1us', '1ns', '1mo', 'PT1M', '00', '1h 30m'])(
    '"%s" is none',
    (text) => {
      expect(verdict(prometheusDuration, text)).toBe('invalid-prometheus-duration');
    },
  );

  it.each(['30m1h', '1h1h', '1s1m', '1ms1s'])('%s does not begin with the greatest', (text) => {
    expect(verdict(prometheusDuration, text)).toBe('invalid-prometheus-duration');
  });

  it.each(['293y', '292y52w', '9223372037s', `${'9'.repeat(400)}ms`])('%s is longer than Prometheus can count', (text) => {
    expect(verdict(prometheusDuration, text)).toBe('invalid-prometheus-duration');
  });
});
