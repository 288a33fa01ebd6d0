import { type EventType, eventTypes, type ServiceContext, Visibility, wants } from '@concierta/events';
import { type Graph, of, type Resource } from '../synthesis/graph.ts';
import { at, type Check, differences, type Expected, many, named, statementsOf, unequal } from './check.ts';

const queue = 'aws:sqs/queue:Queue';
const mapping = 'aws:lambda/eventSourceMapping:EventSourceMapping';

/** Every consumer, with the worker that its context gives it. */
const consumersOf = ({ functions }: Expected) =>
  functions.flatMap(({ context, fn, name }) =>
    fn.kind === 'worker' ? fn.consumers.map((consumer) => ({ context, consumer, worker: name })) : [],
  );

/** The functions that nobody waits for: what they fail at is put aside. */
const unattended = ({ functions }: Expected) =>
  functions.filter(({ fn }) => fn.kind === 'publisher' || fn.kind === 'clock');

const mappingOf = (graph: Graph, queueArn: string): Resource | undefined =>
  of(graph, mapping).find(({ inputs }) => inputs.eventSourceArn === queueArn);

const functionNamed = (graph: Graph, name: string) => named(graph, 'aws:lambda/function:Function', name);

/** What becomes of calls of a function that nobody waits for. */
const callsOf = (graph: Graph, functionName: string): Resource | undefined =>
  of(graph, 'aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig').find(
    ({ inputs }) => inputs.functionName === functionName,
  );

interface Pattern {
  readonly source: readonly string[];
  readonly 'detail-type': readonly string[];
  readonly detail: { readonly visibility: readonly string[] };
}

const lets = (pattern: Pattern, source: string, type: string, visibility: string): boolean =>
  pattern.source.includes(source) &&
  pattern['detail-type'].includes(type) &&
  pattern.detail.visibility.includes(visibility);

/** How events travel, and what becomes of those that do not arrive. */
export const queueChecks: readonly Check[] = [
  {
    guarantee: 'every consumer has its own queue and dead-letter queue, and there is no other queue',
    faults: (graph, expected) => {
      const { names } = expected;
      return differences(
        'queue',
        of(graph, queue).map(({ inputs }) => String(inputs.name)),
        [
          ...consumersOf(expected).flatMap(({ context, consumer }) => [
            names.queue(context.name, consumer.name),
            names.deadLetters(context.name, consumer.name),
          ]),
          ...unattended(expected).map(({ context, fn }) => names.deadLetters(context.name, fn.name)),
          ...(expected.production ? [names.deadLetters('calendar', 'season')] : []),
        ],
      );
    },
  },
  {
    guarantee:
      'a message is tried five times, then put aside for two weeks where only its own queue takes it back from',
    faults: (graph, expected) =>
      consumersOf(expected).flatMap(({ context, consumer }) => {
        const { names, arns } = expected;
        const name = names.queue(context.name, consumer.name);
        const deadName = names.deadLetters(context.name, consumer.name);
        const found = named(graph, queue, name);
        const dead = named(graph, queue, deadName);
        const redrive = JSON.parse(String(found?.inputs.redrivePolicy ?? '{}')) as unknown;
        const back = of(graph, 'aws:sqs/redriveAllowPolicy:RedriveAllowPolicy').find(({ inputs }) =>
          String(inputs.queueUrl).endsWith(`/${deadName}`),
        );
        return [
          ...unequal(`${name} redrive`, redrive, { deadLetterTargetArn: arns.queue(deadName), maxReceiveCount: 5 }),
          ...unequal(`${deadName} keeps`, dead?.inputs.messageRetentionSeconds, 14 * 86_400),
          ...unequal(`${deadName} gives back`, JSON.parse(String(back?.inputs.redriveAllowPolicy ?? 'null')), {
            redrivePermission: 'byQueue',
            sourceQueueArns: [arns.queue(name)],
          }),
        ];
      }),
  },
  {
    guarantee:
      'every queue is encrypted, refuses what comes without TLS, and takes from the bus only what its own rule sends',
    faults: (graph, { arns, names }) =>
      of(graph, queue).flatMap(({ name, inputs }) => {
        const policy = of(graph, 'aws:sqs/queuePolicy:QueuePolicy').find(({ inputs: { queueUrl } }) =>
          String(queueUrl).endsWith(`/${String(inputs.name)}`),
        );
        const statements = policy ? statementsOf(String(policy.inputs.policy)) : [];
        const tls = statements.some(
          ({ Effect, Condition }) => Effect === 'Deny' && at(Condition, 'Bool', 'aws:SecureTransport') === 'false',
        );
        const open = statements
          .filter(({ Effect }) => Effect === 'Allow')
          .filter(({ Principal, Condition }) => {
            const rule = at(Condition, 'ArnEquals', 'aws:SourceArn');
            const sender = at(Principal, 'Service');
            return sender !== 'events.amazonaws.com' || !String(rule).startsWith(arns.rule(names.bus, names.base));
          });
        return [
          ...(inputs.sqsManagedSseEnabled === true ? [] : [`${name} is not encrypted`]),
          ...(tls ? [] : [`${name} may be used without TLS`]),
          ...open.map(({ Sid = '' }) => `${name} is open to others: ${Sid}`),
        ];
      }),
  },
  {
    guarantee: 'each rule lets through exactly what the embedded bus would hand to the queue, and no forged source',
    faults: (graph, expected) =>
      consumersOf(expected).flatMap(({ context, consumer }) => {
        const { names, contexts } = expected;
        const name = names.rule(context.name, consumer.name);
        const rule = named(graph, 'aws:cloudwatch/eventRule:EventRule', name);
        if (!rule) return [`the rule ${name} is missing`];
        if (rule.inputs.eventBusName !== names.bus) return [`${name} listens to another bus`];
        const pattern = JSON.parse(String(rule.inputs.eventPattern)) as Pattern;
        /** A source may be let through for another type of the same rule: the worker looks at each again. */
        const mayPass = (from: ServiceContext, type: EventType, visibility: Visibility): boolean =>
          wants(consumer, { type, visibility }) && from.publishes.some((own) => consumer.events.includes(own));
        return eventTypes
          .flatMap((type) =>
            Visibility.options.flatMap((visibility) =>
              contexts
                .filter((from) => {
                  const passes = lets(pattern, `concierta.${from.name}`, type, visibility);
                  const must = from.publishes.includes(type) && wants(consumer, { type, visibility });
                  return must ? !passes : passes && !mayPass(from, type, visibility);
                })
                .map((from) => `${name}: ${type} (${visibility}) from ${from.name}`),
            ),
          )
          .concat(
            lets(pattern, 'concierta', consumer.events[0] ?? '', 'public') ? [`${name} believes any source`] : [],
          );
      }),
  },
  {
    guarantee:
      'the bus hands each event to one queue, in the group of its owner, and keeps what it could not hand over',
    faults: (graph, expected) => {
      const { names, arns } = expected;
      const targets = of(graph, 'aws:cloudwatch/eventTarget:EventTarget');
      const consumers = consumersOf(expected);
      return [
        ...differences(
          'target',
          targets.map(({ inputs }) => String(inputs.rule)),
          consumers.map(({ context, consumer }) => names.rule(context.name, consumer.name)),
        ),
        ...consumers.flatMap(({ context, consumer }) => {
          const name = names.rule(context.name, consumer.name);
          const target = targets.find(({ inputs }) => inputs.rule === name)?.inputs;
          return [
            ...unequal(`${name} sends to`, target?.arn, arns.queue(names.queue(context.name, consumer.name))),
            ...unequal(`${name} group`, at(target, 'sqsTarget', 'messageGroupId'), '$.detail.owner'),
            ...unequal(
              `${name} keeps what fails in`,
              at(target, 'deadLetterConfig', 'arn'),
              arns.queue(names.deadLetters(context.name, consumer.name)),
            ),
            ...(at(target, 'input') === undefined && at(target, 'inputPath') === undefined
              ? []
              : [`${name} hands over less than the whole event: the worker could not see its source`]),
          ];
        }),
        ...(named(graph, 'aws:cloudwatch/eventArchive:EventArchive', names.bus) ? [] : ['the bus has no archive']),
      ];
    },
  },
  {
    guarantee:
      'a worker is given its own queues alone, answers message by message, and no more batches at once than declared',
    faults: (graph, expected) =>
      consumersOf(expected).flatMap(({ context, consumer, worker }) => {
        const { names, arns } = expected;
        const name = names.queue(context.name, consumer.name);
        const found = mappingOf(graph, arns.queue(name));
        if (!found) return [`nobody works on ${name}`];
        const timeout = Number(functionNamed(graph, worker)?.inputs.timeout);
        const hidden = Number(named(graph, queue, name)?.inputs.visibilityTimeoutSeconds);
        return [
          ...unequal(`${name} is worked on by`, found.inputs.functionName, arns.function(worker)),
          ...unequal(`${name} answers`, found.inputs.functionResponseTypes, ['ReportBatchItemFailures']),
          ...unequal(`${name} at once`, at(found.inputs, 'scalingConfig', 'maximumConcurrency'), consumer.atOnce ?? 10),
          ...(hidden >= timeout * 6 ? [] : [`${name}: hidden for ${hidden} s, of at least ${timeout * 6}`]),
        ];
      }),
  },
  {
    guarantee:
      'a stream gives up on what it cannot read: tries and age are capped, batches are halved, the rest is put aside',
    faults: (graph) =>
      of(graph, mapping)
        .filter(({ inputs }) => inputs.startingPosition !== undefined)
        .flatMap(({ name, inputs }) => {
          const tries = Number(inputs.maximumRetryAttempts);
          const age = Number(inputs.maximumRecordAgeInSeconds);
          const kept = String(at(inputs, 'destinationConfig', 'onFailure', 'destinationArn'));
          const mayKeep = of(graph, 'aws:iam/rolePolicy:RolePolicy').some(({ inputs: { policy } }) =>
            statementsOf(String(policy)).some(
              ({ Action, Resource }) => many(Action).includes('sqs:SendMessage') && many(Resource).includes(kept),
            ),
          );
          return [
            ...(tries >= 1 && tries <= 10 ? [] : [`${name} retries ${tries} times`]),
            ...(age > 0 && age <= 86_400 ? [] : [`${name} has no greatest age`]),
            ...(inputs.bisectBatchOnFunctionError === true ? [] : [`${name} does not halve its batches`]),
            ...unequal(`${name} answers`, inputs.functionResponseTypes, ['ReportBatchItemFailures']),
            ...(of(graph, queue).some(({ inputs: { name: queueName } }) => kept.endsWith(`:${String(queueName)}`))
              ? []
              : [`${name} keeps what fails nowhere`]),
            ...(mayKeep ? [] : [`${name}: its function may not put aside what fails`]),
          ];
        }),
  },
  {
    guarantee:
      'the clock calls exactly what is declared and the sweep of every outbox, keeps what failed, and never piles up',
    faults: (graph, expected) => {
      const { names, arns } = expected;
      const calls = unattended(expected).flatMap(({ context, fn, name }) => {
        const schedules = fn.kind === 'clock' ? fn.schedules : [{ name: 'outbox', everySeconds: 60 }];
        return schedules.map((schedule) => ({ context, fn, name, schedule }));
      });
      const own = of(graph, 'aws:scheduler/schedule:Schedule').filter(({ inputs }) =>
        String(at(inputs, 'target', 'arn')).startsWith('arn:aws:lambda:'),
      );
      return [
        ...differences(
          'schedule',
          own.map(({ inputs }) => `${String(at(inputs, 'target', 'arn'))} ${String(at(inputs, 'target', 'input'))}`),
          calls.map(({ name, schedule }) => `${arns.function(name)} ${JSON.stringify({ schedule: schedule.name })}`),
        ),
        ...of(graph, 'aws:scheduler/schedule:Schedule')
          .filter(
            ({ inputs }) =>
              at(inputs, 'target', 'deadLetterConfig', 'arn') === undefined ||
              !(Number(at(inputs, 'target', 'retryPolicy', 'maximumRetryAttempts')) <= 10),
          )
          .map(({ name }) => `${name} has no dead letters or no cap on its tries`),
        ...unattended(expected).flatMap(({ context, fn, name }) => {
          const config = callsOf(graph, name);
          return [
            ...unequal(`${name} again by itself`, config?.inputs.maximumRetryAttempts, 0),
            ...unequal(
              `${name} keeps what fails in`,
              at(config?.inputs, 'destinationConfig', 'onFailure', 'destination'),
              arns.queue(names.deadLetters(context.name, fn.name)),
            ),
          ];
        }),
      ];
    },
  },
  {
    guarantee: 'the planning calendar warms every API for its seasons, and no season that is past is asked for',
    faults: (graph, expected) => {
      const warmed = of(graph, 'aws:appautoscaling/target:Target').map(({ inputs }) => String(inputs.resourceId));
      const actions = of(graph, 'aws:appautoscaling/scheduledAction:ScheduledAction').map(({ inputs }) => inputs);
      const tables = of(graph, 'aws:scheduler/schedule:Schedule')
        .filter(({ inputs }) => at(inputs, 'target', 'arn') === 'arn:aws:scheduler:::aws-sdk:dynamodb:updateTable')
        .map(({ inputs }) => String(at(JSON.parse(String(at(inputs, 'target', 'input'))), 'TableName')));
      const { names, contexts, silos, production } = expected;
      const apis = expected.functions.filter(({ fn }) => fn.kind === 'api');
      return production
        ? [
            ...differences(
              'warm API',
              warmed,
              apis.map(({ name }) => `function:${name}:live`),
            ),
            ...unequal('actions of the calendar', actions.length, apis.length * 2),
            ...actions
              .filter(({ schedule }) => !String(schedule).includes('2099'))
              .map(({ name }) => `${String(name)} is past`),
            ...differences(
              'warm table',
              tables,
              contexts.flatMap(({ name }) => [undefined, ...silos].map((silo) => names.table(name, silo))),
            ),
          ]
        : [...warmed, ...tables].map((one) => `${one} is warmed without a calendar`);
    },
  },
];
