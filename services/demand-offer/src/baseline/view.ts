import { type Principal, permitsOf } from '@concierta/access';
import { allowedNow, type Language, listQuery, pageSchema } from '@concierta/http';
import { idSchema } from '@concierta/kernel';
import type { Loaded } from '@concierta/store';
import { displayName } from '@concierta/territories';
import * as z from 'zod';
import { AnOwner, APerson } from '../answer-ids.ts';
import { Reason } from '../demand/commands.ts';
import { words } from '../free-text.ts';
import { PlaceCode, PlaceView } from '../places.ts';
import { capacityGroups, indicatorCodes, indicatorKey, knownIndicators, polarities } from './indicators.ts';
import { type BaselineCommandName, baselineMachine } from './model.ts';
import { levels } from './peers.ts';
import { indicatorName, type Known } from './picture.ts';
import { type Baseline, BaselineFields, BaselineStateName, findingShape, identityShape } from './state.ts';
import type { BaselineRow } from './store.ts';
import { changeWords, positionWords } from './words.ts';

export const BaselineId = idSchema('baseline');

const writers = ['formulator', 'official', 'representative'] as const;

/** Who may record and revise a measurement of their own organisation. */
export const baselinePermits = permitsOf<'record' | BaselineCommandName>({
  record: { roles: writers },
  revise: { roles: writers },
  withdraw: { roles: writers },
});

const Year = z.number().int().min(1900).max(2200);

/** What a person writes about a measurement; what the catalogue knows of the indicator may be left out. */
export const BaselineInput = z
  .object({
    territory: PlaceCode,
    indicator: z.enum(indicatorCodes).openapi({ description: 'Del catálogo, o `terridata` y `own` con su nombre.' }),
    name: identityShape.name,
    year: Year,
    source: words(120).optional(),
    ...findingShape,
    unit: findingShape.unit.optional(),
  })
  .openapi('BaselineInput');

/** What a revision says anew, and why. */
export const BaselineRevision = z
  .object({ ...findingShape, unit: findingShape.unit.optional(), reason: Reason })
  .openapi('BaselineRevision');

export const Withdrawal = z.object({ reason: Reason });

const Key = z
  .string()
  .regex(/^[a-z]{2,12}(:[a-z0-9-]{1,100})?$/)
  .openapi({
    description: 'El código del indicador; para los que tienen nombre, `terridata:` o `own:` y el nombre.',
    example: 'mdm',
  });
const YearInQuery = z
  .string()
  .regex(/^(19|20|21)\d\d$/)
  .transform(Number)
  .openapi({ type: 'integer', example: 2024 });

export const BaselineQuery = listQuery.extend({
  territory: PlaceCode.optional(),
  indicator: Key.optional(),
  year: YearInQuery.optional(),
  state: BaselineStateName.optional(),
});
export const PictureQuery = z.object({ territory: PlaceCode });
export const ComparisonQuery = z.object({
  indicator: Key,
  year: YearInQuery,
  group: z.enum(capacityGroups).optional(),
  level: z.enum(levels).optional(),
});

const common = {
  id: BaselineId,
  owner: AnOwner,
  version: z.number().int(),
  state: BaselineStateName,
  key: z.string(),
  title: z.string(),
  place: PlaceView,
  revision: z.number().int(),
  recordedAt: z.iso.datetime(),
  recordedBy: APerson,
  revisedAt: z.iso.datetime().optional(),
  endedAt: z.iso.datetime().optional(),
  reason: z.string().optional(),
  allowed: z.array(z.string()),
};

export const BaselineView = z.object({ ...common, fields: BaselineFields }).openapi('Baseline');

const Row = z
  .object({
    id: BaselineId,
    state: BaselineStateName,
    place: PlaceView,
    indicator: z.string(),
    key: z.string(),
    title: z.string(),
    year: z.number().int(),
    value: z.number(),
    unit: z.string(),
    polarity: z.enum(polarities).optional(),
    group: z.enum(capacityGroups).optional(),
    source: z.string().openapi({ description: 'Recortada con «…» si es muy larga.' }),
    revision: z.number().int(),
    on: z.iso.date().openapi({ description: 'El día en que se escribió lo que vale.' }),
  })
  .openapi('BaselineRow');

export const BaselinePage = pageSchema(Row).openapi('BaselinePage');

const KnownView = z
  .object({
    newest: Row,
    previous: Row.optional(),
    change: z
      .object({ by: z.number(), direction: z.enum(['up', 'down', 'same']), better: z.boolean().optional() })
      .optional(),
    changeWords: z.string(),
    position: z
      .object({ place: z.number().int(), of: z.number().int(), first: z.enum(polarities) })
      .optional()
      .openapi({ description: 'Entre los territorios que la organización conoce; la MDM, solo dentro de su grupo.' }),
    positionWords: z.string(),
    others: z.number().int().openapi({ description: 'Otras fuentes del mismo año.' }),
    min: z.number().optional(),
    max: z.number().optional(),
  })
  .openapi('KnownIndicatorOfTerritory');

export const PictureView = z
  .object({ place: PlaceView, items: z.array(KnownView), complete: z.boolean() })
  .openapi('TerritoryPicture');

export const ComparisonView = z
  .object({
    key: z.string(),
    year: z.number().int(),
    group: z.enum(capacityGroups).optional(),
    of: z.number().int().openapi({ description: 'De cuántos territorios se conoce.' }),
    complete: z.boolean(),
    items: z.array(z.object({ place: z.number().int(), row: Row })),
  })
  .openapi('BaselineComparison');

export const IndicatorsView = z
  .object({
    items: z.array(
      z.object({
        code: z.string(),
        label: z.string(),
        unit: z.string(),
        min: z.number(),
        max: z.number(),
        polarity: z.enum(polarities),
        measuredBy: z.string(),
        comparesWithin: z.enum(['group', 'level']),
      }),
    ),
    groups: z.array(z.enum(capacityGroups)),
  })
  .openapi('KnownIndicators');

const placeOf = (code: string) => ({ code, name: displayName(code) });

export const baselineView = (
  { state: baseline, id, owner, version }: Loaded<Baseline>,
  principal: Principal,
  language: Language,
): z.output<typeof BaselineView> => {
  const { fields, state, revision, recordedAt, recordedBy, revisedAt } = baseline;
  return {
    id,
    owner,
    version,
    state,
    key: indicatorKey(fields.indicator, fields.name),
    title: indicatorName(fields, language),
    place: placeOf(fields.territory),
    revision,
    recordedAt,
    recordedBy,
    revisedAt,
    endedAt: baseline.state === 'withdrawn' ? baseline.endedAt : undefined,
    reason: baseline.state === 'withdrawn' ? baseline.reason : undefined,
    fields,
    allowed: allowedNow(baselineMachine, baselinePermits, principal, state),
  };
};

export const rowView = ({ territory, name, ...row }: BaselineRow, language: Language): z.output<typeof Row> => ({
  ...row,
  title: indicatorName({ indicator: row.indicator, name }, language),
  place: placeOf(territory),
});

export const knownView = (known: Known, language: Language): z.output<typeof KnownView> => {
  const { newest, previous, change, position, others } = known;
  const bounds = knownIndicators.find(({ code }) => code === newest.indicator);
  return {
    newest: rowView(newest, language),
    previous: previous && rowView(previous, language),
    change,
    changeWords: changeWords(known, language),
    position,
    positionWords: positionWords(known, language),
    others,
    min: bounds?.min,
    max: bounds?.max,
  };
};

export const indicatorsView = (language: Language): z.output<typeof IndicatorsView> => ({
  items: knownIndicators.map(({ label, ...indicator }) => ({ ...indicator, label: label[language] })),
  groups: [...capacityGroups],
});
