import { declared, repository } from './declared.ts';

/**
 * What SST must know before anything is made: where the stage lives, what becomes of it when it is removed, and the tags that
 * every resource bears. `production` cannot be removed, and its data stay even then.
 */
export const appOf = async (stage: string | undefined) => {
  if (stage === undefined || !/^[a-z][a-z0-9-]{1,15}$/.test(stage)) {
    throw new Error(`«${stage ?? ''}» cannot name a stage: use up to 16 lower-case letters, digits and hyphens.`);
  }
  const { readInputs } = await declared();
  const { inputs } = readInputs(repository(), stage);
  const production = stage === 'production';
  return {
    name: 'concierta',
    home: 'aws' as const,
    removal: production ? ('retain' as const) : ('remove' as const),
    protect: production,
    providers: {
      aws: {
        // The version that this SST was made with: a deployment next year gets the same.
        version: '7.20.0',
        region: inputs.region as aws.Region,
        defaultTags: { tags: { 'concierta:stage': stage, 'concierta:managed-by': 'sst' } },
      },
    },
  };
};
