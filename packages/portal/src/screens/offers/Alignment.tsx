import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get, read, useCommand } from '../../api/index.ts';
import { A, Button, Message, Select, State, TextArea } from '../../kit/index.ts';
import { usePagesBy } from '../../query/usePages.ts';
import { todayInColombia, useWords } from '../../words/index.tsx';
import { alignmentErrors, type Link, linkedNational, linkedOwn, ownName } from './alignment.ts';
import { StepFrame, type StepPageProps, useStep } from './StepFrame.tsx';
import type { ItemRow, Offer } from './wire.ts';

interface Form {
  readonly national: readonly Link[];
  readonly own: readonly Link[];
}

const formOf = ({ content: { alignments } }: Offer): Form => ({
  national: (alignments?.national ?? []).map(linkedNational),
  own: (alignments?.own ?? []).map(linkedOwn),
});

interface LinksProps {
  readonly side: 'national' | 'own';
  readonly links: readonly Link[];
  readonly errorOf: (field: string) => string | undefined;
  readonly onChange: (links: readonly Link[]) => void;
}

/** What is tied already, each with how the offer contributes; what ended says so and stays. */
function Links({ side, links, errorOf, onChange }: LinksProps) {
  const { t, language } = useWords();
  return links.map((link, at) => {
    const name = typeof link.name === 'string' ? link.name : link.name[language];
    return (
      <section className="mt-l" key={link.key}>
        <div className="row between">
          <h3>
            {name} {link.code && <span className="code s">{link.code}</span>}
          </h3>
          <button type="button" className="lk" onClick={() => onChange(links.filter((_, i) => i !== at))}>
            {t('offer.O7.remove')}
            <span className="vh"> {name}</span>
          </button>
        </div>
        {(link.kind || link.ended) && (
          <p className="row s u">
            {link.kind && <span>{t(`offer.O7.kind.${link.kind}`)}</span>}
            {link.ended && <State is="off">{t('offer.O7.ended')}</State>}
          </p>
        )}
        <TextArea
          id={`${side}-${at}`}
          label={t('offer.O7.how')}
          error={errorOf(`${side}-${at}`)}
          rows={2}
          maxLength={500}
          value={link.contribution}
          onChange={({ target }) =>
            onChange(links.map((one, i) => (i === at ? { ...one, contribution: target.value } : one)))
          }
        />
      </section>
    );
  });
}

/** The items of the entity that are in force this year and not tied yet, by kind. */
const useOwnItems = (taken: readonly Link[]) => {
  const year = Number(todayInColombia(new Date()).slice(0, 4));
  const { items } = usePagesBy<ItemRow>(['/institutional-items', 'O7', year], (after, signal) =>
    get('/institutional-items', { query: { year, state: 'inForce', limit: 100, after } }, signal),
  );
  return { items, free: items.filter(({ id }) => !taken.some(({ key }) => key === id)) } as const;
};

/** O7: what the offer is aligned with in the national plan, in its sector and in the entity itself. */
export function AlignmentStep({ offer }: StepPageProps) {
  const words = useWords();
  const { t, language, list } = words;
  const save = useCommand('put', '/offers/{id}/checks/O7');
  const plan = useQuery({
    ...read('/catalogues/{name}', { path: { name: 'nationalPlan' } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [code, setCode] = useState('');
  const [item, setItem] = useState('');
  const nameOf = ({ name }: Link) => (typeof name === 'string' ? name : name[language]);
  const step = useStep<Form>(offer, {
    id: 'O7',
    formOf,
    errors: (form) => alignmentErrors(form, words),
    texts: ({ national, own }) => ({
      national: list(national.map((link) => `${nameOf(link)}: ${link.contribution}`)),
      own: list(own.map((link) => `${nameOf(link)}: ${link.contribution}`)),
    }),
    labels: { national: t('offer.O7.national'), own: t('offer.O7.own') },
    controls: { '/national': 'add-national', '/own': 'add-own' },
    save: ({ national, own }, ifMatch) =>
      save.mutateAsync({
        path: { id: offer.id },
        body: {
          national: national.map(({ key, contribution }) => ({
            code: key,
            contribution: contribution.trim() || undefined,
          })),
          own: own.map(({ key, contribution }) => ({ item: key, contribution: contribution.trim() || undefined })),
        },
        ifMatch,
      }),
  });
  const { form, write, errorOf } = step;
  const { items, free } = useOwnItems(form.own);
  const entries = (plan.data?.items ?? []).filter(
    (one) => !one.ended && !form.national.some(({ key }) => key === one.code),
  );
  const addNational = () => {
    const entry = entries.find((one) => one.code === code);
    if (!entry) return;
    write({ national: [...form.national, { key: code, code, name: entry.label, contribution: '' }] });
    setCode('');
  };
  const addOwn = () => {
    const row = free.find(({ id }) => id === item);
    if (!row) return;
    write({
      own: [...form.own, { key: row.id, code: row.code, name: row.title, kind: row.kind, contribution: '' }],
    });
    setItem('');
  };
  return (
    <StepFrame offer={offer} id="O7" title={t('offer.O7.h1')} lead={t('offer.O7.lead')} step={step}>
      <h2>{t('offer.O7.national')}</h2>
      {plan.data?.note && <p className="s u">{plan.data.note[language]}</p>}
      <Links side="national" links={form.national} errorOf={errorOf} onChange={(national) => write({ national })} />
      <div className="mt">
        <Select
          id="add-national"
          label={t('offer.O7.national.add')}
          empty={t('offer.O7.choose')}
          error={errorOf('add-national')}
          options={entries.map((one) => ({
            value: one.code,
            label: `${one.group === 'catalyser' ? '— ' : ''}${one.code} ${one.label[language]}`,
          }))}
          value={code}
          onChange={({ target }) => setCode(target.value)}
        />
        <p className="mt-s">
          <Button rank="alt" aria-disabled={code === ''} onClick={addNational}>
            {t('offer.O7.national.do')}
          </Button>
        </p>
      </div>
      <h2 className="sec">{t('offer.O7.own')}</h2>
      <Links side="own" links={form.own} errorOf={errorOf} onChange={(own) => write({ own })} />
      {items.length === 0 ? (
        <Message title={t('offer.O7.own.none')} level={3}>
          <p>
            <A to="/institucion/objetivos">{t('offer.O7.own.register')}</A>
          </p>
        </Message>
      ) : (
        <div className="mt">
          <Select
            id="add-own"
            label={t('offer.O7.own.add')}
            hint={t('offer.O7.own.hint')}
            empty={t('offer.O7.choose')}
            error={errorOf('add-own')}
            options={free.map((row) => ({ value: row.id, label: ownName(row, words) }))}
            value={item}
            onChange={({ target }) => setItem(target.value)}
          />
          <p className="mt-s">
            <Button rank="alt" aria-disabled={item === ''} onClick={addOwn}>
              {t('offer.O7.own.do')}
            </Button>
          </p>
        </div>
      )}
    </StepFrame>
  );
}
