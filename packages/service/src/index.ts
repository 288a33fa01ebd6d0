export * from './hosted-service.ts';
export * from './parts.ts';
