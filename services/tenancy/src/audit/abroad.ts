import { isRefusal } from '@concierta/kernel';
import type { Acting, Tenancy } from '../tenancy.ts';
import { type Act, audited } from './record.ts';

/**
 * Notes, in the record of the organisation whose hat was worn, an act on another organisation — which has it in its own
 * record already, in the transaction of the act. Written after it, once however often the request comes: `once` names it.
 */
export const recordAbroad = async (tenancy: Tenancy, acting: Acting, act: Act, once: string): Promise<void> => {
  const { owner } = acting.principal;
  const marker = { pk: `T#${owner}#NOTED#${act.about.id}`, sk: `${act.act}#${once}` };
  try {
    await tenancy.authority
      .owner(owner)
      .transact([{ put: marker, condition: 'absent' }, audited(tenancy, owner, acting, act)]);
  } catch (error) {
    if (!isRefusal(error, 'conflict')) throw error;
  }
};
