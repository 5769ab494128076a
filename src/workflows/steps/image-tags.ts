/** The tag of an image as shells write it. */
export interface ImageTag {
  /** The tag, in which the shell fills in what GitHub tells it. */
  readonly tag: string;
  /** The output of a step that is the digest. */
  readonly digest: string;
}

/** The tag of a built image: the commit. */
export const commitTag = 'sha-$GITHUB_SHA';

/** The tag of a released image: the version, which is at the end of the Git tag. */
export const releasedTag = '${GITHUB_REF_NAME##*/}';
