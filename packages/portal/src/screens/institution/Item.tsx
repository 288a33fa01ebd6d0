import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read, type Tagged, useCommand } from '../../api/index.ts';
import {
  Button,
  Crumbs,
  ErrorSummary,
  type Fact,
  Head,
  Message,
  Section,
  State,
  Summary,
  say,
  TaskList,
} from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { useParams } from '../../router/index.ts';
import { useWords } from '../../words/index.tsx';
import { address } from '../deciding/address.ts';
import { CommandDialog } from '../deciding/CommandDialog.tsx';
import { useForm } from '../deciding/useForm.ts';
import { missingSteps } from './ArrangementOfYear.tsx';
import { ItemFields } from './ItemFields.tsx';
import { itemBody, itemControls, itemErrors, itemFormOf } from './item-form.ts';
import { addressOfPart, tableOf } from './kinds.ts';
import { yearsWords } from './money.ts';
import { itemShapes, standingShapes } from './states.ts';
import { useOffices } from './units.ts';
import type { Item as ItemData } from './wire.ts';

type ItemProps = { readonly item: Tagged<ItemData> };

function Offers({ id }: { id: string }) {
  const { t } = useWords();
  const offers = useQuery({ ...read('/institutional-items/{id}/offers', { path: { id } }), staleTime: 0 });
  return (
    <Section title={t('inst.item.offers')}>
      <Loaded query={offers}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="u">{t('inst.item.offers.none')}</p>
          ) : (
            <TaskList
              items={items.map(({ offer, code, title, standing }) => ({
                key: offer,
                title,
                to: `/ofertas/${offer}`,
                detail: <span className="code">{code}</span>,
                state: <State is={standingShapes[standing] ?? 'none'}>{t(`inst.item.standing.${standing}`)}</State>,
              }))}
            />
          )
        }
      </Loaded>
    </Section>
  );
}

function Edit({ item, onDone }: ItemProps & { onDone: () => void }) {
  const words = useWords();
  const { t } = words;
  const { kind } = item.fields;
  const [form, setForm] = useState(() => itemFormOf(item));
  const save = useCommand('patch', '/institutional-items/{id}');
  const { errors, attempt, busy, submit, errorOf } = useForm({
    check: () => itemErrors(kind, form, words),
    send: async () => {
      await save.mutateAsync({ path: { id: item.id }, body: itemBody(kind, form), ifMatch: item.etag });
      say(t('inst.item.saved', { title: form.title.trim() }));
      onDone();
    },
    controls: itemControls,
    missing: (codes) => t('refused.missing', { list: missingSteps(codes, words) }),
  });
  return (
    <form className="solo m0" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary errors={errors} attempt={attempt} />
      <ItemFields
        kind={kind}
        form={form}
        errorOf={errorOf}
        onWrite={(part) => setForm((before) => ({ ...before, ...part }))}
      />
      <div className="row mt-l">
        <Button type="submit" busy={busy}>
          {t('inst.item.saveEdit')}
        </Button>
        <Button rank="alt" onClick={onDone}>
          {t('inst.item.back')}
        </Button>
      </div>
    </form>
  );
}

function Facts({ item }: ItemProps) {
  const words = useWords();
  const { t, number } = words;
  const { nameOf } = useOffices();
  const { fields } = item;
  const parentId = fields.kind === 'procedure' ? fields.parent : '';
  const parent = useQuery({
    ...read('/institutional-items/{id}', { path: { id: parentId } }),
    enabled: parentId !== '',
  });
  const facts: Fact[] = [
    ...(fields.kind === 'actionPlanLine'
      ? [
          { key: 'year', term: t('inst.item.year'), value: String(fields.year) },
          { key: 'budget', term: t('inst.item.budget'), value: number(fields.budget) },
        ]
      : [{ key: 'years', term: t('inst.col.years'), value: yearsWords(fields.from, fields.to, words) }]),
    ...(parent.data ? [{ key: 'parent', term: t('inst.item.parent'), value: parent.data.fields.title }] : []),
    { key: 'unit', term: t('inst.item.unit'), value: nameOf(fields.unit) ?? t('inst.items.whole') },
    ...(fields.description
      ? [{ key: 'description', term: t('inst.item.description'), value: fields.description }]
      : []),
  ];
  return <Summary facts={facts} />;
}

function Sheet({ item }: ItemProps) {
  const words = useWords();
  const { t } = words;
  const [acting, act] = useState<'edit' | 'end' | 'resume'>();
  const end = useCommand('post', '/institutional-items/{id}/end');
  const resume = useCommand('post', '/institutional-items/{id}/resume');
  const { id, etag: ifMatch, fields, allowed, state } = item;
  const title = { title: fields.title };
  const table = tableOf(fields.kind);
  const anio = fields.kind === 'actionPlanLine' ? String(fields.year) : undefined;
  const done = (said: string) => {
    say(said);
    act(undefined);
  };
  return (
    <>
      <Crumbs
        items={[
          { label: t('inst.name'), to: '/institucion' },
          { label: t(`inst.tab.${table}`), to: address(addressOfPart(table), { anio }) },
        ]}
        here={fields.code ?? t(`inst.kind.${fields.kind}`)}
      />
      <Head
        over={
          <>
            <span>{t(`inst.kind.${fields.kind}`)}</span>
            {fields.code && <span className="code">{fields.code}</span>}
            <State is={itemShapes[state] ?? 'none'}>{t(`inst.item.${state}`)}</State>
          </>
        }
        title={fields.title}
        actions={
          acting !== 'edit' && (
            <>
              {allowed.includes('edit') && <Button onClick={() => act('edit')}>{t('inst.item.edit')}</Button>}
              {allowed.includes('end') && (
                <Button rank="bad" onClick={() => act('end')}>
                  {t('inst.item.end')}
                </Button>
              )}
              {allowed.includes('resume') && (
                <Button rank="alt" onClick={() => act('resume')}>
                  {t('inst.item.resume')}
                </Button>
              )}
            </>
          )
        }
      />
      {item.reason && <Message title={t('inst.item.reason', { reason: item.reason })} />}
      {acting === 'edit' ? <Edit item={item} onDone={() => act(undefined)} /> : <Facts item={item} />}
      <Offers id={id} />
      {acting === 'end' && (
        <CommandDialog
          title={t('inst.item.end.title', title)}
          body={t('inst.item.end.body')}
          rank="bad"
          yes={t('inst.item.end.yes')}
          no={t('inst.item.end.no')}
          reason={{ label: t('inst.item.end.reason'), missing: t('inst.item.end.missing') }}
          onYes={async (reason) => {
            await end.mutateAsync({ path: { id }, body: { reason }, ifMatch });
            done(t('inst.item.endedNow', title));
          }}
          onNo={() => act(undefined)}
        />
      )}
      {acting === 'resume' && (
        <CommandDialog
          title={t('inst.item.resume.title', title)}
          yes={t('inst.item.resume.yes')}
          no={t('inst.item.resume.no')}
          reason={{ label: t('inst.item.end.reason'), missing: t('inst.item.resume.missing') }}
          onYes={async (reason) => {
            await resume.mutateAsync({ path: { id }, body: { reason }, ifMatch });
            done(t('inst.item.resumed', title));
          }}
          onNo={() => act(undefined)}
        />
      )}
    </>
  );
}

/** An objective, process, procedure or line of the entity, and the offers that are aligned with it. */
export function Item() {
  const { id = '' } = useParams();
  const item = useQuery({ ...read('/institutional-items/{id}', { path: { id } }), staleTime: 0 });
  return (
    <Loaded query={item} page>
      {(data) => <Sheet item={data} />}
    </Loaded>
  );
}
