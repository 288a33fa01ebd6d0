/* Provisional: written by hand until the platform's OpenAPI document exists; then `npm run generate` writes this file. */
interface Ok<R> {
  responses: { 200: { content: { 'application/json': R } } };
}
type Query = Record<string, string | number | boolean | undefined>;
interface Reads<R, P = undefined> extends Ok<R> {
  parameters: P extends undefined ? { query?: Query } : { query?: Query; path: P };
}
interface Sends<B, R, P = undefined> extends Ok<R> {
  parameters: P extends undefined ? object : { path: P };
  requestBody: { content: { 'application/json': B } };
}
interface Does<R, P> extends Ok<R> {
  parameters: { path: P };
}
type Id = { id: string };
type Page<T> = { items: T[]; next?: string };
type S = components['schemas'];
type Shared = { owner: string; id: string };

export interface paths {
  '/me': { get: Reads<S['Me']>; patch: Sends<{ language?: 'es' | 'en'; displayName?: string }, S['Me']> };
  '/me/link': { post: Sends<{ idToken: string }, S['Me']> };
  '/owners': { get: Reads<Page<S['OwnerSummary']>> };
  '/owners/{id}': { get: Reads<S['OwnerSummary'], Id> };
  '/territories': { get: Reads<Page<S['Territory']>> };
  '/territories/{code}': { get: Reads<S['Territory'], { code: string }> };
  '/entities': { get: Reads<Page<S['CatalogueEntry']>> };
  '/entities/onboard': { post: Sends<S['OnboardEntity'], S['Onboarded']> };
  '/entity': { get: Reads<S['EntityView']>; patch: Sends<{ name?: string; acronym?: string; sector?: string }, S['EntityView']> };
  '/units': { get: Reads<Page<S['OrgUnit']>>; post: Sends<{ name: string; parent?: string }, S['OrgUnit']> };
  '/units/{id}': { patch: Sends<{ name?: string; parent?: string | null; state?: 'ended' }, S['OrgUnit'], Id> };
  '/people': { get: Reads<Page<S['Member']>> };
  '/invitations': { get: Reads<Page<S['Invitation']>>; post: Sends<{ email: string; roles: S['Role'][]; orgUnit?: string }, S['Invitation']> };
  '/invitations/{id}/revoke': { post: Does<S['Invitation'], Id> };
  '/invitations/{id}/resend': { post: Does<S['Invitation'], Id> };
  '/memberships/{id}/end': { post: Sends<{ reason: string }, S['Member'], Id> };
  '/memberships/{id}': { patch: Sends<{ roles?: S['Role'][]; orgUnit?: string | null }, S['Member'], Id> };
  '/organisations': { get: Reads<Page<S['OrganisationView']>>; post: Sends<S['RegisterOrganisation'], S['RegisteredOrganisation']> };
  '/organisations/{id}': { get: Reads<S['OrganisationView'], Id> };
  '/audit': { get: Reads<Page<S['AuditEntry']>> };
  '/work': { get: Reads<Page<S['WorkItem']>> };
  '/work/summary': { get: Reads<S['WorkSummary']> };
  '/territory/{code}': { get: Reads<S['TerritoryBoard'], { code: string }> };

  '/catalogues/{name}': { get: Reads<S['Catalogue'], { name: string }> };
  '/demands': { get: Reads<Page<S['DemandRow']>>; post: Sends<S['NewDemand'], S['Demand']> };
  '/demands/{id}': { get: Reads<S['Demand'], Id>; patch: Sends<S['DemandChanges'], S['Demand'], Id> };
  '/demands/{id}/register': { post: Does<S['Demand'], Id> };
  '/demands/{id}/characterise': { post: Does<S['Demand'], Id> };
  '/demands/{id}/serve': { post: Sends<{ offer: string }, S['Demand'], Id> };
  '/demands/{id}/resolve': { post: Sends<{ outcome: string; confirmedBy?: string }, S['Demand'], Id> };
  '/demands/{id}/close': { post: Does<S['Demand'], Id> };
  '/demands/{id}/reject': { post: Sends<{ reason: string }, S['Demand'], Id> };
  '/demands/{id}/mark-duplicate': { post: Sends<{ of: string; reason?: string }, S['Demand'], Id> };
  '/demands/{id}/withdraw': { post: Sends<{ reason: string }, S['Demand'], Id> };
  '/demands/{id}/reopen': { post: Sends<{ reason: string }, S['Demand'], Id> };
  '/demands/{id}/pin': { post: Sends<{ pinned: boolean }, S['Demand'], Id> };
  '/demands/{id}/history': { get: Reads<Page<S['HistoryEntry']>, Id> };
  '/demands/{id}/sources': { post: Sends<{ source: string }, S['Demand'], Id> };
  '/demands/{id}/sources/{source}': { delete: Does<S['Demand'], { id: string; source: string }> };
  '/sources': { get: Reads<Page<S['DemandSource']>>; post: Sends<Record<string, unknown>, S['DemandSource']> };
  '/sources/{id}': { get: Reads<S['DemandSource'], Id>; patch: Sends<Record<string, unknown>, S['DemandSource'], Id> };
  '/shared/{owner}/demands/{id}': { get: Reads<S['SharedDemand'], Shared> };
  '/shared/{owner}/demands/{id}/take': { post: Does<{ id: string; owner: string }, Shared> };
  '/shared/{owner}/demands/{id}/route': { post: Sends<{ to: string }, { id: string; owner: string }, Shared> };
  '/unattended': { get: Reads<Page<S['UnattendedDemand']>> };
  '/portfolio': { get: Reads<Page<S['PortfolioOffer']> & { total: number }> };
}

export interface components {
  schemas: {
    Role: 'administrator' | 'formulator' | 'adviser' | 'approver' | 'viewer' | 'coordinator' | 'representative' | 'official';
    Hat: {
      hat: string;
      membership: string;
      owner: S['OwnerSummary'];
      roles: S['Role'][];
      coordinator: boolean;
      orgUnit?: { id: string; name: string };
      territories?: string[];
      validFrom: string;
      validTo?: string;
      inForce: boolean;
    };
    Me: {
      person: string;
      linked: boolean;
      displayName?: string;
      email?: string;
      language: 'es' | 'en';
      hats: S['Hat'][];
      invitations: { id: string; owner: { id: string; name: string }; roles: S['Role'][]; expiresAt: string }[];
    };
    OwnerSummary: {
      id: string;
      ownerKind: 'entity' | 'territorial';
      name: string;
      code: string;
      status: 'invited' | 'active' | 'readOnly';
      acronym?: string;
      sector?: string;
      coordinator?: boolean;
      organisationKind?: S['OrganisationKind'];
      territory?: string;
      territoryName?: string;
      members?: string[];
      validTo?: string;
      successor?: string;
    };
    OrganisationKind: 'mayorOffice' | 'governorOffice' | 'associativeScheme' | 'socialGroup' | 'cooperationPartner';
    Territory: { code: string; name: string; officialName: string; kind: string; department?: string; departmentName?: string; pdet?: { number: number; name: string } };
    CatalogueEntry: {
      catalogueId?: string;
      name: string;
      acronym?: string;
      sector?: string;
      legalKind?: string;
      validTo?: string;
      successor?: string;
      note?: string;
      owner?: string;
      code?: string;
      status: 'absent' | 'invited' | 'active' | 'readOnly';
      coordinator?: boolean;
    };
    OnboardEntity: { catalogueId?: string; name?: string; acronym?: string; sector?: string; code: string; administratorEmail: string };
    Onboarded: { owner: string; invitation: string; name: string; code: string; status: string };
    EntityView: {
      id: string;
      state: 'invited' | 'active' | 'readOnly';
      name: string;
      acronym?: string;
      code: string;
      sector?: string;
      coordinator: boolean;
      validFrom: string;
      validTo?: string;
      note?: string;
      version: number;
      allowed: ('describe' | 'close')[];
    };
    OrgUnit: { id: string; name: string; parent?: string; state: 'active' | 'ended'; version: number };
    Member: {
      membership: string;
      person: string;
      name?: string;
      email?: string;
      roles: S['Role'][];
      orgUnit?: string;
      state: 'active' | 'ended';
      validFrom: string;
      validTo?: string;
      since: string;
      endedAt?: string;
      inForce: boolean;
      version: number;
      allowed: ('change' | 'end')[];
    };
    Invitation: {
      id: string;
      state: 'sent' | 'accepted' | 'revoked' | 'expired';
      email?: string;
      roles: S['Role'][];
      orgUnit?: string;
      sentAt: string;
      expiresAt: string;
      times: number;
      version: number;
      allowed: ('resend' | 'revoke')[];
    };
    OrganisationView: {
      id: string;
      state: 'invited' | 'active' | 'readOnly';
      kind: S['OrganisationKind'];
      name: string;
      code: string;
      territory?: string;
      territoryName?: string;
      members?: string[];
      version: number;
    };
    RegisterOrganisation: {
      kind: S['OrganisationKind'];
      name?: string;
      code?: string;
      territory?: string;
      members?: string[];
      scheme?: string;
      representativeEmail?: string;
    };
    RegisteredOrganisation: { owner: string; name: string; code: string; status: string; invitation?: string; mandate?: string };
    AuditEntry: {
      at: string;
      act: string;
      by: { as: 'person' | 'clock' | 'system'; person?: string; name?: string; owner?: string };
      about: { kind: string; id: string };
      details: Record<string, string | string[]>;
    };
    WorkItem: {
      kind: 'demand' | 'offer';
      id: string;
      owner: string;
      title: string;
      state: string;
      action: string;
      counterpart?: { id: string; name: string; acronym?: string };
      since: string;
      dueAt?: string;
      overdue: boolean;
      receipt?: string;
      territories: string[];
    };
    WorkSummary: { owe: number; wait: number; done: number; overdue: number; more: boolean };
    TerritoryBoard: {
      code: string;
      name: string;
      offers: { items: S['PortfolioOffer'][]; total: number };
      demands: { total: number; byState: Record<string, number>; more: boolean };
      unattended?: number;
    };

    Catalogue: { catalogueVersion: string; title: string; items: { code: string; group?: string; label: string }[] };
    Place: { code: string; name: string };
    Capacity: { level: string; dimension: string };
    DemandState:
      | 'draft'
      | 'registered'
      | 'assigned'
      | 'characterised'
      | 'inService'
      | 'resolved'
      | 'closed'
      | 'rejected'
      | 'duplicate'
      | 'withdrawn'
      | 'referred';
    DemandRow: {
      id: string;
      state: S['DemandState'];
      receipt?: string;
      title: string;
      territories: string[];
      territoryCount: number;
      score: number;
      dueOn?: string;
      on: string;
      responsible?: string;
      pinned: boolean;
      taken: boolean;
    };
    NewDemand: {
      title: string;
      need?: string;
      territories?: string[];
      capacities?: S['Capacity'][];
      sector?: string;
      cycleStage?: string;
      requestedOffer?: { owner: string; id: string };
      responsible?: string;
    };
    DemandChanges: {
      title?: string;
      need?: string | null;
      territories?: string[];
      capacities?: S['Capacity'][];
      sector?: string | null;
      cycleStage?: string | null;
      requestedOffer?: { owner: string; id: string } | null;
      responsible?: string | null;
      publicValue?: string | null;
      focusedValueGroups?: string | null;
      expectedResults?: string | null;
    };
    SharedDemand: {
      id: string;
      owner: string;
      version: number;
      state: S['DemandState'];
      receipt?: string;
      title: string;
      need?: string;
      territories: S['Place'][];
      capacities: S['Capacity'][];
      sector?: string;
      cycleStage?: string;
      requestedOffer?: { owner: string; id: string };
      sources: { source: string; kind: string; citedAt: string; title?: string }[];
      score: { value: number; reasons: { code: string; points: number; label: string }[] };
      registeredAt?: string;
      term?: { dueAt: string; workingDays: number; rule: string; overdue: boolean; notice: string };
      shared: boolean;
      assignedTo?: { owner: string; demand: string; at: string; routed: boolean };
      allowed: string[];
    };
    Demand: S['SharedDemand'] & {
      responsible?: string;
      publicValue?: string;
      focusedValueGroups?: string;
      expectedResults?: string;
      pinned: boolean;
      draftedAt: string;
      origin?: { owner: string; id: string; receipt?: string };
      otherSide?: { state: S['DemandState']; at: string; receipt?: string; servedBy?: { owner: string; id: string }[] };
      servedBy?: { owner: string; id: string }[];
      duplicateOf?: string;
      resolution?: { outcome: string; confirmedBy?: string; by: 'asker' | 'entity'; at: string };
      ending?: { reason?: string; at?: string };
      characterisedAt?: string;
      closedAt?: string;
    };
    HistoryEntry: {
      version: number;
      at: string;
      event: string;
      label: string;
      owner?: string;
      person?: string;
      as: 'person' | 'clock' | 'system';
      reason?: string;
      facts?: Record<string, unknown>;
    };
    DemandSource: { id: string; kind: string; title: string; date?: string; state: string; version: number; allowed: string[] };
    UnattendedDemand: { owner: { id: string; name: string; acronym?: string }; workingDays: number; id: string; title: string; receipt?: string; territories: string[]; score: number; dueAt?: string; registeredAt: string };
    PortfolioOffer: {
      id: string;
      owner: { id: string; name: string; acronym?: string };
      code: string;
      title: string;
      summary?: string;
      territories: string[];
      capacities: S['Capacity'][];
      cycleStages: string[];
      sector?: string;
      mode?: 'continuous' | 'oneOff';
      mechanism?: string;
      availability?: { slots: number; taken: number };
      from?: string;
      to?: string;
      requestUntil?: string;
      publishedAt?: string;
      edition?: number;
      open: boolean;
    };
  };
}
