import { type ReactNode, useEffect } from 'react';
import { useWords } from '../words/index.tsx';
import { A } from './A.tsx';
import { Contours } from './Contours.tsx';
import { arriveAt } from './place.ts';

interface HeadProps {
  /** Small facts over the title: code, state, place, date. */
  readonly over?: ReactNode;
  /** Says what happens, not the name of the module, unless the page is a document. */
  readonly title: ReactNode;
  /** The window's name, when the title is not plain words. */
  readonly name?: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** Contour lines: only on pages of a place. */
  readonly contours?: boolean;
  /** The page could not be shown: it is no place to come back to. */
  readonly failed?: boolean;
}

/** The head of a page. It also names the window, and the place to come back to. */
export function Head({ over, title, name, lead, actions, contours, failed = false }: HeadProps) {
  const words = name ?? (typeof title === 'string' ? title : undefined);
  useEffect(() => {
    if (words) arriveAt(words, failed);
  }, [words, failed]);
  return (
    <div className="head">
      {contours && <Contours />}
      {over && <p className="over">{over}</p>}
      <h1 tabIndex={-1}>{title}</h1>
      {lead && <p className="lead">{lead}</p>}
      {actions && <div className="row">{actions}</div>}
    </div>
  );
}

export function Crumbs({ items, here }: { items: readonly { label: string; to: string }[]; here: ReactNode }) {
  const { t } = useWords();
  return (
    <nav className="crumbs" aria-label={t('kit.crumbs')}>
      <ol>
        {items.map((item) => (
          <li key={item.to}>
            <A to={item.to}>{item.label}</A>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}

/** The sheet and its margin. What is needed to finish the task never lives only in the margin. */
export const Columns = ({ children, margin }: { children: ReactNode; margin: ReactNode }) => (
  <div className="cols">
    <div>{children}</div>
    {margin}
  </div>
);

/** The map sheet's margin: edition, who, terms. It goes to the end on a phone. */
export function Margin({ children }: { children: ReactNode }) {
  const { t } = useWords();
  return (
    <aside className="marg" aria-label={t('kit.margin')}>
      {children}
    </aside>
  );
}

export const MarginSection = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h2>{title}</h2>
    {children}
  </section>
);

/** A section after the first: space and a heading. */
export const Section = ({
  title,
  note,
  children,
  hideTitle,
  first,
}: {
  title: string;
  note?: ReactNode;
  children: ReactNode;
  hideTitle?: boolean;
  first?: boolean;
}) => (
  <section className={first ? undefined : 'sec'}>
    <h2 className={hideTitle ? 'vh' : undefined}>{title}</h2>
    {note && <p className="u">{note}</p>}
    {children}
  </section>
);
