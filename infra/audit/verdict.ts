import * as z from 'zod';

/** What became of asking the registry for known vulnerabilities. «Could not ask» is never «nothing found». */
export type Verdict =
  | { readonly kind: 'nothing'; readonly dependencies: number }
  | { readonly kind: 'found'; readonly advisories: readonly Advisory[] }
  | { readonly kind: 'unasked'; readonly why: string };

export interface Advisory {
  readonly module: string;
  readonly severity: string;
  readonly title: string;
  readonly mend: string;
}

const Refused = z.object({ error: z.object({ code: z.string().optional(), message: z.string().optional() }) });

const Report = z.object({
  advisories: z.record(
    z.string(),
    z.object({
      module_name: z.string(),
      severity: z.string(),
      title: z.string(),
      patched_versions: z.string().optional(),
    }),
  ),
  metadata: z.object({
    vulnerabilities: z.record(z.string(), z.number()),
    dependencies: z.number().optional(),
    totalDependencies: z.number().optional(),
  }),
});

const parsed = (output: string): unknown => {
  try {
    return JSON.parse(output);
  } catch {
    return undefined;
  }
};

/** Reads what `pnpm audit --json` said. Only a whole report without a single advisory, over some dependencies, is good news. */
export const verdictOf = (output: string, code: number | null): Verdict => {
  const said = parsed(output);
  const refused = Refused.safeParse(said);
  if (refused.success) return { kind: 'unasked', why: refused.data.error.code ?? 'the registry refused' };
  const report = Report.safeParse(said);
  if (!report.success) return { kind: 'unasked', why: `the answer is no report (pnpm ended with ${code})` };
  const { advisories, metadata } = report.data;
  const found = Object.values(advisories).map(
    ({ module_name: module, severity, title, patched_versions: patched }) => ({
      module,
      severity,
      title,
      mend: patched === undefined || patched === '<0.0.0' ? 'there is no release without it yet' : `use ${patched}`,
    }),
  );
  if (found.length > 0) return { kind: 'found', advisories: found };
  const counted = Object.values(metadata.vulnerabilities).reduce((sum, count) => sum + count, 0);
  const dependencies = metadata.totalDependencies ?? metadata.dependencies ?? 0;
  if (counted > 0) return { kind: 'unasked', why: `the report counts ${counted} and names none` };
  if (dependencies === 0) return { kind: 'unasked', why: 'the report is about no dependency at all' };
  if (code !== 0) return { kind: 'unasked', why: `pnpm ended with ${code}` };
  return { kind: 'nothing', dependencies };
};

/** What to say of it, and how to end: 0 for nothing, 1 for something found, 2 when nobody could be asked. */
export const report = (verdict: Verdict): { readonly lines: readonly string[]; readonly code: 0 | 1 | 2 } => {
  switch (verdict.kind) {
    case 'nothing':
      return { code: 0, lines: [`No known vulnerability in ${verdict.dependencies} dependencies.`] };
    case 'found':
      return {
        code: 1,
        lines: verdict.advisories.map(
          ({ module, severity, title, mend }) => `${severity.toUpperCase()} ${module}: ${title} — ${mend}`,
        ),
      };
    case 'unasked':
      return {
        code: 2,
        lines: [
          `Could not ask whether any dependency is known to be vulnerable: ${verdict.why}.`,
          'That is not the same as «nothing found». Run it where the registry answers audits: a mirror often does not.',
        ],
      };
  }
};
