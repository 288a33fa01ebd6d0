import { Field, RadioGroup, Select, TextArea } from '../../kit/index.ts';
import { useWords } from '../../words/index.tsx';
import {
  commitmentStatuses,
  courtActions,
  fieldsOf,
  rulingStages,
  type SourceFieldName,
  type SourceForm,
  type SourceKind,
  sourceGroups,
} from './source-form.ts';

interface Props {
  readonly form: SourceForm;
  readonly errorOf: (field: string) => string | undefined;
  readonly onWrite: (part: Partial<SourceForm>) => void;
}

/** Which kind of source it is: nine, in the three groups people tell apart, each with a line of help. */
export function SourceKinds({ form, errorOf, onWrite }: Props) {
  const { t } = useWords();
  return sourceGroups.map((group, index) => (
    <RadioGroup
      key={group.key}
      id={index === 0 ? 'source-kind' : `source-kind-${group.key}`}
      name="source-kind"
      label={t(`source.group.${group.key}`)}
      error={index === 0 ? errorOf('source-kind') : undefined}
      value={form.picked}
      onChange={(event) => onWrite({ picked: event.target.value as SourceKind })}
      options={group.kinds.map((kind) => ({
        value: kind,
        label: t(`source.kind.${kind}`),
        hint: t(`source.kind.${kind}.hint`),
      }))}
    />
  ));
}

/** What a source of the chosen kind says: its own fields and no others. */
export function SourceFields({ form, kind, today, errorOf, onWrite }: Props & { kind: SourceKind; today: string }) {
  const { t, code } = useWords();
  const hintOf = (name: SourceFieldName): string | undefined => {
    const hint = code('source', `${name}.hint`);
    return hint === `${name}.hint` ? undefined : hint;
  };
  return fieldsOf[kind].map(({ name, control, max, optional = false }) => {
    const common = {
      id: `source-${name}`,
      label: t(name === 'date' ? `source.date.${kind}` : `source.${name}`),
      hint: hintOf(name),
      error: errorOf(`source-${name}`),
      value: form[name],
      optional,
      onChange: (event: { target: { value: string } }) => onWrite({ [name]: event.target.value }),
    };
    switch (control) {
      case 'text':
        return <TextArea key={name} {...common} maxLength={max} />;
      case 'past':
        return <Field key={name} {...common} type="date" wide="w12" max={today} />;
      case 'day':
        return <Field key={name} {...common} type="date" wide="w12" />;
      case 'count':
      case 'year':
        return <Field key={name} {...common} wide="w6" inputMode="numeric" />;
      case 'figure':
        return <Field key={name} {...common} wide="w12" inputMode="decimal" />;
      case 'link':
        return <Field key={name} {...common} type="url" maxLength={max} />;
      case 'status':
        return (
          <RadioGroup
            key={name}
            {...common}
            options={commitmentStatuses.map((value) => ({ value, label: t(`source.status.${value}`) }))}
          />
        );
      case 'stage':
        return (
          <RadioGroup
            key={name}
            {...common}
            options={rulingStages.map((value) => ({ value, label: t(`source.stage.${value}`) }))}
          />
        );
      case 'action':
        return (
          <Select
            key={name}
            {...common}
            empty={t('source.action.none')}
            options={courtActions.map((value) => ({ value, label: t(`source.action.${value}`) }))}
          />
        );
      default:
        return <Field key={name} {...common} maxLength={max} />;
    }
  });
}
