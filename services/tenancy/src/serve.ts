import { documentOf } from '@concierta/http';
import type { Parts, Served } from '@concierta/service';
import { createApp } from './app.ts';
import type { TenancyDeps } from './dependencies.ts';
import { idTokenVerifier } from './id-token.ts';

/** What tenancy needs out of what its host has, for its routes and for what an operator does without a hat. */
export const tenancyDeps = ({ deps, issuer, emailKey }: Parts): TenancyDeps => {
  const { address, client, name, ...keys } = issuer;
  const verify = idTokenVerifier({ issuer: address, audience: client, clock: deps.clock, ...keys });
  return { ...deps, emailKey, verifyIdToken: async (idToken) => ({ ...(await verify(idToken)), issuer: name }) };
};

/** Tenancy over HTTP. */
export const serve = (parts: Parts): Served => {
  const app = createApp(tenancyDeps(parts));
  return { app, document: () => documentOf(app, { title: 'Organizaciones y personas' }) };
};
