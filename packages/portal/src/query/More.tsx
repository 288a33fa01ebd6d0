import { Button } from '../kit/index.ts';
import { useWords } from '../words/index.tsx';

interface Props {
  readonly of: { readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean; fetchNextPage(): unknown };
}

/** The next page of a list, when there is one. */
export function More({ of }: Props) {
  const { t } = useWords();
  if (!of.hasNextPage) return null;
  return (
    <p className="mt">
      <Button rank="alt" busy={of.isFetchingNextPage} onClick={() => void of.fetchNextPage()}>
        {t('kit.more')}
      </Button>
    </p>
  );
}
