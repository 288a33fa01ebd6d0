export * from './canonical-json.ts';
export * from './hash.ts';
export * from './ids.ts';
export * from './refusal.ts';
export * from './roles.ts';
export * from './state-machine.ts';
