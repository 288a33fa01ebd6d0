/// <reference path="../../../.sst/platform/config.d.ts" />

/** SST as it comes. */
export default $config({
  app: () => ({ name: 'concierta', home: 'aws' }),
  async run() {
    const { components } = await import('./components.ts');
    const { table, bus, handler } = components();
    table.subscribe('ProbeStream', { handler });
    bus.subscribe('ProbeTarget', { handler });
  },
});
