import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { Tagged } from '../../api/index.ts';
import { A, Button, ButtonLink, Columns, Crumbs, Head, Message, State } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { useParams } from '../../router/index.ts';
import { useWords } from '../../words/index.tsx';
import { Answers } from './Answers.tsx';
import { Editions } from './Editions.tsx';
import { offerQuery } from './editing.ts';
import { OfferHistory } from './history.tsx';
import { type Next, nextOf, returnedSteps } from './next.ts';
import { OfferMargin } from './OfferMargin.tsx';
import { OfferTasks, unsavedSteps } from './OfferTasks.tsx';
import { type OfferCommand, offerActions, offerState } from './states.ts';
import type { Offer as OfferData } from './wire.ts';

/** Questions are fetched when somebody acts. */
const Act = lazy(async () => ({ default: (await import('./acts.tsx')).Act }));

/** The one full button: what to do now, and the step it leads to. */
function NextAction({ offer, next }: { offer: OfferData; next: Next }) {
  const { t, code } = useWords();
  const page = `/ofertas/${offer.id}`;
  if ('check' in next)
    return (
      <ButtonLink to={`${page}/${next.check}`}>
        {t(`next.${next.what}`, { step: code('offer.check', next.check) })}
      </ButtonLink>
    );
  return (
    <ButtonLink to={`${page}/${next.what === 'register' ? 'registro' : 'O10'}`}>{t(`next.${next.what}`)}</ButtonLink>
  );
}

function Actions({ offer, onAct }: { offer: OfferData; onAct: (command: OfferCommand) => void }) {
  const { t } = useWords();
  const next = nextOf({
    state: offer.state,
    checks: offer.checks,
    allowed: offer.allowed,
    phase: offer.nextEdition?.phase,
    unsaved: unsavedSteps(offer),
    registered: offer.registeredInPortalTerritorial?.edition === offer.edition?.number,
  });
  const others = offerActions(offer.allowed).filter(
    ({ command }) => !(next?.what === 'review' && command === 'submit'),
  );
  return (
    <>
      {next && <NextAction offer={offer} next={next} />}
      {others.map(({ command, rank: own }) => {
        const rank = next && own === 'main' ? 'alt' : own;
        return command === 'submit' ? (
          <ButtonLink key={command} rank={rank} to={`/ofertas/${offer.id}/O10`}>
            {t('offer.do.review')}
          </ButtonLink>
        ) : (
          <Button key={command} rank={rank} onClick={() => onAct(command)}>
            {t(`offer.do.${command}`)}
          </Button>
        );
      })}
      {offer.edition &&
        offer.allowed.includes('register') &&
        !(next && !('check' in next) && next.what === 'register') && (
          <ButtonLink rank="alt" to={`/ofertas/${offer.id}/registro`}>
            {t('next.registration')}
          </ButtonLink>
        )}
      {offer.allowed.includes('describe') && (
        <ButtonLink rank="alt" to={`/ofertas/${offer.id}/nombre`}>
          {t('offer.do.edit')}
        </ButtonLink>
      )}
    </>
  );
}

/** What the reader should know before anything else: why it came back, why it stopped, that another edition is on its way. */
function Notices({ offer }: { offer: OfferData }) {
  const { t, code } = useWords();
  const back = returnedSteps(offer.checks);
  const reason = offer.suspension?.reason ?? offer.ending?.reason;
  return (
    <>
      {offer.returned && (
        <Message tone="late" title={t('offer.check.returnedBy', { reason: offer.returned.reason })}>
          {back.length > 0 && (
            <p>
              {t('tasks.mend')}{' '}
              {back.map(({ id }, i) => (
                <span key={id}>
                  {i > 0 && ', '}
                  <A to={`/ofertas/${offer.id}/${id}`}>
                    {id} {code('offer.check', id)}
                  </A>
                </span>
              ))}
            </p>
          )}
        </Message>
      )}
      {reason && (
        <Message title={t('offer.notice.reason')}>
          <p>«{reason}»</p>
        </Message>
      )}
      {offer.nextEdition && offer.edition && (
        <Message title={t(`offer.next.${offer.nextEdition.phase}`)}>
          <p>{t('offer.notice.next', { n: offer.edition.number })}</p>
        </Message>
      )}
    </>
  );
}

function Sheet({ offer }: { offer: Tagged<OfferData> }) {
  const words = useWords();
  const { t } = words;
  const [acting, act] = useState<OfferCommand>();
  const { is, words: says } = offerState(offer.state, words, offer.returned !== undefined);
  return (
    <>
      <Crumbs items={[{ label: t('offer.crumb'), to: '/ofertas' }]} here={offer.code} />
      <Head
        over={
          <>
            <span className="code">{offer.code}</span>
            {offer.edition && <span>{t('offer.edition', { n: offer.edition.number })}</span>}
            <State is={is}>{says}</State>
          </>
        }
        title={offer.content.title}
        lead={offer.content.summary}
        actions={<Actions offer={offer} onAct={act} />}
      />
      <Columns margin={<OfferMargin offer={offer} />}>
        <Notices offer={offer} />
        <OfferTasks offer={offer} />
        <Answers offer={offer} />
        <Editions offer={offer} />
        <OfferHistory offer={offer} />
      </Columns>
      <Suspense>{acting && <Act command={acting} offer={offer} onClose={() => act(undefined)} />}</Suspense>
    </>
  );
}

/** Oferta: the ten steps of the method, what each lacks, and what can be done now. */
export function Offer() {
  const { id = '' } = useParams();
  const offer = useQuery(offerQuery(id));
  return (
    <Loaded query={offer} page>
      {(data) => <Sheet offer={data} />}
    </Loaded>
  );
}
