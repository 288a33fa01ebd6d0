import type { MessageId, Words } from '../../words/index.tsx';

/** What a refusal says is missing, in words. */
export const missingWords = (codes: readonly string[], { t, code, list }: Words): string =>
  list(
    codes.map((one) =>
      code('ref.missing', one) === one ? t('ref.missing.other', { what: one }) : t(`ref.missing.${one}` as MessageId),
    ),
  );
