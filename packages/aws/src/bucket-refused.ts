/** A bucket's answer that is not the one asked for. Its message names no key: keys hold owners' ids. */
export class BucketRefused extends Error {
  override readonly name = 'BucketRefused';
  readonly status: number;
  /** S3's own code: `AccessDenied`, `NoSuchKey`, `SlowDown`. */
  readonly code: string;

  constructor(method: string, status: number, body: string) {
    const code = /<Code>([A-Za-z0-9]{1,64})<\/Code>/.exec(body)?.[1] ?? 'unknown';
    super(`the bucket answered ${method} with ${status} ${code}`);
    this.status = status;
    this.code = code;
  }

  /** True where there is no such object, or none that these keys may know of. A missing bucket or bad keys are not that. */
  get hides(): boolean {
    return this.code === 'NoSuchKey' || this.code === 'AccessDenied';
  }
}
