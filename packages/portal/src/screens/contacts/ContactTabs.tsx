import { type Tab, Tabs } from '../../kit/index.ts';
import { useHat } from '../../session/index.ts';
import { useWords } from '../../words/index.tsx';
import { administers, keeps } from './queries.ts';

type Part = 'directory' | 'withdrawn' | 'rights';

/** The directory, who withdrew consent (administrators alone), and what people ask about their data. */
export function ContactTabs({ current }: { current: Part }) {
  const { t } = useWords();
  const { hat } = useHat();
  const tab = (key: Part, to: string): Tab => ({ key, label: t(`contacts.tab.${key}`), to });
  const items = [
    tab('directory', '/contactos'),
    ...(administers(hat) ? [tab('withdrawn', '/contactos?ver=retirados')] : []),
    ...(keeps(hat) ? [tab('rights', '/contactos/solicitudes')] : []),
  ];
  return items.length > 1 ? <Tabs label={t('contacts.tabs')} items={items} current={current} /> : null;
}
