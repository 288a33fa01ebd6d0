import { A } from './A.tsx';

export interface Tab {
  readonly key: string;
  readonly label: string;
  readonly to: string;
  readonly count?: number | undefined;
}

/** Views of one page, each with its own address. */
export const Tabs = ({ label, items, current }: { label: string; items: readonly Tab[]; current: string }) => (
  <nav className="tabs" aria-label={label}>
    <ul>
      {items.map((tab) => (
        <li key={tab.key}>
          <A to={tab.to} aria-current={tab.key === current ? 'page' : undefined}>
            {tab.label}
            {tab.count !== undefined && <span className="u">{tab.count}</span>}
          </A>
        </li>
      ))}
    </ul>
  </nav>
);
