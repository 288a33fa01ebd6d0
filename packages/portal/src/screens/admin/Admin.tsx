import type { ComponentType } from 'react';
import { Tabs } from '../../kit/index.ts';
import { useParams } from '../../router/index.ts';
import { useHat } from '../../session/index.ts';
import { NotFound } from '../../shell/Problems.tsx';
import { useWords } from '../../words/index.tsx';
import { Audit } from './Audit.tsx';
import { Entities } from './Entities.tsx';
import { Entity } from './Entity.tsx';
import { Invitations } from './Invitations.tsx';
import { Organisations } from './Organisations.tsx';
import { People } from './People.tsx';
import { type Part, partsOf, shownParts } from './parts.ts';
import { Units } from './Units.tsx';

const drawn: Record<Part, ComponentType> = {
  entidad: Entity,
  dependencias: Units,
  personas: People,
  invitaciones: Invitations,
  actos: Audit,
  entidades: Entities,
  organizaciones: Organisations,
};

/** Entity, offices, people, invitations and the record of who did what; for the coordinator, who comes in. */
export function Admin() {
  const { t } = useWords();
  const { hat } = useHat();
  const { part: asked } = useParams();
  const available = partsOf(hat);
  const part = asked === undefined ? available[0] : available.find((one) => one === asked);
  if (!part) return <NotFound />;
  const Drawn = drawn[part];
  return (
    <>
      <Tabs
        label={t('admin.name')}
        current={part}
        items={shownParts(hat).map((one) => ({ key: one, label: t(`admin.tab.${one}`), to: `/administracion/${one}` }))}
      />
      <Drawn key={part} />
    </>
  );
}
