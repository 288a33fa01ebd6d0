import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { isPublicAddress, outgoingAddress, publicAddressOf } from '../src/outgoing-address.ts';
import { callOut } from '../src/outgoing-request.ts';

describe('an address that somebody gives the platform to call', () => {
  test.each([
    'https://idp.minvivienda.gov.co',
    'https://idp.minvivienda.gov.co:443/realms/a?b=c',
    'https://xn--bogot-0qa.gov.co/.well-known/openid-configuration',
    'https://BOGOTÁ.gov.co/',
  ])('may be %s', (text) => {
    expect(outgoingAddress(text).protocol).toBe('https:');
  });

  test.each([
    ['nothing', '', 'not-an-address'],
    ['no address', 'minvivienda', 'not-an-address'],
    ['a broken one', 'https://', 'not-an-address'],
    ['one with a line break', 'https://idp.gov.co/\r\nHost: x', 'not-an-address'],
    ['one with a tab in its name', 'https://169.254\t.169.254/', 'not-an-address'],
    ['one with backslashes', 'https:\\\\idp.gov.co', 'not-an-address'],
    ['an endless one', `https://idp.gov.co/${'a'.repeat(3_000)}`, 'not-an-address'],
    ['plain http', 'http://idp.gov.co', 'not-https'],
    ['a file', 'file:///etc/passwd', 'not-https'],
    ['data', 'data:text/plain,x', 'not-https'],
    ['a name and a password', 'https://a:b@idp.gov.co', 'credentials'],
    ['a name that hides another', 'https://idp.gov.co@evil.example.com', 'credentials'],
    ['another port', 'https://idp.gov.co:8443', 'port'],
    ['the port of plain http', 'https://idp.gov.co:80', 'port'],
    ['a fragment', 'https://idp.gov.co/#x', 'fragment'],
    ['a number', 'https://93.184.216.34', 'ip-literal'],
    ['this machine', 'https://127.0.0.1', 'ip-literal'],
    ['this machine in decimal', 'https://2130706433', 'ip-literal'],
    ['this machine in hexadecimal', 'https://0x7f000001', 'ip-literal'],
    ['this machine in octal', 'https://0177.0.0.1', 'ip-literal'],
    ['this machine cut short', 'https://127.1', 'ip-literal'],
    ['this machine in full-width digits', 'https://１２７.０.０.１', 'ip-literal'],
    ['this machine with other dots', 'https://127。0。0。1', 'ip-literal'],
    ['a number with a dot behind', 'https://127.0.0.1./', 'ip-literal'],
    ['this machine in IPv6', 'https://[::1]', 'ip-literal'],
    ['the metadata service mapped', 'https://[::ffff:169.254.169.254]', 'ip-literal'],
    ['the metadata service through NAT64', 'https://[64:ff9b::a9fe:a9fe]', 'ip-literal'],
    ['a public IPv6', 'https://[2606:4700::1111]', 'ip-literal'],
    ['localhost', 'https://localhost', 'local-name'],
    ['a name below localhost', 'https://idp.localhost', 'local-name'],
    ['localhost with a dot behind', 'https://localhost.', 'local-name'],
    ['a name with a dot behind', 'https://idp.gov.co.', 'local-name'],
    ['one word', 'https://intranet', 'local-name'],
    ['the metadata service by name', 'https://metadata.google.internal', 'local-name'],
    ['a machine of AWS’s network', 'https://ip-10-0-0-1.ec2.internal', 'local-name'],
    ['the printer', 'https://printer.local', 'local-name'],
  ])('may not be %s', (_, text, fault) => {
    expect(() => outgoingAddress(text)).toThrow(expect.objectContaining({ name: 'AddressRefused', fault }));
  });

  test.each([
    ['93.184.216.34', true],
    ['8.8.8.8', true],
    ['172.32.0.1', true],
    ['2606:4700:4700::1111', true],
    ['2800:484::1', true],
    ['127.0.0.1', false],
    ['0.0.0.0', false],
    ['10.1.2.3', false],
    ['172.16.0.1', false],
    ['172.31.255.255', false],
    ['192.168.1.1', false],
    ['169.254.169.254', false],
    ['169.254.170.2', false],
    ['100.64.0.1', false],
    ['198.18.0.1', false],
    ['192.0.0.192', false],
    ['203.0.113.9', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['::', false],
    ['::1', false],
    ['::ffff:169.254.169.254', false],
    ['::ffff:8.8.8.8', false],
    ['::ffff:a9fe:a9fe', false],
    ['::127.0.0.1', false],
    ['64:ff9b::8.8.8.8', false],
    ['64:ff9b:1::1', false],
    ['fe80::1', false],
    ['fe80::1%eth0', false],
    ['fd00:ec2::254', false],
    ['fc00::1', false],
    ['fec0::1', false],
    ['ff02::1', false],
    ['2001::1', false],
    ['2001:db8::1', false],
    ['2002:7f00:1::', false],
    ['3fff::1', false],
    ['100::1', false],
    ['', false],
    ['localhost', false],
    ['2130706433', false],
  ])('whose machine is %s is of the internet: %s', (address, is) => {
    expect(isPublicAddress(address)).toBe(is);
  });

  test('is refused when any of its machines is not of the internet, or there is none', async () => {
    const found = (...addresses: string[]) => publicAddressOf('idp.gov.co', async () => addresses);
    expect(await found('93.184.216.34', '2606:4700::1')).toBe('93.184.216.34');
    await expect(found('93.184.216.34', '10.0.0.1')).rejects.toMatchObject({ fault: 'private-network' });
    await expect(found('::ffff:10.0.0.1')).rejects.toMatchObject({ fault: 'private-network' });
    await expect(found()).rejects.toMatchObject({ fault: 'unknown-name' });
    await expect(publicAddressOf('idp.gov.co', () => Promise.reject(new Error('ENOTFOUND')))).rejects.toMatchObject({
      fault: 'unknown-name',
    });
  });
});

describe('a call to it', () => {
  const running: Server[] = [];
  afterEach(() => {
    for (const server of running.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  /** What answers in place of the machine that was dialled; TLS is what `connect` leaves out. */
  const machine = async (listener: RequestListener) => {
    const server = createServer(listener);
    running.push(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const dialled: [string, string][] = [];
    return {
      dialled,
      connect: (address: string, name: string) => {
        dialled.push([address, name]);
        return connect((server.address() as AddressInfo).port, '127.0.0.1');
      },
    };
  };
  const resolve = async () => ['93.184.216.34'];

  test('dials the very address that was checked, although the name says another the next time', async () => {
    const { dialled, connect } = await machine((request, response) => response.end(`hello ${request.headers.host}`));
    const answers = ['93.184.216.34', '169.254.169.254'];
    const rebinding = async () => [answers.shift() ?? '127.0.0.1'];
    const { status, body } = await callOut({ url: 'https://idp.gov.co/x' }, { resolve: rebinding, connect });
    expect([status, body.toString()]).toEqual([200, 'hello idp.gov.co']);
    expect(dialled).toEqual([['93.184.216.34', 'idp.gov.co']]);
    expect(answers).toEqual(['169.254.169.254']);
  });

  test('dials nothing when the name leads into a private network', async () => {
    const { dialled, connect } = await machine((_, response) => response.end());
    const inward = async () => ['169.254.169.254'];
    await expect(callOut({ url: 'https://idp.gov.co' }, { resolve: inward, connect })).rejects.toMatchObject({
      fault: 'private-network',
    });
    expect(dialled).toEqual([]);
  });

  test.each([301, 302, 303, 307, 308])('does not follow a %s, wherever it leads', async (status) => {
    const { dialled, connect } = await machine((_, response) =>
      response.writeHead(status, { location: 'https://169.254.169.254/latest/meta-data' }).end(),
    );
    await expect(callOut({ url: 'https://idp.gov.co' }, { resolve, connect })).rejects.toMatchObject({
      fault: 'redirects',
    });
    expect(dialled).toHaveLength(1);
  });

  test('is given up when the answer is too long, whatever it says of its length', async () => {
    const { connect } = await machine((_, response) => {
      response.write('a'.repeat(600));
      response.end('a'.repeat(600));
    });
    await expect(callOut({ url: 'https://idp.gov.co', mostBytes: 1_000 }, { resolve, connect })).rejects.toMatchObject({
      fault: 'too-long',
    });
    const { body } = await callOut({ url: 'https://idp.gov.co', mostBytes: 1_200 }, { resolve, connect });
    expect(body).toHaveLength(1_200);
  });

  test('is given up when nothing answers in time: the name, the machine, or the rest of an answer', async () => {
    const never = () => new Promise<string[]>(() => undefined);
    const silent = await machine(() => undefined);
    const halting = await machine((_, response) => void response.write('a'));
    const soon = { url: 'https://idp.gov.co', withinMs: 30 };
    const fault = { fault: 'no-answer' };
    await expect(callOut(soon, { resolve: never })).rejects.toMatchObject(fault);
    await expect(callOut(soon, { resolve, connect: silent.connect })).rejects.toMatchObject(fault);
    await expect(callOut(soon, { resolve, connect: halting.connect })).rejects.toMatchObject(fault);
  });

  test('that breaks off says no more than that nothing answered', async () => {
    const { connect } = await machine((request) => request.socket.destroy());
    await expect(callOut({ url: 'https://idp.gov.co' }, { resolve, connect })).rejects.toMatchObject({
      fault: 'no-answer',
      message: 'the address is not called: no-answer',
    });
  });

  test('sends what it was given to send', async () => {
    const { connect } = await machine((request, response) => void request.pipe(response));
    const body = Buffer.from('{"type":"offer.published.v1"}');
    const answer = await callOut({ url: 'https://idp.gov.co', method: 'POST', body }, { resolve, connect });
    expect(answer.body).toEqual(body);
  });
});
