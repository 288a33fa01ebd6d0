import { alarmsOf, topicOf } from './alarms.ts';
import { apiOf, originHost } from './api.ts';
import { budgetOf } from './budget.ts';
import { buildCode } from './bundling.ts';
import { busOf, subscribe } from './bus.ts';
import { calendarOf } from './calendar.ts';
import { dashboardOf } from './dashboard.ts';
import { dataOf } from './data.ts';
import { declared } from './declared.ts';
import { mendDefaults } from './defaults.ts';
import { encryptionOf } from './encryption.ts';
import { filesOf } from './files.ts';
import { functionRoleOf } from './function-roles.ts';
import { declaredFunctions, functionOf } from './functions.ts';
import { identityOf } from './identity.ts';
import { mailOf } from './mail.ts';
import { wakeByStream } from './outbox.ts';
import { deadLettersOf, type QueuePair, queueOf, workOn } from './queues.ts';
import { callByClock } from './schedules.ts';
import { secretsOf } from './secrets.ts';
import { stageOf } from './stage.ts';
import { tableRolesOf } from './table-roles.ts';
import { webOf } from './web.ts';

/**
 * Everything of one stage, from what the services declare and what the stage was told. Resolves with what must be known
 * outside: where it answers, and the DNS records that point there.
 */
export const deploy = async () => {
  const stage = await stageOf(await declared());
  mendDefaults(stage);
  const { house, names, inputs } = stage;
  const codeOf = await buildCode(stage.name);
  const key = encryptionOf(stage);
  const secrets = secretsOf(stage);
  const mail = mailOf(stage);
  const identity = identityOf(stage, mail, secrets);
  const data = dataOf(stage, key);
  filesOf(stage, key);
  const bus = busOf(stage, key);

  const withRoles = declaredFunctions(stage).map((fn) => ({ ...fn, ...functionRoleOf(stage, fn) }));
  const tableRoles = tableRolesOf(stage, data, withRoles);
  const parts = { data, tableRoles, identity, secrets };
  const queues = new Map<string, QueuePair>();
  const dead = new Map<string, aws.sqs.Queue>();
  const functions = withRoles.map((declared) => {
    const deployed = functionOf(stage, declared, parts, codeOf);
    const { context, fn, logical } = deployed;
    if (fn.kind === 'worker') {
      for (const consumer of fn.consumers) {
        const pair = queueOf(stage, declared, consumer, deployed.timeoutSeconds);
        subscribe(stage, bus, context, consumer, pair);
        workOn(deployed, consumer, pair);
        queues.set(names.queue(context.name, consumer.name), pair);
      }
    }
    if (fn.kind === 'publisher' || fn.kind === 'clock') {
      const failed = deadLettersOf(stage, context.name, fn.name, logical);
      dead.set(names.deadLetters(context.name, fn.name), failed);
      callByClock(stage, deployed, failed);
      if (fn.kind === 'publisher') wakeByStream(stage, deployed, declared.role, data, failed);
    }
    return deployed;
  });

  const api = apiOf(stage, functions);
  const edge = webOf(stage, identity, secrets);
  const missed = calendarOf(stage, data, functions, new Date());
  if (missed) dead.set(names.deadLetters('calendar', 'season'), missed);
  const topic = topicOf(stage, key);
  alarmsOf(stage, { topic, functions, queues, dead, api });
  dashboardOf(stage, api.api.id, functions, [...queues.keys()]);
  budgetOf(stage, topic);

  return {
    address: stage.origin,
    signIn: identity.address,
    contexts: house.contexts.map(({ name }) => name),
    records: $util
      .all([edge.domainName, api.domain.domainNameConfiguration, mail.records])
      .apply(([edgeName, origin, ofMail]) => [
        { name: inputs.domain, type: 'CNAME', value: edgeName },
        { name: originHost(stage), type: 'CNAME', value: origin.targetDomainName },
        ...ofMail,
      ]),
  };
};
