const w3c = /^00-([0-9a-f]{8})([0-9a-f]{24})-([0-9a-f]{16})-([0-9a-f]{2})$/;
const root = /(?:^|;)\s*Root=1-([0-9a-f]{8})-([0-9a-f]{24})(?:;|$)/;
const parent = /(?:^|;)\s*Parent=([0-9a-f]{16})(?:;|$)/;

/** A trace context (W3C) as AWS writes it: `Root=1-…;Parent=…;Sampled=1`. Nothing for one that is not well formed. */
export const amazonTraceOf = (traceparent: string | undefined): string | undefined => {
  const [, time, rest, span, flags = '00'] = w3c.exec(traceparent ?? '') ?? [];
  if (time === undefined) return undefined;
  return `Root=1-${time}-${rest};Parent=${span};Sampled=${Number.parseInt(flags, 16) & 1}`;
};

/** AWS's trace header as W3C writes it, for who carries it on; nothing for one that names no parent. */
export const traceparentOf = (header: string | undefined): string | undefined => {
  const [, time, rest] = root.exec(header ?? '') ?? [];
  const [, span] = parent.exec(header ?? '') ?? [];
  if (time === undefined || span === undefined) return undefined;
  return `00-${time}${rest}-${span}-${header?.includes('Sampled=0') ? '00' : '01'}`;
};
