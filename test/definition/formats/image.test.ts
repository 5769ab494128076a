import { imageName, imageReference, imageTag, registry } from '../../../src/definition/formats/image';
import { verdict } from './verdict';
import { quote } from '../../../src/problems/text';

const digest = `sha256:${'a'.repeat(64)}`;

describe('names of images', () => {
  // As the reference grammar of distribution reads them.
  it.each([
    'app',
    'myorg/app',
    'ghcr.io/myorg/payments-api',
    'GHCR.io/myorg/app',
    'ghcr.io:443/app',
    'localhost:5000/app',
    'localhost/app',
    '1.2.3.4:5000/app',
    'ghcr.io/my_org/a__b/c.d/e--f',
  ])('%s is one', (name) => {
    expect(verdict(imageName, name)).toBe('fine');
  });

  it.each([
    ['ghcr.io/MyOrg/app', 'it has capital letters'],
    ['MyOrg/app', 'it has capital letters'],
    ['https://ghcr.io/app', 'it has characters or slashes where none may be'],
    ['', 'it has characters or slashes where none may be'],
    ['/app', 'it has characters or slashes where none may be'],
    ['ghcr.io/app/', 'it has characters or slashes where none may be'],
    ['ghcr.io/a//b', 'it has characters or slashes where none may be'],
    ['a b', 'it has characters or slashes where none may be'],
    ['a___b', 'it has characters or slashes where none may be'],
    ['a..b', 'it has characters or slashes where none may be'],
    ['-a', 'it has characters or slashes where none may be'],
    ['a-', 'it has characters or slashes where none may be'],
    ['gh..io/a', 'it has characters or slashes where none may be'],
    ['ghcr-.io/a', 'it has characters or slashes where none may be'],
    ['ghcr.io/é', 'it has characters or slashes where none may be'],
    ['a'.repeat(256), 'it has more than 255 characters'],
  ])('"%s" is none: %s', (name, reason) => {
    expect(imageName(name, 'here')?.message).toBe(`${quote(name)} is not an image name: ${reason}`);
  });

  it.each([
    ['ghcr.io/myorg/app:1.0', 'ghcr.io/myorg/app'],
    ['ghcr.io/myorg/app:latest', 'ghcr.io/myorg/app'],
    ['ghcr.io/myorg/app:', 'ghcr.io/myorg/app'],
    [`ghcr.io/myorg/app@${digest}`, 'ghcr.io/myorg/app'],
    [`ghcr.io/myorg/app:1.0@${digest}`, 'ghcr.io/myorg/app'],
    [`localhost:5000/app:1.0@${digest}`, 'localhost:5000/app'],
    ['app:1.0', 'app'],
  ])('%s has more than the name %s', (given, name) => {
    expect(imageName(given, 'here')).toMatchObject({ code: 'image-with-tag', allowed: [name] });
  });
});

describe('registries', () => {
  it('are what the names of images can begin with', () => {
    const fine = ['ghcr.io', 'ghcr.io/myorg', 'localhost:5000', '1234.dkr.ecr.eu-west-1.amazonaws.com/team', 'myorg'];
    expect(fine.map((name) => verdict(registry, name))).toEqual(fine.map(() => 'fine'));
  });

  it.each([
    ['ghcr.io/MyOrg', 'it has capital letters'],
    ['ghcr.io/', 'it ends with a slash'],
    ['https://ghcr.io', 'it begins with a scheme'],
    ['ghcr.io/myorg:v1', 'it carries a tag or a digest'],
    ['ghcr.io/my org', 'it has characters or slashes where none may be'],
    ['', 'it is empty'],
  ])('"%s" is none: %s', (name, reason) => {
    expect(registry(name, 'here')).toMatchObject({
      message: `'${name}' is not a registry: ${reason}`,
      allowed: ["a registry such as 'ghcr.io/myorg'"],
    });
  });
});

describe('tags', () => {
  it.each(['1.0.0', 'v1', '_x', 'A-b_c.d', 'a'.repeat(128), `sha-${'b'.repeat(40)}@${digest}`, 'unreleased', 'Latest', 'latest-1'])(
    '%s can be the first',
    (tag) => {
      expect(verdict(imageTag, tag)).toBe('fine');
    },
  );

  it.each(['latest', `latest@${digest}`])('%s moves', (tag) => {
    expect(verdict(imageTag, tag)).toBe('image-tag-latest');
  });

  it.each([
    '',
    '.1',
    '-1',
    'a b',
    'release/1',
    'a:b',
    'a+b',
    'a'.repeat(129),
    digest,
    `@${digest}`,
    '1.0@sha256:abc',
    `1.0@${digest.toUpperCase()}`,
  ])('"%s" is none', (tag) => {
    expect(verdict(imageTag, tag)).toBe('invalid-image-tag');
  });
});

describe('images of containers', () => {
  it.each(['payments-api', 'worker', 'a', 'x'.repeat(63)])("%s is one of the service's own, if it has it", (name) => {
    expect(verdict(imageReference, name)).toBe('fine');
  });

  it.each([
    `nginx:1.27@${digest}`,
    'nginx:1.27',
    'localhost:5000/app:1',
    'localhost:5000',
    `envoyproxy/envoy:v1.34.1@${digest}`,
    `ghcr.io/myorg/app:sha-${'b'.repeat(40)}@${digest}`,
    `localhost:5000/app:1@${digest}`,
  ])('%s is one in full', (image) => {
    expect(verdict(imageReference, image)).toBe('fine');
  });

  it.each([
    ...['', 'nginx:', `nginx@${digest}`, `localhost:5000/app@${digest}`, 'ghcr.io/myorg/app', 'localhost:5000/app'],
    ...['Nginx', '1a', 'x'.repeat(64), `nginx:1.27@${digest}0`, `nginx:1.27@${digest.toUpperCase()}`, `nginx:1.27@md5:${'a'.repeat(32)}`],
    ...[`nginx:1.27@${digest}\n`, `nginx:1.27@${digest}@${digest}`],
  ])('"%s" is neither', (image) => {
    expect(verdict(imageReference, image)).toBe('image-not-in-full');
  });

  it.each([
    [`ghcr.io/MyOrg/app:1@${digest}`, 'invalid-image'],
    [`https://ghcr.io/app:1@${digest}`, 'image-not-in-full'],
    [`nginx:latest@${digest}`, 'image-tag-latest'],
    [`nginx:a b@${digest}`, 'invalid-image-tag'],
    [`nginx:1:2@${digest}`, 'invalid-image-tag'],
    [`:1@${digest}`, 'invalid-image'],
    ['nginx:latest', 'image-tag-latest'],
    ['nginx:a b', 'invalid-image-tag'],
    ['Nginx:1', 'invalid-image'],
    [':1.27', 'invalid-image'],
  ])('%s has a part that is wrong: %s', (image, code) => {
    expect(verdict(imageReference, image)).toBe(code);
  });
});
