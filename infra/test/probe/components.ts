/** SST's own components, used as its documentation shows them: what whoever adds one without a thought would get. */
export const components = () => {
  const handler = 'infra/test/probe/handler.handler';
  const table = new sst.aws.Dynamo('ProbeTable', {
    fields: { pk: 'string', sk: 'string' },
    primaryIndex: { hashKey: 'pk', rangeKey: 'sk' },
    stream: 'new-image',
  });
  const dead = new sst.aws.Queue('ProbeDead');
  const queue = new sst.aws.Queue('ProbeQueue', { dlq: dead.arn });
  const bus = new sst.aws.Bus('ProbeBus');
  const bucket = new sst.aws.Bucket('ProbeBucket');
  new sst.aws.Function('ProbeLinked', { handler, link: [table, queue, bus, bucket] });
  queue.subscribe({ handler });
  return { table, dead, bus, handler };
};
