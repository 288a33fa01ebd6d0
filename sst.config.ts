/// <reference path="./.sst/platform/config.d.ts" />

/** What is deployed is in `infra/`, one file per concern; SST reads this one first. */
export default $config({
  async app(input) {
    const { appOf } = await import('./infra/app.ts');
    return appOf(input?.stage);
  },
  async run() {
    const { deploy } = await import('./infra/deploy.ts');
    return deploy();
  },
});
