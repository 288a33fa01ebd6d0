import { type Issue, Refusal } from '@concierta/kernel';
import { invalid } from './answer-problem.ts';
import { pointerOf } from './issues.ts';

/** The largest body: 1 MB. */
export const maxBodyBytes = 1024 * 1024;

/** How deep objects and lists may nest. */
export const maxDepth = 32;

/**
 * Text that cannot be kept or shown: broken surrogate pairs, control characters other than tab and line ends, and the marks
 * that turn the direction of reading, with which a title could pretend to be another one. Spanish and English need none.
 */
const control = /[^\P{Cc}\t\n\r]|[\u202A-\u202E\u2066-\u2069]/u;
export const isOddText = (text: string): boolean => !text.isWellFormed() || control.test(text);

/** A number that no row could hold: beyond what a number says exactly, or nearer to nothing than anything measured. */
const oddNumber = (value: number): Pick<Issue, 'code' | 'params'> | undefined => {
  const { MAX_SAFE_INTEGER: maximum, MIN_SAFE_INTEGER: minimum } = Number;
  if (value > maximum) return { code: 'too-large', params: { maximum } };
  if (value < minimum) return { code: 'too-small', params: { minimum } };
  return value !== 0 && Math.abs(value) < 1e-100 ? { code: 'format', params: {} } : undefined;
};

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** Refuses `malformed` a body nested deeper than 32, and `invalid` one with odd text, odd numbers or keys that could poison a prototype. */
export const checkTree = (root: unknown): void => {
  const issues: Issue[] = [];
  const visit = (value: unknown, path: readonly PropertyKey[], depth: number): void => {
    if (issues.length >= 20) return;
    if (typeof value === 'string') {
      if (isOddText(value)) issues.push({ pointer: pointerOf(path), code: 'odd-text' });
      return;
    }
    const number = typeof value === 'number' ? oddNumber(value) : undefined;
    if (number) issues.push({ pointer: pointerOf(path), ...number });
    if (typeof value !== 'object' || value === null) return;
    if (depth > maxDepth) throw new Refusal('malformed', { reason: 'depth' });
    for (const [key, inner] of Object.entries(value)) {
      if (forbiddenKeys.has(key)) issues.push({ pointer: pointerOf([...path, key]), code: 'forbidden-key' });
      else if (isOddText(key)) issues.push({ pointer: pointerOf(path), code: 'odd-text' });
      else visit(inner, [...path, Array.isArray(value) ? Number(key) : key], depth + 1);
    }
  };
  visit(root, [], 1);
  if (issues.length > 0) throw invalid(issues);
};

/** Reads a request's text up to the limit, whatever `Content-Length` claims. Refuses `too-large`, and `malformed` for text that is not UTF-8. */
export const readText = async (request: Request): Promise<string> => {
  const declared = request.headers.get('content-length');
  if (declared !== null && Number(declared) > maxBodyBytes) throw new Refusal('too-large');
  if (!request.body) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader: ReadableStreamDefaultReader<Uint8Array> = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > maxBodyBytes) {
      await reader.cancel().catch(() => undefined);
      throw new Refusal('too-large');
    }
    chunks.push(value);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new Refusal('malformed', { reason: 'encoding' });
  }
};

/** Parses a body's text and checks its shape. Refuses `malformed` for text that is not JSON. */
export const parseBody = (text: string): unknown => {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new Refusal('malformed', { reason: 'json' });
  }
  checkTree(parsed);
  return parsed;
};

/** The fields of `raw` that the schema did not keep: unknown ones, at any depth. */
export const unknownFields = (raw: unknown, parsed: unknown, path: readonly PropertyKey[] = []): Issue[] => {
  if (typeof raw !== 'object' || raw === null || typeof parsed !== 'object' || parsed === null) return [];
  if (Array.isArray(raw)) {
    return Array.isArray(parsed) ? raw.flatMap((inner, i) => unknownFields(inner, parsed[i], [...path, i])) : [];
  }
  return Object.entries(raw).flatMap(([key, inner]) =>
    Object.hasOwn(parsed, key)
      ? unknownFields(inner, Reflect.get(parsed, key), [...path, key])
      : [{ pointer: pointerOf([...path, key]), code: 'unknown-field' }],
  );
};
