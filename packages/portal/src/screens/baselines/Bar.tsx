interface Props {
  readonly value: number;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** A value between its bounds, drawn; the figure beside it says the same. Nothing where the bounds are not known. */
export function Bar({ value, min, max }: Props) {
  if (min === undefined || max === undefined || max <= min) return null;
  const share = Math.min(100, Math.max(0, ((value - min) / (max - min)) * 100));
  return (
    <svg className="vbar" aria-hidden="true" focusable="false">
      <rect className="vbar-all" width="100%" height="100%" />
      <rect className="vbar-part" width={`${share}%`} height="100%" />
    </svg>
  );
}
