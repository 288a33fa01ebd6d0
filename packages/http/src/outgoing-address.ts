import { lookup } from 'node:dns/promises';
import { BlockList, isIP, isIPv4 } from 'node:net';

/** Why the platform does not call an address that somebody gave it. */
export type AddressFault =
  | 'not-an-address'
  | 'not-https'
  | 'credentials'
  | 'port'
  | 'fragment'
  | 'ip-literal'
  | 'local-name'
  | 'unknown-name'
  | 'private-network'
  | 'redirects'
  | 'too-long'
  | 'no-answer';

/** Thrown instead of calling. Names the reason and never the network behind it: whoever gave the address may read this. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
  readonly fault: AddressFault;

  constructor(fault: AddressFault) {
    super(`the address is not called: ${fault}`);
    this.fault = fault;
  }
}

/** Names that mean this machine or this network, whatever a resolver says of them. */
const localNames = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|arpa|onion|invalid|test|alt)$/;

/**
 * The address as it may be called: HTTPS at its usual port, a name and not a number, no credentials. The parser is the one
 * that dials, so a number written in another way (decimal, octal, full-width) is seen as the number it is.
 */
export const outgoingAddress = (text: string): URL => {
  if (text.length > 2_048 || /[\s\\\p{Cc}]/u.test(text) || !URL.canParse(text))
    throw new AddressRefused('not-an-address');
  const url = new URL(text);
  if (url.protocol !== 'https:') throw new AddressRefused('not-https');
  if (url.username !== '' || url.password !== '') throw new AddressRefused('credentials');
  if (url.port !== '') throw new AddressRefused('port');
  if (url.hash !== '') throw new AddressRefused('fragment');
  const name = url.hostname;
  if (name.startsWith('[') || isIP(name) !== 0) throw new AddressRefused('ip-literal');
  if (!name.includes('.') || name.endsWith('.') || localNames.test(name)) throw new AddressRefused('local-name');
  return url;
};

/** IPv4 that is not of the internet: this machine, private, link-local (metadata), shared, documentation, multicast, reserved. */
const notPublic = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  notPublic.addSubnet(net, prefix, 'ipv4');
}

/** IPv6 of the internet is one block; within it, what carries IPv4 inside or belongs to documentation is left out. */
const global6 = new BlockList();
global6.addSubnet('2000::', 3, 'ipv6');
const notPublic6 = new BlockList();
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  notPublic6.addSubnet(net, prefix, 'ipv6');
}

/** True for an address that anybody on the internet may have. Everything unknown is not. */
export const isPublicAddress = (address: string): boolean => {
  if (isIPv4(address)) return !notPublic.check(address, 'ipv4');
  return isIP(address) === 6 && global6.check(address, 'ipv6') && !notPublic6.check(address, 'ipv6');
};

/** All addresses of a name. */
export type Resolve = (name: string) => Promise<readonly string[]>;

const systemResolve: Resolve = async (name) => (await lookup(name, { all: true })).map(({ address }) => address);

/** The address to dial for a name: one of its own, all of which must be public. It is the one to be dialled: a name may be answered otherwise the next time. */
export const publicAddressOf = async (name: string, resolve: Resolve = systemResolve): Promise<string> => {
  const addresses = await resolve(name).catch(() => {
    throw new AddressRefused('unknown-name');
  });
  const [first] = addresses;
  if (first === undefined) throw new AddressRefused('unknown-name');
  if (!addresses.every(isPublicAddress)) throw new AddressRefused('private-network');
  return first;
};
