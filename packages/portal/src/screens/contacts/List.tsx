import type { ReactNode } from 'react';
import { get } from '../../api/index.ts';
import { ButtonLink, Empty, Head, ListFilter, State, type Task, TaskList } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { More } from '../../query/More.tsx';
import { usePagesBy } from '../../query/usePages.ts';
import { go, useAsked } from '../../router/index.ts';
import { hatName, useHat } from '../../session/index.ts';
import { useWords, type Words } from '../../words/index.tsx';
import { ActorMark } from '../actors/ActorMark.tsx';
import { type ActorKind, kindOptions, shapeOf } from '../actors/kinds.ts';
import { address } from '../deciding/address.ts';
import { usePlaceNames } from '../deciding/names.ts';
import { ContactTabs } from './ContactTabs.tsx';
import { EntityOnly } from './EntityOnly.tsx';
import { isEntity, keeps } from './queries.ts';
import { ConsentState } from './standing.tsx';
import type { ContactRow, Standing } from './wire.ts';

const page = '/contactos';
const standings: readonly Standing[] = ['inForce', 'expiring', 'expired'];

interface Filters {
  readonly withdrawn: boolean;
  readonly q: string;
  readonly kind: string;
  readonly territory: string;
  readonly consent: string;
}

const filtersOf = (asked: URLSearchParams): Filters => ({
  withdrawn: asked.get('ver') === 'retirados',
  q: asked.get('q') ?? '',
  kind: asked.get('clase') ?? '',
  territory: asked.get('territorio') ?? '',
  consent: asked.get('autorizacion') ?? '',
});

const addressOf = ({ withdrawn, q, kind, territory, consent }: Filters): string =>
  address(page, {
    ver: withdrawn ? 'retirados' : undefined,
    q,
    clase: kind,
    territorio: territory,
    autorizacion: consent,
  });

function taskOf(row: ContactRow, nameOf: (code: string) => string | undefined, { t }: Words): Task {
  const place = row.territory && (nameOf(row.territory) ?? row.territory);
  const title = row.name ?? row.role ?? row.organisation ?? t('contact.unnamed');
  const rest = [row.name && row.role, title === row.organisation ? undefined : row.organisation, place];
  return {
    key: row.id,
    mark: (
      <span className="who-kind">
        <ActorMark shape={shapeOf(row.kind)} />
      </span>
    ),
    title,
    to: `${page}/${row.id}`,
    detail: (
      <>
        {[...rest, t(`actor.kind.${row.kind}`)].filter(Boolean).join(' · ')}{' '}
        {row.tags.map((tag) => (
          <span className="tag" key={tag}>
            {tag}
          </span>
        ))}
      </>
    ),
    state: <ConsentState standing={row.consent} until={row.consentUntil} />,
  };
}

function FilterForm({ filters, nameOf }: { filters: Filters; nameOf: (code: string) => string | undefined }) {
  const words = useWords();
  const { t } = words;
  const { withdrawn, ...values } = filters;
  return (
    <ListFilter
      label={t('contacts.filter')}
      apply={t('contacts.filter.apply')}
      values={values}
      onApply={(wanted) => go(addressOf({ withdrawn, ...wanted }))}
      fields={{
        q: { kind: 'words', id: 'q', label: t('contacts.filter.text') },
        territory: { kind: 'place', id: 'territorio', label: t('contacts.filter.territory'), nameOf },
        kind: {
          kind: 'choice',
          id: 'clase',
          label: t('contacts.filter.kind'),
          any: t('contacts.filter.kind.any'),
          options: kindOptions(words),
        },
        consent: {
          kind: 'choice',
          id: 'autorizacion',
          label: t('contacts.filter.consent'),
          any: t('contacts.filter.consent.any'),
          options: standings.map((one) => ({ value: one, label: t(`contact.consent.option.${one}`) })),
        },
      }}
    />
  );
}

function EmptyList({ filters, action }: { filters: Filters; action: ReactNode }) {
  const { t } = useWords();
  const { hat } = useHat();
  if (filters.q || filters.kind || filters.territory || filters.consent) {
    const bare = { ...filters, q: '', kind: '', territory: '', consent: '' };
    return (
      <Empty
        title={t('contacts.empty.filtered')}
        action={<ButtonLink to={addressOf(bare)}>{t('contacts.filter.clear')}</ButtonLink>}
      >
        {t('contacts.empty.filtered.body')}
      </Empty>
    );
  }
  if (filters.withdrawn) return <Empty title={t('contacts.empty.withdrawn')} />;
  return (
    <Empty title={t('contacts.empty.title', { who: hatName(hat) })} action={action}>
      {t('contacts.empty.body')}
    </Empty>
  );
}

function Directory() {
  const words = useWords();
  const { t } = words;
  const { hat } = useHat();
  const asked = useAsked();
  const filters = filtersOf(asked);
  const { query, items } = usePagesBy<ContactRow>(['/contacts', filters], (after, signal) =>
    get(
      '/contacts',
      {
        query: {
          withdrawn: filters.withdrawn ? 'true' : undefined,
          q: filters.q || undefined,
          kind: (filters.kind || undefined) as ActorKind | undefined,
          territory: filters.territory || undefined,
          consent: (filters.consent || undefined) as Standing | undefined,
          after,
        },
      },
      signal,
    ),
  );
  const nameOf = usePlaceNames([
    ...items.flatMap((row) => row.territory ?? []),
    ...(filters.territory ? [filters.territory] : []),
  ]);
  const more = query.hasNextPage ? 'yes' : 'no';
  const record = keeps(hat) && !filters.withdrawn && <ButtonLink to={`${page}/nuevo`}>{t('contacts.new')}</ButtonLink>;
  const lead = filters.withdrawn ? 'contacts.lead.withdrawn' : keeps(hat) ? 'contacts.lead' : 'contacts.lead.role';
  return (
    <>
      <Head
        over={t('contacts.title')}
        title={
          query.data
            ? t(filters.withdrawn ? 'contacts.heading.withdrawn' : 'contacts.heading', { n: items.length, more })
            : t('contacts.heading.loading')
        }
        lead={t(lead)}
        actions={record}
      />
      <ContactTabs current={filters.withdrawn ? 'withdrawn' : 'directory'} />
      <FilterForm key={asked.toString()} filters={filters} nameOf={nameOf} />
      <Loaded query={query}>
        {() =>
          items.length === 0 ? (
            <EmptyList filters={filters} action={record} />
          ) : (
            <section>
              <h2 className="vh">{t('contacts.title')}</h2>
              <TaskList
                items={items.map((row) => {
                  const task = taskOf(row, nameOf, words);
                  return filters.withdrawn
                    ? { ...task, state: <State is="off">{t('contact.state.withdrawn')}</State> }
                    : task;
                })}
              />
              <More query={query}>{t('contacts.more')}</More>
            </section>
          )
        }
      </Loaded>
    </>
  );
}

/** Contactos: the people this entity works with. Who is not of an entity is told whose they are. */
export function ContactList() {
  const { hat } = useHat();
  return isEntity(hat) ? <Directory /> : <EntityOnly />;
}
