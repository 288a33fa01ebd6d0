import type { FieldError } from '../../kit/index.ts';
import type { Words } from '../../words/index.tsx';
import type { ItemRow, OfferContent } from './wire.ts';

type Alignments = NonNullable<OfferContent['alignments']>;

/** One tie of O7 as it is written: a code of the plan or an item of the entity, and how the offer contributes to it. */
export interface Link {
  /** The code of the plan, or the id of the item. */
  readonly key: string;
  readonly code?: string | undefined;
  /** In both languages for the plan; in the entity's own words for its items. */
  readonly name: string | { readonly es: string; readonly en: string };
  readonly kind?: ItemRow['kind'] | undefined;
  readonly ended?: boolean;
  readonly contribution: string;
}

export const linkedNational = ({ code, name, ended, contribution = '' }: Alignments['national'][number]): Link => ({
  key: code,
  code,
  name,
  ended,
  contribution,
});

export const linkedOwn = ({ item, code, title, kind, contribution = '' }: Alignments['own'][number]): Link => ({
  key: item,
  code,
  name: title,
  kind,
  contribution,
});

/** «Línea del plan 3.2.1: Acompañar a cien municipios» */
export const ownName = ({ kind, code, title }: Pick<ItemRow, 'kind' | 'code' | 'title'>, { t }: Words): string =>
  `${t(`offer.O7.kind.${kind}`)}${code ? ` ${code}` : ''}: ${title}`;

interface Form {
  readonly national: readonly Link[];
  readonly own: readonly Link[];
}

/** What O7 cannot be saved without: how the offer contributes to each tie. The rest may wait. */
export const alignmentErrors = ({ national, own }: Form, { t }: Words): FieldError[] =>
  (['national', 'own'] as const).flatMap((side) =>
    (side === 'national' ? national : own).flatMap(({ contribution, code, name }, at) =>
      contribution.trim()
        ? []
        : [
            {
              field: `${side}-${at}`,
              message: t('offer.O7.err.how', { name: code ?? (typeof name === 'string' ? name : '') }),
            },
          ],
    ),
  );
