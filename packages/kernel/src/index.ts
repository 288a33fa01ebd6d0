export * from './canonical-json.ts';
export * from './hash.ts';
export * from './ids.ts';
export * from './machine-matrix.ts';
export * from './refusal.ts';
export * from './roles.ts';
export * from './state-machine.ts';
export * from './working-days.ts';
