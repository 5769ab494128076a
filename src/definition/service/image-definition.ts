/** An image that is built from the service's source, or from that of another service. Everything except its first tag is the same in every environment. */
export interface ImageDefinition {
  /**
   * Name of the image in the registry, without a tag. It is the same in every environment.
   *
   * @default - `<registry of the platform>/<name of the image>`
   */
  readonly repository?: string;
  /** Build context in the application repository, as a relative path. It is the same in every environment. @default - `source.path` */
  readonly path?: string;
  /** Path of the Dockerfile, relative to `path`. It is the same in every environment. @default - `source.dockerfile` */
  readonly dockerfile?: string;
  /** Stage of the Dockerfile that becomes the image. @default - the last one */
  readonly target?: string;
  /**
   * Stage of the Dockerfile that runs tests: it fails to build if they fail. CI builds it for each pull request and after each merge, and makes
   * the image only if it succeeds. It gets no secrets.
   *
   * @default - no tests in the image
   */
  readonly testTarget?: string;
  /**
   * Platforms for which the image is built. On a runner of another architecture, QEMU emulates them, which takes several times as long. Each
   * of them is scanned.
   *
   * @default - `source.platforms`
   */
  readonly platforms?: readonly ImagePlatform[];
  /**
   * Values of the Dockerfile's `ARG`s, by name. Everyone who can read the repository or the image can read them: use `buildSecrets` for
   * secrets.
   *
   * @default - those of the Dockerfile
   */
  readonly buildArgs?: { readonly [name: string]: string };
  /**
   * Secrets of the build, by the ID with which the Dockerfile mounts them (`RUN --mount=type=secret,id=npmrc`), and the name of each in the
   * GitHub environment `image-build`, which only the branches of the platform may use. Pull requests are built without them.
   *
   * @default - none
   */
  readonly buildSecrets?: { readonly [id: string]: string };
  /**
   * Further build contexts, by the name with which the Dockerfile refers to them (`COPY --from=shared`): folders of the application
   * repository, as relative paths.
   *
   * @default - none
   */
  readonly buildContexts?: { readonly [name: string]: string };
  /**
   * Whether pull requests build the image, without pushing it. Set it to `false` if the Dockerfile cannot be built without its secrets.
   *
   * @default true
   */
  readonly builtOnPullRequests?: boolean;
  /**
   * The tag that synth writes until CI writes the first one, preferably with the digest: `sha-<40 hex>@sha256:<64 hex>`.
   *
   * @default 'unreleased', for which pods wait until the first promotion
   */
  readonly firstTag?: string;
  /**
   * The service that builds the image, if it is another one. That service has the image in its own `images`, under the same name. Both run
   * the same tag: a promotion of the other service writes the image-tag files of both, in one commit. Nothing else can be set then, because
   * it belongs to the other service.
   *
   * @default - this service builds it
   */
  readonly builtBy?: string;
}

/** A platform of an image: operating system and architecture, as Docker names them. */
export type ImagePlatform = 'linux/amd64' | 'linux/arm64' | 'linux/ppc64le' | 'linux/s390x';
