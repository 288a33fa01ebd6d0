import { displayName } from '@concierta/territories';
import * as z from 'zod';
import { PlaceView } from '../places.ts';
import { type Finding, Overlaps } from './overlaps.ts';

const { shape } = Overlaps;
const FindingShape = shape.findings.element.shape;
const SeenShape = FindingShape.seen.shape;

const SharedView = SeenShape.shared.omit({ codes: true }).extend({ places: z.array(PlaceView) });
const SeenView = FindingShape.seen.extend({ shared: SharedView });

/** O2 as its entity reads it: places by name. */
export const OverlapsView = Overlaps.extend({
  looked: shape.looked
    .unwrap()
    .omit({ territories: true })
    .extend({ territories: z.array(PlaceView) })
    .optional(),
  findings: z.array(z.object({ ...FindingShape, seen: SeenView })),
}).meta({ id: 'OfferOverlaps' });

const named = (codes: readonly string[]) => codes.map((code) => ({ code, name: displayName(code) }));

const findingView = ({ seen: { shared, ...seen }, ...finding }: Finding) => {
  const { codes, ...rest } = shared;
  return { ...finding, seen: { ...seen, shared: { ...rest, places: named(codes) } } };
};

export const overlapsView = ({ looked, findings, none }: Overlaps): z.output<typeof OverlapsView> => ({
  looked: looked && { ...looked, territories: named(looked.territories) },
  findings: findings.map(findingView),
  none,
});
