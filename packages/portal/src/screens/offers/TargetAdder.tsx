import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, Select, type Territory, TerritoryCombobox, TextArea } from '../../kit/index.ts';
import { useWords } from '../../words/index.tsx';
import { departmentOf, departmentQuery, departmentsQuery, type Place } from '../deciding/names.ts';
import { addCodes, codesIn, type Merged, type NamedTarget } from './targeting.ts';

interface Props {
  readonly targets: readonly NamedTarget[];
  /** Put on every territory that is added. */
  readonly reason: string;
  readonly error?: string | undefined;
  readonly onAdd: (targets: readonly NamedTarget[]) => void;
}

/** The places that codes stand for; codes that do not exist are not there. */
function usePlacesOf() {
  const queries = useQueryClient();
  return async (codes: readonly string[]): Promise<Map<string, string>> => {
    const departments = [...new Set(codes.filter((code) => /^\d{5}$/.test(code)).map(departmentOf))];
    const lists = await Promise.all([
      queries.ensureQueryData(departmentsQuery),
      ...departments.map((code) => queries.ensureQueryData(departmentQuery(code)).catch((): Place[] => [])),
    ]);
    return new Map(lists.flat().map(({ code, name }) => [code, name]));
  };
}

/** Three ways to choose territories: one by one, a whole department, codes pasted from a spreadsheet. */
export function TargetAdder({ targets, reason, error, onAdd }: Props) {
  const { t, list } = useWords();
  const placesOf = usePlacesOf();
  const departments = useQuery(departmentsQuery);
  const [department, setDepartment] = useState('');
  const [pasted, setPasted] = useState('');
  const [one, setOne] = useState<Territory | null>(null);
  const [said, say] = useState('');
  const [wrong, setWrong] = useState<{ department?: string; paste?: string }>({});

  const tell = ({ added, repeated, unknown }: Merged) =>
    say(
      [
        t('offer.O8.result.added', { n: added }),
        t('offer.O8.result.repeated', { n: repeated }),
        unknown.length > 0 ? t('offer.O8.result.unknown', { codes: list(unknown) }) : '',
      ]
        .filter(Boolean)
        .join(' '),
    );
  const add = (codes: readonly string[], names: ReadonlyMap<string, string>): Merged => {
    const merged = addCodes(targets, codes, reason, names);
    onAdd(merged.targets);
    tell(merged);
    return merged;
  };
  const addOne = (place: Territory | null) => {
    setOne(place);
    if (place) add([place.code], new Map([[place.code, place.name]]));
  };
  const addDepartment = async () => {
    if (!department) return setWrong({ department: t('offer.O8.err.department') });
    setWrong({});
    const names = await placesOf([`${department}000`]);
    add(
      [...names.keys()].filter((code) => code.length === 5 && departmentOf(code) === department),
      names,
    );
  };
  const addPasted = async () => {
    const codes = codesIn(pasted);
    if (codes.length === 0) return setWrong({ paste: t('offer.O8.err.paste') });
    setWrong({});
    const { unknown } = add(codes, await placesOf(codes));
    setPasted(unknown.join(' '));
  };
  return (
    <div className="f">
      <TerritoryCombobox
        id="one"
        label={t('offer.O8.one')}
        hint={t('offer.O8.one.hint')}
        error={error}
        value={one}
        onChange={addOne}
      />
      <details className="f">
        <summary>{t('offer.O8.many')}</summary>
        <div className="mt">
          <Select
            id="department"
            wide="w20"
            label={t('offer.O8.department')}
            error={wrong.department}
            empty={t('capacity.choose')}
            options={(departments.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
            value={department}
            onChange={(event) => setDepartment(event.target.value)}
          />
          <p className="mt-s">
            <Button rank="alt" onClick={() => void addDepartment()}>
              {t('offer.O8.department.add')}
            </Button>
          </p>
          <div className="mt-l" />
          <TextArea
            id="paste"
            label={t('offer.O8.paste')}
            hint={t('offer.O8.paste.hint')}
            error={wrong.paste}
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
          />
          <p className="mt-s">
            <Button rank="alt" onClick={() => void addPasted()}>
              {t('offer.O8.paste.add')}
            </Button>
          </p>
        </div>
      </details>
      <p className="mt-s" role="status">
        {said}
      </p>
    </div>
  );
}
