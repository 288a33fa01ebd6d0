/// <reference path="../../../.sst/platform/config.d.ts" />

/** A stream without a queue for what fails. */
export default $config({
  app: () => ({ name: 'concierta', home: 'aws' }),
  async run() {
    const { mendDefaults } = await import('../../defaults.ts');
    mendDefaults({ logDays: 14 });
    const { components } = await import('./components.ts');
    const { table, handler } = components();
    table.subscribe('ProbeStream', { handler });
  },
});
