export { createApp, type TenancyDeps } from './app.ts';
export { type Bootstrap, bootstrap } from './bootstrap.ts';
export { context } from './context.ts';
export { type IdTokenVerifierOptions, idTokenVerifier, type VerifyIdToken } from './id-token.ts';
export type { MailPort } from './mail/port.ts';
export { tenancyDeps } from './serve.ts';
export { service } from './service.ts';
export { freezeEntity, reopenEntity } from './succession/operate.ts';
export { createHandlers, type MailDeps } from './worker.ts';
