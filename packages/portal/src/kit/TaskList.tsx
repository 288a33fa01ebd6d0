import type { ReactNode } from 'react';
import { A } from './A.tsx';

export interface Task {
  readonly key: string;
  /** What stands in the narrow first column: a step (O3) or a day (20 nov). */
  readonly mark?: ReactNode;
  readonly title: ReactNode;
  readonly to?: string;
  readonly detail?: ReactNode;
  /** What is missing, after «Falta:». */
  readonly missing?: ReactNode;
  readonly state?: ReactNode;
  /** Under the detail: links or buttons of its own, when the row itself leads nowhere. */
  readonly more?: ReactNode;
  /** A control of its own in the row, above the row's link. */
  readonly action?: ReactNode;
}

/** What is to be done, one row each. `ordered` when the order is the method's. */
export function TaskList({ items, ordered, label }: { items: readonly Task[]; ordered?: boolean; label?: string }) {
  const marked = items.some(({ mark }) => mark !== undefined && mark !== '' && mark !== null);
  const rows = items.map((task) => (
    <li key={task.key}>
      {marked && <span className="k">{task.mark}</span>}
      <div>
        {task.to ? (
          <A className="t" to={task.to}>
            {task.title}
          </A>
        ) : (
          <span className="t">{task.title}</span>
        )}
        {task.detail && <p>{task.detail}</p>}
        {task.missing && <p className="miss">{task.missing}</p>}
        {task.more && <p>{task.more}</p>}
      </div>
      {task.state}
      {task.action && <div className="act">{task.action}</div>}
    </li>
  ));
  const name = marked ? 'tasks' : 'tasks plain';
  return ordered ? (
    <ol className={name} aria-label={label}>
      {rows}
    </ol>
  ) : (
    <ul className={name} aria-label={label}>
      {rows}
    </ul>
  );
}
