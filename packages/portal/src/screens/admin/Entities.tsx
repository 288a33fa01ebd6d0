import { useState } from 'react';
import type { components } from '../../api/index.ts';
import { Button, DataTable, Empty, Field, Head, State, type StateShape } from '../../kit/index.ts';
import { useHeading } from '../../kit/useHeading.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { More } from '../../query/More.tsx';
import { usePages } from '../../query/usePages.ts';
import { useWords } from '../../words/index.tsx';
import { useCatalogue } from '../deciding/catalogues.ts';
import { EndEntity, type OnPlatform, ReopenEntity } from './EntityEnding.tsx';
import { Onboard } from './Onboard.tsx';

type Entry = components['schemas']['CatalogueEntry'];
const shapes: Record<Entry['status'], StateShape> = {
  absent: 'none',
  invited: 'wait',
  active: 'done',
  readOnly: 'off',
};

/** What the coordinator may do with an entity: end the validity of one in force, open one that ended again. */
function EndingButton({ entry, onAct }: { entry: Entry; onAct: (act: Acting) => void }) {
  const { t } = useWords();
  const { owner, version, name, status, coordinator } = entry;
  if (owner === undefined || version === undefined || coordinator) return <>—</>;
  const act = status === 'readOnly' ? 'reopening' : 'ending';
  return (
    <Button rank="alt" onClick={() => onAct({ act, entity: { owner, version, name } })}>
      {t(`${act}.open`)}
      <span className="vh"> {name}</span>
    </Button>
  );
}

interface Acting {
  readonly act: 'ending' | 'reopening';
  readonly entity: OnPlatform;
}

function Catalogue() {
  const { t } = useWords();
  const sectors = useCatalogue('sectors');
  const [typed, type] = useState('');
  const [q, search] = useState('');
  const [acting, act] = useState<Acting>();
  const query = usePages('/entities', { query: q ? { q } : {} });
  return (
    <>
      <form
        className="filters"
        aria-label={t('entities.search')}
        onSubmit={(event) => {
          event.preventDefault();
          search(typed.trim());
        }}
      >
        <Field
          id="entities-q"
          type="search"
          wide="w20"
          label={t('entities.search')}
          value={typed}
          onChange={(e) => type(e.target.value)}
        />
        <Button type="submit" rank="alt">
          {t('entities.search.do')}
        </Button>
      </form>
      <Loaded query={query}>
        {(entries) =>
          entries.length === 0 ? (
            <Empty title={t('entities.none', { q })}>{t('entities.none.text')}</Empty>
          ) : (
            <DataTable
              caption={t('entities.caption')}
              rows={entries}
              rowKey={({ catalogueId, owner, name }) => catalogueId ?? owner ?? name}
              columns={[
                {
                  key: 'name',
                  header: t('entities.col.name'),
                  cell: ({ name, acronym }) => (acronym ? `${name} (${acronym})` : name),
                },
                {
                  key: 'sector',
                  header: t('entities.col.sector'),
                  cell: ({ sector }) => (sector ? sectors.label(sector) : '—'),
                },
                {
                  key: 'state',
                  whole: true,
                  header: t('entities.col.state'),
                  cell: ({ status }) => <State is={shapes[status]}>{t(`entities.state.${status}`)}</State>,
                },
                {
                  key: 'act',
                  header: t('entities.col.act'),
                  cell: (entry) => <EndingButton entry={entry} onAct={act} />,
                },
              ]}
            />
          )
        }
      </Loaded>
      <More query={query} />
      {acting?.act === 'ending' && <EndEntity entity={acting.entity} onClose={() => act(undefined)} />}
      {acting?.act === 'reopening' && <ReopenEntity entity={acting.entity} onClose={() => act(undefined)} />}
    </>
  );
}

/** For the coordinator: which national entities are here, and bringing in another one in one step. */
export function Entities() {
  const { t } = useWords();
  const [onboarding, setOnboarding] = useState(false);
  useHeading(onboarding);
  const done = () => setOnboarding(false);
  return (
    <>
      <Head
        title={t(onboarding ? 'entities.onboard' : 'entities.title')}
        lead={onboarding ? undefined : t('entities.lead')}
        actions={!onboarding && <Button onClick={() => setOnboarding(true)}>{t('entities.onboard')}</Button>}
      />
      {onboarding ? <Onboard onDone={done} /> : <Catalogue />}
    </>
  );
}
