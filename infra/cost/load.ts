/**
 * How much is asked of the platform. Nobody has measured that yet: each number is an assumption with a name, to be put right by
 * the first months of use.
 */
export interface Load {
  /** Of one entity, its people and those of the territories that deal with it. */
  readonly peoplePerEntity: number;
  readonly workingDays: number;
  /** Of one person on one working day. */
  readonly detailsRead: number;
  readonly listsRead: number;
  readonly commands: number;
  readonly creations: number;
  /** Requests that are neither: catalogues, files, what a screen asks beside. Each reads a row. */
  readonly otherRequests: number;
  /** Of commands and creations, how many tell other contexts something. */
  readonly toldShare: number;
  readonly lettersPerPerson: number;
  /** Views of public pages in a month, and of those how many CloudFront has to ask for. */
  readonly publicViews: number;
  readonly publicMissShare: number;
  readonly kbPerView: number;
  /** What an entity adds in a month, and after how many months the bill is taken. */
  readonly filesPerEntity: number;
  readonly mbPerFile: number;
  readonly kbPerWrite: number;
  readonly monthsKept: number;
}

export const load: Load = {
  peoplePerEntity: 60,
  workingDays: 21,
  detailsRead: 25,
  listsRead: 20,
  commands: 6,
  creations: 2,
  otherRequests: 30,
  toldShare: 0.7,
  lettersPerPerson: 10,
  publicViews: 20_000,
  publicMissShare: 0.2,
  kbPerView: 150,
  filesPerEntity: 120,
  mbPerFile: 3,
  kbPerWrite: 5,
  monthsKept: 24,
};

/**
 * Capacity units of each operation, as `npm run bench -- growth` measures them (docs/decisions/0008-what-was-measured.md): the
 * engine counts a transactional write twice, as AWS does. A command reads one unit, a creation half of one, and writes the rest.
 */
export const measured = {
  detail: { reads: 1, writes: 0 },
  list: { reads: 2.5, writes: 0 },
  command: { reads: 1, writes: 11 },
  creation: { reads: 0.5, writes: 14.5 },
} as const;

/** What is not measured on Lambda, because nothing runs there yet. */
export const assumed = {
  /** A hat that is not remembered, a counter of the rate: beside every request. */
  readsBesideRequest: 0.5,
  writesBesideRequest: 1,
  /** A consumer's read of what is there, and its write with the inbox row. */
  delivery: { reads: 1, writes: 7 },
  /** Reading an event and its text out of the outbox, and taking it out: table and index, in a transaction. */
  publication: { reads: 2, writes: 4 },
  requestMs: 60,
  deliveryMs: 80,
  publicationMs: 60,
  /** An idle queue is asked all the same: five readers, a long question of twenty seconds each. */
  pollsPerQueueAndMonth: 5 * 3 * 60 * 24 * 30,
  logKbPerCall: 0.8,
  logMonths: 12,
  kmsPerThousandUnits: 2,
} as const;
