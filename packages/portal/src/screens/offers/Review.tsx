import { lazy, Suspense, useState } from 'react';
import type { Tagged } from '../../api/index.ts';
import { A, Button, Crumbs, type Fact, Head, Message, Section, State, Summary } from '../../kit/index.ts';
import { loadArea, useWords, type Words } from '../../words/index.tsx';
import { useCatalogue } from '../deciding/catalogues.ts';
import { Act } from './acts.tsx';
import { missingWords } from './checks.ts';
import { capacitiesWords, phrase, routeWords } from './evidence.ts';
import { overlapsEvidence } from './overlaps/evidence.ts';
import type { StepPageProps } from './StepFrame.tsx';
import { type OfferCommand, offerActions, offerState } from './states.ts';
import type { Offer } from './wire.ts';

/** Two editions are compared only when there are two: its words come with it. */
const NextEdition = lazy(async () => {
  const [{ NextEdition: section }] = await Promise.all([import('./Compare.tsx'), loadArea('said')]);
  return { default: section };
});

/** When it is there, and until when it can be asked for. */
function periodOf({ timing }: Offer['content'], { t, date }: Words): string {
  if (!timing?.from) return '';
  const period = timing.to
    ? t('offer.O10.period', { from: date(timing.from), to: date(timing.to) })
    : t('offer.O10.since', { from: date(timing.from) });
  return timing.requestUntil ? `${period} ${t('offer.O10.until', { date: date(timing.requestUntil) })}` : period;
}

/** Everything an edition says, as a municipality will read it, each part with its way back. */
function useFacts(offer: Offer, editable: boolean): Fact[] {
  const words = useWords();
  const { t, code, language } = words;
  const capacities = useCatalogue('capacities');
  const cycle = useCatalogue('cycle');
  const mechanisms = useCatalogue('mechanisms');
  const { content } = offer;
  const { service, timing, targets = [], alignments } = content;
  const aligned = [
    ...(alignments?.national ?? []).map(({ name }) => name[language]),
    ...(alignments?.own ?? []).map(({ title }) => title),
  ].join('; ');
  const empty = <span className="u">{t('offer.O10.empty')}</span>;
  const fact = (key: string, term: string, value: string | undefined, step: string): Fact => ({
    key,
    term,
    value: value || empty,
    ...(editable ? { change: { to: `/ofertas/${offer.id}/${step}` } } : {}),
  });
  const first = targets.slice(0, 5).map((target) => target.name);
  const where =
    targets[0]?.code === 'CO'
      ? t('offer.check.O8.country')
      : targets.length > 5
        ? t('offer.O10.whereMore', { list: first.join('; '), n: targets.length - 5 })
        : first.join('; ');
  const groups = (content.targeting ?? []).flatMap(({ reason }) => reason ?? []);
  const reasons = [
    ...groups.slice(0, 8),
    ...(groups.length > 8 ? [t('compare.rest', { n: groups.length - 8 })] : []),
  ].join('; ');
  const when = [
    timing?.mode && `${code('mode', timing.mode)}.`,
    periodOf(content, words),
    timing?.cycleStages.length && `${phrase(timing.cycleStages.map(cycle.label), words)}.`,
  ];
  const slots = service?.slots === undefined ? undefined : t('offers.item.slots', { n: service.slots });
  return [
    fact('summary', t('offer.O10.summary'), content.summary, 'nombre'),
    fact('competence', t('offer.O10.competence'), content.competence?.legalBasis, 'O1'),
    fact('overlaps', t('offer.check.O2'), overlapsEvidence(content.overlaps, words), 'O2'),
    fact('capacities', t('offer.O10.capacities'), capacitiesWords(content.capacities ?? [], capacities, words), 'O3'),
    fact('when', t('offer.O10.when'), when.filter(Boolean).join(' '), 'O4'),
    fact('deliverable', t('offer.O5.deliverable'), service?.deliverable, 'O5'),
    fact('mechanism', t('offer.O5.mechanism'), service?.mechanism && mechanisms.label(service.mechanism), 'O5'),
    fact('audience', t('offer.O5.audience'), service?.audience, 'O5'),
    fact('receives', t('offer.O5.receives'), service?.receives, 'O5'),
    fact('contribution', t('offer.O5.contribution'), service?.territoryContribution, 'O5'),
    fact('slots', t('offer.O5.slots'), slots, 'O5'),
    fact('contact', t('offer.O5.contact'), service?.contact, 'O5'),
    fact('alignment', t('offer.check.O7'), aligned, 'O7'),
    fact('where', t('offer.O10.where'), where, 'O8'),
    fact('why', t('said.reasons'), reasons, 'O8'),
    fact('route', t('offer.check.O9'), routeWords(content, words), 'O9'),
  ];
}

/** O10: the last look at every word before it goes to review, is approved or is published. */
export function ReviewStep({ offer }: StepPageProps) {
  const words = useWords();
  const { t, code } = words;
  const [acting, act] = useState<OfferCommand>();
  const facts = useFacts(offer, offer.allowed.includes('record'));
  const lacking = offer.checks.filter((check) => check.required && check.id !== 'O10' && check.missing.length > 0);
  const steps = offerActions(offer.allowed).filter(({ command }) =>
    ['submit', 'return', 'approve', 'publish'].includes(command),
  );
  const { is, words: says } = offerState(offer.state, words, offer.returned !== undefined);
  return (
    <div className="solo left">
      <Crumbs
        items={[
          { label: t('offer.crumb'), to: '/ofertas' },
          { label: offer.code, to: `/ofertas/${offer.id}` },
        ]}
        here={`O10 ${code('offer.check', 'O10')}`}
      />
      <Head
        over={
          <>
            <span>{offer.content.title}</span>
            <State is={is}>{says}</State>
          </>
        }
        title={t('offer.O10.h1')}
        lead={t('offer.O10.lead')}
      />
      {lacking.length > 0 && (
        <Message tone="attention" title={t('offer.O10.missing')}>
          <ul>
            {lacking.map((check) => (
              <li key={check.id}>
                <A to={`/ofertas/${offer.id}/${check.id}`}>
                  {check.id} {code('offer.check', check.id)}
                </A>
                : {missingWords(check.missing, words)}
              </li>
            ))}
          </ul>
        </Message>
      )}
      {offer.nextEdition && (
        <Suspense>
          <NextEdition offer={offer} />
        </Suspense>
      )}
      <Section title={t('review.all')} first={!offer.nextEdition}>
        <Summary facts={facts} check />
      </Section>
      <div className="row mt-l">
        {steps.map(({ command, rank }) => (
          <Button key={command} rank={rank} onClick={() => act(command)}>
            {t(`offer.do.${command}`)}
          </Button>
        ))}
        <A to={`/ofertas/${offer.id}`}>{t('offer.step.back')}</A>
      </div>
      {acting && <Act command={acting} offer={offer as Tagged<Offer>} onClose={() => act(undefined)} />}
    </div>
  );
}
