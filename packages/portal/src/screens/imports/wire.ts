import type { components } from '../../api/index.ts';

type Schemas = components['schemas'];

/** What the screens of imports read, by its name in the service's own description. */
export type Import = Schemas['Import'];
export type ImportListRow = Schemas['ImportListRow'];
export type ImportRow = Schemas['ImportRow'];
export type ImportKind = Schemas['ImportKind'];
