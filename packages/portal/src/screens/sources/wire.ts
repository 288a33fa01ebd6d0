import type { components, Reading } from '../../api/index.ts';

type Schemas = components['schemas'];

/** What the screens of sources read, by its name in the service's own description. */
export type Source = Schemas['DemandSource'];
export type SourceFields = Source['fields'];
export type SourceRow = Reading<'/sources'>['items'][number];
export type KeptFile = NonNullable<SourceFields['evidence']>[number];
