import type { House } from './house.ts';
import { assumed, type Load, measured } from './load.ts';
import type { Prices } from './prices.ts';

/** What one service of AWS asks for a month, in US dollars. */
export interface Line {
  readonly service: string;
  readonly usd: number;
}

export interface Bill {
  readonly entities: number;
  readonly lines: readonly Line[];
  readonly total: number;
  readonly perEntity: number;
}

const gb = { fromKb: 1 / 1_048_576, fromMb: 1 / 1_024 };
const lambdaGb = 1;
const publisherGb = 0.5;
const firstTb = 1_024;
const firstUsers = 10_000;
const besideSweep = 100;

const beyond = (amount: number, free: number): number => Math.max(0, amount - free);

/**
 * The bill of one month: what people do, times what each thing takes, times what it costs; and what is paid for being there.
 * Every number comes from `load.ts`, `house.ts` and `prices.ts`; here is only how they go together.
 */
export const billOf = (entities: number, load: Load, house: House, prices: Prices): Bill => {
  const people = entities * load.peoplePerEntity;
  const personDays = people * load.workingDays;
  const details = personDays * load.detailsRead;
  const lists = personDays * load.listsRead;
  const commands = personDays * load.commands;
  const creations = personDays * load.creations;
  const requests = details + lists + commands + creations + personDays * load.otherRequests;
  const views = entities * load.publicViews;
  const pages = views * load.publicMissShare;
  const events = (commands + creations) * load.toldShare;
  const deliveries = events * house.consumersOfAnEvent;
  const letters = people * load.lettersPerPerson;
  const polls = house.queues * assumed.pollsPerQueueAndMonth;

  const reads =
    details * measured.detail.reads +
    lists * measured.list.reads +
    commands * measured.command.reads +
    creations * measured.creation.reads +
    personDays * load.otherRequests +
    (requests + pages) * assumed.readsBesideRequest +
    deliveries * assumed.delivery.reads +
    events * assumed.publication.reads +
    house.sweeps * besideSweep;
  const writes =
    commands * measured.command.writes +
    creations * measured.creation.writes +
    requests * assumed.writesBesideRequest +
    deliveries * assumed.delivery.writes +
    events * assumed.publication.writes;

  const storedGb = (commands + creations + deliveries) * load.kbPerWrite * load.monthsKept * gb.fromKb;
  const files = entities * load.filesPerEntity;
  const filesGb = files * load.mbPerFile * load.monthsKept * gb.fromMb;
  const outGb = views * load.kbPerView * gb.fromKb + files * load.mbPerFile * gb.fromMb;
  const calls = requests + pages + deliveries + events + house.sweeps;
  const gbSeconds =
    ((requests + pages) * assumed.requestMs * lambdaGb +
      deliveries * assumed.deliveryMs * lambdaGb +
      (events + house.sweeps) * assumed.publicationMs * publisherGb) /
    1_000;
  const logsGb = calls * assumed.logKbPerCall * gb.fromKb;
  const edge = views + requests;

  const cost = (amount: number, of: keyof Prices): number => amount * prices[of].usd;
  const lines: Line[] = [
    {
      service: 'DynamoDB',
      usd:
        cost(reads, 'dynamodbRead') +
        cost(writes, 'dynamodbWrite') +
        cost(storedGb, 'dynamodbStorage') +
        cost(storedGb, 'dynamodbPitr'),
    },
    { service: 'Lambda', usd: cost(calls, 'lambdaRequest') + cost(gbSeconds, 'lambdaGbSecond') },
    { service: 'API Gateway', usd: cost(requests + pages, 'apiRequest') },
    {
      service: 'EventBridge',
      usd: cost(events, 'eventPut') + cost(events * load.kbPerWrite * gb.fromKb, 'eventArchive'),
    },
    // A message is put, read and taken away.
    { service: 'SQS', usd: cost(deliveries * 3 + polls, 'sqsRequest') },
    {
      service: 'S3',
      usd: cost(filesGb, 's3Storage') + cost(files, 's3Put') + cost(files * 3 + pages, 's3Get'),
    },
    { service: 'CloudFront', usd: cost(edge, 'cloudfrontRequest') + cost(beyond(outGb, firstTb), 'cloudfrontOut') },
    {
      service: 'WAF',
      usd: cost(1, 'wafAcl') + cost(house.firewallRules, 'wafRule') + cost(edge, 'wafRequest'),
    },
    { service: 'Cognito', usd: cost(beyond(people, firstUsers), 'cognitoUser') },
    { service: 'SES', usd: cost(letters, 'sesMessage') },
    {
      service: 'CloudWatch',
      usd:
        cost(logsGb, 'logIngestion') +
        cost(logsGb * assumed.logMonths, 'logStorage') +
        cost(house.alarms, 'alarm') +
        cost(house.metrics, 'metric') +
        cost(house.dashboards, 'dashboard'),
    },
    {
      service: 'KMS',
      usd: cost(house.keys, 'kmsKey') + cost(((reads + writes) / 1_000) * assumed.kmsPerThousandUnits, 'kmsRequest'),
    },
  ];
  const total = lines.reduce((sum, { usd }) => sum + usd, 0);
  return { entities, lines, total, perEntity: total / entities };
};
