import { useState } from 'react';
import { type components, useCommand } from '../../api/index.ts';
import { Button, DataTable, ErrorSummary, Field, Head, Section, Select, State, say } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { More } from '../../query/More.tsx';
import { usePages } from '../../query/usePages.ts';
import { useWords } from '../../words/index.tsx';
import { useForm } from '../deciding/useForm.ts';

export type Unit = components['schemas']['OrgUnit'];

function AddUnit({ units }: { units: readonly Unit[] }) {
  const { t } = useWords();
  const [name, setName] = useState('');
  const [parent, setParent] = useState('');
  const add = useCommand('post', '/units');
  const form = useForm({
    check: () => (name.trim() ? [] : [{ field: 'unit-name', message: t('units.name.missing') }]),
    send: async () => {
      await add.mutateAsync({ body: { name, ...(parent && { parent }) } });
      say(t('units.added', { name }));
      setName('');
      setParent('');
    },
    controls: { '/name': 'unit-name', '/parent': 'unit-parent' },
  });
  return (
    <Section title={t('units.add')}>
      <form className="solo m0" onSubmit={form.submit} noValidate>
        <ErrorSummary errors={form.errors} attempt={form.attempt} />
        <Field
          id="unit-name"
          label={t('units.name')}
          value={name}
          error={form.errorOf('unit-name')}
          onChange={(e) => setName(e.target.value)}
        />
        <Select
          id="unit-parent"
          label={t('units.parent')}
          optional
          empty={t('units.parent.none')}
          options={units
            .filter(({ state }) => state === 'active')
            .map((unit) => ({ value: unit.id, label: unit.name }))}
          value={parent}
          onChange={(e) => setParent(e.target.value)}
        />
        <div className="row">
          <Button type="submit" rank="alt" busy={form.busy}>
            {t('units.add.action')}
          </Button>
        </div>
      </form>
    </Section>
  );
}

/** The offices of the entity. */
export function Units() {
  const { t } = useWords();
  const query = usePages('/units', {});
  return (
    <Loaded query={query} page>
      {(units) => (
        <>
          <Head
            title={t('units.title', { n: units.filter(({ state }) => state === 'active').length })}
            name={t('admin.tab.dependencias')}
            lead={units.length === 0 ? t('units.empty') : undefined}
          />
          {units.length > 0 && (
            <DataTable
              caption={t('units.caption')}
              rows={units}
              rowKey={({ id }) => id}
              columns={[
                { key: 'name', header: t('units.col.name'), cell: ({ name }) => name },
                {
                  key: 'parent',
                  header: t('units.col.parent'),
                  cell: ({ parent }) => units.find(({ id }) => id === parent)?.name ?? '—',
                },
                {
                  key: 'state',
                  header: t('units.col.state'),
                  cell: ({ state }) => <State is={state === 'active' ? 'done' : 'off'}>{t(`units.${state}`)}</State>,
                },
              ]}
            />
          )}
          <More query={query} />
          <AddUnit units={units} />
        </>
      )}
    </Loaded>
  );
}
