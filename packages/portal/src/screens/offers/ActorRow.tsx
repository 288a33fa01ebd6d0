import { Select, TextArea } from '../../kit/index.ts';
import { useWords } from '../../words/index.tsx';
import { useCatalogue } from '../deciding/catalogues.ts';
import type { Actor } from './actors.ts';

interface Props {
  readonly actor: Actor;
  readonly at: number;
  readonly name: string;
  readonly open: boolean;
  readonly onWrite: (part: Partial<Actor>) => void;
  readonly onDrop: () => void;
}

const degrees = [1, 2, 3, 4, 5] as const;
const positions = ['supports', 'neutral', 'resists'] as const;

/** What is said of one actor, folded under its name. */
export function ActorRow({ actor, at, name, open, onWrite, onDrop }: Props) {
  const { t } = useWords();
  const cycle = useCatalogue('cycle');
  const of = (field: keyof Actor) => ({
    id: `actor-${at}-${field}`,
    value: String(actor[field]),
    onChange: (event: { target: { value: string } }) => onWrite({ [field]: event.target.value }),
  });
  const degree = (field: 'influence' | 'interest') => (
    <Select
      id={`actor-${at}-${field}`}
      half
      label={t(`offer.O6.${field}`)}
      options={degrees.map((one) => ({ value: String(one), label: t(`actor.degree.${one}`) }))}
      value={String(actor[field])}
      onChange={(event) => onWrite({ [field]: Number(event.target.value) })}
    />
  );
  const pending = !actor.purpose.trim() || !actor.activities.trim();
  return (
    <details className="f actor" open={open}>
      <summary>
        <b>{name}</b>
        <span className="s u">
          {t('offer.O6.degrees', { influence: actor.influence, interest: actor.interest })}
          {pending && ` ${t('offer.O6.pending')}`}
        </span>
      </summary>
      <div className="filters mt-s">
        {degree('influence')}
        {degree('interest')}
        <Select
          {...of('position')}
          half
          optional
          label={t('offer.O6.position')}
          empty={t('actor.position.unknown')}
          options={positions.map((one) => ({ value: one, label: t(`actor.position.${one}`) }))}
        />
        <Select
          {...of('stage')}
          half
          optional
          label={t('offer.O6.stage')}
          empty={t('offer.O6.stage.any')}
          options={cycle.options()}
        />
      </div>
      <TextArea
        {...of('purpose')}
        rows={2}
        maxLength={500}
        label={t('offer.O6.purpose')}
        hint={t('offer.O6.purpose.hint')}
      />
      <TextArea
        {...of('activities')}
        rows={3}
        maxLength={1000}
        label={t('offer.O6.activities')}
        hint={t('offer.O6.activities.hint')}
      />
      <p className="mt">
        <button type="button" className="lk" onClick={onDrop}>
          {t('offer.O6.remove', { who: name })}
        </button>
      </p>
    </details>
  );
}
