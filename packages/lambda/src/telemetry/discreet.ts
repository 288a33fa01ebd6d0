/** Fields that are never written, whoever puts them there. */
const secret =
  /^(authorization|cookie|set-cookie|x-concierta-edge|email|e-?mail|address|token|id-?token|secret|password|code|body|text|data)$/i;

const patterns: readonly (readonly [RegExp, string])[] = [
  [/\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g, '«token»'],
  [/\bBearer\s+\S+/gi, '«token»'],
  [/[\w.+%-]+@[\w-]+(\.[\w-]+)+/g, '«address»'],
];

const longest = 4_000;

const discreetText = (text: string): string =>
  patterns.reduce((left, [pattern, instead]) => left.replaceAll(pattern, instead), text.slice(0, longest));

const deepest = 4;

const discreetValue = (value: unknown, depth: number): unknown => {
  if (typeof value === 'string') return discreetText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= deepest) return '…';
  if (Array.isArray(value)) return value.slice(0, 50).map((one) => discreetValue(one, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, secret.test(name) ? '…' : discreetValue(inner, depth + 1)]),
  );
};

/**
 * Fields as a log may keep them. Services write ids and codes alone; this is what stands behind them: no token, no e-mail
 * address, nothing of endless length, even where a library's error quotes what it was given.
 */
export const discreet = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  discreetValue(fields, 0) as Record<string, unknown>;
