import { podModel } from '../../model';
import { deployment, told, toldOfWorkloads } from '../told';

describe('the names of pods', () => {
  it('change with their DNS', () => {
    expect(told([deployment()], [deployment({}, { dnsPolicy: 'None', dnsConfig: { nameservers: ['1.1.1.1'] } })])).toEqual([
      'high: dnsPolicy: not set -> None',
      'high: dnsConfig added',
    ]);
    expect(toldOfWorkloads({}, { pod: podModel({ setHostnameAsFQDN: true }) })).toEqual(['low: setHostnameAsFQDN: not set -> true']);
  });

  it('do not change with anything else', () => {
    expect(told([deployment()], [deployment({ image: 'shop:2' })])).toEqual(['low: image: shop 1 -> 2']);
  });
});
