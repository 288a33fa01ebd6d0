import { markShapes, quadrantOf, readingOf, type Size, stakeholderPicture } from '@concierta/figures/stakeholders';
import { useEffect, useRef, useState } from 'react';
import { DataTable } from '../../kit/index.ts';
import { useWords } from '../../words/index.tsx';
import { ActorMark } from './ActorMark.tsx';
import { type ActorKind, shapeOf } from './kinds.ts';

/** An actor of a map as it is drawn and read. */
export interface DrawnActor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind | undefined;
  readonly influence: number;
  readonly interest: number;
  readonly position: string | undefined;
}

const narrow: Size = { width: 17, height: 27 };

/** How large the picture is, in the letter's own measure, so that words fit where they are said to. */
function useSize() {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState(narrow);
  useEffect(() => {
    const drawn = box.current?.firstElementChild;
    if (!drawn) return;
    const watch = new ResizeObserver(() => {
      const { width, height } = drawn.getBoundingClientRect();
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      if (width > 0) setSize({ width: Math.max(width / rem, 12), height: Math.max(height / rem, 20) });
    });
    watch.observe(drawn);
    return () => watch.disconnect();
  }, []);
  return { box, size } as const;
}

const percent = (value: number): string => `${value}%`;

/** Influence and interest of the actors: the sentence that reads it, the picture, and the table that says the same. */
export function StakeholderFigure({ actors }: { actors: readonly DrawnActor[] }) {
  const { t, code } = useWords();
  const { box, size } = useSize();
  const picture = stakeholderPicture(
    actors.map(({ id, name, kind, influence, interest }) => ({
      id,
      label: name,
      shape: shapeOf(kind),
      influence,
      interest,
    })),
    size,
    {
      manage: t('actor.quadrant.manage'),
      satisfy: t('actor.quadrant.satisfy'),
      inform: t('actor.quadrant.inform'),
      follow: t('actor.quadrant.follow'),
    },
  );
  const { influential, notYet } = readingOf(
    actors.map(({ influence, position }) => ({ influence, supports: position === 'supports' })),
  );
  const reading = t('actor.reading', { influential, notYet });
  const { field, divide } = picture;
  const used = markShapes.filter((shape) => actors.some(({ kind }) => shapeOf(kind) === shape));
  const rows = picture.order.flatMap((id, i) => {
    const actor = actors.find((one) => one.id === id);
    return actor ? [{ ...actor, number: i + 1 }] : [];
  });
  const steps = [0, 1, 2, 3, 4, 5];
  return (
    <section className="sec">
      <h2>{reading}</h2>
      <figure className="fig">
        <p className="s u m0">{t('actor.figure.influence')}</p>
        <div className="actors" ref={box}>
          <svg role="img" aria-label={`${t('actor.figure.title')}. ${reading}`}>
            {steps.map((step) => (
              <g key={step} className="gr">
                <line
                  x1={percent(step * 20)}
                  x2={percent(step * 20)}
                  y1={percent(field.y)}
                  y2={percent(field.y + field.height)}
                />
                <line
                  x1="0%"
                  x2="100%"
                  y1={percent(field.y + (field.height * step) / 5)}
                  y2={percent(field.y + (field.height * step) / 5)}
                />
              </g>
            ))}
            <line
              className="today"
              x1={percent(divide.x)}
              x2={percent(divide.x)}
              y1={percent(field.y)}
              y2={percent(field.y + field.height)}
            />
            <line className="today" x1="0%" x2="100%" y1={percent(divide.y)} y2={percent(divide.y)} />
            {picture.quadrants.map(({ quadrant, box: at, lines, anchor }) =>
              lines.map((words, i) => (
                <text
                  key={`${quadrant}${words}`}
                  className="q"
                  textAnchor={anchor}
                  x={percent(anchor === 'end' ? at.x + at.width : at.x)}
                  y={percent(at.y + (at.height * (i + 0.75)) / lines.length)}
                >
                  {words}
                </text>
              )),
            )}
            {picture.labels.map(({ id, text, anchor, box: at }) => (
              <text
                key={id}
                textAnchor={anchor}
                x={percent(anchor === 'start' ? at.x : anchor === 'end' ? at.x + at.width : at.x + at.width / 2)}
                y={percent(at.y + at.height * 0.75)}
              >
                {text}
              </text>
            ))}
            {picture.marks.map(({ ids, shape, text, box: at }) => (
              <ActorMark key={ids.join()} shape={shape} text={text} at={at} />
            ))}
          </svg>
        </div>
        <p className="s u m0 end">{t('actor.figure.interest')}</p>
        <ul className="marks">
          {used.map((shape) => (
            <li key={shape}>
              <ActorMark shape={shape} />
              {t(`actor.shape.${shape}`)}
            </li>
          ))}
        </ul>
        {picture.marks.some(({ shape }) => shape === undefined) && <figcaption>{t('actor.figure.more')}</figcaption>}
      </figure>
      <div className="mt-l">
        <h3 className="h3">{t('actor.table')}</h3>
        <DataTable
          caption={t('actor.table')}
          compact
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'who',
              header: t('actor.col.who'),
              cell: ({ number, name }) => (
                <>
                  <span className="vh">{t('actor.col.number')} </span>
                  {number}. {name}
                </>
              ),
            },
            { key: 'kind', header: t('actor.col.kind'), cell: ({ kind }) => (kind ? t(`actor.kind.${kind}`) : '—') },
            { key: 'influence', header: t('actor.col.influence'), number: true, cell: ({ influence }) => influence },
            { key: 'interest', header: t('actor.col.interest'), number: true, cell: ({ interest }) => interest },
            {
              key: 'position',
              header: t('actor.col.position'),
              cell: ({ position }) => code('actor.position', position ?? 'unknown'),
            },
            { key: 'advice', header: t('actor.col.advice'), cell: (row) => t(`actor.quadrant.${quadrantOf(row)}`) },
          ]}
        />
      </div>
    </section>
  );
}
