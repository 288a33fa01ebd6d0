export { createApp } from './app.ts';
export { clockHandlers } from './clock.ts';
export { context } from './context.ts';
export { createPages } from './pages.ts';
export { service } from './service.ts';
export { createHandlers } from './worker.ts';
