/// <reference path="../../../.sst/platform/config.d.ts" />

/** A function whose code is not there. */
export default $config({
  app: () => ({ name: 'concierta', home: 'aws' }),
  async run() {
    new sst.aws.Function('ProbeMissing', { handler: 'infra/test/probe/nowhere.handler' });
  },
});
