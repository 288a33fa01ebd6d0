import { useEffect } from 'react';
import { isProblem, useCommand } from '../../api/index.ts';
import { A, Button, Crumbs, ErrorSummary, Field, Head, Message, Select, TerritoryCombobox } from '../../kit/index.ts';
import { say } from '../../kit/say.tsx';
import { go, useAsked } from '../../router/index.ts';
import { todayInColombia, useWords } from '../../words/index.tsx';
import { address } from '../deciding/address.ts';
import { useKept } from '../deciding/kept.ts';
import { usePlaceNames } from '../deciding/names.ts';
import { useForm } from '../deciding/useForm.ts';
import { asksGroup, type BaselineForm, baselineBody, baselineErrors, emptyBaseline } from './form.ts';
import { isNamed, named, useIndicators } from './indicators.ts';

/** The territory the address names, in an untouched form. */
function useAskedPlace(form: BaselineForm, write: (part: Partial<BaselineForm>) => void) {
  const code = useAsked().get('territorio') ?? '';
  const name = usePlaceNames(code ? [code] : [])(code);
  const waits = form.place === null && name !== undefined;
  useEffect(() => {
    if (waits && name) write({ place: { code, name } });
  }, [waits, name, code, write]);
}

/** Registrar una medición: of what, where, which year, how much and who says so. What the catalogue knows is not asked. */
export function NewBaseline() {
  const words = useWords();
  const { t, number } = words;
  const indicators = useIndicators();
  const record = useCommand('post', '/baselines');
  const { form, write, done } = useKept<BaselineForm>('baseline.new', emptyBaseline);
  useAskedPlace(form, write);
  const today = todayInColombia(new Date());
  const known = indicators.items.find(({ code }) => code === form.indicator);
  const { errors, attempt, busy, submit, errorOf } = useForm({
    check: () => baselineErrors(form, today, indicators, words),
    send: async () => {
      const saved = await record.mutateAsync({ body: baselineBody(form, indicators) });
      done();
      say(t('baselines.done.record'));
      go(`/mediciones/${saved.id}`);
    },
    controls: {
      '/territory': 'place',
      '/indicator': 'indicator',
      '/name': 'name',
      '/year': 'year',
      '/value': 'value',
      '/unit': 'unit',
      '/polarity': 'polarity',
      '/group': 'group',
      '/source': 'source',
    },
  });
  const there = isProblem(record.error) && record.error.body.issues?.some(({ code }) => code === 'already-recorded');
  const of = (field: Exclude<keyof BaselineForm, 'place'>) => ({
    id: field,
    error: errorOf(field),
    value: form[field],
    onChange: (event: { target: { value: string } }) => write({ [field]: event.target.value }),
  });
  return (
    <div className="solo left">
      <Crumbs items={[{ label: t('baselines.title'), to: '/mediciones' }]} here={t('baselines.new')} />
      <Head title={t('baseline.new.h1')} lead={t('baseline.new.lead')} />
      <ErrorSummary title={t('form.fix', { n: errors.length })} errors={errors} attempt={attempt} />
      {there && (
        <Message tone="attention" title={t('baseline.there')}>
          <p>
            <A
              to={address('/mediciones', {
                territorio: form.place?.code,
                indicador: known?.code,
                anio: form.year.trim(),
              })}
            >
              {t('baseline.there.see')}
            </A>
          </p>
        </Message>
      )}
      <form noValidate onSubmit={(event) => void submit(event)}>
        <TerritoryCombobox
          id="place"
          value={form.place}
          onChange={(place) => write({ place })}
          error={errorOf('place')}
        />
        <Select
          {...of('indicator')}
          label={t('baseline.indicator')}
          empty={t('baseline.indicator.none')}
          options={[
            ...indicators.items.map(({ code, label }) => ({ value: code, label })),
            ...named.map((value) => ({ value, label: t(`baseline.indicator.${value}`) })),
          ]}
        />
        {isNamed(form.indicator) && (
          <Field {...of('name')} label={t('baseline.name')} hint={t('baseline.name.hint')} maxLength={76} />
        )}
        {asksGroup(form.indicator, indicators) && (
          <Select
            {...of('group')}
            label={t('baseline.group')}
            hint={t('baseline.group.hint')}
            empty={t('baseline.group.none')}
            options={indicators.groups.map((value) => ({ value, label: value }))}
          />
        )}
        <Field {...of('year')} label={t('baseline.year')} wide="w6" inputMode="numeric" maxLength={4} />
        <Field
          {...of('value')}
          label={t('baseline.value', { unit: known?.unit ?? '', has: known ? 'yes' : 'no' })}
          hint={
            known
              ? t('baseline.value.bounds', { min: number(known.min), max: number(known.max) })
              : t('baseline.value.hint')
          }
          wide="w12"
          inputMode="decimal"
        />
        {isNamed(form.indicator) && (
          <>
            <Field
              {...of('unit')}
              label={t('baseline.unit')}
              hint={t('baseline.unit.hint')}
              wide="w12"
              maxLength={20}
            />
            <Select
              {...of('polarity')}
              label={t('baseline.polarity')}
              optional
              empty={t('baseline.polarity.none')}
              options={[
                { value: 'more', label: t('baseline.polarity.more') },
                { value: 'less', label: t('baseline.polarity.less') },
              ]}
            />
          </>
        )}
        <Field
          {...of('source')}
          label={t('baseline.source')}
          hint={known ? t('baseline.source.known', { who: known.measuredBy }) : t('baseline.source.hint')}
          optional={Boolean(known)}
          maxLength={120}
        />
        <div className="row mt-l">
          <Button type="submit" busy={busy}>
            {t('baseline.new.save')}
          </Button>
          <A to="/mediciones">{t('baseline.new.no')}</A>
        </div>
      </form>
    </div>
  );
}
