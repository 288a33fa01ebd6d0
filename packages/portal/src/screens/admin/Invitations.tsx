import { useState } from 'react';
import { type components, problemWords, useCommand } from '../../api/index.ts';
import {
  Button,
  Dialog,
  Empty,
  ErrorSummary,
  Field,
  Head,
  Section,
  State,
  type StateShape,
  say,
  TaskList,
} from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { More } from '../../query/More.tsx';
import { usePages } from '../../query/usePages.ts';
import { useWords } from '../../words/index.tsx';
import { useForm } from '../deciding/useForm.ts';
import { looksLikeEmail, tag } from './parts.ts';
import { type Role, RoleFields } from './RoleFields.tsx';

type Invitation = components['schemas']['Invitation'];
const shapes: Record<Invitation['state'], StateShape> = {
  sent: 'wait',
  accepted: 'done',
  revoked: 'off',
  expired: 'off',
};

function Invite() {
  const { t } = useWords();
  const [email, setEmail] = useState('');
  const [roles, setRoles] = useState<Role[]>([]);
  const [unit, setUnit] = useState('');
  const invite = useCommand('post', '/invitations');
  const form = useForm({
    check: () => [
      ...(looksLikeEmail(email) ? [] : [{ field: 'invite-email', message: t('admin.email.missing') }]),
      ...(roles.length > 0 ? [] : [{ field: 'invite-roles', message: t('admin.roles.missing') }]),
    ],
    send: async () => {
      await invite.mutateAsync({ body: { email, roles, ...(unit && { orgUnit: unit }) } });
      say(t('invitations.sent', { email }));
      setEmail('');
      setRoles([]);
      setUnit('');
    },
    controls: { '/email': 'invite-email', '/roles': 'invite-roles', '/orgUnit': 'invite-unit' },
  });
  return (
    <Section title={t('invitations.form')} note={t('invitations.form.note')}>
      <form className="solo m0" onSubmit={form.submit} noValidate>
        <ErrorSummary errors={form.errors} attempt={form.attempt} />
        <Field
          id="invite-email"
          type="email"
          autoComplete="off"
          label={t('admin.email')}
          value={email}
          error={form.errorOf('invite-email')}
          onChange={(e) => setEmail(e.target.value)}
        />
        <RoleFields
          id="invite"
          roles={roles}
          onRoles={setRoles}
          unit={unit}
          onUnit={setUnit}
          error={form.errorOf('invite-roles')}
        />
        <div className="row">
          <Button type="submit" busy={form.busy}>
            {t('invitations.send')}
          </Button>
        </div>
      </form>
    </Section>
  );
}

function Revoke({ invitation, onClose }: { invitation: Invitation; onClose: () => void }) {
  const { t } = useWords();
  const revoke = useCommand('post', '/invitations/{id}/revoke');
  const email = invitation.email ?? t('invitations.gone');
  const go = () =>
    revoke.mutate(
      { path: { id: invitation.id }, ifMatch: tag(invitation) },
      {
        onSuccess: () => {
          say(t('invitations.revoked'));
          onClose();
        },
      },
    );
  return (
    <Dialog open title={t('invitations.revoke.title', { email })} onClose={onClose}>
      <ErrorSummary errors={revoke.isError ? [{ message: problemWords(revoke.error) }] : []} />
      <p>{t('invitations.revoke.text')}</p>
      <div className="row mt">
        <Button rank="bad" busy={revoke.isPending} onClick={go}>
          {t('invitations.revoke.action')}
        </Button>
        <Button rank="alt" onClick={onClose}>
          {t('invitations.revoke.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}

function Actions({ invitation, onRevoke }: { invitation: Invitation; onRevoke: () => void }) {
  const { t } = useWords();
  const resend = useCommand('post', '/invitations/{id}/resend');
  const again = () =>
    resend.mutate(
      { path: { id: invitation.id }, ifMatch: tag(invitation) },
      { onSuccess: () => say(t('invitations.resent')), onError: (error) => say(problemWords(error)) },
    );
  const who = <span className="vh"> {invitation.email}</span>;
  return (
    <span className="row">
      {invitation.allowed.includes('resend') && (
        <button type="button" className="lk" onClick={again}>
          {t('invitations.resend')}
          {who}
        </button>
      )}
      {invitation.allowed.includes('revoke') && (
        <button type="button" className="lk" onClick={onRevoke}>
          {t('invitations.revoke')}
          {who}
        </button>
      )}
    </span>
  );
}

/** Invitations that were sent and what became of them; inviting somebody else. */
export function Invitations() {
  const { t, code, list, date } = useWords();
  const [revoking, revoke] = useState<Invitation>();
  const query = usePages('/invitations', {});
  return (
    <Loaded query={query} page>
      {(invitations) => (
        <>
          <Head
            title={t('invitations.title', { n: invitations.filter(({ state }) => state === 'sent').length })}
            name={t('admin.tab.invitaciones')}
          />
          {invitations.length === 0 ? (
            <Empty title={t('invitations.empty')}>{t('invitations.empty.text')}</Empty>
          ) : (
            <Section title={t('invitations.list')} hideTitle first>
              <TaskList
                items={invitations.map((invitation) => ({
                  key: invitation.id,
                  title: invitation.email ?? t('invitations.gone'),
                  detail: t('invitations.detail', {
                    roles: list(invitation.roles.map((role) => code('role', role))),
                    date: date(invitation.sentAt),
                    expires: date(invitation.expiresAt),
                  }),
                  state: <State is={shapes[invitation.state]}>{t(`invitations.state.${invitation.state}`)}</State>,
                  more: invitation.allowed.length > 0 && (
                    <Actions invitation={invitation} onRevoke={() => revoke(invitation)} />
                  ),
                }))}
              />
              <More query={query} />
            </Section>
          )}
          <Invite />
          {revoking && <Revoke invitation={revoking} onClose={() => revoke(undefined)} />}
        </>
      )}
    </Loaded>
  );
}
