export { createApp } from './app.ts';
export { context } from './context.ts';
export { createPages } from './pages.ts';
export { handlers } from './worker.ts';
