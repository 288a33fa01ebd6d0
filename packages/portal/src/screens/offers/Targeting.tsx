import { useState } from 'react';
import { useCommand } from '../../api/index.ts';
import { Field, RadioGroup, TextArea } from '../../kit/index.ts';
import { useWords } from '../../words/index.tsx';
import { StepFrame, type StepPageProps, useStep } from './StepFrame.tsx';
import { TargetAdder } from './TargetAdder.tsx';
import { TargetTable } from './TargetTable.tsx';
import { fillReasons, type NamedTarget, withoutReason } from './targeting.ts';
import type { Offer } from './wire.ts';

interface Form {
  readonly scope: 'country' | 'some';
  readonly countryReason: string;
  readonly targets: readonly NamedTarget[];
}

const country = 'CO';

const formOf = ({ content: { targets = [] } }: Offer): Form => {
  const whole = targets.find((target) => target.code === country);
  return {
    scope: whole ? 'country' : 'some',
    countryReason: whole?.reason ?? '',
    targets: targets
      .filter((target) => target.code !== country)
      .map(({ code, name, reason = '' }) => ({ code, name, reason })),
  };
};

const bodyOf = ({ scope, countryReason, targets }: Form) => ({
  targets:
    scope === 'country'
      ? [{ code: country, reason: countryReason.trim() || undefined }]
      : targets.map(({ code, reason }) => ({ code, reason: reason.trim() || undefined })),
});

/** O8: which territories, and why each one; up to every municipality of the country. */
export function TargetingStep({ offer }: StepPageProps) {
  const { t, list } = useWords();
  const save = useCommand('put', '/offers/{id}/checks/O8');
  const [common, setCommon] = useState('');
  const scopes = { some: t('offer.O8.scope.some'), country: t('offer.O8.scope.country') };
  const step = useStep<Form>(offer, {
    id: 'O8',
    formOf,
    errors: ({ scope, countryReason, targets }) => {
      if (scope === 'country')
        return countryReason.trim() ? [] : [{ field: 'countryReason', message: t('offer.O8.err.countryReason') }];
      if (targets.length === 0) return [{ field: 'one', message: t('offer.O8.err.empty') }];
      const blank = withoutReason(targets);
      return blank.length > 0 ? [{ field: 'common', message: t('offer.O8.err.reasons', { n: blank.length }) }] : [];
    },
    texts: (form) => ({
      scope: scopes[form.scope],
      countryReason: form.countryReason,
      targets: list(form.targets.map(({ code, reason }) => `${code}${reason && ` (${reason})`}`)),
    }),
    labels: {
      scope: t('offer.O8.scope'),
      countryReason: t('offer.O8.countryReason'),
      targets: t('offer.O8.scope.some'),
    },
    controls: { '/targets': 'one' },
    save: (form, ifMatch) => save.mutateAsync({ path: { id: offer.id }, body: bodyOf(form), ifMatch }),
  });
  const { form, write, errorOf } = step;
  const put = (targets: readonly NamedTarget[]) => write({ targets });
  const blank = withoutReason(form.targets).length;
  return (
    <StepFrame offer={offer} id="O8" title={t('offer.O8.h1')} lead={t('offer.O8.lead')} step={step}>
      <RadioGroup
        id="scope"
        label={t('offer.O8.scope')}
        value={form.scope}
        onChange={(event) => write({ scope: event.target.value as Form['scope'] })}
        options={Object.entries(scopes).map(([value, label]) => ({ value, label }))}
      />
      {form.scope === 'country' ? (
        <TextArea
          id="countryReason"
          label={t('offer.O8.countryReason')}
          error={errorOf('countryReason')}
          maxLength={200}
          value={form.countryReason}
          onChange={(event) => write({ countryReason: event.target.value })}
        />
      ) : (
        <>
          <Field
            id="common"
            label={t('offer.O8.reasonAll')}
            hint={t('offer.O8.reasonAll.hint')}
            error={errorOf('common')}
            maxLength={200}
            value={common}
            onChange={(event) => setCommon(event.target.value)}
          />
          {blank > 0 && common.trim() && form.targets.length > 0 && (
            <p className="mt-s">
              <button type="button" className="lk" onClick={() => put(fillReasons(form.targets, common.trim()))}>
                {t('offer.O8.fill')}
              </button>
            </p>
          )}
          <TargetAdder targets={form.targets} reason={common.trim()} error={errorOf('one')} onAdd={put} />
          <TargetTable targets={form.targets} onChange={put} />
        </>
      )}
    </StepFrame>
  );
}
