import type { ReactNode } from 'react';

export interface TrailItem {
  readonly key: string;
  /** Who did it: `nation` (blue square), `territory` (ochre circle), `agreed` (green diamond), `future` (not yet). */
  readonly by: 'nation' | 'territory' | 'agreed' | 'future';
  readonly at?: string;
  readonly dateTime?: string;
  readonly what: ReactNode;
  readonly detail?: ReactNode;
  /** The reason, quoted. */
  readonly why?: string | undefined;
}

const shape = { nation: undefined, territory: 'ter', agreed: 'agr', future: 'fut' } as const;

/** What happened, in order, on one line. */
export const Trail = ({ items, label }: { items: readonly TrailItem[]; label?: string }) => (
  <ol className="trail" aria-label={label}>
    {items.map((item) => (
      <li key={item.key} className={shape[item.by]}>
        {item.at && <time dateTime={item.dateTime}>{item.at}</time>}
        <b>{item.what}</b>
        {item.detail && <p className={item.by === 'future' ? 'u' : undefined}>{item.detail}</p>}
        {item.why && <p className="why">«{item.why}»</p>}
      </li>
    ))}
  </ol>
);

export interface ThreadStep {
  readonly key: string;
  readonly label: string;
  readonly detail?: ReactNode;
  readonly done?: boolean;
  readonly current?: boolean;
}

/** One thread from the petition to the result. */
export const Thread = ({ steps, label }: { steps: readonly ThreadStep[]; label: string }) => (
  <ol className="thread" aria-label={label}>
    {steps.map((step) => (
      <li key={step.key} className={step.done ? 'done' : undefined} aria-current={step.current ? 'step' : undefined}>
        <b>{step.label}</b>
        {step.detail && <span>{step.detail}</span>}
      </li>
    ))}
  </ol>
);
