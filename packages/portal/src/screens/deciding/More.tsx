import { Button } from '../../kit/index.ts';

interface Props {
  readonly query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage(): Promise<unknown> };
  readonly children: string;
}

/** Asks for the next page of a list; what was read stays. */
export const More = ({ query, children }: Props) =>
  query.hasNextPage ? (
    <p className="mt">
      <Button rank="alt" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {children}
      </Button>
    </p>
  ) : null;
