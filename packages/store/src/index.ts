export * from './client.ts';
export * from './counting.ts';
export * from './cursor.ts';
export * from './declarations.ts';
export * from './definition.ts';
export * from './scope.ts';
export * from './store.ts';
export * from './write.ts';
