export * from './document.ts';
export * from './resource-policy.ts';
export * from './table-policy.ts';
export * from './trust.ts';
