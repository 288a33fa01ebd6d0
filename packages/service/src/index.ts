export * from './heads-sweep.ts';
export * from './hosted-service.ts';
export * from './parts.ts';
export * from './tenants-file.ts';
