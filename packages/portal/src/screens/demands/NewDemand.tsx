import { useEffect, useRef } from 'react';
import { useCommand } from '../../api/index.ts';
import { A, Message, type Territory } from '../../kit/index.ts';
import { PlacePicker } from '../../kit/PlacePicker.tsx';
import { queries } from '../../query/cache.ts';
import { go, useAsked } from '../../router/index.ts';
import { useHat } from '../../session/index.ts';
import { useWords } from '../../words/index.tsx';
import { useKept } from '../deciding/kept.ts';
import { usePlaceNames } from '../deciding/names.ts';
import { useForm } from '../deciding/useForm.ts';
import { stepAddress, workingTitle } from './draft.ts';
import { demandQuery } from './editing.ts';
import { offerRefOf, usePublicOffer } from './requested.ts';
import { StepFoot, StepPage } from './StepPage.tsx';

/** The place of a territorial organisation is already known; it is proposed once. */
function useOwnPlace(chosen: readonly Territory[], propose: (places: Territory[]) => void): string | undefined {
  const { hat } = useHat();
  const own = hat.owner.ownerKind === 'territorial' ? hat.owner.territory : undefined;
  const name = usePlaceNames(own ? [own] : [])(own ?? '') ?? hat.owner.territoryName;
  const proposed = useRef(false);
  useEffect(() => {
    if (!own || !name || proposed.current) return;
    proposed.current = true;
    if (chosen.length === 0) propose([{ code: own, name }]);
  }, [own, name, chosen, propose]);
  return name;
}

/** What is asked, when one comes from an offer: said before anything else, and can be left out. */
export function RequestedOffer({
  title,
  who,
  gone,
}: {
  title?: string | undefined;
  who?: string | undefined;
  gone: boolean;
}) {
  const { t } = useWords();
  if (gone) return <Message tone="attention" title={t('new.requested.gone')} />;
  return title ? <p className="mt-s">{t('new.requested', { title, who: who ?? '' })}</p> : null;
}

/** Nueva demanda, first page: where. Going on creates the draft, and from there nothing is lost by leaving. */
export function NewDemand() {
  const words = useWords();
  const { t } = words;
  const asked = useAsked().get('oferta');
  const ref = offerRefOf(asked);
  const offer = usePublicOffer(ref);
  const create = useCommand('post', '/demands');
  const { form, write, done } = useKept<{ places: Territory[] }>(`demand.new.${asked ?? ''}`, { places: [] });
  const own = useOwnPlace(form.places, (places) => write({ places }));
  const { errors, attempt, busy, submit, errorOf } = useForm({
    check: () => (form.places.length === 0 ? [{ field: 'place', message: t('new.territory.err') }] : []),
    send: async () => {
      const title = offer.data?.title ?? workingTitle(form.places[0]?.name ?? '', words);
      const made = await create.mutateAsync({
        body: {
          title: title.slice(0, 120),
          territories: form.places.map((place) => place.code),
          requestedOffer: offer.data && ref ? ref : undefined,
        },
      });
      queries.setQueryData(demandQuery(made.id).queryKey, made);
      done();
      go(stepAddress(made.id, 'necesidad'));
    },
    controls: { '/territories': 'place' },
  });
  return (
    <StepPage
      step="territorio"
      title={t('new.territory.h1')}
      lead={own && t('new.territory.own', { territory: own })}
      requested={ref !== undefined}
      errors={errors}
      attempt={attempt}
    >
      <RequestedOffer
        title={offer.data?.title}
        who={offer.data?.owner.name}
        gone={Boolean(asked) && (offer.isError || !ref)}
      />
      <form noValidate onSubmit={(event) => void submit(event)}>
        <PlacePicker
          id="place"
          chosen={form.places}
          onChange={(places) => write({ places })}
          error={errorOf('place')}
        />
        <StepFoot busy={busy} label={t('new.continue')} />
      </form>
      {asked && offer.isError && (
        <p className="mt s">
          <A to="/demandas/nueva">{t('new.requested.remove')}</A>
        </p>
      )}
    </StepPage>
  );
}
