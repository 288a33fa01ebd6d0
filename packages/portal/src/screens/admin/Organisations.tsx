import { useState } from 'react';
import type { RowOf } from '../../api/index.ts';
import { Button, DataTable, Empty, Head, State, type StateShape, Who } from '../../kit/index.ts';
import { useHeading } from '../../kit/useHeading.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { More } from '../../query/More.tsx';
import { usePages } from '../../query/usePages.ts';
import { useWords } from '../../words/index.tsx';
import { RegisterOrganisation } from './RegisterOrganisation.tsx';

type Organisation = RowOf<'/organisations'>;
const shapes: Record<Organisation['status'], StateShape> = { invited: 'wait', active: 'done', readOnly: 'off' };

function List() {
  const { t } = useWords();
  const query = usePages('/organisations', {});
  return (
    <Loaded query={query}>
      {(organisations) =>
        organisations.length === 0 ? (
          <Empty title={t('organisations.empty')}>{t('organisations.empty.text')}</Empty>
        ) : (
          <>
            <DataTable
              caption={t('organisations.caption')}
              rows={organisations}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'name',
                  header: t('organisations.col.name'),
                  cell: ({ name }) => <Who kind="territorial">{name}</Who>,
                },
                {
                  key: 'kind',
                  header: t('organisations.col.kind'),
                  cell: ({ organisationKind }) =>
                    organisationKind ? t(`organisations.kind.${organisationKind}`) : '—',
                },
                {
                  key: 'place',
                  header: t('organisations.col.place'),
                  cell: ({ territoryName, territory }) => territoryName ?? territory ?? '—',
                },
                {
                  key: 'state',
                  whole: true,
                  header: t('organisations.col.state'),
                  cell: ({ status }) => <State is={shapes[status]}>{t(`entities.state.${status}`)}</State>,
                },
              ]}
            />
            <More query={query} />
          </>
        )
      }
    </Loaded>
  );
}

/** The territorial organisations that are here, and registering another one. */
export function Organisations() {
  const { t } = useWords();
  const [registering, setRegistering] = useState(false);
  useHeading(registering);
  return (
    <>
      <Head
        title={t(registering ? 'organisations.register' : 'organisations.title')}
        lead={registering ? undefined : t('organisations.lead')}
        actions={!registering && <Button onClick={() => setRegistering(true)}>{t('organisations.register')}</Button>}
      />
      {registering ? <RegisterOrganisation onDone={() => setRegistering(false)} /> : <List />}
    </>
  );
}
