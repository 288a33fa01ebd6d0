import { useWords } from '../words/index.tsx';

const widths = [
  [61, 54],
  [52, 60],
  [43, 66],
] as const;

/** The shape of a list while it comes; said once in words. */
export function Waiting({ children }: { children?: string }) {
  const { t } = useWords();
  return (
    <div aria-busy="true">
      <p className="u" role="status">
        {children ?? t('kit.waiting')}
      </p>
      <ul className="tasks" aria-hidden="true">
        {widths.map(([title, detail]) => (
          <li key={title}>
            <span className="k">
              <span className="sk" style={{ width: '1.6rem' }} />
            </span>
            <div>
              <span className="sk" style={{ width: `${title}%` }} />
              <span className="sk" style={{ width: `${detail}%` }} />
            </div>
            <span className="sk" style={{ width: '6rem' }} />
          </li>
        ))}
      </ul>
    </div>
  );
}
