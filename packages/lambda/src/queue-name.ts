import { createHash } from 'node:crypto';

const longest = 80;

/**
 * What the queue of a consumer is called: infrastructure names it so, and a worker finds by it whose message it holds. A name
 * that AWS would refuse as too long is cut, and stays one of a kind by a hash of the whole.
 */
export const queueName = (stage: string, context: string, consumer: string): string => {
  const name = `concierta-${stage}-${context}-${consumer}`;
  if (name.length <= longest) return name;
  return `${name.slice(0, longest - 9)}-${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;
};

/** How often a message is tried before its queue puts it aside. */
export const mostTries = 5;
