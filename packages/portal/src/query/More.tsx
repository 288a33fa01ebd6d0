import { Button } from '../kit/index.ts';
import { useWords } from '../words/index.tsx';

interface Props {
  readonly query: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    fetchNextPage(): Promise<unknown>;
  };
  /** «Ver más demandas»; only «Ver más» if left out. */
  readonly children?: string;
}

/** Asks for the next page of a list, when there is one; what was read stays. */
export function More({ query, children }: Props) {
  const { t } = useWords();
  if (!query.hasNextPage) return null;
  return (
    <p className="mt">
      <Button rank="alt" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {children ?? t('kit.more')}
      </Button>
    </p>
  );
}
