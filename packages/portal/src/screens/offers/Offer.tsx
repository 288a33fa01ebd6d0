import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Tagged } from '../../api/index.ts';
import { Button, ButtonLink, Columns, Crumbs, Head, Message, State } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { useParams } from '../../router/index.ts';
import { useWords } from '../../words/index.tsx';
import { Answers } from './Answers.tsx';
import { Act } from './acts.tsx';
import { offerQuery } from './editing.ts';
import { OfferHistory } from './history.tsx';
import { OfferMargin } from './OfferMargin.tsx';
import { OfferTasks } from './OfferTasks.tsx';
import { type OfferCommand, offerActions, offerState } from './states.ts';
import type { Offer as OfferData } from './wire.ts';

function Actions({ offer, onAct }: { offer: OfferData; onAct: (command: OfferCommand) => void }) {
  const { t } = useWords();
  return (
    <>
      {offerActions(offer.allowed).map(({ command, rank }) =>
        command === 'submit' ? (
          <ButtonLink key={command} rank={rank} to={`/ofertas/${offer.id}/O10`}>
            {t('offer.do.review')}
          </ButtonLink>
        ) : (
          <Button key={command} rank={rank} onClick={() => onAct(command)}>
            {t(`offer.do.${command}`)}
          </Button>
        ),
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
  const { t } = useWords();
  const reason = offer.suspension?.reason ?? offer.ending?.reason;
  return (
    <>
      {offer.returned && <Message tone="late" title={t('offer.check.returnedBy', { reason: offer.returned.reason })} />}
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
        <OfferHistory offer={offer} />
      </Columns>
      {acting && <Act command={acting} offer={offer} onClose={() => act(undefined)} />}
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
