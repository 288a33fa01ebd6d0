import { type Column, DataTable } from '../../kit/index.ts';
import { useWords } from '../../words/index.tsx';
import type { Colombia } from './useColombia.ts';

interface Props {
  readonly colombia: Colombia;
  readonly codes: readonly string[];
}

type Share = ReturnType<Colombia['sharesOf']>[number];

const levels = [1, 2, 3, 4, 5] as const;

/** Departments by the share of them that was chosen, and each chosen municipality as a point. The table beside it says the same. */
function Drawing({ colombia, codes, shares }: Props & { shares: readonly Share[] }) {
  const { t } = useWords();
  const { archipelagoInset: inset, colombiaBox: box, departmentMap, dotOf, mapLabels } = colombia;
  const values = new Map(colombia.departments().map(({ code }) => [code, 0]));
  for (const { code, share } of shares) values.set(code, share);
  const shapes = departmentMap(values);
  const css = (level: number | undefined): string => (level ? `m${level}` : 'none');
  const places = codes.filter((code) => code.length === 5);
  const name = t('target.map.label', { first: shares[0]?.name ?? '', n: shares.length });
  return (
    <svg className="map country" viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`} role="img" aria-label={name}>
      <title>{name}</title>
      {shapes
        .filter(({ code }) => code !== '88')
        .map(({ code, path, level }) => (
          <path key={code} d={path} className={css(level)} />
        ))}
      <rect className="inset" x={inset.x} y={inset.y} width={inset.width} height={inset.height} />
      {shapes
        .filter(({ code }) => code === '88')
        .map(({ code, path, level }) => (
          <path
            key={code}
            d={path}
            className={css(level)}
            transform={`translate(${inset.x + 12} ${inset.y + 26}) scale(${inset.scale})`}
          />
        ))}
      {places.map((code) => {
        const dot = dotOf(code);
        return dot && <circle key={code} className="dot" cx={dot.x} cy={dot.y} r={places.length > 300 ? 2 : 3.2} />;
      })}
      {mapLabels(shares.map(({ code }) => code)).map(({ code, name: label, x, y }) => (
        <text key={code} x={x} y={y} textAnchor="middle">
          {label}
        </text>
      ))}
    </svg>
  );
}

/** The chosen territories on the map and, beside it, by department. */
export function TargetMap({ colombia, codes }: Props) {
  const { t, number, list } = useWords();
  const shares = colombia.sharesOf(codes);
  const [first] = shares;
  if (!first) return null;
  const places = codes.filter((code) => code.length === 5).length;
  const columns: Column<Share>[] = [
    { key: 'name', header: t('target.map.department'), cell: ({ name }) => name },
    { key: 'chosen', header: t('target.map.chosen'), number: true, cell: ({ chosen }) => number(chosen) },
    { key: 'total', header: t('target.map.of'), number: true, cell: ({ total }) => number(total) },
    { key: 'share', header: '%', number: true, cell: ({ share }) => number(Math.round(share * 100)) },
  ];
  const top = shares.slice(0, 3).map(({ name, chosen }) => t('target.map.top', { name, n: number(chosen) }));
  return (
    <section className="sec">
      <h2>{t('target.map.title')}</h2>
      <p>
        {t('target.map.sentence', {
          n: places > 0 ? places : codes.length,
          what: places > 0 ? 'places' : 'departments',
          departments: shares.length,
        })}{' '}
        {shares.length > 1 && t('target.map.most', { list: list(top) })}
      </p>
      <div className="pair mt">
        <figure className="fig">
          <Drawing colombia={colombia} codes={codes} shares={shares} />
          <div className="legend">
            {levels.map((level) => (
              <span key={level}>
                <i className={`c${level}`} />
                {t('target.map.class', { from: (level - 1) * 20 + (level === 1 ? 0 : 1), to: level * 20 })}
              </span>
            ))}
            <span>
              <i />
              {t('target.map.none')}
            </span>
          </div>
          <figcaption>{t('target.map.credit', { credit: colombia.colombiaCredit })}</figcaption>
        </figure>
        <div className="scroll-y">
          <DataTable
            caption={t('target.map.caption')}
            columns={columns}
            rows={shares}
            rowKey={({ code }) => code}
            compact
            stackable={false}
          />
        </div>
      </div>
    </section>
  );
}
