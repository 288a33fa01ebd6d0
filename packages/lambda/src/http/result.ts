import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** The answer as the gateway takes it. */
export type Result = APIGatewayProxyStructuredResultV2 & { readonly statusCode: number };

/** What a function may answer at most is 6 MB, everything counted; above, the gateway would say only that something failed. */
export const longestAnswer = 5_900_000;

/** Thrown for an answer that cannot leave a function. */
export class AnswerTooLarge extends Error {
  override readonly name = 'AnswerTooLarge';
}

const textual = /^(text\/|application\/(json|problem\+json|xml|javascript|[\w.+-]+\+(json|xml)))/i;

/** The bytes as text, when they are text to the last one; a mark at their beginning is kept. */
const asText = (bytes: Buffer): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const headersOf = (answer: Response): Record<string, string> =>
  Object.fromEntries([...answer.headers].filter(([name]) => name !== 'set-cookie'));

/** An answer for the gateway: text as it is, everything else in base64, each cookie by itself. Throws `AnswerTooLarge`. */
export const resultOf = async (answer: Response): Promise<Result> => {
  const bytes = Buffer.from(await answer.arrayBuffer());
  const isText = textual.test(answer.headers.get('content-type') ?? '') && !answer.headers.has('content-encoding');
  const text = isText ? asText(bytes) : undefined;
  const body = bytes.length === 0 ? '' : (text ?? bytes.toString('base64'));
  if (Buffer.byteLength(body) > longestAnswer) throw new AnswerTooLarge(`an answer of ${bytes.length} bytes`);
  const cookies = answer.headers.getSetCookie();
  return {
    statusCode: answer.status,
    headers: headersOf(answer),
    ...(cookies.length > 0 && { cookies }),
    body,
    isBase64Encoded: bytes.length > 0 && text === undefined,
  };
};
