import type { ReactNode } from 'react';
import { ButtonLink, Head, Tabs } from '../../kit/index.ts';
import { useHat } from '../../session/index.ts';
import { useWords } from '../../words/index.tsx';
import { address } from '../deciding/address.ts';
import { addressOfPart, type Part, parts } from './kinds.ts';
import { thisYear, useYear } from './year.ts';

/** The year of the page, and the ones beside it. */
function Years({ part }: { part: Part }) {
  const { t } = useWords();
  const year = useYear();
  const shown = [...new Set([year - 1, year, year + 1, thisYear()])].sort();
  return (
    <Tabs
      label={t('inst.years')}
      current={String(year)}
      items={shown.map((one) => ({
        key: String(one),
        label: String(one),
        to: address(addressOfPart(part), { anio: one === thisYear() ? undefined : String(one) }),
      }))}
    />
  );
}

/** The parts of the institution, and the year they are about. Who is not of an entity is told whose this is. */
export function Frame({ part, head, children }: { part: Part; head: ReactNode; children: ReactNode }) {
  const { t } = useWords();
  const { hat } = useHat();
  const year = useYear();
  if (hat.owner.ownerKind !== 'entity') {
    return (
      <Head
        over={t('inst.name')}
        title={t('inst.entityOnly.title')}
        lead={t('inst.entityOnly.body')}
        actions={<ButtonLink to="/">{t('notfound.action')}</ButtonLink>}
      />
    );
  }
  const anio = year === thisYear() ? undefined : String(year);
  return (
    <>
      {head}
      <Tabs
        label={t('inst.tabs')}
        current={part}
        items={parts.map((one) => ({
          key: one,
          label: t(`inst.tab.${one}`),
          to: address(addressOfPart(one), one === 'informe' ? {} : { anio }),
        }))}
      />
      {part !== 'informe' && <Years part={part} />}
      {children}
    </>
  );
}
