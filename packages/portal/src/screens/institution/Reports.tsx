import { useState } from 'react';
import { useCommand } from '../../api/index.ts';
import { Button, Empty, ErrorSummary, Field, Head, Section, Select, State, say, TaskList } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { More } from '../../query/More.tsx';
import { usePages } from '../../query/usePages.ts';
import { go } from '../../router/index.ts';
import { useHat } from '../../session/index.ts';
import { useWords } from '../../words/index.tsx';
import { useForm } from '../deciding/useForm.ts';
import { useKeeps } from './ArrangementOfYear.tsx';
import { Frame } from './Frame.tsx';
import { reportShapes } from './states.ts';
import { useOffices } from './units.ts';
import type { Period } from './wire.ts';
import { thisYear } from './year.ts';

const periods: readonly Period[] = ['q1', 'q2', 'q3', 'q4', 'firstHalf', 'secondHalf', 'year'];

function Generate() {
  const { t } = useWords();
  const { active } = useOffices();
  const { hat } = useHat();
  const [year, setYear] = useState(String(thisYear()));
  const [period, setPeriod] = useState<Period>('year');
  const [unit, setUnit] = useState('');
  const make = useCommand('post', '/internal-reports');
  const { errors, attempt, busy, submit, errorOf } = useForm({
    check: () => (/^20\d\d$/.test(year.trim()) ? [] : [{ field: 'report-year', message: t('inst.item.err.year') }]),
    send: async () => {
      const made = await make.mutateAsync({ body: { year: Number(year), period, ...(unit && { unit }) } });
      say(t('inst.rep.made', { code: made.code }));
      go(`/institucion/informe/${made.id}`);
    },
    controls: { '/year': 'report-year', '/period': 'report-period', '/unit': 'report-unit' },
  });
  return (
    <Section title={t('inst.rep.new')} first>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <ErrorSummary errors={errors} attempt={attempt} />
        <div className="filters">
          <Field
            id="report-year"
            label={t('inst.rep.year')}
            inputMode="numeric"
            wide="w6"
            maxLength={4}
            error={errorOf('report-year')}
            value={year}
            onChange={(event) => setYear(event.target.value)}
          />
          <Select
            id="report-period"
            label={t('inst.rep.period')}
            options={periods.map((value) => ({ value, label: t(`inst.period.${value}`) }))}
            value={period}
            onChange={(event) => setPeriod(event.target.value as Period)}
          />
          {active.length > 0 && hat.orgUnit === undefined && (
            <Select
              id="report-unit"
              label={t('inst.rep.unit')}
              empty={t('inst.rep.unit.all')}
              options={active.map(({ id, name }) => ({ value: id, label: name }))}
              value={unit}
              onChange={(event) => setUnit(event.target.value)}
            />
          )}
          <Button type="submit" busy={busy}>
            {t('inst.rep.make')}
          </Button>
        </div>
      </form>
    </Section>
  );
}

function Sheet() {
  const { t, day } = useWords();
  const { items: keeps } = useKeeps();
  const { nameOf } = useOffices();
  const query = usePages('/internal-reports', {});
  return (
    <Loaded query={query} page>
      {(reports) => (
        <Frame
          part="informe"
          head={
            <Head over={t('inst.name')} title={t('inst.rep.h1', { n: reports.length })} lead={t('inst.rep.lead')} />
          }
        >
          {keeps && <Generate />}
          {reports.length === 0 ? (
            !keeps && <Empty title={t('inst.rep.empty.title')}>{t('inst.rep.empty.body')}</Empty>
          ) : (
            <Section title={t('inst.rep.list')} first={!keeps}>
              <TaskList
                items={reports.map((report) => ({
                  key: report.id,
                  mark: day(report.generatedOn),
                  title: report.code,
                  to: `/institucion/informe/${report.id}`,
                  detail: t('inst.rep.row', {
                    period: t(`inst.period.${report.period}`),
                    year: String(report.year),
                    unit: nameOf(report.unit) ?? t('inst.rep.unit.all'),
                  }),
                  state: <State is={reportShapes[report.state] ?? 'none'}>{t(`inst.rep.state.${report.state}`)}</State>,
                }))}
              />
              <More query={query} />
            </Section>
          )}
        </Frame>
      )}
    </Loaded>
  );
}

/** The internal reports that this hat may read, and how to make one. */
export function Reports() {
  const { hat } = useHat();
  return hat.owner.ownerKind === 'entity' ? <Sheet /> : <Frame part="informe" head={null} children={null} />;
}
