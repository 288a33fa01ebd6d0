/** Fields of a log line: ids, codes, numbers. Never an address, a name, a token or a free text. */
export type LogFields = Readonly<Record<string, unknown>>;

/** Where requests and defects are written; structured, so that they can be counted. */
export interface Log {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

/** A log that keeps nothing; for tests and tools. */
export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** What may be said of a defect in a log: its class, its message and where it was thrown. */
export const errorFields = (error: unknown): LogFields =>
  error instanceof Error ? { error: error.name, message: error.message, stack: error.stack } : { error: String(error) };
