import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { problemWords, read, type Tagged, useCommand } from '../../api/index.ts';
import { Button, Empty, Message, Progress, State, say, TaskList } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { useHat } from '../../session/index.ts';
import { useWords, type Words } from '../../words/index.tsx';
import { CommandDialog } from '../deciding/CommandDialog.tsx';
import { usePeople } from '../deciding/people.ts';
import { stepShapes } from './states.ts';
import type { Arrangement, ArrangementStep, Gaps } from './wire.ts';

const keepers = ['formulator', 'approver', 'administrator'] as const;

/** What this hat may begin: items and reports, of its office if it has one; and a year, which is the whole entity's. */
export function useKeeps(): { readonly items: boolean; readonly years: boolean } {
  const { hat } = useHat();
  const items = hat.owner.ownerKind === 'entity' && keepers.some((role) => hat.roles.includes(role));
  return { items, years: items && hat.orgUnit === undefined };
}

type Side = Gaps['offers']['lacking'][number]['lacks'][number];

/** What the platform itself knows about a step, beside what people wrote. */
function hintOf(step: ArrangementStep, { offers, budget }: Gaps, { t, number }: Words): string {
  const hint = (id: 'I2' | 'I3' | 'I4', side: Side): string =>
    offers.total === 0
      ? t('inst.step.noOffers')
      : t(`inst.step.${id}.hint`, { n: offers.lacking.filter(({ lacks }) => lacks.includes(side)).length });
  switch (step.id) {
    case 'I1': {
      const reviewed = (step.dimensions ?? []).filter(({ status }) => status === 'done').length;
      return reviewed > 0 ? t('inst.step.I1.hint', { done: reviewed, all: 7 }) : t('inst.step.I1.about');
    }
    case 'I2':
      return hint('I2', 'objective');
    case 'I3':
      return hint('I3', 'process');
    case 'I4':
      return [
        hint('I4', 'line'),
        budget.total > 0 && t('inst.step.I4.budget', { linked: number(budget.linked), total: number(budget.total) }),
      ]
        .filter(Boolean)
        .join(' ');
    default:
      return t('inst.step.I5.about');
  }
}

function detailOf(
  step: ArrangementStep,
  gaps: Gaps,
  who: (id: string | undefined) => string | undefined,
  words: Words,
): string {
  const { t, date } = words;
  const responsible = who(step.responsible);
  return [
    hintOf(step, gaps, words),
    responsible && t('inst.step.by', { who: responsible }),
    step.on && t('inst.step.on', { date: date(step.on) }),
    step.evidence.length > 0 && t('inst.step.files', { n: step.evidence.length }),
  ]
    .filter(Boolean)
    .join(' ');
}

/** «completar I2 o decir en sus notas por qué no se completó». */
export const missingSteps = (codes: readonly string[], { t, list, code }: Words): string =>
  list(
    codes.map((one) => (/^I\d$/.test(one) ? t('inst.arr.missing.step', { id: one }) : code('inst.arr.missing', one))),
  );

function Acts({ arrangement }: { arrangement: Tagged<Arrangement> }) {
  const words = useWords();
  const { t } = words;
  const [acting, act] = useState<'close' | 'reopen'>();
  const close = useCommand('post', '/arrangements/{id}/close');
  const reopen = useCommand('post', '/arrangements/{id}/reopen');
  const { id, etag: ifMatch, allowed } = arrangement;
  const year = { year: id };
  const done = (said: string) => {
    say(said);
    act(undefined);
  };
  return (
    <div className="row mt">
      {allowed.includes('close') && <Button onClick={() => act('close')}>{t('inst.arr.close')}</Button>}
      {allowed.includes('reopen') && (
        <Button rank="alt" onClick={() => act('reopen')}>
          {t('inst.arr.reopen')}
        </Button>
      )}
      {acting === 'close' && (
        <CommandDialog
          title={t('inst.arr.close.title', year)}
          body={t('inst.arr.close.body', { next: String(arrangement.year + 1) })}
          yes={t('inst.arr.close.yes', year)}
          no={t('inst.arr.close.no')}
          missing={(codes) => missingSteps(codes, words)}
          onYes={async () => {
            await close.mutateAsync({ path: { id }, ifMatch });
            done(t('inst.arr.closedNow', year));
          }}
          onNo={() => act(undefined)}
        />
      )}
      {acting === 'reopen' && (
        <CommandDialog
          title={t('inst.arr.reopen.title', year)}
          yes={t('inst.arr.reopen.yes', year)}
          no={t('inst.arr.reopen.no')}
          reason={{ label: t('inst.arr.reopen.reason'), missing: t('inst.arr.reopen.missing') }}
          onYes={async (reason) => {
            await reopen.mutateAsync({ path: { id }, body: { reason }, ifMatch });
            done(t('inst.arr.reopened', year));
          }}
          onNo={() => act(undefined)}
        />
      )}
    </div>
  );
}

function Steps({ arrangement, gaps }: { arrangement: Tagged<Arrangement>; gaps: Gaps }) {
  const words = useWords();
  const { t, date } = words;
  const nameOf = usePeople();
  const { steps, year } = arrangement;
  const done = steps.filter(({ status }) => status === 'done').length;
  return (
    <section className="sec">
      <div className="row between tasks-head">
        <h2>{t('inst.arr.title', { year: String(year) })}</h2>
        <Progress value={done} max={steps.length}>
          {t('inst.arr.progress', { done, all: steps.length })}
        </Progress>
      </div>
      <p className="row s u">
        <State is={arrangement.state === 'closed' ? 'done' : 'run'}>
          {arrangement.closedAt ? t('inst.arr.closed', { date: date(arrangement.closedAt) }) : t('inst.arr.open.state')}
        </State>
        {arrangement.from && <span>{t('inst.arr.from', { year: String(arrangement.from) })}</span>}
      </p>
      <TaskList
        ordered
        label={t('inst.arr.title', { year: String(year) })}
        items={steps.map((step) => {
          const who = step.status === 'running' ? nameOf(step.responsible ?? step.by) : undefined;
          return {
            key: step.id,
            mark: step.id,
            title: t(`inst.step.${step.id}`),
            to: `/institucion/arreglo/${year}/${step.id}`,
            detail: detailOf(step, gaps, nameOf, words),
            state: (
              <State is={stepShapes[step.status] ?? 'none'}>
                {who
                  ? t('inst.step.runBy', { who })
                  : t(`inst.step.${step.status === 'running' ? 'run' : step.status}`)}
              </State>
            ),
          };
        })}
      />
      <Acts arrangement={arrangement} />
    </section>
  );
}

function NotOpened({ year }: { year: number }) {
  const { t } = useWords();
  const { years: keeps } = useKeeps();
  const open = useCommand('post', '/arrangements');
  const go = () =>
    open.mutate({ body: { year } }, { onSuccess: () => say(t('inst.arr.opened', { year: String(year) })) });
  return (
    <div className="sec">
      {open.isError && <Message tone="late" announce="alert" title={problemWords(open.error)} />}
      <Empty
        title={t('inst.arr.none.title', { year: String(year) })}
        action={
          keeps && (
            <Button busy={open.isPending} onClick={go}>
              {t('inst.arr.open', { year: String(year) })}
            </Button>
          )
        }
      >
        {t('inst.arr.none.body', { former: String(year - 1) })} {!keeps && t('inst.arr.none.viewer')}
      </Empty>
    </div>
  );
}

/** The five arrangements of the year, as the ten steps of an offer are; or how to open them. */
export function ArrangementOfYear({ gaps }: { gaps: Gaps }) {
  const { year } = gaps;
  const arrangement = useQuery({
    ...read('/arrangements/{id}', { path: { id: String(year) } }),
    staleTime: 0,
    retry: false,
  });
  if (arrangement.error?.code === 'not-found' && !arrangement.data) return <NotOpened year={year} />;
  return <Loaded query={arrangement}>{(data) => <Steps arrangement={data} gaps={gaps} />}</Loaded>;
}
