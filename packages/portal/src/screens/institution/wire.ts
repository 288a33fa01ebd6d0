import type { components } from '../../api/index.ts';

type Schemas = components['schemas'];

/** What the screens of the institution read, by its name in the service's own description. */
export type Item = Schemas['InstitutionalItem'];
export type ItemRow = Schemas['InstitutionalItemRow'];
export type ItemInput = Schemas['InstitutionalItemInput'];
export type ItemKind = ItemRow['kind'];
export type Gaps = Schemas['InstitutionalGaps'];
export type Arrangement = Schemas['Arrangement'];
export type ArrangementStep = Schemas['ArrangementStep'];
export type KeptFile = Schemas['ArrangementStep']['evidence'][number];
export type Report = Schemas['InternalReport'];
export type Period = Report['content']['period'];
