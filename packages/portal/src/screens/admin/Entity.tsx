import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type components, read, useCommand } from '../../api/index.ts';
import { A, Button, ErrorSummary, type Fact, Field, Head, Summary, say } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { useWords } from '../../words/index.tsx';
import { useCatalogue } from '../deciding/catalogues.ts';
import { useForm } from '../deciding/useForm.ts';
import { orReadAgain } from './stale.ts';

type View = components['schemas']['EntityView'];

function Edit({ entity, etag, onDone }: { entity: View; etag: string | undefined; onDone: () => void }) {
  const { t } = useWords();
  const [name, setName] = useState(entity.name);
  const [acronym, setAcronym] = useState(entity.acronym ?? '');
  const save = useCommand('patch', '/entity');
  const form = useForm({
    check: () => (name.trim() ? [] : [{ field: 'name', message: t('entity.name.missing') }]),
    send: async () => {
      await orReadAgain(save.mutateAsync({ body: { name, ...(acronym.trim() && { acronym }) }, ifMatch: etag }));
      say(t('entity.edited'));
      onDone();
    },
    controls: { '/name': 'name', '/acronym': 'acronym' },
  });
  return (
    <form className="solo m0" onSubmit={form.submit} noValidate>
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      <Field
        id="name"
        label={t('entity.fact.name')}
        value={name}
        error={form.errorOf('name')}
        onChange={(e) => setName(e.target.value)}
      />
      <Field
        id="acronym"
        label={t('entity.fact.acronym')}
        optional
        wide="w12"
        value={acronym}
        error={form.errorOf('acronym')}
        onChange={(e) => setAcronym(e.target.value)}
      />
      <div className="row">
        <Button type="submit" busy={form.busy}>
          {t('admin.save')}
        </Button>
        <Button rank="alt" onClick={onDone}>
          {t('admin.cancel')}
        </Button>
      </div>
    </form>
  );
}

function Facts({ entity }: { entity: View }) {
  const { t, date } = useWords();
  const sectors = useCatalogue('sectors');
  const fact = (key: string, term: string, value: string | undefined): Fact[] => (value ? [{ key, term, value }] : []);
  return (
    <Summary
      facts={[
        ...fact('name', t('entity.fact.name'), entity.name),
        ...fact('acronym', t('entity.fact.acronym'), entity.acronym),
        ...fact('code', t('entity.fact.code'), entity.code),
        ...fact('sector', t('entity.fact.sector'), entity.sector && sectors.label(entity.sector)),
        ...fact('since', t('entity.fact.since'), date(entity.validFrom)),
        ...fact('until', t('entity.fact.until'), entity.validTo && date(entity.validTo)),
        ...fact(
          'coordinator',
          t('entity.fact.coordinator'),
          entity.coordinator ? t('entity.fact.coordinator.yes') : undefined,
        ),
      ]}
    />
  );
}

const titleWords = {
  active: 'entity.title',
  invited: 'entity.title.invited',
  readOnly: 'entity.title.readOnly',
} as const;

/** The entity one acts for: its facts, and who may, corrects them. */
export function Entity() {
  const { t } = useWords();
  const query = useQuery(read('/entity'));
  const [editing, setEditing] = useState(false);
  return (
    <Loaded query={query} page>
      {(entity) => (
        <>
          <Head title={t(titleWords[entity.state], { name: entity.acronym ?? entity.name })} name={t('admin.name')} />
          {editing ? (
            <Edit entity={entity} etag={entity.etag} onDone={() => setEditing(false)} />
          ) : (
            <>
              <Facts entity={entity} />
              <p className="mt">
                <A to="/institucion">{t('entity.institution')}</A>
              </p>
              <p className="s u mt">
                {entity.note} {t('entity.check')}
              </p>
              {entity.allowed.includes('describe') && (
                <p className="mt">
                  <Button rank="alt" onClick={() => setEditing(true)}>
                    {t('entity.edit')}
                  </Button>
                </p>
              )}
            </>
          )}
        </>
      )}
    </Loaded>
  );
}
