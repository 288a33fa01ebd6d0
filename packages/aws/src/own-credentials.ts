import type { ClientCredentials } from '@concierta/store';

/** Keys that sign requests to AWS, and until when they do. */
export type Credentials = ClientCredentials;

/**
 * The function's own keys, from the environment that Lambda gives it and from nowhere else: no file, no metadata service,
 * no chain of places to look in. Throws, naming what is missing, where there are none.
 */
export const ownCredentials =
  (env: NodeJS.ProcessEnv = process.env): (() => Promise<Credentials>) =>
  async () => {
    const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: token } = env;
    if (!accessKeyId || !secretAccessKey) {
      throw new Error('AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set: this runs as a Lambda function');
    }
    return { accessKeyId, secretAccessKey, ...(token ? { sessionToken: token } : {}) };
  };
