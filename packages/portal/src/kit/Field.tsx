import type { ComponentPropsWithRef, ReactNode } from 'react';
import { useWords } from '../words/index.tsx';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';

export interface Labelled {
  /** The control's id: the error summary leads to it. */
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What to write, not what went wrong: «Escriba la fecha del fallo». */
  readonly error?: string | undefined;
  readonly optional?: boolean;
}

/** Label, hint and error of one control, tied to it for who listens. */
export function Labels({
  id,
  label,
  hint,
  error,
  optional,
  as: Tag = 'label',
}: Labelled & { as?: 'label' | 'legend' }) {
  const { t } = useWords();
  return (
    <>
      <Tag {...(Tag === 'label' ? { htmlFor: id } : {})}>
        {label}
        {optional && <span className="u"> ({t('kit.optional')})</span>}
      </Tag>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span className="err" id={`${id}-error`}>
          <Icon name="s-late" />
          {error}
        </span>
      )}
    </>
  );
}

/** The attributes that tie a control to its hint and error. */
export const tied = ({ id, hint, error }: Pick<Labelled, 'id' | 'hint' | 'error'>) => ({
  id,
  'aria-describedby': classes(hint ? `${id}-hint` : null, error ? `${id}-error` : null),
  'aria-invalid': error ? true : undefined,
});

const strip = <P extends Labelled>({ id: _i, label: _l, hint: _h, error: _e, optional: _o, ...rest }: P) => rest;

type Wide = { wide?: 'w6' | 'w12' | 'w20'; half?: boolean };

const wrapper = (props: Labelled & { half?: boolean }) => classes('f', props.error && 'bad', props.half && 'half');

/** A text, date, number or e-mail field. */
export function Field({
  wide,
  half,
  className,
  ...props
}: Labelled & Wide & Omit<ComponentPropsWithRef<'input'>, 'id'>) {
  return (
    <div className={wrapper({ ...props, half })}>
      <Labels {...props} />
      <input {...strip(props)} {...tied(props)} className={classes(wide, className)} />
    </div>
  );
}

export function TextArea({
  half,
  rows = 4,
  ...props
}: Labelled & Pick<Wide, 'half'> & Omit<ComponentPropsWithRef<'textarea'>, 'id'>) {
  return (
    <div className={wrapper({ ...props, half })}>
      <Labels {...props} />
      <textarea {...strip(props)} {...tied(props)} rows={rows} />
    </div>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: ReactNode;
}

type SelectProps = Labelled &
  Wide &
  Omit<ComponentPropsWithRef<'select'>, 'id'> & { options: readonly Option[]; empty?: string };

/** A native select; `empty` is the words of its first, unchosen option. */
export function Select({ options, empty, wide, half, className, ...props }: SelectProps) {
  return (
    <div className={wrapper({ ...props, half })}>
      <Labels {...props} />
      <select {...strip(props)} {...tied(props)} className={classes(wide, className)}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

type ChoiceProps = Labelled & { options: readonly Option[]; name?: string } & Omit<
    ComponentPropsWithRef<'input'>,
    'id' | 'value'
  >;

interface GroupProps extends ChoiceProps {
  readonly kind: 'radio' | 'checkbox';
  readonly isChecked?: (value: string) => boolean;
}

function Group({ kind, options, isChecked, ...props }: GroupProps) {
  const input = strip(props);
  const described = tied(props)['aria-describedby'];
  return (
    <fieldset className={wrapper(props)} aria-describedby={described}>
      <Labels {...props} as="legend" />
      {options.map((option, index) => {
        const id = index === 0 ? props.id : `${props.id}-${option.value}`;
        return (
          <div className="ck" key={option.value}>
            <input
              {...input}
              type={kind}
              id={id}
              value={option.value}
              name={props.name ?? props.id}
              checked={isChecked?.(option.value)}
              aria-describedby={option.hint ? `${id}-why` : undefined}
              aria-invalid={props.error ? true : undefined}
            />
            <label htmlFor={id}>
              {option.label}
              {option.hint && (
                <span className="hint" id={`${id}-why`}>
                  {option.hint}
                </span>
              )}
            </label>
          </div>
        );
      })}
    </fieldset>
  );
}

/** One of a few. Controlled with `value`, or registered by a form library when `value` is left out. */
export const RadioGroup = ({ value, ...props }: ChoiceProps & { value?: string | undefined }) => (
  <Group {...props} kind="radio" {...(value === undefined ? {} : { isChecked: (v: string) => v === value })} />
);

/** Some of a few. Controlled with `values`, or registered by a form library when `values` is left out. */
export const CheckboxGroup = ({ values, ...props }: ChoiceProps & { values?: readonly string[] | undefined }) => (
  <Group
    {...props}
    kind="checkbox"
    {...(values === undefined ? {} : { isChecked: (v: string) => values.includes(v) })}
  />
);

/** One yes or no. */
export function Checkbox(props: Labelled & Omit<ComponentPropsWithRef<'input'>, 'id'>) {
  return (
    <div className={classes('f', props.error && 'bad')}>
      {props.error && (
        <span className="err" id={`${props.id}-error`}>
          <Icon name="s-late" />
          {props.error}
        </span>
      )}
      <div className="ck">
        <input {...strip(props)} {...tied(props)} type="checkbox" />
        <label htmlFor={props.id}>
          {props.label}
          {props.hint && (
            <span className="hint" id={`${props.id}-hint`}>
              {props.hint}
            </span>
          )}
        </label>
      </div>
    </div>
  );
}
