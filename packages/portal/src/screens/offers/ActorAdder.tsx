import { useState } from 'react';
import { get } from '../../api/index.ts';
import { A, Button, type Choice, Combobox, Field, Select } from '../../kit/index.ts';
import { say } from '../../kit/say.tsx';
import { useWords } from '../../words/index.tsx';
import { type ActorKind, kindOptions } from '../actors/kinds.ts';
import { type Actor, actorKey, newActor, type Stakeholder } from './actors.ts';

export type Found = Pick<Stakeholder, 'name' | 'organisation' | 'role' | 'kind'>;

interface Props {
  readonly actors: readonly Actor[];
  /** What is known of a contact that joins the map travels beside the form, not in it. */
  readonly onAdd: (actor: Actor, found?: Found) => void;
}

/** Adds an actor: a person of the directory, or an organisation by its name. */
export function ActorAdder({ actors, onAdd }: Props) {
  const words = useWords();
  const { t } = words;
  const [choice, setChoice] = useState<Choice | null>(null);
  const [listed, setListed] = useState<ReadonlyMap<string, Found>>(new Map());
  const [organisation, setOrganisation] = useState('');
  const [kind, setKind] = useState('');
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const search = async (q: string, signal: AbortSignal): Promise<Choice[]> => {
    const { items } = await get('/contacts', { query: { q, limit: 20 } }, signal);
    setListed((before) => new Map([...before, ...items.map((row): [string, Found] => [row.id, row])]));
    return items.map((row) => ({
      value: row.id,
      label: [row.name ?? row.role, row.organisation].filter(Boolean).join(', '),
    }));
  };
  const add = (actor: Actor, who: string, field: string, found?: Found) => {
    if (actors.some((one) => actorKey(one) === actorKey(actor))) {
      setErrors({ [field]: t('offer.O6.repeated') });
      return;
    }
    setErrors({});
    onAdd(actor, found);
    say(t('offer.O6.said.added', { who }));
    setChoice(null);
    setOrganisation('');
    setKind('');
  };
  const addContact = () => {
    if (!choice) return setErrors({ 'actor-contact': t('offer.O6.err.contact') });
    add(newActor({ contact: choice.value }), choice.label, 'actor-contact', listed.get(choice.value));
  };
  const addOrganisation = () => {
    const name = organisation.trim();
    if (!name) return setErrors({ 'actor-organisation': t('offer.O6.err.organisation') });
    if (!kind) return setErrors({ 'actor-kind': t('offer.O6.err.kind') });
    add(newActor({ organisation: name, kind: kind as ActorKind }), name, 'actor-organisation');
  };
  return (
    <section className="sec">
      <h2>{t('offer.O6.add')}</h2>
      <div className="filters">
        <Combobox
          id="actor-contact"
          label={t('offer.O6.add.search')}
          hint={t('offer.O6.add.search.hint')}
          error={errors['actor-contact']}
          value={choice}
          onChange={setChoice}
          search={search}
        />
        <Button rank="alt" onClick={addContact}>
          {t('offer.O6.add.contact')}
        </Button>
      </div>
      <div className="filters">
        <Field
          id="actor-organisation"
          label={t('offer.O6.add.organisation')}
          hint={t('offer.O6.add.organisation.hint')}
          error={errors['actor-organisation']}
          maxLength={160}
          value={organisation}
          onChange={(event) => setOrganisation(event.target.value)}
        />
        <Select
          id="actor-kind"
          label={t('offer.O6.add.kind')}
          empty={t('offer.O6.add.kind.choose')}
          error={errors['actor-kind']}
          options={kindOptions(words)}
          value={kind}
          onChange={(event) => setKind(event.target.value)}
        />
        <Button rank="alt" onClick={addOrganisation}>
          {t('offer.O6.add.byName')}
        </Button>
      </div>
      <p className="s">
        <A to="/contactos">{t('offer.O6.directory')}</A>
      </p>
    </section>
  );
}
