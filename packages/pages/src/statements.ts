import { html } from 'hono/html';
import type { Language } from './language.ts';
import { crumbs, type Html, layout, type PageContext } from './layout.ts';

interface Statement {
  readonly title: string;
  readonly lead: string;
  readonly check: string;
  readonly body: Html;
}

const toCheck: Record<Language, string> = {
  es: 'Texto por verificar por la entidad responsable antes de publicarse.',
  en: 'Wording to be checked by the responsible entity before it is published.',
};

const accessibility: Record<Language, Statement> = {
  es: {
    title: 'Accesibilidad',
    lead: 'Concierta se construye para cumplir las WCAG 2.2 en nivel AA, más de lo que pide la Resolución MinTIC 1519 de 2020.',
    check: toCheck.es,
    body: html`<h2>Lo que puede hacer</h2><ul><li>Leer y buscar sin JavaScript, con una conexión lenta.</li><li>Recorrer todo con el teclado; el primer enlace salta al contenido.</li><li>Ampliar la letra al 400 % o usar una pantalla de 320 píxeles sin desplazarse de lado.</li><li>Usar el tema oscuro, el contraste alto o los colores de su sistema.</li><li>Imprimir cualquier página sin menús.</li></ul><h2>Lo que hemos comprobado</h2><p>Cada página se revisa con una herramienta automática en español y en inglés. Eso encuentra una parte de los problemas: todavía falta la prueba con personas que usan lector de pantalla.</p><h2>Lo que falta</h2><p>No hay versión en lengua de señas ni en lenguas indígenas, criollas o romaní. Los textos que escribe cada entidad en sus ofertas son responsabilidad de ella.</p><h2>Si encuentra un obstáculo</h2><p>Escriba al canal de atención de la entidad que publica la oferta: está al final de cada una. La respuesta tiene los términos del derecho de petición (Ley 1755 de 2015).</p>`,
  },
  en: {
    title: 'Accessibility',
    lead: 'Concierta is built to meet WCAG 2.2 at level AA, more than Resolution MinTIC 1519 of 2020 asks for.',
    check: toCheck.en,
    body: html`<h2>What you can do</h2><ul><li>Read and search without JavaScript, on a slow connection.</li><li>Go through everything with the keyboard; the first link skips to the content.</li><li>Enlarge text to 400% or use a screen of 320 pixels without scrolling sideways.</li><li>Use the dark theme, high contrast or your system’s colours.</li><li>Print any page without menus.</li></ul><h2>What we have checked</h2><p>Every page is examined by an automatic tool in Spanish and in English. That finds part of the problems: tests with people who use screen readers are still missing.</p><h2>What is missing</h2><p>There is no version in sign language nor in indigenous, creole or Romani languages. What each entity writes in its offers is its own responsibility.</p><h2>If you find an obstacle</h2><p>Write to the contact of the entity that publishes the offer: it is at the end of each one. The terms of the right of petition apply (Ley 1755 de 2015).</p>`,
  },
};

const dataProtection: Record<Language, Statement> = {
  es: {
    title: 'Tratamiento de datos',
    lead: 'Para leer estas páginas no se pide ni se guarda ningún dato suyo: no usan galletas ni rastreadores.',
    check: toCheck.es,
    body: html`<h2>Quién responde</h2><p>Cada entidad nacional u organización territorial es responsable de los datos personales que registra en Concierta. La plataforma los trata por encargo suyo (Ley 1581 de 2012).</p><h2>Qué datos se tratan</h2><ul><li>De quien trabaja en la plataforma: nombre, correo institucional, organización y rol.</li><li>De quien registra una petición: lo necesario para responderle.</li><li>De quien está en el directorio de contactos de una entidad: nombre, cargo y cómo llegarle, con la autorización o la norma que lo permite.</li><li>De quien responde una encuesta: lo que responde; su nombre, solo si la encuesta lo pide y lo autoriza.</li><li>Lo que cada persona hace queda en un registro que no se puede alterar sin que se note.</li></ul><h2>Para qué</h2><p>Para registrar las necesidades de los territorios, responderlas con asistencia técnica y rendir cuentas de ello. No se venden ni se usan para publicidad.</p><h2>Sus derechos</h2><p>Puede conocer, actualizar, rectificar y pedir que se supriman sus datos. Al suprimirlos, el texto desaparece y queda la constancia de que el hecho ocurrió. Las actas aprobadas y las aceptaciones se conservan como documentos de archivo (Ley 594 de 2000).</p><p>Para ejercerlos, escriba al canal de atención de la entidad a la que le entregó los datos.</p><h2>Cómo hacer una solicitud</h2><ol><li>Diga qué pide: conocer, actualizar, rectificar o suprimir sus datos, o revocar la autorización que dio.</li><li>Diga quién es y cómo puede comprobarlo la entidad. Si pide por otra persona, en qué calidad lo hace.</li><li>Diga a dónde le responden.</li></ol><p class="mt">La entidad le da un radicado. Responde una consulta en diez días hábiles, prorrogables cinco, y un reclamo en quince, prorrogables ocho (Ley 1581 de 2012, artículos 14 y 15). La respuesta le dice qué se hizo, qué registros se conservan y por qué.</p><p>Si no le responden a tiempo o no está de acuerdo, puede quejarse ante la Superintendencia de Industria y Comercio o, si es una entidad pública, ante la Procuraduría General de la Nación.</p><h2>Dónde viven las direcciones</h2><p>Los correos de quienes trabajan en la plataforma se guardan en un solo servicio; los demás conocen códigos, no direcciones. Los de un contacto solo están en el directorio de la entidad que lo conserva.</p>`,
  },
  en: {
    title: 'Personal data',
    lead: 'To read these pages no data of yours is asked for or kept: they use no cookies and no trackers.',
    check: toCheck.en,
    body: html`<h2>Who answers for it</h2><p>Each national entity or territorial organisation is responsible for the personal data it registers in Concierta. The platform processes them on its behalf (Ley 1581 de 2012).</p><h2>Which data</h2><ul><li>Of those who work on the platform: name, institutional e-mail, organisation and role.</li><li>Of those who register a petition: what is needed to answer it.</li><li>Of those in an entity’s directory of contacts: name, role and how to reach them, with the consent or the rule of law that allows it.</li><li>Of those who answer a survey: what they answer; their name, only if the survey asks for it and they consent.</li><li>What each person does stays in a record that cannot be altered without showing.</li></ul><h2>What for</h2><p>To register the needs of territories, answer them with technical assistance and account for it. They are not sold nor used for advertising.</p><h2>Your rights</h2><p>You may know, update, correct and ask for the erasure of your data. When they are erased the text disappears and the record that the fact happened remains. Approved minutes and acceptances are kept as archive documents (Ley 594 de 2000).</p><p>To use these rights, write to the contact of the entity to which you gave the data.</p><h2>How to make a request</h2><ol><li>Say what you ask: to know, update, rectify or erase your data, or to revoke the consent you gave.</li><li>Say who you are and how the entity can make sure of it. If you ask for somebody else, say in which capacity.</li><li>Say where you want to be answered.</li></ol><p class="mt">The entity gives you a receipt number. It answers a consultation in ten working days, which may be extended by five, and a claim in fifteen, which may be extended by eight (Ley 1581 de 2012, articles 14 and 15). The answer tells you what was done, which records are kept and why.</p><p>If you are not answered in time or do not agree, you can complain to the Superintendencia de Industria y Comercio or, about a public entity, to the Procuraduría General de la Nación.</p><h2>Where addresses live</h2><p>The e-mail addresses of those who work on the platform are kept in a single service; the others know codes, not addresses. Those of a contact are only in the directory of the entity that keeps it.</p>`,
  },
};

const statementPage = (context: PageContext, statements: Record<Language, Statement>): string => {
  const { title, lead, check, body } = statements[context.language];
  return layout(context, {
    title,
    description: lead,
    body: html`${crumbs(context, [{ path: '/', text: context.words.site.offers }], title)}<div class="head"><h1>${title}</h1><p class="lead">${lead}</p></div><div class="msg att"><p>${check}</p></div><div class="stmt">${body}</div>`,
  });
};

/** What can be used by whom, what was checked and what is missing. */
export const accessibilityPage = (context: PageContext): string => statementPage(context, accessibility);

/** Which personal data there is, whose duty it is, and the rights over it. */
export const dataProtectionPage = (context: PageContext): string => statementPage(context, dataProtection);
