export { createApp } from './app.ts';
export { context } from './context.ts';
export type { ArticulationDeps, Zones } from './deps.ts';
export type { View } from './generation.ts';
export { createPages, type PagesDeps } from './pages.ts';
export { type RebuildDeps, type Rebuilt, rebuild, views } from './rebuild/rebuild.ts';
export type { SnapshotStorage } from './search/storage.ts';
export { service } from './service.ts';
export { createHandlers, handlers, type WorkerOptions } from './worker.ts';
