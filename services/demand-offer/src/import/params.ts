import { idSchema } from '@concierta/kernel';
import * as z from 'zod';

/** What an import may be told besides its file; each kind says which it takes. */
export const ImportParams = z
  .object({
    demands: z
      .enum(['draft'])
      .optional()
      .meta({ description: 'Con `draft`, cada fuente deja además un borrador de demanda que la cita.' }),
    survey: idSchema('survey').optional().meta({ description: 'La encuesta cuyas respuestas trae la hoja.' }),
  })
  .meta({ id: 'ImportParams' });
export type ImportParams = z.infer<typeof ImportParams>;
