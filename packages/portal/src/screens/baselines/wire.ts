import type { components, Reading, Sending } from '../../api/index.ts';

type Schemas = components['schemas'];

/** What the screens of measurements read, by its name in the service's own description. */
export type Baseline = Schemas['Baseline'];
export type BaselineRow = Schemas['BaselineRow'];
export type Known = Schemas['KnownIndicatorOfTerritory'];
export type Picture = Schemas['TerritoryPicture'];
export type Indicators = Reading<'/baselines/indicators'>;
export type BaselineInput = Sending<'post', '/baselines'>;
export type Group = NonNullable<BaselineInput['group']>;
