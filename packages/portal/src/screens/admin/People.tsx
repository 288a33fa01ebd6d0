import { useState } from 'react';
import type { components } from '../../api/index.ts';
import { ButtonLink, DataTable, Head, State } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { More } from '../../query/More.tsx';
import { usePages } from '../../query/usePages.ts';
import { hatName, useHat } from '../../session/index.ts';
import { useWords } from '../../words/index.tsx';
import { ChangeMember, EndMember } from './MemberDialogs.tsx';

export type Member = components['schemas']['Member'];
type Asking = { readonly what: 'change' | 'end'; readonly membership: string };

function Actions({ member, onAsk }: { member: Member; onAsk: (asking: Asking) => void }) {
  const { t } = useWords();
  const called = member.name ?? member.email ?? t('people.unnamed');
  return (
    <span className="row">
      {member.allowed.map((what) => (
        <button key={what} type="button" className="lk" onClick={() => onAsk({ what, membership: member.membership })}>
          {t(`people.${what}`)}
          <span className="vh"> {called}</span>
        </button>
      ))}
    </span>
  );
}

interface DialogsProps {
  readonly asking: Asking | undefined;
  readonly members: readonly Member[];
  readonly onClose: () => void;
}

/** The question that is open, always over the newest version of the row it is about. */
function Dialogs({ asking, members, onClose }: DialogsProps) {
  const member = members.find(({ membership }) => membership === asking?.membership);
  if (!asking || !member) return null;
  return asking.what === 'change' ? (
    <ChangeMember member={member} onClose={onClose} />
  ) : (
    <EndMember member={member} onClose={onClose} />
  );
}

/** Who acts for the organisation, with which roles; who may, changes and ends them. */
export function People() {
  const words = useWords();
  const { t, code, list, date } = words;
  const { hat } = useHat();
  const [asking, ask] = useState<Asking>();
  const query = usePages('/people', {});
  const close = () => ask(undefined);
  return (
    <Loaded query={query} page>
      {(members) => (
        <>
          <Head
            title={t('people.title', { n: members.filter(({ inForce }) => inForce).length, name: hatName(hat) })}
            name={t('admin.tab.personas')}
            actions={<ButtonLink to="/administracion/invitaciones">{t('people.invite')}</ButtonLink>}
          />
          <DataTable
            caption={t('people.caption')}
            rows={members}
            rowKey={({ membership }) => membership}
            columns={[
              {
                key: 'name',
                header: t('people.col.name'),
                cell: ({ name, email }) => name ?? email ?? t('people.unnamed'),
              },
              {
                key: 'roles',
                header: t('people.col.roles'),
                cell: ({ roles }) => list(roles.map((role) => code('role', role))),
              },
              { key: 'since', header: t('people.col.since'), whole: true, cell: ({ validFrom }) => date(validFrom) },
              {
                key: 'state',
                header: t('people.col.state'),
                cell: ({ state, endedAt, validTo }) =>
                  state === 'active' ? (
                    <State is="done">{t('people.active')}</State>
                  ) : (
                    <State is="off">{t('people.ended', { date: date(endedAt ?? validTo ?? '') })}</State>
                  ),
              },
              ...(members.some(({ allowed }) => allowed.length > 0)
                ? [
                    {
                      key: 'do',
                      header: t('people.col.do'),
                      cell: (member: Member) => <Actions member={member} onAsk={ask} />,
                    },
                  ]
                : []),
            ]}
          />
          <More query={query} />
          <Dialogs asking={asking} members={members} onClose={close} />
        </>
      )}
    </Loaded>
  );
}
