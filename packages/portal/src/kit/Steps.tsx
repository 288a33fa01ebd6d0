import type { ReactNode } from 'react';
import { useWords } from '../words/index.tsx';

/** Where one is in a form of several pages; the step counted from 0. */
export function Steps({ labels, current }: { labels: readonly string[]; current: number }) {
  const { t } = useWords();
  return (
    <ol className="steps" aria-label={t('kit.steps')}>
      {labels.map((label, index) => (
        <li
          key={label}
          className={index < current ? 'done' : undefined}
          aria-current={index === current ? 'step' : undefined}
        >
          {label}
          {index < current && <span className="vh"> {t('kit.step.done')}</span>}
        </li>
      ))}
    </ol>
  );
}

/** «6 de 10 pasos completos» and the bar that says the same. */
export const Progress = ({ value, max, children }: { value: number; max: number; children: ReactNode }) => (
  <label className="prog">
    {children}
    <progress max={max} value={value} />
  </label>
);
