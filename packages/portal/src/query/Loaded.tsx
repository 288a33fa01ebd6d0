import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type Problem, problemWords } from '../api/problem.ts';
import { Button, Message, Waiting } from '../kit/index.ts';
import { ProblemScreen } from '../shell/Problems.tsx';
import { useWords } from '../words/index.tsx';

interface Props<T> {
  readonly query: UseQueryResult<T, Problem>;
  readonly children: (data: T) => ReactNode;
  /** What is drawn while it comes, instead of the shape of a list. */
  readonly waiting?: ReactNode;
  /** The whole page depends on it: a refusal is drawn as a page (404, no access, offline) and not as a message. */
  readonly page?: boolean;
}

/** Draws what a query has: waiting, refused, offline, or the data — and the data still, with a word, when a newer reading failed. */
export function Loaded<T>({ query, children, waiting, page }: Props<T>) {
  const { t } = useWords();
  const again = () => void query.refetch();
  if (query.data !== undefined) {
    return (
      <>
        {query.isError && query.error.code !== 'offline' && (
          <Message tone="attention" title={t('error.load')} announce="status">
            <p>{problemWords(query.error)}</p>
          </Message>
        )}
        {children(query.data)}
      </>
    );
  }
  if (query.isError || query.fetchStatus === 'paused') {
    if (page) return <ProblemScreen error={query.error} again={again} />;
    return (
      <Message tone="late" title={t('error.load')} announce="alert">
        <p>{problemWords(query.error)}</p>
        <p className="row">
          <Button rank="alt" onClick={again}>
            {t('error.again')}
          </Button>
        </p>
      </Message>
    );
  }
  return waiting ?? <Waiting />;
}
