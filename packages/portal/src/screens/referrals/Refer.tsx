import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type Tagged, useCommand } from '../../api/index.ts';
import {
  A,
  Button,
  CheckAnswers,
  Crumbs,
  ErrorSummary,
  Field,
  type FieldError,
  Head,
  RadioGroup,
  Steps,
  say,
  TextArea,
} from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { go, useAsked, useParams } from '../../router/index.ts';
import { hatName, useHat } from '../../session/index.ts';
import { useWords } from '../../words/index.tsx';
import { useKept } from '../deciding/kept.ts';
import { useForm } from '../deciding/useForm.ts';
import { demandQuery } from '../demands/editing.ts';
import type { Demand } from '../demands/wire.ts';
import { type Chosen, EntityChoice } from './EntityChoice.tsx';
import { daysOf, MessageFields, usualDays } from './MessageFields.tsx';
import { missingWords } from './missing.ts';

const steps = ['competencia', 'entidad', 'mensaje', 'revisar'] as const;
type StepName = (typeof steps)[number];

const labels = {
  competencia: 'refer.step.competence',
  entidad: 'refer.step.entity',
  mensaje: 'refer.step.message',
  revisar: 'refer.step.check',
} as const;

const verdicts = ['own', 'partly', 'none'] as const;
type Verdict = (typeof verdicts)[number];

interface Writing {
  readonly verdict: Verdict | '';
  readonly grounds: string;
  readonly norm: string;
  readonly to: Chosen | null;
  readonly message: string;
  readonly days: string;
}

interface StepProps {
  readonly demand: Tagged<Demand>;
  readonly form: Writing;
  readonly write: (part: Partial<Writing>) => void;
  readonly toStep: (step: StepName) => void;
  readonly done: () => void;
}

interface FrameProps {
  readonly demand: Demand;
  readonly step: StepName;
  readonly title: string;
  readonly lead?: string;
  readonly errors?: readonly FieldError[];
  readonly attempt?: number;
  readonly children: ReactNode;
}

/** One page of handing a demand over: where one is, one question. */
function Frame({ demand, step, title, lead, errors = [], attempt = 0, children }: FrameProps) {
  const { t } = useWords();
  return (
    <div className="solo left">
      <Crumbs
        items={[
          { label: t('nav.demands'), to: '/demandas' },
          { label: demand.receipt ?? demand.title, to: `/demandas/${demand.id}` },
        ]}
        here={t('refer.title')}
      />
      <Steps labels={steps.map((one) => t(labels[one]))} current={steps.indexOf(step)} />
      <Head over={demand.title} title={title} lead={lead} />
      <ErrorSummary title={t('refer.fix', { n: errors.length })} errors={errors} attempt={attempt} />
      {children}
    </div>
  );
}

function Foot({ busy, onBack }: { busy: boolean; onBack?: () => void }) {
  const { t } = useWords();
  return (
    <div className="row mt-l">
      <Button type="submit" busy={busy}>
        {t('refer.continue')}
      </Button>
      {onBack && (
        <Button rank="alt" onClick={onBack}>
          {t('refer.back')}
        </Button>
      )}
    </div>
  );
}

function CompetenceStep({ demand, form, write, toStep, done }: StepProps) {
  const words = useWords();
  const { t } = words;
  const { hat } = useHat();
  const who = hatName(hat);
  const assess = useCommand('post', '/demands/{id}/competence');
  const { errors, attempt, busy, submit, errorOf } = useForm({
    check: () => [
      ...(form.verdict ? [] : [{ field: 'verdict', message: t('refer.verdict.missing') }]),
      ...(form.grounds.trim() ? [] : [{ field: 'grounds', message: t('refer.grounds.missing') }]),
    ],
    send: async () => {
      if (!form.verdict) return;
      const norm = form.norm.trim();
      const body = { verdict: form.verdict, grounds: form.grounds.trim(), ...(norm && { norm }) };
      await assess.mutateAsync({ path: { id: demand.id }, body, ifMatch: demand.etag });
      if (form.verdict !== 'own') return toStep('entidad');
      done();
      say(t('refer.own.done', { who }));
      go(`/demandas/${demand.id}`);
    },
    controls: { '/verdict': 'verdict', '/grounds': 'grounds', '/norm': 'norm' },
    missing: (codes) => t('refused.missing', { list: missingWords(codes, words) }),
  });
  return (
    <Frame
      demand={demand}
      step="competencia"
      title={t('refer.competence.h1', { who })}
      lead={t('refer.competence.lead')}
      errors={errors}
      attempt={attempt}
    >
      <form noValidate onSubmit={(event) => void submit(event)}>
        <RadioGroup
          id="verdict"
          label={t('refer.verdict')}
          error={errorOf('verdict')}
          value={form.verdict}
          onChange={(event) => write({ verdict: event.target.value as Verdict })}
          options={verdicts.map((verdict) => ({
            value: verdict,
            label: t(`ref.verdict.${verdict}`, { who }),
            hint: t(`refer.verdict.${verdict}.hint`),
          }))}
        />
        <TextArea
          id="grounds"
          label={t('refer.grounds')}
          hint={t('refer.grounds.hint')}
          error={errorOf('grounds')}
          maxLength={2000}
          value={form.grounds}
          onChange={(event) => write({ grounds: event.target.value })}
        />
        <Field
          id="norm"
          optional
          label={t('refer.norm')}
          hint={t('refer.norm.hint')}
          error={errorOf('norm')}
          maxLength={300}
          value={form.norm}
          onChange={(event) => write({ norm: event.target.value })}
        />
        <Foot busy={busy} />
      </form>
    </Frame>
  );
}

function EntityStep({ demand, form, write, toStep }: StepProps) {
  const { t } = useWords();
  const { errors, attempt, busy, submit, errorOf } = useForm({
    check: () => (form.to ? [] : [{ field: 'to', message: t('refer.entity.missing') }]),
    send: async () => toStep('mensaje'),
  });
  const matter = {
    sector: demand.sector,
    capacity: demand.capacities[0]?.dimension,
    territory: demand.territories.find(({ code }) => code !== 'CO')?.code,
  };
  return (
    <Frame
      demand={demand}
      step="entidad"
      title={t('refer.entity.h1')}
      lead={t('refer.entity.lead')}
      errors={errors}
      attempt={attempt}
    >
      <form noValidate onSubmit={(event) => void submit(event)}>
        <EntityChoice
          matter={matter}
          value={form.to}
          onChange={(to) => write({ to })}
          error={errorOf('to')}
          without={demand.origin ? [demand.owner, demand.origin.owner] : [demand.owner]}
        />
        <Foot busy={busy} onBack={() => toStep('competencia')} />
      </form>
    </Frame>
  );
}

function MessageStep({ demand, form, write, toStep }: StepProps) {
  const { t } = useWords();
  const to = form.to?.name ?? '';
  const { errors, attempt, busy, submit, errorOf } = useForm({
    check: () => [
      ...(form.message.trim() ? [] : [{ field: 'message', message: t('refer.message.missing') }]),
      ...(daysOf(form.days) ? [] : [{ field: 'days', message: t('refer.days.missing') }]),
    ],
    send: async () => toStep('revisar'),
  });
  return (
    <Frame demand={demand} step="mensaje" title={t('refer.message.h1', { to })} errors={errors} attempt={attempt}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <MessageFields to={to} message={form.message} days={form.days} onChange={write} errorOf={errorOf} />
        <Foot busy={busy} onBack={() => toStep('entidad')} />
      </form>
    </Frame>
  );
}

/** The last look: every answer with «Cambiar», then the act that gives the receipt number. */
function CheckStep({ demand, form, toStep, done }: StepProps) {
  const words = useWords();
  const { t } = words;
  const { hat } = useHat();
  const send = useCommand('post', '/referrals');
  const to = form.to?.name ?? '';
  const { errors, attempt, busy, submit } = useForm({
    check: () => (form.to ? [] : [{ message: t('refer.entity.missing') }]),
    send: async () => {
      if (!form.to) return;
      const { id } = await send.mutateAsync({
        body: { demand: demand.id, to: form.to.id, message: form.message.trim(), workingDays: daysOf(form.days) },
      });
      done();
      go(`/traslados/${id}?enviado=si`, 'replace');
    },
    missing: (codes) => t('refused.missing', { list: missingWords(codes, words) }),
  });
  const change = (step: StepName) => ({ onChange: () => toStep(step) });
  const facts = [
    { key: 'demand', term: t('refer.check.demand'), value: `${demand.title}. ${demand.receipt ?? ''}` },
    {
      key: 'verdict',
      term: t('ref.competence.verdict'),
      value: demand.competence && t(`ref.verdict.${demand.competence.verdict}`, { who: hatName(hat) }),
      change: change('competencia'),
    },
    {
      key: 'grounds',
      term: t('ref.competence.grounds'),
      value: demand.competence?.grounds,
      change: change('competencia'),
    },
    { key: 'to', term: t('refer.entity'), value: to, change: change('entidad') },
    { key: 'message', term: t('ref.fact.message'), value: form.message, change: change('mensaje') },
    {
      key: 'days',
      term: t('refer.days'),
      value: t('refer.check.days', { n: daysOf(form.days) ?? 0 }),
      change: change('mensaje'),
    },
    { key: 'shared', term: t('refer.check.shared'), value: t('refer.check.shared.value') },
  ];
  return (
    <Frame demand={demand} step="revisar" title={t('refer.check.h1')} errors={errors} attempt={attempt}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        {demand.origin && <p>{t('refer.check.asker')}</p>}
        <CheckAnswers title={t('refer.title')} facts={facts}>
          <Button type="submit" busy={busy}>
            {t('refer.send', { to })}
          </Button>
          <Button rank="alt" onClick={() => toStep('mensaje')}>
            {t('refer.back')}
          </Button>
        </CheckAnswers>
      </form>
    </Frame>
  );
}

/** The furthest step that what is written allows: an address cannot skip what it depends on. */
const reachable = (asked: StepName, demand: Demand, form: Writing): StepName => {
  if (!demand.allowed.includes('refer')) return 'competencia';
  if (asked === 'mensaje' && !form.to) return 'entidad';
  if (asked === 'revisar' && !(form.to && form.message.trim() && daysOf(form.days)))
    return form.to ? 'mensaje' : 'entidad';
  return asked;
};

function Referring({ demand }: { demand: Tagged<Demand> }) {
  const { t } = useWords();
  const asked = useAsked().get('paso');
  const { form, write, done } = useKept<Writing>(`referral.${demand.id}`, {
    verdict: demand.competence?.verdict ?? '',
    grounds: demand.competence?.grounds ?? '',
    norm: demand.competence?.norm ?? '',
    to: null,
    message: '',
    days: usualDays,
  });
  if (!demand.allowed.includes('assess') && !demand.allowed.includes('refer')) {
    return (
      <div className="solo left">
        <Head title={t('refer.closed')} lead={t('refer.closed.body')} />
        <p>
          <A to={`/demandas/${demand.id}`}>{t('refer.closed.back')}</A>
        </p>
      </div>
    );
  }
  const step = reachable(steps.find((one) => one === asked) ?? 'competencia', demand, form);
  const toStep = (next: StepName) => go(`/demandas/${demand.id}/trasladar?paso=${next}`);
  const props = { demand, form, write, toStep, done };
  switch (step) {
    case 'entidad':
      return <EntityStep {...props} />;
    case 'mensaje':
      return <MessageStep {...props} />;
    case 'revisar':
      return <CheckStep {...props} />;
    default:
      return <CompetenceStep {...props} />;
  }
}

/** Trasladar la demanda: competence, entity, message and term, check answers; then the receipt and its trail. */
export function Refer() {
  const { id = '' } = useParams();
  const demand = useQuery(demandQuery(id));
  return (
    <Loaded query={demand} page>
      {(data) => <Referring demand={data} />}
    </Loaded>
  );
}
