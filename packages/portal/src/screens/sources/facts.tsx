import type { ReactNode } from 'react';
import type { Fact } from '../../kit/index.ts';
import type { Words } from '../../words/index.tsx';
import { fieldsOf } from '../demands/source-form.ts';
import type { Source } from './wire.ts';

/** What a source says, field by field of its kind, in the order of its form. The title heads the page. */
export function sourceFacts({ fields }: Source, { t, date, number, code }: Words): Fact[] {
  const values = new Map<string, unknown>(Object.entries(fields));
  const shown = (name: string, control: string, value: unknown): ReactNode => {
    switch (control) {
      case 'past':
      case 'day':
        return date(String(value));
      case 'count':
      case 'figure':
        return number(Number(value));
      case 'link':
        return (
          <a href={String(value)} rel="noreferrer" target="_blank">
            {String(value)}
          </a>
        );
      case 'status':
      case 'stage':
      case 'action':
        return code(`source.${name}`, String(value));
      default:
        return String(value);
    }
  };
  return fieldsOf[fields.kind].flatMap(({ name, control }): Fact[] => {
    const value = values.get(name);
    if (name === 'title' || value === undefined || value === '') return [];
    const term = t(name === 'date' ? `source.date.${fields.kind}` : `source.${name}`);
    return [{ key: name, term, value: shown(name, control, value) }];
  });
}
