import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dateInColombia, isRefusal, OwnerId, systemClock } from '@concierta/kernel';
import { freezeEntity, reopenEntity, repointOwner } from '@concierta/service-tenancy';
import { exportOwner } from '../operator/export.ts';
import { help, misunderstood } from '../operator/help.ts';
import { journalIn, requireNoOther } from '../operator/journal.ts';
import { moveOwner } from '../operator/move.ts';
import { ownerCode } from '../operator/owner-code.ts';
import { mend } from '../operator/recover.ts';
import { type Restored, restoreOwner } from '../operator/restore.ts';
import { onSite, type Site } from '../operator/site.ts';
import { asideFolder, isDataFolder, pointAt } from '../operator/snapshot.ts';
import { archiveOfFolder, archiveOfTables } from '../operator/source.ts';
import { Unstartable } from '../unstartable.ts';
import type { Workplace } from '../workplace.ts';

type Tell = (line: string) => void;

const options = {
  owner: { type: 'string' },
  replace: { type: 'boolean' },
  sha256: { type: 'string' },
  endpoint: { type: 'string' },
  prefix: { type: 'string' },
  successor: { type: 'string' },
  on: { type: 'string' },
  reason: { type: 'string' },
  from: { type: 'string' },
  here: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw misunderstood(`No se entendió la orden: ${error instanceof Error ? error.message : String(error)}`);
  }
};
type Values = ReturnType<typeof parsed>['values'];

const exportCommand = (place: Workplace, called: string | undefined, to: string | undefined, tell: Tell) =>
  onSite(place, async (site) => {
    if (to === undefined) throw misunderstood('Diga dónde dejar el archivo.');
    requireNoOther(site.journal);
    const owner = await site.owner(called);
    const { manifest, digest, rows } = await exportOwner(site.premises, owner, to);
    tell(`${owner}: ${rows} filas y ${manifest.files.count} archivos en ${resolve(to)}, comprobado.`);
    tell(`Huella (guárdela aparte; al restaurar, --sha256): ${digest}`);
  });

const follow =
  (site: Site, tell: Tell) =>
  async ({ owner, rows, files, chains }: Restored): Promise<void> => {
    const taken = await repointOwner(site.tenancy, owner);
    for (const name of taken) tell(`Atención: «${name}» es hoy de otra organización; decida cuál lo conserva.`);
    const views = await site.rebuild();
    tell(
      `${owner}: ${rows} filas y ${files} archivos devueltos, ${chains} cadenas comprobadas; vistas rehechas (${views} filas).`,
    );
  };

const restoreCommand = (place: Workplace, from: string | undefined, values: Values, tell: Tell) =>
  onSite(place, async (site) => {
    const { replace, sha256, endpoint, prefix } = values;
    const named = OwnerId.safeParse(values.owner);
    // The owner may be gone from the platform, and its code with it: then its id says who is meant.
    const owner = values.owner === undefined ? undefined : named.success ? named.data : await site.owner(values.owner);
    const put = async (archive: string) => {
      await restoreOwner(site.premises, site.journal, archive, { owner, replace, digest: sha256 }, follow(site, tell));
    };
    const meant = (): OwnerId => {
      if (owner) return owner;
      throw misunderstood('Diga de quién, con --owner: la carpeta tiene a todas.');
    };
    if (endpoint !== undefined && prefix !== undefined) return archiveOfTables({ endpoint, prefix }, meant(), put);
    if (from === undefined) throw misunderstood('Diga qué archivo restaurar.');
    return isDataFolder(from) ? archiveOfFolder(resolve(from), meant(), put) : put(from);
  });

const moveCommand = (place: Workplace, called: string | undefined, to: string | undefined, tell: Tell) =>
  onSite(place, async (site) => {
    if (to !== 'silo' && to !== 'pool') throw misunderstood('Diga adónde: silo o pool.');
    const owner = await site.owner(called);
    const code = await ownerCode(site.premises, owner);
    const moving = {
      prepare: site.createTables,
      place: async () => site.placeTenant(owner, code, to),
      tell,
    };
    const { rows, moved } = await moveOwner(site.premises, site.journal, moving, owner, to);
    tell(moved ? `${owner} (${code}) está en ${to}: ${rows} filas.` : `${owner} (${code}) ya estaba en ${to}.`);
  });

const calendarDay = (text: string): string => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw misunderstood(`«${text}» no es una fecha AAAA-MM-DD.`);
};

const wordsFor: Readonly<Record<string, string>> = {
  'successor-in-force': 'La sucesora debe ser otra entidad nacional en vigencia.',
  'another-coordinator': 'La entidad coordinadora no se puede terminar: antes, otra debe coordinar.',
};

const inWords = (error: unknown): unknown => {
  if (isRefusal(error, 'guard-failed')) {
    const [missing] = error.params.missing as readonly string[];
    return new Unstartable(wordsFor[missing ?? ''] ?? String(missing), `refused: ${missing}`);
  }
  if (isRefusal(error, 'illegal-transition')) {
    return new Unstartable(
      'Ya había terminado, con otra sucesora: reábrala antes.',
      'it ended already, with another successor',
    );
  }
  if (isRefusal(error, 'not-found')) return new Unstartable('No es una entidad nacional.', 'not a national entity');
  return error;
};

const endCommand = (
  place: Workplace,
  called: string | undefined,
  values: Values,
  tell: Tell,
  act: 'freeze' | 'reopen',
) =>
  onSite(place, async (site) => {
    requireNoOther(site.journal);
    const owner = await site.owner(called);
    try {
      if (act === 'reopen') {
        if (!values.reason?.trim()) throw misunderstood('Diga por qué se reabre, con --reason.');
        const done = await reopenEntity(site.tenancy, owner, values.reason);
        tell(done === 'done' ? `${owner} vuelve a estar en vigencia.` : `${owner} ya estaba en vigencia.`);
        return;
      }
      const successor = values.successor === undefined ? undefined : await site.owner(values.successor);
      const validTo = calendarDay(values.on ?? dateInColombia(site.premises.clock.now()));
      const reason = values.reason ?? 'Terminó su vigencia.';
      const done = await freezeEntity(site.tenancy, owner, { validTo, successor, reason });
      const heir = successor === undefined ? 'sin sucesora' : `la lee la gente de ${successor}`;
      tell(`${owner} ${done === 'done' ? 'quedó' : 'ya estaba'} solo para consulta desde ${validTo}; ${heir}.`);
      tell('Los demás servicios se enteran al iniciar la plataforma.');
    } catch (error) {
      throw inWords(error);
    }
  });

const recoverCommand = async (place: Workplace, { from, here }: Values, tell: Tell): Promise<void> => {
  if ((from === undefined) === (here !== true)) throw misunderstood('Diga de dónde: --from <carpeta>, o --here.');
  const copy = from === undefined ? '--here' : resolve(from);
  const journal = journalIn(place.data);
  const point = async () => {
    requireNoOther(journal, (job) => job.command === 'recover' && job.from === copy);
    const job = journal.read();
    if (from === undefined || (job?.command === 'recover' && job.phase === 'mending')) return;
    const aside = (job?.command === 'recover' ? job.aside : undefined) ?? asideFolder(place.data, systemClock.now());
    journal.write({ command: 'recover', from: copy, phase: 'pointing', aside });
    await pointAt(place.data, copy, aside);
    tell(`Tablas de ${copy} en su lugar; lo que había queda en ${aside}.`);
  };
  await onSite(
    place,
    async ({ premises, rebuild, verify }) => {
      const { verified } = await mend({ premises, journal, rebuild, verify, tell }, copy);
      if (verified.broken.length > 0) {
        throw new Unstartable(
          'Hay cadenas rotas en lo recuperado: pruebe con una copia anterior.',
          'there are broken chains in what was recovered; try an earlier copy',
        );
      }
    },
    point,
  );
};

/** `npm run operator -- …`: what an operator does with an owner whole, or with everything, while the platform is stopped. */
export const operator = async (place: Workplace, args: readonly string[], tell: Tell): Promise<void> => {
  const { values, positionals } = parsed(args);
  const [subject, command, first, second] = positionals;
  if (values.help || subject === undefined) return tell(help);
  if (subject === 'recover') return recoverCommand(place, values, tell);
  if (subject !== 'tenant') throw misunderstood(`No existe «${subject}».`);
  switch (command) {
    case 'export':
      return exportCommand(place, first, second, tell);
    case 'restore':
      return restoreCommand(place, first, values, tell);
    case 'move':
      return moveCommand(place, first, second, tell);
    case 'freeze':
    case 'reopen':
      return endCommand(place, first, values, tell, command);
    default:
      throw misunderstood(`No existe «tenant ${command ?? ''}».`);
  }
};
