import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { download, problemWords, read, type Tagged, useCommand } from '../../api/index.ts';
import {
  Button,
  CheckboxGroup,
  Columns,
  Crumbs,
  DataTable,
  Head,
  Margin,
  MarginSection,
  Message,
  Section,
  State,
  say,
} from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { useParams } from '../../router/index.ts';
import { useWords } from '../../words/index.tsx';
import { CommandDialog } from '../deciding/CommandDialog.tsx';
import { usePeople } from '../deciding/people.ts';
import { Named } from './Named.tsx';
import { reportShapes, stepShapes } from './states.ts';
import { useMembers, useOffices } from './units.ts';
import type { Report as ReportData } from './wire.ts';

type ReportProps = { readonly report: Tagged<ReportData> };

function Counts({
  caption,
  rows,
}: {
  caption: string;
  rows: readonly { state: string; label: string; count: number }[];
}) {
  const { t, number } = useWords();
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption={caption}
      compact
      stackable={false}
      rows={rows}
      rowKey={({ state }) => state}
      columns={[
        { key: 'state', header: t('inst.col.state'), cell: ({ label }) => label },
        { key: 'count', header: t('inst.rep.count'), number: true, cell: ({ count }) => number(count) },
      ]}
    />
  );
}

function Demands({ report }: ReportProps) {
  const { t, code } = useWords();
  const { demands } = report.content;
  if (!demands) return null;
  const { total, registeredInPeriod: registered, overdue, ruled, byState } = demands;
  return (
    <Section title={t('inst.rep.demands')}>
      <p className="mt-b">{t('inst.rep.demands.said', { total, registered, overdue, ruled })}</p>
      <Counts
        caption={t('inst.rep.demands')}
        rows={byState.map((row) => ({ ...row, label: code('demand.state', row.state) }))}
      />
    </Section>
  );
}

function Offers({ report }: ReportProps) {
  const { t, code, list } = useWords();
  const { total, publishedInPeriod: published, unfinished, checks, byState, lacking, rows } = report.content.offers;
  return (
    <Section title={t('inst.rep.offers')}>
      <p>{t('inst.rep.offers.said', { total, published, unfinished })}</p>
      {total > 0 && <p className="mt-b">{t('inst.rep.offers.lacking', lacking)}</p>}
      <Counts
        caption={t('inst.rep.offers')}
        rows={byState.map((row) => ({ ...row, label: code('offer.state', row.state) }))}
      />
      {rows.length > 0 && (
        <div className="mt-l">
          <DataTable
            caption={t('inst.gaps.offers.caption')}
            compact
            rows={rows}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'offer',
                header: t('inst.col.offer'),
                cell: ({ title, code: own }) => <Named title={title} code={own} />,
              },
              { key: 'state', header: t('inst.col.state'), cell: ({ state }) => code('offer.state', state) },
              {
                key: 'steps',
                header: t('inst.rep.steps'),
                whole: true,
                cell: ({ checksDone }) => t('inst.rep.offers.steps', { done: checksDone, all: checks }),
              },
              {
                key: 'lacks',
                header: t('inst.col.lacks'),
                cell: ({ lacks }) => (lacks.length > 0 ? list(lacks.map((side) => t(`inst.side.${side}`))) : '—'),
              },
            ]}
          />
        </div>
      )}
    </Section>
  );
}

function Items({ report }: ReportProps) {
  const { t, code, number } = useWords();
  const { items, budget, year } = report.content;
  return (
    <Section title={t('inst.rep.items')}>
      <p>{t('inst.rep.items.said', { total: items.total, without: items.withoutOffer })}</p>
      <p className="mt-b">
        {budget.total > 0
          ? t('inst.lead.budget', { total: number(budget.total), linked: number(budget.linked) })
          : t('inst.lead.noLines', { year: String(year) })}
      </p>
      {items.rows.length > 0 && (
        <DataTable
          caption={t('inst.rep.items')}
          compact
          rows={items.rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'item',
              header: t('inst.col.item'),
              cell: ({ title, code: own }) => <Named title={title} code={own} />,
            },
            { key: 'kind', header: t('inst.col.kind'), cell: ({ kind }) => code('inst.kind', kind) },
            {
              key: 'budget',
              header: t('inst.col.budget'),
              number: true,
              cell: ({ budget: pesos }) => (pesos === undefined ? '—' : number(pesos)),
            },
            { key: 'offers', header: t('inst.col.offers'), number: true, cell: ({ offers }) => number(offers) },
          ]}
        />
      )}
    </Section>
  );
}

function ArrangementPart({ report }: ReportProps) {
  const { t } = useWords();
  const { arrangement, year } = report.content;
  return (
    <Section title={t('inst.rep.arrangement')}>
      {arrangement ? (
        <DataTable
          caption={t('inst.rep.arrangement')}
          compact
          stackable={false}
          rows={arrangement.steps}
          rowKey={({ id }) => id}
          columns={[
            { key: 'step', header: t('inst.rep.step'), cell: ({ id }) => `${id} ${t(`inst.step.${id}`)}` },
            {
              key: 'state',
              header: t('inst.col.state'),
              cell: ({ status }) => (
                <State is={stepShapes[status] ?? 'none'}>
                  {t(status === 'running' ? 'inst.step.run' : `inst.step.${status}`)}
                </State>
              ),
            },
          ]}
        />
      ) : (
        <p>{t('inst.rep.arrangement.none', { year: String(year) })}</p>
      )}
    </Section>
  );
}

function Send({ report, onClose }: ReportProps & { onClose: () => void }) {
  const { t } = useWords();
  const { active } = useOffices();
  const members = useMembers();
  const [units, setUnits] = useState<readonly string[]>([]);
  const [people, setPeople] = useState<readonly string[]>([]);
  const send = useCommand('post', '/internal-reports/{id}/send');
  const flip = (all: readonly string[], { value, checked }: { value: string; checked: boolean }) =>
    checked ? [...all, value] : all.filter((one) => one !== value);
  return (
    <CommandDialog
      title={t('inst.rep.send.title', { code: report.code })}
      body={t('inst.rep.send.body')}
      yes={t('inst.rep.send.yes')}
      no={t('inst.rep.send.no')}
      check={() =>
        units.length + people.length > 0
          ? []
          : [{ field: active.length > 0 ? 'send-units' : 'send-people', message: t('inst.rep.send.missing') }]
      }
      onYes={async () => {
        const body = { units: [...units], people: [...people] };
        await send.mutateAsync({ path: { id: report.id }, body, ifMatch: report.etag });
        say(t('inst.rep.sent'));
        onClose();
      }}
      onNo={onClose}
    >
      {active.length > 0 ? (
        <CheckboxGroup
          id="send-units"
          label={t('inst.rep.send.units')}
          options={active.map(({ id, name }) => ({ value: id, label: name }))}
          values={units}
          onChange={({ target }) => setUnits(flip(units, target))}
        />
      ) : (
        <p className="u">{t('inst.rep.send.noUnits')}</p>
      )}
      <CheckboxGroup
        id="send-people"
        label={t('inst.rep.send.people')}
        options={members.map(({ id, name }) => ({ value: id, label: name }))}
        values={people}
        onChange={({ target }) => setPeople(flip(people, target))}
      />
    </CommandDialog>
  );
}

const grouped = (hash: string): string => (hash.match(/.{1,4}/g) ?? []).join(' ');

/** The same report as a sheet. */
function Download({ report }: ReportProps) {
  const { t } = useWords();
  const [busy, setBusy] = useState(false);
  const save = async (format: 'xlsx' | 'csv') => {
    if (busy) return;
    setBusy(true);
    const input = { path: { id: report.id }, query: { format } };
    await download('/internal-reports/{id}/export', input).catch((error: unknown) => say(problemWords(error)));
    setBusy(false);
  };
  return (
    <p className="row s noprint">
      <span>{t('inst.rep.download')}</span>
      {(['xlsx', 'csv'] as const).map((format) => (
        <button
          key={format}
          type="button"
          className="lk"
          aria-busy={busy || undefined}
          onClick={() => void save(format)}
        >
          <span className="vh">{t('inst.rep.download')} </span>
          {t(`inst.rep.${format}`)}
        </button>
      ))}
    </p>
  );
}

function ReportMargin({ report }: ReportProps) {
  const { t, date, list } = useWords();
  const { nameOf } = useOffices();
  const personOf = usePeople();
  return (
    <Margin>
      <MarginSection title={t('inst.rep.sendings')}>
        {report.sendings.length === 0 ? (
          <p>{t('inst.rep.sendings.none')}</p>
        ) : (
          report.sendings.map(({ units, people, at }) => (
            <p key={at}>
              {t('inst.rep.sending', {
                date: date(at),
                list: list([
                  ...units.map((unit) => nameOf(unit) ?? unit),
                  ...people.map((person) => personOf(person) ?? t('inst.rep.somebody')),
                ]),
              })}
            </p>
          ))
        )}
      </MarginSection>
      <MarginSection title={t('inst.rep.hash')}>
        <p className="code">{grouped(report.hash)}</p>
        <p>{t('inst.rep.hash.note')}</p>
      </MarginSection>
    </Margin>
  );
}

function Sheet({ report }: ReportProps) {
  const { t, date } = useWords();
  const { nameOf } = useOffices();
  const personOf = usePeople();
  const [sending, send] = useState(false);
  const { content } = report;
  const period = t(`inst.period.${content.period}`);
  return (
    <>
      <Crumbs
        items={[
          { label: t('inst.name'), to: '/institucion' },
          { label: t('inst.tab.informe'), to: '/institucion/informe' },
        ]}
        here={report.code}
      />
      <Head
        over={
          <>
            <span className="code">{report.code}</span>
            <span>{nameOf(content.unit) ?? t('inst.rep.unit.all')}</span>
            <State is={reportShapes[report.state] ?? 'none'}>{t(`inst.rep.state.${report.state}`)}</State>
          </>
        }
        title={t('inst.rep.title', { period: period.toLowerCase(), year: String(content.year) })}
        lead={t('inst.rep.cut', {
          date: date(report.generatedAt),
          from: date(content.from),
          to: date(content.to),
        })}
        actions={
          <>
            {report.allowed.includes('send') && <Button onClick={() => send(true)}>{t('inst.rep.send')}</Button>}
            <Button rank="alt" onClick={() => globalThis.print()}>
              {t('inst.rep.print')}
            </Button>
          </>
        }
      />
      <Columns margin={<ReportMargin report={report} />}>
        <p className="s u">
          {t('inst.rep.over', {
            date: date(report.generatedAt),
            who: personOf(report.generatedBy) ?? t('inst.rep.somebody'),
          })}
        </p>
        <Download report={report} />
        {!content.complete && <Message tone="attention" title={t('inst.rep.incomplete')} />}
        <Demands report={report} />
        <Offers report={report} />
        <Items report={report} />
        <ArrangementPart report={report} />
      </Columns>
      {sending && <Send report={report} onClose={() => send(false)} />}
    </>
  );
}

/** An internal report as it was on the day it was made: read, printed, sent. */
export function Report() {
  const { id = '' } = useParams();
  const report = useQuery({ ...read('/internal-reports/{id}', { path: { id } }), staleTime: 0 });
  return (
    <Loaded query={report} page>
      {(data) => <Sheet report={data} />}
    </Loaded>
  );
}
