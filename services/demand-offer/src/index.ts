export { createApp } from './app.ts';
export { context } from './context.ts';
export { createHandlers } from './worker.ts';
