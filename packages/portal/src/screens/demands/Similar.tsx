import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Reading, read, type Tagged, useCommand } from '../../api/index.ts';
import { A, Commits, Section, State } from '../../kit/index.ts';
import { say } from '../../kit/say.tsx';
import { go } from '../../router/index.ts';
import { useHat } from '../../session/index.ts';
import { useWords } from '../../words/index.tsx';
import { CommandDialog } from '../deciding/CommandDialog.tsx';
import { usePlaceNames } from '../deciding/names.ts';
import { placesWords } from '../deciding/places.ts';
import { missingWords } from './missing.ts';
import type { Need } from './need.ts';
import { useSimilarOffers } from './similar-offers.tsx';
import { demandState } from './states.ts';
import type { Demand } from './wire.ts';

type SimilarDemand = Reading<'/demands/similar'>['items'][number];

const patience = 700;

/** What was written when the person stopped for a moment: looking for what is like it does not run after each key. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  const text = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(text) as T), patience);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** The demand repeats another: a registered one says which, a draft is taken back with that reason. */
function Repeats({ demand, other, onClose }: { demand: Tagged<Demand>; other: SimilarDemand; onClose: () => void }) {
  const words = useWords();
  const { t } = words;
  const draft = demand.state === 'draft';
  const markDuplicate = useCommand('post', '/demands/{id}/mark-duplicate');
  const withdraw = useCommand('post', '/demands/{id}/withdraw');
  const path = { id: demand.id };
  const named = other.receipt ?? other.title;
  return (
    <CommandDialog
      title={t(draft ? 'similar.repeats.draft.title' : 'demand.duplicate.title')}
      body={t(draft ? 'similar.repeats.draft.body' : 'similar.repeats.body', { other: other.title })}
      yes={t(draft ? 'similar.repeats.draft.do' : 'demand.do.markDuplicate')}
      no={t('demand.duplicate.no')}
      missing={(codes) => missingWords(codes, words)}
      onYes={async () => {
        if (draft) {
          const body = { reason: t('similar.repeats.reason', { other: named }) };
          await withdraw.mutateAsync({ path, body, ifMatch: demand.etag });
        } else {
          await markDuplicate.mutateAsync({ path, body: { of: other.id }, ifMatch: demand.etag });
        }
        say(t('demand.done.markDuplicate'));
        go(other.state === 'draft' ? `/demandas/${other.id}/registrar/territorio` : `/demandas/${other.id}`);
      }}
      onNo={onClose}
    />
  );
}

/** Demands of one's own organisation that are like this one, with why; one of them may be the one this repeats. */
function OwnDemands({ wanted, demand }: { wanted: Need; demand: Tagged<Demand> }) {
  const words = useWords();
  const { t } = words;
  const [repeats, setRepeats] = useState<SimilarDemand>();
  const text = [wanted.title, wanted.need].join(' ').trim().slice(0, 1_000);
  const { data } = useQuery({
    ...read('/demands/similar', {
      query: {
        text,
        territories: wanted.territories.slice(0, 50).join(',') || undefined,
        capacities: wanted.capacities.map(({ dimension }) => dimension).join(',') || undefined,
        except: demand.id,
      },
    }),
    enabled: text.length > 2,
  });
  const may =
    demand.allowed.includes('markDuplicate') || (demand.state === 'draft' && demand.allowed.includes('withdraw'));
  if (!data) return null;
  if (data.items.length === 0) return <p>{t('similar.own.none')}</p>;
  return (
    <>
      <h3 className="h3 mt-l">{t('similar.own')}</h3>
      <p className="s u">{t('similar.own.note', { n: data.compared })}</p>
      <Commits
        items={data.items.map((other) => {
          const { is, words: says } = demandState(other.state, words);
          return {
            key: other.id,
            title: other.title,
            to: other.state === 'draft' ? `/demandas/${other.id}/registrar/territorio` : `/demandas/${other.id}`,
            state: <State is={is}>{says}</State>,
            detail: (
              <>
                {other.receipt && <span className="code">{other.receipt} </span>}
                {other.reasons.map(({ label }) => label).join('. ')}.{' '}
                {may && (
                  <button type="button" className="lk" onClick={() => setRepeats(other)}>
                    {t('similar.repeats')}
                    <span className="vh"> {other.title}</span>
                  </button>
                )}
              </>
            ),
          };
        })}
      />
      {repeats && <Repeats demand={demand} other={repeats} onClose={() => setRepeats(undefined)} />}
    </>
  );
}

/** For entities: what the same territory asked and nobody took. */
function Unattended({ wanted }: { wanted: Need }) {
  const words = useWords();
  const { t } = words;
  const [territory] = wanted.territories;
  const { data } = useQuery({
    ...read('/unattended', { query: { territory, limit: 3 } }),
    enabled: territory !== undefined && territory !== 'CO',
  });
  const items = data?.items ?? [];
  const nameOf = usePlaceNames(items.flatMap((row) => row.territories));
  if (items.length === 0) return null;
  return (
    <>
      <h3 className="h3 mt-l">{t('similar.unattended')}</h3>
      <Commits
        items={items.map((row) => ({
          key: row.id,
          title: row.title,
          to: `/compartidas/${row.owner.id}/demandas/${row.id}`,
          detail: t('similar.unattended.why', {
            who: row.owner.name,
            place: placesWords(row.territories, nameOf, words),
            days: row.workingDays,
          }),
        }))}
      />
    </>
  );
}

interface Props {
  readonly wanted: Need;
  readonly demand: Tagged<Demand>;
  /** Offers are shown elsewhere on this page. */
  readonly withoutOffers?: boolean;
}

/** What is like the demand that is being written: what the organisation asked before, what entities offer, what nobody took. Each says why. */
export function Similar({ wanted, demand, withoutOffers }: Props) {
  const { t } = useWords();
  const { hat } = useHat();
  const settled = useSettled(wanted);
  const offers = useSimilarOffers(settled, !withoutOffers, demand);
  return (
    <Section title={t(withoutOffers ? 'similar.demands' : 'similar.title')} note={t('similar.note')}>
      <OwnDemands wanted={settled} demand={demand} />
      {!withoutOffers && offers.length > 0 && (
        <>
          <h3 className="h3 mt-l">{t('demand.offers.similar')}</h3>
          <Commits items={offers} />
        </>
      )}
      {hat.owner.ownerKind === 'entity' && <Unattended wanted={settled} />}
      {!withoutOffers && (
        <p className="s mt">
          <A to="/portafolio">{t('demand.offers.search')}</A>
        </p>
      )}
    </Section>
  );
}
