import { useState } from 'react';
import { Button, Field, Select, type Territory, TerritoryCombobox, TextArea } from '../../kit/index.ts';
import { useWords } from '../../words/index.tsx';
import type { Filter, Pick } from './picks.ts';
import { add, type Combined, codesIn, codesOf, type Group, keepOnly, type RuleName, takeAway } from './targeting.ts';
import type { Colombia } from './useColombia.ts';
import { useFilters } from './usePicks.ts';
import type { Offer } from './wire.ts';

interface Props {
  readonly offer: Offer;
  readonly colombia: Colombia;
  readonly groups: readonly Group[];
  readonly error?: string | undefined;
  readonly onChange: (groups: readonly Group[]) => void;
}

type Act = 'add' | 'keep' | 'take';

/** What is picked by hand: one place from the gazetteer, or codes pasted from a spreadsheet. */
function ByHand({
  one,
  onOne,
  pasted,
  onPaste,
}: {
  one: Territory | null;
  onOne: (place: Territory | null) => void;
  pasted: string;
  onPaste: (text: string) => void;
}) {
  const { t } = useWords();
  return (
    <>
      <TerritoryCombobox id="one" label={t('target.one')} hint={t('offer.O8.one.hint')} value={one} onChange={onOne} />
      <TextArea
        id="paste"
        label={t('target.paste')}
        hint={t('offer.O8.paste.hint')}
        optional
        rows={3}
        value={pasted}
        onChange={(event) => onPaste(event.target.value)}
      />
    </>
  );
}

/** The choices of one filter, or why it has none. */
function Choices({
  filter,
  value,
  error,
  onChange,
}: {
  filter: Filter;
  value: string;
  error?: string | undefined;
  onChange: (value: string) => void;
}) {
  const { t } = useWords();
  if (filter.picks.length === 0)
    return (
      <p className="f u" role="status">
        {filter.none}
      </p>
    );
  return (
    <Select
      id="pick"
      label={t(`target.which.${filter.by}`)}
      error={error}
      empty={t('capacity.choose')}
      options={filter.picks.map((pick) => ({
        value: pick.value,
        label: t('target.choice', { name: pick.label, n: pick.codes.length }),
      }))}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** Picks territories by what they asked, by what they are or one by one, and combines them with those already chosen. */
export function TargetPicker({ offer, colombia, groups, error, onChange }: Props) {
  const { t, list } = useWords();
  const [by, setBy] = useState<RuleName>((offer.content.service?.answers.length ?? 0) > 0 ? 'need' : 'pdet');
  const [value, setValue] = useState('');
  const [reason, setReason] = useState('');
  const [one, setOne] = useState<Territory | null>(null);
  const [pasted, setPasted] = useState('');
  const [said, say] = useState('');
  const [wrong, setWrong] = useState<{ pick?: string; reason?: string }>({});
  const filters = useFilters(offer, colombia, by);
  const filter = filters.find((each) => each.by === by);
  const pick = filter?.picks.find((each) => each.value === value);

  const handed = [...(one ? [one.code] : []), ...codesIn(pasted)];
  const unknown = by === 'hand' ? handed.filter((code) => !colombia.isTerritoryCode(code)) : [];
  const codes = by === 'hand' ? handed.filter((code) => colombia.isTerritoryCode(code)) : (pick?.codes ?? []);
  const already = codesOf(groups);
  const among = codes.filter((code) => already.includes(code)).length;

  const begin = (next: RuleName) => {
    setBy(next);
    choose(undefined, '');
  };
  const choose = (chosen: Pick | undefined, next: string) => {
    setValue(next);
    setReason(chosen?.reason ?? '');
    setWrong({});
    say('');
  };
  const tell = (act: Act, { moved, present, full }: Combined) =>
    say(
      [
        t(`target.did.${act}`, { n: moved, present }),
        full > 0 ? t('target.did.full', { n: full }) : '',
        unknown.length > 0 ? t('offer.O8.result.unknown', { codes: list(unknown) }) : '',
      ]
        .filter(Boolean)
        .join(' '),
    );
  const combine = (act: Act) => {
    if (codes.length === 0) return setWrong({ pick: t(by === 'hand' ? 'target.err.hand' : 'target.err.pick') });
    if (act === 'add' && reason.trim() === '') return setWrong({ reason: t('target.err.reason') });
    setWrong({});
    const rule = by === 'hand' ? { by } : { by, value };
    const picked: Group = { reason: reason.trim(), rule, codes };
    const combined =
      act === 'add' ? add(groups, picked) : act === 'keep' ? keepOnly(groups, picked) : takeAway(groups, codes);
    onChange(combined.groups);
    tell(act, combined);
    setOne(null);
    setPasted(unknown.join(' '));
  };
  return (
    <section className="sec">
      <h2>{t('target.pick')}</h2>
      <Select
        id="by"
        label={t('target.by')}
        error={error}
        options={[...filters.map((each) => each.by), 'hand' as const].map((each) => ({
          value: each,
          label: t(`target.by.${each}`),
        }))}
        value={by}
        onChange={(event) => begin(event.target.value as RuleName)}
      />
      {by === 'hand' ? (
        <ByHand one={one} onOne={setOne} pasted={pasted} onPaste={setPasted} />
      ) : (
        filter && (
          <Choices
            filter={filter}
            value={value}
            error={wrong.pick}
            onChange={(next) =>
              choose(
                filter.picks.find((each) => each.value === next),
                next,
              )
            }
          />
        )
      )}
      {(by === 'hand' || (filter && filter.picks.length > 0)) && (
        <>
          <Field
            id="why"
            label={t('target.reason')}
            hint={t('target.reason.hint')}
            error={wrong.reason}
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          {by === 'hand' && wrong.pick && <p className="err">{wrong.pick}</p>}
          {codes.length > 0 && <p className="s u">{t('target.preview', { n: codes.length, among })}</p>}
          <div className="row mt-s">
            <Button rank="alt" onClick={() => combine('add')}>
              {t('target.add')}
            </Button>
            {groups.length > 0 && (
              <>
                <Button rank="alt" onClick={() => combine('keep')}>
                  {t('target.keep')}
                </Button>
                <Button rank="alt" onClick={() => combine('take')}>
                  {t('target.take')}
                </Button>
              </>
            )}
          </div>
        </>
      )}
      <p className="mt-s" role="status">
        {said}
      </p>
    </section>
  );
}
