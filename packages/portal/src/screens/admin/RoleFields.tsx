import type { Sending } from '../../api/index.ts';
import { CheckboxGroup, Select } from '../../kit/index.ts';
import { usePages } from '../../query/usePages.ts';
import { useHat } from '../../session/index.ts';
import { useWords } from '../../words/index.tsx';
import { rolesToGive } from './parts.ts';

export type Role = Sending<'post', '/invitations'>['roles'][number];

interface Props {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly onRoles: (roles: Role[]) => void;
  readonly unit: string;
  readonly onUnit: (unit: string) => void;
  readonly error: string | undefined;
}

function UnitField({ id, unit, onUnit }: Pick<Props, 'id' | 'unit' | 'onUnit'>) {
  const { t } = useWords();
  const { data = [] } = usePages('/units', {});
  const active = data.filter(({ state }) => state === 'active');
  if (active.length === 0) return null;
  return (
    <Select
      id={`${id}-unit`}
      label={t('admin.unit')}
      hint={t('admin.unit.hint')}
      optional
      empty={t('admin.unit.all')}
      options={active.map((one) => ({ value: one.id, label: one.name }))}
      value={unit}
      onChange={(e) => onUnit(e.target.value)}
    />
  );
}

/** The roles somebody has, each with what it lets do, and the office it is limited to. */
export function RoleFields({ id, roles, onRoles, unit, onUnit, error }: Props) {
  const { t } = useWords();
  const { hat } = useHat();
  return (
    <>
      <CheckboxGroup
        id={`${id}-roles`}
        label={t('admin.roles')}
        error={error}
        values={roles}
        options={rolesToGive(hat).map((role) => ({
          value: role,
          label: t(`role.${role}`),
          hint: t(`admin.role.${role}`),
        }))}
        onChange={({ target }) => {
          const role = target.value as Role;
          onRoles(target.checked ? [...roles, role] : roles.filter((one) => one !== role));
        }}
      />
      {hat.owner.ownerKind === 'entity' && <UnitField id={id} unit={unit} onUnit={onUnit} />}
    </>
  );
}
