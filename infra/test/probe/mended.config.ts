/// <reference path="../../../.sst/platform/config.d.ts" />

/** The same components, once SST's defaults are put right. */
export default $config({
  app: () => ({ name: 'concierta', home: 'aws' }),
  async run() {
    const { mendDefaults } = await import('../../defaults.ts');
    mendDefaults({ logDays: 14 });
    const { components } = await import('./components.ts');
    const { table, dead, bus, handler } = components();
    const kept = { destinationConfig: { onFailure: { destinationArn: dead.arn } } };
    table.subscribe('ProbeStream', { handler }, { transform: { eventSourceMapping: kept } });
    bus.subscribe('ProbeTarget', { handler }, { transform: { target: { deadLetterConfig: { arn: dead.arn } } } });
  },
});
