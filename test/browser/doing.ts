import type { Locator, Page } from 'playwright-core';
import type { Visit } from './visitor.ts';

/** Presses the button that opens a question, fills what it asks, and answers with the same verb. */
export async function decide(
  { page, settled, clean }: Visit,
  verb: string,
  fill: (dialog: Locator) => Promise<void> = async () => undefined,
  yes: string = verb,
): Promise<void> {
  await page.getByRole('button', { name: verb, exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await clean();
  await fill(dialog);
  const confirm = dialog.getByRole('button', { name: yes, exact: true });
  await confirm.click();
  // What was kept to read offline may be older than what is there: the page says so, and asks to confirm over the newest.
  const newer = dialog.getByText('confirme otra vez');
  await newer.or(page.locator('main:not(:has(dialog))')).first().waitFor();
  if (await newer.isVisible()) await confirm.click();
  await dialog.waitFor({ state: 'detached' });
  await settled();
}

export const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).waitFor();

/** Saves the step that is open and waits to be back among the steps. */
async function saveStep({ page, settled }: Visit, offer: string): Promise<void> {
  await page.getByRole('button', { name: 'Guardar el paso' }).click();
  await page.waitForURL(`**/app${offer}`);
  await settled();
}

/** The four pages of «Nueva demanda» by an official, until the receipt; gives the demand's address and its number. */
export async function registerDemand(official: Visit, title: string): Promise<{ path: string; receipt: string }> {
  const { page, clean } = official;
  await official.go('/demandas');
  await clean();
  await page
    .getByRole('link', { name: /^Registrar/ })
    .first()
    .click();
  await heading(page, '¿Dónde se necesita?');
  await page.getByRole('button', { name: 'Quitar Mercaderes, Cauca' }).waitFor();
  await clean();
  await page.getByRole('button', { name: 'Guardar y continuar' }).click();
  await heading(page, '¿Qué se necesita?');
  await page.getByRole('button', { name: 'Guardar y continuar' }).click();
  await page.getByRole('alert').waitFor();
  await clean();
  await page.getByLabel('En una frase').fill(title);
  await page
    .getByLabel('Cuéntelo')
    .fill('Veintitrés veredas toman agua sin tratar y nadie formula el plan de agua rural.');
  await page.getByText('Datos que ayudan').click();
  await page.getByRole('checkbox', { name: 'Planeación' }).check();
  await page.getByRole('button', { name: 'Guardar y continuar' }).click();
  await heading(page, '¿De dónde sale?');
  await clean();
  await page.getByRole('link', { name: 'Agregar una fuente' }).click();
  await heading(page, 'Agregar una fuente');
  await citePetition(page);
  await heading(page, '¿De dónde sale?');
  await page.getByRole('link', { name: 'Continuar' }).click();
  await heading(page, 'Revise antes de registrar');
  await clean();
  await page.getByRole('button', { name: 'Registrar y recibir el radicado' }).click();
  await heading(page, 'Demanda registrada');
  await clean();
  const receipt = (await page.locator('.bigcode').textContent())?.trim() ?? '';
  await page.getByRole('link', { name: 'Ver la demanda' }).click();
  await heading(page, title);
  await clean();
  return { path: new URL(page.url()).pathname.replace('/app', ''), receipt };
}

/** Chooses a petition, fills what it asks and adds it. */
export async function citePetition(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /^Pliego o petición/ }).check();
  await page.getByRole('button', { name: 'Continuar' }).click();
  await heading(page, 'Agregar una fuente: Pliego o petición');
  await page.getByLabel('Nombre de la fuente').fill('Pliego cívico del Alto Patía');
  await page.getByLabel('Quién la presentó').fill('Juntas de acción comunal');
  await page.getByLabel('Fecha en que se recibió').fill('2026-03-14');
  await page.getByRole('button', { name: 'Agregar la fuente' }).click();
}

/** Takes what nobody took and characterises it; gives the address of the entity's own demand. */
export async function takeAndCharacterise(formulator: Visit, title: string): Promise<string> {
  const { page, clean } = formulator;
  await formulator.go('/demandas/atender');
  await clean();
  await page.getByRole('link', { name: title, exact: true }).click();
  await heading(page, title);
  await clean();
  await decide(formulator, 'Tomar la demanda');
  await page.waitForURL('**/demandas/dem_*');
  await heading(page, title);
  const path = new URL(page.url()).pathname.replace('/app', '');
  await clean();
  await page.getByRole('link', { name: 'Caracterizar' }).click();
  await heading(page, 'Caracterizar la demanda');
  await page.getByRole('button', { name: 'Caracterizar', exact: true }).click();
  await page.getByRole('link', { name: 'Escriba el valor público' }).waitFor();
  await clean();
  await page.getByLabel('Valor público').fill('1.840 familias de 23 veredas beben agua tratada todo el año.');
  await page.getByLabel('Grupos de valor focalizados').fill('Juntas de acueducto y Secretaría de Planeación');
  await page.getByLabel('Resultados esperados').fill('Un plan rural aprobado antes de diciembre de 2027');
  await page.getByRole('link', { name: 'Agregar una fuente' }).click();
  await heading(page, 'Agregar una fuente');
  await citePetition(page);
  await heading(page, 'Caracterizar la demanda');
  await page.getByRole('button', { name: 'Caracterizar', exact: true }).click();
  await heading(page, title);
  await page.getByText('Caracterizada', { exact: true }).first().waitFor();
  return path;
}

/** Formulates an offer step by step; gives its address. */
export async function formulate(formulator: Visit, title: string, answers: string): Promise<string> {
  const { page, clean } = formulator;
  await formulator.go('/ofertas');
  await clean();
  await page.getByRole('link', { name: 'Formular una oferta' }).first().click();
  await heading(page, 'Formular una oferta');
  await page.getByLabel('Nombre de la oferta').fill(title);
  await page.getByLabel('De qué se trata').fill('Ocho meses para que el municipio formule su plan de agua rural.');
  await page.getByLabel('Sector').selectOption('housing');
  await clean();
  await page.getByRole('button', { name: 'Crear el borrador' }).click();
  await heading(page, title);
  const path = new URL(page.url()).pathname.replace('/app', '');
  await clean();

  const step = async (name: string, fill: () => Promise<unknown>) => {
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('button', { name: 'Guardar el paso' }).waitFor();
    await fill();
    await clean();
    await saveStep(formulator, path);
  };
  await step('Competencia', async () => {
    await page.getByLabel('Sí, es competente').check();
    await page.getByLabel('Norma que le da').fill('Ley 142 de 1994 y Decreto 1898 de 2016.');
  });
  await step('Capacidades que fortalece', async () => {
    await page.getByLabel('Dimensión').selectOption('planning');
    await page.getByLabel('Línea base', { exact: true }).fill('2 de 11 municipios tienen plan.');
    await page.getByLabel('Meta', { exact: true }).fill('Los 11 lo tienen.');
  });
  await step('Momento del ciclo', async () => {
    await page.getByLabel('Planeación').check();
    await page.getByLabel('Continua').check();
    await page.getByLabel('Empieza').fill('2026-02-01');
  });
  await step('Bien o servicio', async () => {
    await page.getByLabel('Qué se entrega').fill('El plan formulado, con presupuesto y tarifas.');
    await page.getByLabel('Asistencia técnica').check();
    await page.getByLabel('Para quién es').fill('Municipios de categoría 5 y 6 con acueductos veredales');
    await page.getByLabel('Qué pone el municipio').fill('Dos personas de planta, unas 12 horas a la semana');
    await page.getByLabel('Cupos').fill('11');
    await page.getByLabel(answers).check();
  });
  await step('Focalización', async () => {
    await page.getByLabel('Por qué se escogen').selectOption('hand');
    await page.getByLabel('Códigos').fill('19450\t19075, 99998');
    await page.getByLabel('Razón', { exact: true }).fill('Riesgo alto de calidad del agua');
    await page.getByRole('button', { name: 'Agregarlos' }).click();
    await page.getByText('No existen: 99998').waitFor();
  });
  return path;
}

/** Sends an offer to review from its last page. */
export async function submit(formulator: Visit, offer: string): Promise<void> {
  await formulator.go(`${offer}/O10`);
  await decide(formulator, 'Enviar a revisión');
}
