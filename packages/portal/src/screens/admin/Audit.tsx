import type { components } from '../../api/index.ts';
import { Empty, Head, Trail } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { More } from '../../query/More.tsx';
import { usePages } from '../../query/usePages.ts';
import { hatName, useHat } from '../../session/index.ts';
import { useWords, type Words } from '../../words/index.tsx';

type Entry = components['schemas']['AuditEntry'];

const whoDid = ({ by }: Entry, { t }: Words): string =>
  by.as === 'person' ? (by.name ?? t('audit.by.person')) : t(`audit.by.${by.as}`);

/** The details that are words of the platform: roles. The rest are ids, which tell a reader nothing. */
const rolesIn = ({ details }: Entry, { code, list }: Words): string | undefined => {
  const roles = details.roles;
  return Array.isArray(roles) ? list(roles.map((role) => code('role', role))) : undefined;
};

/** Every administrative act of the organisation, latest first. */
export function Audit() {
  const words = useWords();
  const { t, code, dateTime } = words;
  const { hat } = useHat();
  const query = usePages('/audit', {});
  return (
    <Loaded query={query} page>
      {(entries) => (
        <>
          <Head title={t('audit.title', { name: hatName(hat) })} name={t('admin.tab.actos')} lead={t('audit.lead')} />
          {entries.length === 0 ? (
            <Empty title={t('audit.empty')}>{t('audit.empty.text')}</Empty>
          ) : (
            <Trail
              label={t('audit.title', { name: hatName(hat) })}
              items={entries.map((entry) => ({
                key: `${entry.at}${entry.about.id}${entry.act}`,
                by: hat.owner.ownerKind === 'entity' ? 'nation' : 'territory',
                at: dateTime(entry.at),
                dateTime: entry.at,
                what: code('act', entry.act),
                detail: [t('audit.by', { who: whoDid(entry, words) }), rolesIn(entry, words)]
                  .filter(Boolean)
                  .join(' · '),
              }))}
            />
          )}
          <More query={query} />
        </>
      )}
    </Loaded>
  );
}
