export { createApp } from './app.ts';
export { context } from './context.ts';
export { handlers } from './worker.ts';
