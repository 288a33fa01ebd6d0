/** A hash in groups of four, so that two people can read it to each other. */
export const hashWords = (hash: string, groups = 3): string =>
  hash
    .slice(0, groups * 4)
    .match(/.{4}/g)
    ?.join(' ') ?? hash;
