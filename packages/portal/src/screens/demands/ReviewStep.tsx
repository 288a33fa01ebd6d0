import { useCommand } from '../../api/index.ts';
import { A, Button, ErrorSummary, Summary } from '../../kit/index.ts';
import { go } from '../../router/index.ts';
import { hatName, useHat } from '../../session/index.ts';
import { useWords } from '../../words/index.tsx';
import { capacityWords, useCatalogue } from '../deciding/catalogues.ts';
import { useForm } from '../deciding/useForm.ts';
import { draftErrors, stepAddress } from './draft.ts';
import { missingWords } from './missing.ts';
import type { StepProps } from './Register.tsx';
import { usePublicOffer } from './requested.ts';
import { StepPage } from './StepPage.tsx';
import type { Demand } from './wire.ts';

/** The answers of a draft, each with its way back. */
function useAnswers(demand: Demand) {
  const { t, date } = useWords();
  const capacities = useCatalogue('capacities');
  const sectors = useCatalogue('sectors');
  const cycle = useCatalogue('cycle');
  const offer = usePublicOffer(demand.requestedOffer);
  const unknown = <span className="u">{t('new.review.unknown')}</span>;
  const none = <span className="u">{t('new.review.none')}</span>;
  const items = (texts: readonly string[]) => (
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
  const to = (step: Parameters<typeof stepAddress>[1]) => ({ to: stepAddress(demand.id, step) });
  const level = (name: string) => t('capacity.level', { level: name });
  return [
    ...(demand.requestedOffer
      ? [{ key: 'offer', term: t('new.review.requested'), value: offer.data?.title ?? demand.requestedOffer.offer }]
      : []),
    {
      key: 'territory',
      term: t('new.review.territory'),
      value:
        demand.territories.length === 1
          ? demand.territories[0]?.name
          : items(demand.territories.map((place) => place.name)),
      change: to('territorio'),
    },
    { key: 'need', term: t('new.review.need'), value: demand.title, change: to('necesidad') },
    { key: 'detail', term: t('new.review.detail'), value: demand.need ?? unknown, change: to('necesidad') },
    {
      key: 'capacities',
      term: t('new.review.capacities'),
      value: demand.capacities.length
        ? items(demand.capacities.map((one) => capacityWords(one, capacities, level)))
        : unknown,
      change: to('necesidad'),
    },
    {
      key: 'sector',
      term: t('new.review.sector'),
      value: demand.sector ? sectors.label(demand.sector) : unknown,
      change: to('necesidad'),
    },
    {
      key: 'cycle',
      term: t('new.review.cycle'),
      value: demand.cycleStage ? cycle.label(demand.cycleStage) : unknown,
      change: to('necesidad'),
    },
    {
      key: 'sources',
      term: t('new.review.sources'),
      value: demand.sources.length ? items(demand.sources.map((one) => `${one.title}, ${date(one.date)}`)) : none,
      change: to('fuentes'),
    },
  ];
}

/** The last look: every answer with «Cambiar», then the act that gives the receipt number. */
export function ReviewStep({ demand }: StepProps) {
  const words = useWords();
  const { t } = words;
  const { hat } = useHat();
  const register = useCommand('post', '/demands/{id}/register');
  const answers = useAnswers(demand);
  const lacking = draftErrors(demand, words);
  const { errors, attempt, busy, submit } = useForm({
    check: () => lacking,
    send: async () => {
      await register.mutateAsync({ path: { id: demand.id }, ifMatch: demand.etag });
      go(`/demandas/${demand.id}/radicado`, 'replace');
    },
    missing: (codes) => t('refused.missing', { list: missingWords(codes, words) }),
  });
  const territorial = hat.owner.ownerKind === 'territorial';
  return (
    <StepPage step="revisar" title={t('new.review.h1')} requested={Boolean(demand.requestedOffer)}>
      <ErrorSummary title={t('new.review.incomplete', { n: errors.length })} errors={errors} attempt={attempt} />
      {lacking.length > 0 && errors.length > 0 && (
        <p className="mt row">
          {[...new Set(lacking.map((error) => error.step))].map((step) => (
            <A key={step} to={stepAddress(demand.id, step)}>
              {t(step === 'territorio' ? 'new.step.territory' : 'new.step.need')}
            </A>
          ))}
        </p>
      )}
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Summary facts={answers} check />
        <p className="mt">{territorial ? t('new.review.shared') : t('new.review.own', { who: hatName(hat) })}</p>
        <div className="row mt-l">
          <Button type="submit" busy={busy}>
            {t('new.review.submit')}
          </Button>
          <A to={stepAddress(demand.id, 'fuentes')}>{t('new.back')}</A>
        </div>
      </form>
    </StepPage>
  );
}
