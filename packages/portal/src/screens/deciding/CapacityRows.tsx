import { Button, Select } from '../../kit/index.ts';
import { useWords } from '../../words/index.tsx';
import { useCatalogue } from './catalogues.ts';

interface Row {
  readonly level: string;
  readonly dimension: string;
}

interface Props {
  readonly id: string;
  readonly label: string;
  readonly rows: readonly Row[];
  readonly onChange: (rows: Row[]) => void;
  readonly error?: string | undefined;
}

/** Capacities, one row each: level and dimension. */
export function CapacityRows({ id, label, rows, onChange, error }: Props) {
  const { t } = useWords();
  const capacities = useCatalogue('capacities');
  const change = (at: number, part: Partial<Row>) =>
    onChange(rows.map((row, i) => (i === at ? { ...row, ...part } : row)));
  return (
    <fieldset className={error ? 'f bad' : 'f'}>
      <legend>{label}</legend>
      {rows.map((row, i) => (
        <div className="filters" key={i}>
          <Select
            id={i === 0 ? id : `${id}-${i}-level`}
            half
            label={t('capacity.row.level', { n: i + 1 })}
            empty={t('capacity.choose')}
            options={capacities.options('level')}
            value={row.level}
            onChange={(event) => change(i, { level: event.target.value })}
          />
          <Select
            id={`${id}-${i}-dimension`}
            half
            label={t('capacity.row.dimension', { n: i + 1 })}
            empty={t('capacity.choose')}
            options={capacities.options('dimension')}
            value={row.dimension}
            onChange={(event) => change(i, { dimension: event.target.value })}
          />
          <button type="button" className="lk" onClick={() => onChange(rows.filter((_, at) => at !== i))}>
            {t('capacity.remove', { n: i + 1 })}
          </button>
        </div>
      ))}
      <Button rank="alt" onClick={() => onChange([...rows, { level: 'organisational', dimension: '' }])}>
        {t('capacity.add')}
      </Button>
    </fieldset>
  );
}
