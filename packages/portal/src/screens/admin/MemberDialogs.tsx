import { useState } from 'react';
import { useCommand } from '../../api/index.ts';
import { Button, Dialog, ErrorSummary, say, TextArea } from '../../kit/index.ts';
import { useHat } from '../../session/index.ts';
import { useWords } from '../../words/index.tsx';
import { useForm } from '../deciding/useForm.ts';
import type { Member } from './People.tsx';
import { tag } from './parts.ts';
import { RoleFields } from './RoleFields.tsx';
import { orReadAgain } from './stale.ts';

interface Props {
  readonly member: Member;
  readonly onClose: () => void;
}

const useName = (member: Member): string => {
  const { t } = useWords();
  return member.name ?? member.email ?? t('people.unnamed');
};

/** Which roles somebody has from now on. */
export function ChangeMember({ member, onClose }: Props) {
  const { t } = useWords();
  const name = useName(member);
  const [roles, setRoles] = useState(member.roles);
  const [unit, setUnit] = useState(member.orgUnit ?? '');
  const save = useCommand('patch', '/memberships/{id}');
  const form = useForm({
    check: () => (roles.length > 0 ? [] : [{ field: 'member-roles', message: t('admin.roles.missing') }]),
    send: async () => {
      await orReadAgain(
        save.mutateAsync({
          path: { id: member.membership },
          body: { roles, ...(unit === (member.orgUnit ?? '') ? {} : { orgUnit: unit || null }) },
          ifMatch: tag(member),
        }),
      );
      say(t('people.changed', { name }));
      onClose();
    },
    controls: { '/roles': 'member-roles', '/orgUnit': 'member-unit' },
  });
  return (
    <Dialog open title={t('people.change.title', { name })} onClose={onClose}>
      <form onSubmit={form.submit} noValidate>
        <ErrorSummary errors={form.errors} attempt={form.attempt} />
        <RoleFields
          id="member"
          roles={roles}
          onRoles={setRoles}
          unit={unit}
          onUnit={setUnit}
          error={form.errorOf('member-roles')}
        />
        <div className="row">
          <Button type="submit" busy={form.busy}>
            {t('admin.save')}
          </Button>
          <Button rank="alt" onClick={onClose}>
            {t('admin.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Ends somebody's membership, with the reason. */
export function EndMember({ member, onClose }: Props) {
  const { t } = useWords();
  const { hat } = useHat();
  const name = useName(member);
  const [reason, setReason] = useState('');
  const end = useCommand('post', '/memberships/{id}/end');
  const form = useForm({
    check: () => (reason.trim() ? [] : [{ field: 'end-reason', message: t('people.end.reason.missing') }]),
    send: async () => {
      await orReadAgain(end.mutateAsync({ path: { id: member.membership }, body: { reason }, ifMatch: tag(member) }));
      say(t('people.ended.said', { name }));
      onClose();
    },
    controls: { '/reason': 'end-reason' },
  });
  return (
    <Dialog open title={t('people.end.title', { name })} onClose={onClose}>
      <p>{t('people.end.text', { owner: hat.owner.name })}</p>
      <form className="mt" onSubmit={form.submit} noValidate>
        <ErrorSummary errors={form.errors} attempt={form.attempt} />
        <TextArea
          id="end-reason"
          label={t('people.end.reason')}
          rows={3}
          value={reason}
          error={form.errorOf('end-reason')}
          onChange={(e) => setReason(e.target.value)}
        />
        <div className="row">
          <Button type="submit" rank="bad" busy={form.busy}>
            {t('people.end.action')}
          </Button>
          <Button rank="alt" onClick={onClose}>
            {t('people.end.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
