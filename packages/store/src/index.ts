export * from './client.ts';
export * from './counting.ts';
export * from './cursor.ts';
export * from './declarations.ts';
export * from './definition.ts';
export { type Due, type DueMark, dueOn, dueShards } from './due.ts';
export {
  type Enumerated,
  type EnumeratedRows,
  type EnumerateOptions,
  enumerateEvents,
  enumerateHeads,
  enumerateRows,
  type Position,
} from './enumerate.ts';
export { type EventRow, outboxShards, type StoredEvent, suppressed } from './event-row.ts';
export { type GoldenItem, goldenItems } from './golden.ts';
export { isGuardTrip, OutsideScope } from './guard.ts';
export * from './heads.ts';
export * from './heads-record.ts';
export { aggregateOf, counterKey, idempotencyKey, inboxKey, linkKey, memberKey, partyKey } from './keys.ts';
export * from './open-store.ts';
export {
  claimAgain,
  markPublished,
  type OutboxBacklog,
  outboxBacklog,
  type PendingEvent,
  type PendingQuery,
  pendingEvents,
} from './outbox.ts';
export { putRows, removeRows } from './owner-rows.ts';
export * from './rate.ts';
export * from './reach.ts';
export * from './receipts.ts';
export * from './scope.ts';
export * from './store.ts';
export type { Patience } from './transaction.ts';
export { trips } from './trips.ts';
export { verifyRows } from './verify.ts';
export * from './write.ts';
export * from './write-once.ts';
