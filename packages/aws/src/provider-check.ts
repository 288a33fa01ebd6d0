import { type AddressFault, AddressRefused, outgoingAddress } from '@concierta/http/outgoing-address';
import { callOut, type Network, type OutgoingAnswer } from '@concierta/http/outgoing-request';
import type { IdentityProvider } from '@concierta/service';
import * as z from 'zod';

/** What is wrong with an address, and how to mend it, for who administers a stage. */
const words: Readonly<Record<AddressFault, string>> = {
  'not-an-address': 'no es una dirección que se pueda leer; escríbala completa, sin espacios',
  'not-https': 'no empieza por https://; un proveedor de identidad debe responder cifrado',
  credentials: 'lleva usuario o contraseña; quítelos',
  port: 'usa un puerto distinto al 443; publíquela en el puerto de siempre',
  fragment: 'lleva un «#»; quítelo',
  'ip-literal': 'es un número y no un nombre; use el nombre que figura en su certificado',
  'local-name': 'es un nombre de una red interna; use uno público',
  'unknown-name': 'tiene un nombre que no existe en internet; revise cómo está escrito',
  'private-network': 'lleva a una red privada; debe poderse alcanzar desde internet',
  redirects: 'envía a otra dirección; escriba la definitiva',
  'too-long': 'responde con más de un megabyte; no es lo que se espera de ella',
  'no-answer': 'no responde en diez segundos, o su certificado no vale; pida que la revisen',
};

const Discovery = z.object({
  issuer: z.string(),
  authorization_endpoint: z.string(),
  token_endpoint: z.string(),
  jwks_uri: z.string(),
  response_types_supported: z.array(z.string()).optional(),
});
const Keys = z.object({ keys: z.array(z.object({ kty: z.string() })).min(1) });

/** Runs what may refuse an address; answers what is wrong with it, in words. */
const faultOf = async (name: string, attempt: () => unknown): Promise<string[]> => {
  try {
    await attempt();
    return [];
  } catch (error) {
    if (!(error instanceof AddressRefused)) throw error;
    return [`${name} ${words[error.fault]}`];
  }
};

const jsonOf = <T extends z.ZodType>(schema: T, { body }: OutgoingAnswer): z.output<T> | undefined => {
  try {
    return schema.parse(JSON.parse(body.toString('utf8')));
  } catch {
    return undefined;
  }
};

const keysFault = async (url: string, network: Network): Promise<string[]> => {
  const name = `jwks_uri «${url}»`;
  let answer: OutgoingAnswer | undefined;
  const refused = await faultOf(name, async () => {
    answer = await callOut({ url }, network);
  });
  if (refused.length > 0 || !answer) return refused;
  return answer.status === 200 && jsonOf(Keys, answer)
    ? []
    : [`${name} no da las llaves con las que firma (${answer.status})`];
};

const oidcFaults = async (issuer: string, network: Network): Promise<string[]> => {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  let answer: OutgoingAnswer | undefined;
  const refused = await faultOf(`issuer «${issuer}»`, async () => {
    answer = await callOut({ url }, network);
  });
  if (refused.length > 0 || !answer) return refused;
  const found = answer.status === 200 ? jsonOf(Discovery, answer) : undefined;
  if (!found) return [`«${url}» no describe un proveedor OpenID (${answer.status}); revise el issuer con la entidad`];
  const endpoints = ['authorization_endpoint', 'token_endpoint'] as const;
  const faults = await Promise.all(
    endpoints.map((name) => faultOf(`${name} «${found[name]}»`, () => outgoingAddress(found[name]))),
  );
  return [
    ...(found.issuer === issuer
      ? []
      : [
          `el proveedor dice llamarse «${found.issuer}» y el archivo dice «${issuer}»: deben ser iguales, letra por letra`,
        ]),
    ...(found.response_types_supported?.includes('code') === false
      ? ['el proveedor no admite el flujo con código («response_types_supported» sin «code»)']
      : []),
    ...faults.flat(),
    ...(await keysFault(found.jwks_uri, network)),
  ];
};

const samlFaults = async (metadataUrl: string, network: Network): Promise<string[]> => {
  let answer: OutgoingAnswer | undefined;
  const refused = await faultOf(`metadataUrl «${metadataUrl}»`, async () => {
    answer = await callOut({ url: metadataUrl }, network);
  });
  if (refused.length > 0 || !answer) return refused;
  const xml = answer.status === 200 ? answer.body.toString('utf8') : '';
  if (!/<(?:\w+:)?EntityDescriptor\b/.test(xml) || !/<(?:\w+:)?IDPSSODescriptor\b/.test(xml)) {
    return [
      `«${metadataUrl}» no son los metadatos de un proveedor SAML (${answer.status}); pida la dirección a la entidad`,
    ];
  }
  const services = [...xml.matchAll(/<(?:\w+:)?SingleSignOnService\b[^>]*\bLocation="([^"]*)"/g)].map(
    ([, at = '']) => at,
  );
  const faults = await Promise.all(
    services.map((at) => faultOf(`SingleSignOnService «${at}»`, () => outgoingAddress(at.replaceAll('&amp;', '&')))),
  );
  return [
    ...(services.length === 0 ? ['los metadatos no dicen dónde se entra («SingleSignOnService»)'] : []),
    ...(/<(?:\w+:)?X509Certificate\b/.test(xml)
      ? []
      : ['los metadatos no traen el certificado con el que firma («X509Certificate»)']),
    ...faults.flat(),
  ];
};

/**
 * What is wrong with an entity's own identity provider, a sentence each: its addresses as they are written and, unless
 * `offline`, what answers there. Nothing is called that is not of the internet.
 */
export const providerFaults = async (
  provider: IdentityProvider,
  { network = {}, offline = false }: { readonly network?: Network; readonly offline?: boolean } = {},
): Promise<string[]> => {
  if (provider.protocol === 'oidc') {
    const { issuer } = provider;
    return offline ? faultOf(`issuer «${issuer}»`, () => outgoingAddress(issuer)) : oidcFaults(issuer, network);
  }
  const { metadataUrl } = provider;
  return offline
    ? faultOf(`metadataUrl «${metadataUrl}»`, () => outgoingAddress(metadataUrl))
    : samlFaults(metadataUrl, network);
};
