import type { MessageId, Words } from '../../words/index.tsx';

/** What a refusal says is missing, in words: «citar una fuente y escribir el valor público». */
export const missingWords = (codes: readonly string[], { t, code, list }: Words): string =>
  list(
    codes.map((one) =>
      code('demand.missing', one) === one
        ? t('demand.missing.other', { what: one })
        : t(`demand.missing.${one}` as MessageId),
    ),
  );
