import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read, useCommand } from '../../api/index.ts';
import { say } from '../../kit/say.tsx';
import { useWords } from '../../words/index.tsx';
import type { ActorKind } from '../actors/kinds.ts';
import { StakeholderFigure } from '../actors/StakeholderFigure.tsx';
import { ActorAdder, type Found } from './ActorAdder.tsx';
import { ActorRow } from './ActorRow.tsx';
import { type Actor, actorBody, actorKey, actorOf, maxActors, type Stakeholder, shownName } from './actors.ts';
import { StepFrame, type StepPageProps, useStep } from './StepFrame.tsx';
import type { Offer } from './wire.ts';

const formOf = ({ content }: Offer): { actors: Actor[] } => ({ actors: (content.stakeholders ?? []).map(actorOf) });

/** O6: who takes part, how much they influence and care, what for and doing what. The picture follows what is written. */
export function StakeholdersStep({ offer }: StepPageProps) {
  const words = useWords();
  const { t, list, number } = words;
  const { data } = useQuery({ ...read('/offers/{id}/stakeholders', { path: { id: offer.id } }), staleTime: 0 });
  const [added, setAdded] = useState<ReadonlyMap<string, Found>>(new Map());
  const [opened, setOpened] = useState<string>();
  const save = useCommand('put', '/offers/{id}/checks/O6');
  const shownOf = ({ contact }: Actor): Stakeholder | undefined => {
    const kept = data?.items.find((one) => one.contact === contact);
    const found = added.get(contact);
    return kept ?? (found && { influence: 3, interest: 3, standing: found.name ? 'named' : 'roleOnly', ...found });
  };
  const nameOf = (actor: Actor): string => shownName(actor.contact ? shownOf(actor) : undefined, actor, words);
  const step = useStep(offer, {
    id: 'O6',
    formOf,
    errors: () => [],
    texts: ({ actors }) => ({
      actors: list(
        actors.map(
          (actor) => `${nameOf(actor)} ${actor.influence}/${actor.interest} ${actor.purpose} ${actor.activities}`,
        ),
      ),
    }),
    labels: { actors: t('offer.check.O6') },
    controls: {},
    save: ({ actors }, ifMatch) =>
      save.mutateAsync({ path: { id: offer.id }, body: { stakeholders: actors.map(actorBody) }, ifMatch }),
  });
  const { actors } = step.form;
  const put = (next: Actor[]) => step.write({ actors: next });
  return (
    <StepFrame offer={offer} id="O6" title={t('offer.O6.h1')} lead={t('offer.O6.lead')} step={step}>
      {actors.length === 0 ? (
        <p>{t(step.open ? 'offer.O6.empty' : 'offer.O10.empty')}</p>
      ) : (
        <section>
          <h2>{t('offer.O6.actors')}</h2>
          {actors.map((actor, at) => (
            <ActorRow
              key={actorKey(actor)}
              actor={actor}
              at={at}
              name={nameOf(actor)}
              open={opened === actorKey(actor)}
              onWrite={(part) => put(actors.map((one, i) => (i === at ? { ...one, ...part } : one)))}
              onDrop={() => {
                put(actors.filter((_, i) => i !== at));
                say(t('offer.O6.said.removed', { who: nameOf(actor) }));
              }}
            />
          ))}
        </section>
      )}
      {actors.length > 0 && (
        <StakeholderFigure
          actors={actors.map((actor) => ({
            id: actorKey(actor),
            name: nameOf(actor),
            kind: (actor.contact ? shownOf(actor)?.kind : actor.kind || undefined) as ActorKind | undefined,
            influence: actor.influence,
            interest: actor.interest,
            position: actor.position || undefined,
          }))}
        />
      )}
      {actors.length >= maxActors ? (
        <p>{t('offer.O6.full', { max: number(maxActors) })}</p>
      ) : (
        step.open && (
          <ActorAdder
            actors={actors}
            onAdd={(actor, found) => {
              if (found) setAdded((before) => new Map([...before, [actor.contact, found]]));
              setOpened(actorKey(actor));
              put([...actors, actor]);
            }}
          />
        )
      )}
    </StepFrame>
  );
}
