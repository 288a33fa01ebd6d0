import { useQueries } from '@tanstack/react-query';
import { read } from '../../api/index.ts';
import { type Commit, Commits, Section, State } from '../../kit/index.ts';
import { useHat } from '../../session/index.ts';
import { useWords } from '../../words/index.tsx';
import { demandState } from '../demands/states.ts';
import type { Offer } from './wire.ts';

/** The demands that an offer answers; those of this entity lead to their page. */
export function Answers({ offer }: { offer: Offer }) {
  const words = useWords();
  const { t } = words;
  const { hat } = useHat();
  const own = (offer.content.service?.answers ?? []).filter((one) => one.owner === hat.owner.id);
  const found = useQueries({ queries: own.map(({ demand }) => read('/demands/{id}', { path: { id: demand } })) });
  const items = own.map((ref, i): Commit => {
    const demand = found[i]?.data;
    const state = demand && demandState(demand.state, words);
    return {
      key: ref.demand,
      title: demand?.title ?? t('offer.demands.coming'),
      to: `/demandas/${ref.demand}`,
      state: state && <State is={state.is}>{state.words}</State>,
      detail: demand?.receipt && <span className="code">{demand.receipt}</span>,
    };
  });
  return (
    <Section title={t('offer.demands.title')} note={items.length === 0 ? t('offer.demands.none') : undefined}>
      {items.length > 0 && <Commits items={items} />}
    </Section>
  );
}
