/** What SST is told of an entry and of how it becomes one file. */
export const bundled = (context: string, kind: string) => ({
  handler: `services/${context}/src/lambda/${kind}.handler`,
  nodejs: {
    format: 'esm' as const,
    minify: true,
    sourcemap: false,
  },
});
