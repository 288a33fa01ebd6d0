import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import { connect as tlsConnect } from 'node:tls';
import { AddressRefused, outgoingAddress, publicAddressOf, type Resolve } from './outgoing-address.ts';

/** What is called: an address that somebody else gave us. */
export interface Outgoing {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** How long it may take, name and all; ten seconds unless told. */
  readonly withinMs?: number;
  /** How long the answer may be; 1 MB unless told. */
  readonly mostBytes?: number;
}

export interface OutgoingAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** How names are resolved and addresses dialled; the system's own and TLS unless told. */
export interface Network {
  readonly resolve?: Resolve;
  readonly connect?: (address: string, name: string) => Socket;
}

/** A connection to exactly this address, whose certificate must be the name's. */
const dial = (address: string, name: string): Socket =>
  tlsConnect({ host: address, port: 443, servername: name, ALPNProtocols: ['http/1.1'] });

const bodyOf = async (answer: IncomingMessage, most: number): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of answer) {
    const bytes = chunk as Buffer;
    length += bytes.length;
    if (length > most) throw new AddressRefused('too-long');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
};

const answerOf = async (
  { method = 'GET', headers = {}, body, mostBytes = 1_048_576 }: Outgoing,
  url: URL,
  connection: Socket,
  signal: AbortSignal,
): Promise<OutgoingAnswer> => {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const sending = httpsRequest(url, {
      method,
      headers: {
        'accept-encoding': 'identity',
        ...headers,
        host: url.host,
        ...(body && { 'content-length': String(body.length) }),
      },
      maxHeaderSize: 16_384,
      signal,
      createConnection: () => connection,
    });
    sending.once('response', resolve).once('error', reject).end(body);
  });
  const { statusCode: status = 0 } = answer;
  if (status >= 300 && status < 400) throw new AddressRefused('redirects');
  return { status, headers: answer.headers, body: await bodyOf(answer, mostBytes) };
};

/**
 * Calls an address that somebody else gave us, and nothing that is ours: see `outgoingAddress` and `publicAddressOf`. The name
 * is resolved once and what was found is what is dialled; no redirect is followed; what is long or slow is given up.
 * Throws `AddressRefused` with the reason, `no-answer` for whatever the network did.
 */
export const callOut = async (outgoing: Outgoing, network: Network = {}): Promise<OutgoingAnswer> => {
  const url = outgoingAddress(outgoing.url);
  const signal = AbortSignal.timeout(outgoing.withinMs ?? 10_000);
  const timeUp = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new AddressRefused('no-answer')), { once: true });
  });
  const address = await Promise.race([publicAddressOf(url.hostname, network.resolve), timeUp]);
  const connection = (network.connect ?? dial)(address, url.hostname);
  try {
    return await Promise.race([answerOf(outgoing, url, connection, signal), timeUp]);
  } catch (error) {
    throw error instanceof AddressRefused ? error : new AddressRefused('no-answer');
  } finally {
    connection.destroy();
  }
};
