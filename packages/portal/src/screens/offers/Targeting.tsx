import { useCommand } from '../../api/index.ts';
import { RadioGroup, TextArea, Waiting } from '../../kit/index.ts';
import { useWords } from '../../words/index.tsx';
import { StepFrame, type StepPageProps, useStep } from './StepFrame.tsx';
import { TargetGroups } from './TargetGroups.tsx';
import { TargetMap } from './TargetMap.tsx';
import { TargetPicker } from './TargetPicker.tsx';
import { TargetTable } from './TargetTable.tsx';
import { codesOf, type Group, pickedOf, takeAway, withoutReason } from './targeting.ts';
import { useColombia } from './useColombia.ts';
import type { Offer } from './wire.ts';

interface Form {
  readonly scope: 'country' | 'some';
  readonly countryReason: string;
  readonly groups: readonly Group[];
}

const country = 'CO';

const formOf = ({ content: { targeting = [] } }: Offer): Form => {
  const whole = targeting.find(({ codes }) => codes.includes(country));
  return {
    scope: whole ? 'country' : 'some',
    countryReason: whole?.reason ?? '',
    groups: targeting
      .filter((group) => group !== whole)
      .map(({ reason = '', rule, codes }) => ({ reason, rule, codes })),
  };
};

const bodyOf = ({ scope, countryReason, groups }: Form) => ({
  groups:
    scope === 'country'
      ? [{ codes: [country], reason: countryReason.trim() || undefined }]
      : groups.map(({ reason, rule, codes }) => ({ reason: reason.trim() || undefined, rule, codes: [...codes] })),
});

/** O8: which territories, and every reason why each one; up to every municipality of the country. */
export function TargetingStep({ offer }: StepPageProps) {
  const { t, list } = useWords();
  const colombia = useColombia();
  const save = useCommand('put', '/offers/{id}/checks/O8');
  const scopes = { some: t('offer.O8.scope.some'), country: t('offer.O8.scope.country') };
  const step = useStep<Form>(offer, {
    id: 'O8',
    formOf,
    errors: ({ scope, countryReason, groups }) => {
      if (scope === 'country')
        return countryReason.trim() ? [] : [{ field: 'countryReason', message: t('offer.O8.err.countryReason') }];
      if (groups.length === 0) return [{ field: 'by', message: t('offer.O8.err.empty') }];
      const blank = withoutReason(groups);
      return blank > 0 ? [{ field: 'by', message: t('target.err.groups', { n: blank }) }] : [];
    },
    texts: (form) => ({
      scope: scopes[form.scope],
      countryReason: form.countryReason,
      groups: form.groups.map(({ reason, codes }) => `${reason}: ${list(codes)}`).join('\n'),
    }),
    labels: {
      scope: t('offer.O8.scope'),
      countryReason: t('offer.O8.countryReason'),
      groups: t('offer.O8.scope.some'),
    },
    controls: { '/groups': 'by' },
    save: (form, ifMatch) => save.mutateAsync({ path: { id: offer.id }, body: bodyOf(form), ifMatch }),
  });
  const { form, write, errorOf, open } = step;
  const put = (groups: readonly Group[]) => write({ groups });
  const codes = codesOf(form.groups);
  const given = new Map((offer.content.targets ?? []).map(({ code, name }) => [code, name]));
  const nameOf = (code: string): string => given.get(code) ?? colombia?.displayName(code) ?? code;
  return (
    <StepFrame offer={offer} id="O8" title={t('offer.O8.h1')} lead={t('target.lead')} wide step={step}>
      <RadioGroup
        id="scope"
        label={t('offer.O8.scope')}
        value={form.scope}
        onChange={(event) => write({ scope: event.target.value as Form['scope'] })}
        options={Object.entries(scopes).map(([value, label]) => ({ value, label }))}
      />
      {form.scope === 'country' && (
        <TextArea
          id="countryReason"
          label={t('offer.O8.countryReason')}
          error={errorOf('countryReason')}
          maxLength={200}
          value={form.countryReason}
          onChange={(event) => write({ countryReason: event.target.value })}
        />
      )}
      {form.scope === 'some' && (
        <>
          {!colombia && <Waiting />}
          {colombia && open && (
            <TargetPicker offer={offer} colombia={colombia} groups={form.groups} error={errorOf('by')} onChange={put} />
          )}
          {form.groups.length > 0 && <TargetGroups groups={form.groups} onChange={open ? put : undefined} />}
          {colombia && <TargetMap colombia={colombia} codes={codes} />}
          <TargetTable
            picked={pickedOf(form.groups)}
            nameOf={nameOf}
            onDrop={open ? (code) => put(takeAway(form.groups, [code]).groups) : undefined}
          />
        </>
      )}
    </StepFrame>
  );
}
