import { useCommand } from '../../api/index.ts';
import type { Territory } from '../../kit/index.ts';
import { PlacePicker } from '../../kit/PlacePicker.tsx';
import { go } from '../../router/index.ts';
import { useWords } from '../../words/index.tsx';
import { Conflict } from '../deciding/Conflict.tsx';
import { usePeople } from '../deciding/people.ts';
import { useEdited } from '../deciding/useEdited.ts';
import { useForm } from '../deciding/useForm.ts';
import { stepAddress, workingTitle } from './draft.ts';
import { newestDemand } from './editing.ts';
import type { StepProps } from './Register.tsx';
import { StepFoot, StepPage } from './StepPage.tsx';
import type { Demand } from './wire.ts';

const formOf = (demand: Demand): { places: Territory[] } => ({ places: demand.territories });

/** Where the need is, in a draft that already exists. */
export function TerritoryStep({ demand }: StepProps) {
  const words = useWords();
  const { t, list } = words;
  const nameOf = usePeople();
  const save = useCommand('patch', '/demands/{id}');
  const edited = useEdited({
    key: `demand.${demand.id}.places`,
    server: formOf(demand),
    etag: demand.etag,
    labels: { places: t('kit.territory') },
    texts: ({ places }) => ({ places: list(places.map((place) => place.name)) }),
    newest: () => newestDemand(demand.id, formOf, nameOf),
  });
  const { places } = edited.form;
  const before = demand.territories[0]?.name ?? '';
  const { errors, attempt, busy, submit, errorOf } = useForm({
    check: () => (places.length === 0 ? [{ field: 'place', message: t('new.territory.err') }] : []),
    send: async () => {
      const untitled = demand.title === workingTitle(before, words);
      const saved = await edited.send((form, ifMatch) =>
        save.mutateAsync({
          path: { id: demand.id },
          body: {
            territories: form.places.map((place) => place.code),
            ...(untitled ? { title: workingTitle(form.places[0]?.name ?? '', words) } : {}),
          },
          ifMatch,
        }),
      );
      edited.saved(saved.etag);
      go(stepAddress(demand.id, 'necesidad'));
    },
    controls: { '/territories': 'place' },
  });
  return (
    <StepPage step="territorio" title={t('new.territory.h1')} errors={errors} attempt={attempt}>
      {edited.standoff && (
        <Conflict
          {...edited.standoff.newer}
          clashes={edited.standoff.clashes}
          onKeep={edited.keep}
          onDiscard={edited.discard}
        />
      )}
      <form noValidate onSubmit={(event) => void submit(event)}>
        <PlacePicker
          id="place"
          chosen={places}
          onChange={(next) => edited.write({ places: next })}
          error={errorOf('place')}
        />
        <StepFoot busy={busy} label={t('new.continue')} />
      </form>
    </StepPage>
  );
}
