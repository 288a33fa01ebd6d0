import { type Moment, timelineOf } from '@concierta/figures/timeline';
import { useWords } from '../../words/index.tsx';

interface Props {
  readonly milestones: readonly { readonly key: string; readonly name: string; readonly at?: Moment | undefined }[];
  readonly from?: Moment | undefined;
  readonly to?: Moment | undefined;
}

const rowHeight = 34;

/** The route on a line, its milestones by number; the list beside it has the same numbers. Nothing while there is no line to draw. */
export function RouteLine({ milestones, from, to }: Props) {
  const { t, date } = useWords();
  const line = timelineOf(
    milestones.map(({ key, at }) => ({ id: key, at })),
    { from, to },
  );
  if (!line || line.marks.length === 0) return null;
  const say = (moment: Moment): string => {
    if (typeof moment !== 'number') return date(moment);
    return moment === 0 ? t('route.line.agreed') : t('route.month', { n: moment });
  };
  const height = line.rows * rowHeight + 12;
  const first = milestones.find(({ key }) => key === line.marks[0]?.id);
  const last = milestones.find(({ key }) => key === line.marks.at(-1)?.id);
  const span =
    typeof line.to === 'number'
      ? t('route.line.months', { to: line.to })
      : t('route.line.dates', { from: say(line.from), to: say(line.to) });
  const ends = first && last && first !== last ? t('route.line.ends', { first: first.name, last: last.name }) : '';
  const sentence = `${span} ${ends}`.trim();
  return (
    <figure className="fig route-line">
      <p>{sentence}</p>
      <svg width="100%" height={height + 28} role="img" aria-label={sentence}>
        <title>{sentence}</title>
        {line.ticks.map(({ left, at }) => (
          <line key={String(at)} className="tk" x1={`${left}%`} x2={`${left}%`} y1="0" y2={height} />
        ))}
        <line className="ax" x1="0" x2="100%" y1={height} y2={height} />
        {line.marks.map(({ id, left, row }) => {
          const y = height - row * rowHeight - 22;
          return (
            <g key={id}>
              <line className="ax" x1={`${left}%`} x2={`${left}%`} y1={y} y2={height} />
              <circle className="nf" cx={`${left}%`} cy={y} r="13" />
              <text className="on" x={`${left}%`} y={y + 5} textAnchor="middle">
                {milestones.findIndex(({ key }) => key === id) + 1}
              </text>
            </g>
          );
        })}
        <text className="q" x="0" y={height + 22}>
          {say(line.from)}
        </text>
        <text className="q" x="100%" y={height + 22} textAnchor="end">
          {say(line.to)}
        </text>
      </svg>
    </figure>
  );
}
