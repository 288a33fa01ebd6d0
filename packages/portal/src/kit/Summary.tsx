import type { ReactNode } from 'react';
import { useWords } from '../words/index.tsx';
import { A } from './A.tsx';

export interface Fact {
  readonly key: string;
  readonly term: string;
  readonly value: ReactNode;
  /** Where it can be changed; the words name the fact for who does not see the row. */
  readonly change?: { to: string } | { onChange: () => void };
}

function Change({ fact }: { fact: Fact }) {
  const { t } = useWords();
  if (!fact.change) return null;
  const words = (
    <>
      {t('kit.change')}
      <span className="vh"> {fact.term}</span>
    </>
  );
  return 'to' in fact.change ? (
    <A to={fact.change.to}>{words}</A>
  ) : (
    <button type="button" className="lk" onClick={fact.change.onChange}>
      {words}
    </button>
  );
}

/** Facts in pairs. With `check` it is the last look before a formal submission: each fact can be changed. */
export const Summary = ({ facts, check }: { facts: readonly Fact[]; check?: boolean }) => (
  <dl className={check ? 'sum check' : 'sum'}>
    {facts.map((fact) => (
      <div key={fact.key}>
        <dt>{fact.term}</dt>
        <dd>{fact.value}</dd>
        {fact.change && (
          <dd>
            <Change fact={fact} />
          </dd>
        )}
      </div>
    ))}
  </dl>
);

/** Check-your-answers: obligatory before every formal submission. */
export const CheckAnswers = ({
  title,
  facts,
  children,
}: {
  title: string;
  facts: readonly Fact[];
  children: ReactNode;
}) => (
  <section>
    <h2>{title}</h2>
    <Summary facts={facts} check />
    <div className="row mt">{children}</div>
  </section>
);
