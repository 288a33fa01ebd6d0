/* Provisional: written by hand until the platform's OpenAPI document exists; then `npm run generate` writes this file. */
interface Ok<R> {
  responses: { 200: { content: { 'application/json': R } } };
}
interface Reads<R, Q = Record<string, string | number | undefined>, P = undefined> extends Ok<R> {
  parameters: P extends undefined ? { query?: Q } : { query?: Q; path: P };
}
interface Sends<B, R, P = undefined> extends Ok<R> {
  parameters: P extends undefined ? object : { path: P };
  requestBody: { content: { 'application/json': B } };
}
type Id = { id: string };
type Page<T> = { items: T[]; next?: string };
type S = components['schemas'];

export interface paths {
  '/me': { get: Reads<S['Me']>; patch: Sends<{ language?: string; displayName?: string }, S['Me']> };
  '/me/link': { post: Sends<{ idToken: string }, S['Me']> };
  '/owners': { get: Reads<Page<S['Owner']>> };
  '/owners/{id}': { get: Reads<S['Owner'], object, Id> };
  '/territories': { get: Reads<Page<S['Territory']>> };
  '/territories/{code}': { get: Reads<S['Territory'], object, { code: string }> };
  '/entities': { get: Reads<Page<S['CatalogueEntity']>> };
  '/entities/onboard': { post: Sends<Record<string, unknown>, S['Entity']> };
  '/entity': { get: Reads<S['Entity']>; patch: Sends<Record<string, unknown>, S['Entity']> };
  '/units': { get: Reads<Page<S['Unit']>>; post: Sends<{ name: string; parent?: string }, S['Unit']> };
  '/units/{id}': { patch: Sends<{ name?: string; status?: string }, S['Unit'], Id> };
  '/people': { get: Reads<Page<S['Member']>> };
  '/invitations': { get: Reads<Page<S['Invitation']>>; post: Sends<{ email: string; roles: string[]; orgUnit?: string }, S['Invitation']> };
  '/invitations/{id}/revoke': { post: Sends<object, S['Invitation'], Id> };
  '/invitations/{id}/resend': { post: Sends<object, S['Invitation'], Id> };
  '/memberships/{id}/end': { post: Sends<{ reason: string }, S['Member'], Id> };
  '/memberships/{id}': { patch: Sends<{ roles?: string[]; orgUnit?: string }, S['Member'], Id> };
  '/organisations': { get: Reads<Page<S['Organisation']>>; post: Sends<Record<string, unknown>, S['Organisation']> };
  '/organisations/{id}': { get: Reads<S['Organisation'], object, Id> };
  '/audit': { get: Reads<Page<S['AuditEntry']>> };
  '/work': { get: Reads<Page<S['WorkItem']>> };
  '/work/summary': { get: Reads<S['WorkSummary']> };
  '/territory/{code}': { get: Reads<S['TerritoryBoard'], object, { code: string }> };
}

export interface components {
  schemas: {
    Hat: {
      membership: string;
      owner: string;
      ownerKind: 'entity' | 'territorial';
      ownerName: string;
      acronym?: string;
      roles: string[];
      coordinator: boolean;
      orgUnit?: string;
      orgUnitName?: string;
      territories?: string[];
    };
    Me: {
      person: { id: string; displayName?: string; language?: 'es' | 'en'; linked?: boolean };
      hats: components['schemas']['Hat'][];
      invitations: { id: string; ownerName: string; roles: string[]; expiresAt: string }[];
    };
    Owner: { id: string; kind: 'entity' | 'territorial'; name: string; acronym?: string };
    Territory: { code: string; name: string; department?: string; kind?: string; pdet?: boolean };
    CatalogueEntity: { id: string; name: string; acronym?: string; sector?: string; status: string; owner?: string };
    Entity: { id: string; name: string; acronym?: string; code: string; sector?: string; status: string; coordinator?: boolean };
    Unit: { id: string; name: string; parent?: string; status: 'active' | 'ended' };
    Member: { membership: string; person: string; displayName?: string; roles: string[]; orgUnit?: string; status: string; validFrom: string; validTo?: string };
    Invitation: { id: string; email: string; roles: string[]; status: string; createdAt: string; expiresAt: string };
    Organisation: { id: string; kind: string; name: string; code: string; territory?: string; status: string };
    AuditEntry: { id: string; at: string; type: string; person?: string; detail?: Record<string, string> };
    WorkItem: { id: string; kind: string; aggregate: { owner: string; kind: string; id: string }; title: string; state: string; dueAt?: string; territories?: string[]; with?: string };
    WorkSummary: { owe: number; wait: number; done: number; overdue: number; thisWeek: number };
    TerritoryBoard: {
      code: string;
      offers: { owner: string; id: string; title: string; ownerName?: string }[];
      demands: Record<string, number>;
    };
  };
}
