import { useQuery } from '@tanstack/react-query';
import { read } from '../../api/index.ts';
import type { OfferRef } from './wire.ts';

/** The offer that an address names as `<owner>.<offer>`, when it is written so. */
export function offerRefOf(asked: string | null): OfferRef | undefined {
  const match = /^(ent_[0-9A-Z]{26})\.(off_[0-9A-Z]{26})$/.exec(asked ?? '');
  return match ? { owner: match[1] as string, offer: match[2] as string } : undefined;
}

/** A published offer, as everybody reads it. */
export const usePublicOffer = (ref: OfferRef | undefined) =>
  useQuery({ ...read('/public/offers/{id}', { path: { id: ref?.offer ?? '' } }), enabled: ref !== undefined });
