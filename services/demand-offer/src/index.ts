export { createApp } from './app.ts';
export { clockHandlers } from './clock.ts';
export { context } from './context.ts';
export { handlers } from './worker.ts';
