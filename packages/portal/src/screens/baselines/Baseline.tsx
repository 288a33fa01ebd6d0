import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read, type Tagged, useCommand } from '../../api/index.ts';
import {
  A,
  Button,
  ButtonLink,
  type Column,
  Crumbs,
  DataTable,
  Field,
  Head,
  Message,
  Section,
  Select,
  State,
  Summary,
} from '../../kit/index.ts';
import { say } from '../../kit/say.tsx';
import { Loaded } from '../../query/Loaded.tsx';
import { useParams } from '../../router/index.ts';
import { useWords } from '../../words/index.tsx';
import { CommandDialog } from '../deciding/CommandDialog.tsx';
import { usePeople } from '../deciding/people.ts';
import { revisionBody, revisionErrors, revisionOf } from './form.ts';
import { isNamed, useIndicators } from './indicators.ts';
import { valueWords } from './value.ts';
import type { Baseline as BaselineData } from './wire.ts';

interface ActProps {
  readonly baseline: Tagged<BaselineData>;
  readonly onClose: () => void;
}

/** Another figure for the same measurement, with its reason; what it said before stays in its history. */
function Revise({ baseline, onClose }: ActProps) {
  const words = useWords();
  const { t } = words;
  const indicators = useIndicators();
  const [form, setForm] = useState(revisionOf(baseline));
  const revise = useCommand('post', '/baselines/{id}/revise');
  const of = (field: keyof typeof form) => ({
    id: field,
    value: form[field],
    onChange: (event: { target: { value: string } }) => setForm({ ...form, [field]: event.target.value }),
  });
  return (
    <CommandDialog
      title={t('baseline.revise.title')}
      body={t('baseline.revise.body')}
      yes={t('baseline.revise.do')}
      no={t('baseline.revise.no')}
      check={() => revisionErrors(form, baseline, indicators, words)}
      reason={{
        label: t('baseline.revise.why'),
        missing: t('baseline.revise.whyMissing'),
        hint: t('baseline.revise.why.hint'),
      }}
      onYes={async (reason) => {
        await revise.mutateAsync({
          path: { id: baseline.id },
          body: revisionBody(form, baseline, reason),
          ifMatch: baseline.etag,
        });
        say(t('baselines.done.revise'));
        onClose();
      }}
      onNo={onClose}
    >
      <Field {...of('value')} label={t('baseline.revise.value', { unit: form.unit })} wide="w12" inputMode="decimal" />
      {isNamed(baseline.fields.indicator) && (
        <Field {...of('unit')} label={t('baseline.unit')} wide="w12" maxLength={20} />
      )}
      {baseline.fields.group && (
        <Select
          {...of('group')}
          label={t('baseline.group')}
          options={indicators.groups.map((value) => ({ value, label: value }))}
        />
      )}
    </CommandDialog>
  );
}

function Withdraw({ baseline, onClose }: ActProps) {
  const { t } = useWords();
  const withdraw = useCommand('post', '/baselines/{id}/withdraw');
  return (
    <CommandDialog
      title={t('baseline.withdraw.title')}
      body={t('baseline.withdraw.body')}
      yes={t('baseline.withdraw.do')}
      no={t('baseline.withdraw.no')}
      rank="bad"
      reason={{ label: t('baseline.withdraw.why'), missing: t('baseline.withdraw.whyMissing') }}
      onYes={async (reason) => {
        await withdraw.mutateAsync({ path: { id: baseline.id }, body: { reason }, ifMatch: baseline.etag });
        say(t('baselines.done.withdraw'));
        onClose();
      }}
      onNo={onClose}
    />
  );
}

interface Revision {
  readonly version: number;
  readonly at: string;
  readonly label: string;
  readonly person?: string | undefined;
  readonly reason?: string | undefined;
  readonly facts?: Readonly<Record<string, unknown>> | undefined;
}

/** Every revision, the newest first: what it said, who changed it, when and why. */
function Revisions({ baseline }: { baseline: BaselineData }) {
  const words = useWords();
  const { t, dateTime, number } = words;
  const personOf = usePeople();
  const history = useQuery({
    ...read('/baselines/{id}/history', { path: { id: baseline.id }, query: { limit: 100 } }),
    staleTime: 0,
  });
  const said = ({ facts }: Revision): string => {
    if (typeof facts?.value !== 'number') return '';
    const before = (facts.previous as { value?: number } | undefined)?.value;
    const now = valueWords(
      { value: facts.value, unit: typeof facts.unit === 'string' ? facts.unit : baseline.fields.unit },
      words,
    );
    return before === undefined ? now : t('baseline.history.from', { before: number(before), now });
  };
  const columns: Column<Revision>[] = [
    { key: 'what', header: t('baseline.history.what'), cell: (one) => one.label },
    { key: 'value', header: t('picture.col.value'), cell: said },
    {
      key: 'who',
      header: t('baseline.history.who'),
      cell: (one) => personOf(one.person) ?? t('baseline.history.import'),
    },
    { key: 'when', header: t('baseline.history.when'), whole: true, cell: (one) => dateTime(one.at) },
    { key: 'why', header: t('baseline.history.why'), cell: (one) => one.reason ?? '' },
  ];
  return (
    <Loaded query={history}>
      {({ items }) => (
        <DataTable
          caption={t('baseline.history')}
          columns={columns}
          rows={[...items].reverse()}
          rowKey={({ version }) => String(version)}
        />
      )}
    </Loaded>
  );
}

function Sheet({ baseline }: { baseline: Tagged<BaselineData> }) {
  const words = useWords();
  const { t } = words;
  const [acting, act] = useState<'revise' | 'withdraw'>();
  const { fields, place } = baseline;
  const may = (command: string) => baseline.allowed.includes(command);
  const withdrawn = baseline.state === 'withdrawn';
  return (
    <>
      <Crumbs
        items={[
          { label: t('baselines.title'), to: '/mediciones' },
          { label: place.name, to: `/mediciones/territorio/${place.code}` },
        ]}
        here={baseline.title}
      />
      <Head
        over={
          <>
            <span>{place.name}</span>
            <span>{fields.year}</span>
            {withdrawn && <State is="off">{t('baseline.state.withdrawn')}</State>}
          </>
        }
        title={baseline.title}
        lead={<b>{valueWords(fields, words)}</b>}
        actions={
          <>
            {may('revise') && (
              <Button rank="alt" onClick={() => act('revise')}>
                {t('baseline.revise')}
              </Button>
            )}
            <ButtonLink rank="alt" to={`/mediciones/territorio/${place.code}`}>
              {t('baseline.picture', { place: place.name })}
            </ButtonLink>
            {may('withdraw') && (
              <Button rank="bad" onClick={() => act('withdraw')}>
                {t('baseline.withdraw')}
              </Button>
            )}
          </>
        }
      />
      {withdrawn && (
        <Message title={t('baseline.withdrawn')}>
          <p>«{baseline.reason}»</p>
        </Message>
      )}
      <Section title={t('baseline.says')} first>
        <Summary
          facts={[
            { key: 'territory', term: t('baselines.col.territory'), value: place.name },
            { key: 'year', term: t('baselines.col.year'), value: fields.year },
            ...(fields.group
              ? [{ key: 'group', term: t('baseline.group'), value: t('baseline.group.only', { group: fields.group }) }]
              : []),
            { key: 'source', term: t('picture.col.source'), value: fields.source },
          ]}
        />
      </Section>
      <Section title={t('baseline.history')}>
        <Revisions baseline={baseline} />
      </Section>
      <p className="mt-l">
        <A to="/mediciones">{t('baseline.all')}</A>
      </p>
      {acting === 'revise' && <Revise baseline={baseline} onClose={() => act(undefined)} />}
      {acting === 'withdraw' && <Withdraw baseline={baseline} onClose={() => act(undefined)} />}
    </>
  );
}

/** Medición: what it says now, and everything it said before. */
export function Baseline() {
  const { id = '' } = useParams();
  const baseline = useQuery({ ...read('/baselines/{id}', { path: { id } }), staleTime: 0 });
  return (
    <Loaded query={baseline} page>
      {(data) => <Sheet baseline={data} />}
    </Loaded>
  );
}
