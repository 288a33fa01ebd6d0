import type { OwnerId, OwnerKind, PersonId, Role } from '@concierta/kernel';
import type { Store } from '@concierta/store';

/** Who sends a request, and under which hat. The person comes from the token alone, the rest from the membership row. */
export interface Principal {
  readonly person: PersonId;
  readonly membership: string;
  readonly owner: OwnerId;
  readonly ownerKind: OwnerKind;
  readonly roles: readonly Role[];
  readonly coordinator: boolean;
  readonly orgUnit?: string;
  readonly territories?: readonly string[];
  /** The entity that succeeded this one, for whoever wears an inherited hat. */
  readonly successor?: OwnerId;
}

/** A person under a hat, with the only store that hat opens: its owner's. */
export interface OwnerContext {
  readonly principal: Principal;
  readonly store: Store;
}
