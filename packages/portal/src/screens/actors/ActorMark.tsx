import type { MarkShape } from '@concierta/figures/stakeholders';

const shapes = {
  square: <rect x="2" y="2" width="22" height="22" className="nf" />,
  circle: <circle cx="13" cy="13" r="12" className="tf" />,
  triangle: <path d="M13 1 25 24H1z" className="pl" />,
  hexagon: <path d="M7 2h12l6 11-6 11H7L1 13z" className="pl" />,
  many: <rect x="1" y="4" width="24" height="18" rx="9" className="pl many" />,
} as const;

interface Props {
  readonly shape: MarkShape | undefined;
  readonly text?: string;
  /** Where it goes in the picture, in per cent; beside words when left out. */
  readonly at?: { readonly x: number; readonly y: number };
}

/** The mark of an actor: its shape says which sort, the number which one. Without a shape it gathers several. */
export function ActorMark({ shape, text, at }: Props) {
  const place = at ? { x: `${at.x}%`, y: `${at.y}%`, width: '1.625rem', height: '1.625rem' } : { className: 'i' };
  const filled = shape === 'square' || shape === 'circle';
  return (
    <svg {...place} viewBox="0 0 26 26" aria-hidden="true">
      {shapes[shape ?? 'many']}
      {text && (
        <text x="13" y={shape === 'triangle' ? 21 : 17.5} textAnchor="middle" className={filled ? 'in' : 'out'}>
          {text}
        </text>
      )}
    </svg>
  );
}
