import { podModel } from '../../model';
import { deployment, told, toldOfWorkloads } from '../told';

const secrets = (...names: string[]) => ({ pod: podModel({ imagePullSecrets: names }) });

describe('how images are pulled', () => {
  it('changes with the Secrets for it', () => {
    expect(toldOfWorkloads(secrets(), secrets('a', 'b'))).toEqual(['low: Secrets for pulling images: new: a and b']);
    expect(toldOfWorkloads(secrets('a', 'b'), secrets('b', 'c'))).toEqual(['high: Secrets for pulling images: new: c; gone: a']);
    expect(toldOfWorkloads(secrets('a', 'b'), secrets('b', 'a'))).toEqual(['low: Secrets for pulling images: another order']);
  });

  it('changes with the pull policy', () => {
    expect(told([deployment()], [deployment({ imagePullPolicy: 'Always' })])).toEqual(['low: imagePullPolicy: not set -> Always']);
    expect(told([deployment()], [deployment({ imagePullPolicy: 'Never' })])).toEqual(['high: imagePullPolicy: not set -> Never']);
  });

  it('does not change with the image', () => {
    expect(told([deployment({ image: 'a:1' })], [deployment({ image: 'a:2' })])).toEqual(['low: image: a 1 -> 2']);
  });
});
