/* Written by `npm run generate` from the platform's OpenAPI document. Not edited by hand. */
export interface paths {
    "/arrangements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Los arreglos de la entidad, año por año, del más nuevo al más antiguo. */
        get: operations["getArrangements"];
        put?: never;
        /** Abrir el arreglo de un año, con lo del año anterior como punto de partida. */
        post: operations["postArrangements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/arrangements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** El arreglo de la entidad en un año: I1 a I5, con evidencia y responsable. */
        get: operations["getArrangementsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/arrangements/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cerrar el año: cada arreglo está completo, o dice por qué no. */
        post: operations["postArrangementsByIdClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/arrangements/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Volver a abrir un año cerrado, con motivo. */
        post: operations["postArrangementsByIdReopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/arrangements/{id}/steps/I1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** I1: la revisión del MIPG, dimensión por dimensión. */
        put: operations["putArrangementsByIdStepsI1"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/arrangements/{id}/steps/I2": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** I2: los objetivos institucionales y la oferta. */
        put: operations["putArrangementsByIdStepsI2"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/arrangements/{id}/steps/I3": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** I3: los procesos y procedimientos. */
        put: operations["putArrangementsByIdStepsI3"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/arrangements/{id}/steps/I4": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** I4: el plan de acción y su presupuesto. */
        put: operations["putArrangementsByIdStepsI4"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/arrangements/{id}/steps/I5": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** I5: el seguimiento y la retroalimentación dentro de la entidad. */
        put: operations["putArrangementsByIdStepsI5"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Los actos administrativos de mi organización, del más reciente al más antiguo */
        get: operations["getAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/baselines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Las mediciones de la organización, por territorio, indicador y año. */
        get: operations["getBaselines"];
        put?: never;
        /** Registrar una medición: de qué territorio, indicador, año y fuente, y cuánto. */
        post: operations["postBaselines"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/baselines/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Una medición, con su última revisión. */
        get: operations["getBaselinesById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/baselines/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Las revisiones de una medición: quién cambió qué, cuándo y por qué. */
        get: operations["getBaselinesByIdHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/baselines/{id}/revise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Corregir lo que dice una medición, con el motivo. Lo anterior queda en su historia. */
        post: operations["postBaselinesByIdRevise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/baselines/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retirar una medición que no era, con el motivo. */
        post: operations["postBaselinesByIdWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/baselines/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Los territorios conocidos por su valor en un indicador y un año. La MDM exige el grupo. */
        get: operations["getBaselinesComparison"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/baselines/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** La lista de mediciones, con los mismos filtros, como hoja de cálculo que se puede volver a cargar. */
        get: operations["getBaselinesExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/baselines/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Los indicadores conocidos: su unidad, sus límites, qué es mejor y con quién se comparan. */
        get: operations["getBaselinesIndicators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/baselines/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lo que se conoce de un territorio: el valor más nuevo de cada indicador, el anterior, el cambio y el lugar entre los comparables. */
        get: operations["getBaselinesPicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/catalogues/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Un catálogo nacional, con su versión. */
        get: operations["getCataloguesByName"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/competent-entities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entidades que parecen competentes en un asunto, con las razones. La ley dice cuál lo es. */
        get: operations["getCompetentEntities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * El directorio de contactos de la entidad, del más nuevo al más antiguo.
         * @description Quien solo consulta ve la organización y el cargo; el correo y el teléfono no salen en la lista.
         */
        get: operations["getContacts"];
        put?: never;
        /** Registrar un contacto, con la finalidad y la autorización para tratar sus datos. */
        post: operations["postContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Un contacto de la entidad, hasta donde el rol permite verlo. */
        get: operations["getContactsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Corregir los datos, la finalidad o la autorización de un contacto. */
        patch: operations["patchContactsById"];
        trace?: never;
    };
    "/contacts/{id}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suprimir los datos de un contacto. No se puede deshacer. */
        post: operations["postContactsByIdErase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Todo lo que la entidad conserva de un contacto, para quien pide conocerlo (Ley 1581 de 2012). */
        get: operations["getContactsByIdExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lo que ha pasado con un contacto, sin datos personales. */
        get: operations["getContactsByIdHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** La persona retiró su autorización: deja de verse y de usarse. */
        post: operations["postContactsByIdWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Las demandas de la organización: primero las fijadas, después las que ordena un fallo vigente y las demás por prioridad. */
        get: operations["getDemands"];
        put?: never;
        /** Empezar una demanda. Con `requestedOffer`, pedir esa asistencia. */
        post: operations["postDemands"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demands/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Una demanda de la organización. */
        get: operations["getDemandsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Cambiar un borrador o, ya registrada, lo que la caracteriza. */
        patch: operations["patchDemandsById"];
        trace?: never;
    };
    "/demands/{id}/characterise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Concluir la caracterización: fuentes, valor público, grupos de valor y resultados esperados. */
        post: operations["postDemandsByIdCharacterise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demands/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cerrar una demanda resuelta. */
        post: operations["postDemandsByIdClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demands/{id}/competence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Evaluar si la demanda es competencia de la entidad, con la norma que lo dice (O1). */
        post: operations["postDemandsByIdCompetence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demands/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lo que ha pasado con una demanda, de ambos lados. */
        get: operations["getDemandsByIdHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demands/{id}/mark-duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Señalar que repite otra demanda de la organización. */
        post: operations["postDemandsByIdMarkDuplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demands/{id}/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Poner de primera en la lista, o dejar de hacerlo. */
        post: operations["postDemandsByIdPin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demands/{id}/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Registrar: recibe radicado y, si es de una organización territorial, se comparte y corre el término. */
        post: operations["postDemandsByIdRegister"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demands/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** No aceptar la demanda, con motivo. Si la registró un territorio, vuelve a quedar sin atender. */
        post: operations["postDemandsByIdReject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demands/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reabrir una demanda que había terminado, con motivo. */
        post: operations["postDemandsByIdReopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demands/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Registrar que la necesidad quedó resuelta. */
        post: operations["postDemandsByIdResolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demands/{id}/serve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Vincular una oferta publicada, de la entidad o de otra. */
        post: operations["postDemandsByIdServe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demands/{id}/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Citar una fuente de la organización. */
        post: operations["postDemandsByIdSources"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demands/{id}/sources/{source}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Retirar la cita de una fuente. */
        delete: operations["deleteDemandsByIdSourcesBySource"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demands/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retirar la demanda, con motivo. */
        post: operations["postDemandsByIdWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demands/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** La lista de demandas, con los mismos filtros, como hoja de cálculo. */
        get: operations["getDemandsExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demands/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Las demandas de la organización que se parecen a la que se escribe, y por qué. */
        get: operations["getDemandsSimilar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** El catálogo de entidades nacionales y cuáles están ya en la plataforma */
        get: operations["getEntities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{id}/administrators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Invita a otra persona a administrar una entidad; lo hace quien coordina la política */
        post: operations["postEntitiesByIdAdministrators"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Termina la vigencia de una entidad: queda solo para consulta, con su sucesora */
        post: operations["postEntitiesByIdClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reabre una entidad que había terminado: su gente vuelve a trabajar y la sucesora deja de ver lo suyo */
        post: operations["postEntitiesByIdReopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/onboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Vincula una entidad e invita a quien la administrará, en un solo paso */
        post: operations["postEntitiesOnboard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** La entidad en cuyo nombre actúo */
        get: operations["getEntity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Corrige nombre, sigla o sector de la entidad en cuyo nombre actúo */
        patch: operations["patchEntity"];
        trace?: never;
    };
    "/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Un archivo de la organización, y una dirección para descargarlo durante cinco minutos. */
        get: operations["getFilesById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pedir una dirección para subir un archivo de evidencia. */
        post: operations["postFilesUploads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Las cargas de la organización, de la más reciente a la más antigua. */
        get: operations["getImports"];
        put?: never;
        /** Cargar una hoja de cálculo que ya se subió. */
        post: operations["postImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cómo va una carga. */
        get: operations["getImportsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancelar una carga que no ha terminado. Lo que ya se cargó se queda. */
        post: operations["postImportsByIdCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dónde descargar, durante cinco minutos, el archivo original con una columna que dice qué pasó con cada fila. */
        get: operations["getImportsByIdResult"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retomar una carga que se detuvo, donde iba. */
        post: operations["postImportsByIdResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Las filas de una carga, según lo que pasó con ellas; sin decirlo, las que no se cargaron, con cómo arreglarlas. */
        get: operations["getImportsByIdRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lo que se puede cargar desde una hoja de cálculo, y para qué sirve cada cosa. */
        get: operations["getImportsKinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/templates/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** La plantilla de una clase de hoja, para diligenciarla. */
        get: operations["getImportsTemplatesByKind"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/institution/gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Qué falta vincular en un año, en las dos direcciones: ofertas sin objetivo, proceso o línea; y estos sin oferta. */
        get: operations["getInstitutionGaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/institutional-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Objetivos, procesos, procedimientos y líneas del plan de acción de la entidad, por clase y código. */
        get: operations["getInstitutionalItems"];
        put?: never;
        /** I2, I3, I4: registrar un objetivo, un proceso, un procedimiento o una línea del plan de acción. */
        post: operations["postInstitutionalItems"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/institutional-items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Un objetivo, proceso, procedimiento o línea de la entidad. */
        get: operations["getInstitutionalItemsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Corregir un objetivo, proceso, procedimiento o línea vigente. */
        patch: operations["patchInstitutionalItemsById"];
        trace?: never;
    };
    "/institutional-items/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Terminar: ya no se alinean ofertas nuevas con él; las que lo citan lo conservan. */
        post: operations["postInstitutionalItemsByIdEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/institutional-items/{id}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Las ofertas que se alinean con él. */
        get: operations["getInstitutionalItemsByIdOffers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/institutional-items/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Volver a ponerlo en vigor, con motivo. */
        post: operations["postInstitutionalItemsByIdResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/internal-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Los informes internos de la entidad, del más nuevo al más antiguo. */
        get: operations["getInternalReports"];
        put?: never;
        /** I5: generar el informe interno de un periodo, de la entidad o de una dependencia. */
        post: operations["postInternalReports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/internal-reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Un informe interno, como quedó el día en que se generó. */
        get: operations["getInternalReportsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/internal-reports/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Un informe interno como hoja de cálculo: sus cifras, sus ofertas y sus elementos. */
        get: operations["getInternalReportsByIdExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/internal-reports/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enviar el informe por correo a las personas de las dependencias escogidas. */
        post: operations["postInternalReportsByIdSend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Las invitaciones de mi organización, de la más reciente a la más antigua */
        get: operations["getInvitations"];
        put?: never;
        /** Invita a una persona por correo; la invitación sirve catorce días */
        post: operations["postInvitations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Envía de nuevo una invitación, por otros catorce días */
        post: operations["postInvitationsByIdResend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retira una invitación */
        post: operations["postInvitationsByIdRevoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Quién soy, en nombre de quién puedo actuar y qué invitaciones me esperan */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Cambia mi nombre visible o mi idioma */
        patch: operations["patchMe"];
        trace?: never;
    };
    "/me/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Vincula el correo verificado y acepta las invitaciones que esperan por él */
        post: operations["postMeLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/memberships/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Cambia los roles o la dependencia de una persona */
        patch: operations["patchMembershipsById"];
        trace?: never;
    };
    "/memberships/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Termina la vinculación de una persona; deja de servir en toda la plataforma */
        post: operations["postMembershipsByIdEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Las ofertas de la entidad, de la más nueva a la más antigua. */
        get: operations["getOffers"];
        put?: never;
        /** Empezar a formular una oferta. */
        post: operations["postOffers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Una oferta de la entidad, con sus diez pasos. */
        get: operations["getOffersById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Cambiar nombre, resumen, sector, dependencia o responsable. */
        patch: operations["patchOffersById"];
        trace?: never;
    };
    "/offers/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Aprobar. */
        post: operations["postOffersByIdApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offers/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Archivar una oferta cerrada o retirada. */
        post: operations["postOffersByIdArchive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offers/{id}/checks/O1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** O1: la competencia y su norma. */
        put: operations["putOffersByIdChecksO1"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offers/{id}/checks/O2": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** O2: qué ofertas coinciden y qué se decidió sobre cada una, o que no se encontró ninguna. */
        put: operations["putOffersByIdChecksO2"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offers/{id}/checks/O3": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** O3: las capacidades, con línea base y meta. */
        put: operations["putOffersByIdChecksO3"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offers/{id}/checks/O4": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** O4: el momento del ciclo, el modo y las fechas. */
        put: operations["putOffersByIdChecksO4"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offers/{id}/checks/O5": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** O5: el bien o servicio y las demandas que responde. */
        put: operations["putOffersByIdChecksO5"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offers/{id}/checks/O6": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** O6: los actores, su influencia e interés, para qué y con qué actividades. */
        put: operations["putOffersByIdChecksO6"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offers/{id}/checks/O7": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** O7: con qué del PND, del sector y de la entidad se alinea, y cómo aporta. */
        put: operations["putOffersByIdChecksO7"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offers/{id}/checks/O8": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** O8: los territorios, con sus razones. */
        put: operations["putOffersByIdChecksO8"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offers/{id}/checks/O9": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** O9: la ruta de implementación, con sus hitos. */
        put: operations["putOffersByIdChecksO9"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offers/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cerrar: lo que se ofrecía terminó. */
        post: operations["postOffersByIdClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offers/{id}/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Las ediciones que una oferta ha publicado, con su huella. */
        get: operations["getOffersByIdEditions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offers/{id}/editions/{hash}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Una edición como se publicó, y si su huella todavía corresponde. */
        get: operations["getOffersByIdEditionsByHash"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offers/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * O10: las respuestas de una oferta en el orden del paso B, para registrarla en el Portal Territorial.
         * @description De la edición vigente; si todavía no hay, del borrador.
         */
        get: operations["getOffersByIdExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offers/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lo que ha pasado con una oferta. */
        get: operations["getOffersByIdHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offers/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** O10: publicar en el portafolio lo aprobado, si está lo que exige la entidad. */
        post: operations["postOffersByIdPublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offers/{id}/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** O10: anotar o corregir la fecha y el número del registro en el Portal Territorial. */
        post: operations["postOffersByIdRegister"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offers/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reanudar una oferta suspendida. */
        post: operations["postOffersByIdResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offers/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Devolver para completarla, con motivo y los pasos por corregir. */
        post: operations["postOffersByIdReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offers/{id}/stakeholders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** O6: el mapeo de actores, con los nombres que el directorio conserva hoy. */
        get: operations["getOffersByIdStakeholders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offers/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enviar a revisión. */
        post: operations["postOffersByIdSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offers/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspender una oferta publicada, con motivo. */
        post: operations["postOffersByIdSuspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offers/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retirar del portafolio, con motivo. */
        post: operations["postOffersByIdWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offers/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** La lista de ofertas, con los mismos filtros, como hoja de cálculo. */
        get: operations["getOffersExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Las organizaciones territoriales de la plataforma */
        get: operations["getOrganisations"];
        put?: never;
        /** Registra una organización territorial e invita a quien la representa */
        post: operations["postOrganisations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Una organización territorial con sus mandatos */
        get: operations["getOrganisationsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{id}/mandates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Registra el mandato de quien representa a una organización: una persona vinculada o alguien por invitar */
        post: operations["postOrganisationsByIdMandates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{id}/mandates/{mandate}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Termina un mandato antes de su fecha; la representación cesa ese día */
        post: operations["postOrganisationsByIdMandatesByMandateEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/overlaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dónde se encuentran varias entidades en un territorio, capacidad por capacidad. */
        get: operations["getOverlaps"];
        put?: never;
        /** O2: las ofertas publicadas de cualquier entidad que coinciden en territorio, capacidad y tiempo. */
        post: operations["postOverlaps"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/owners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nombres de entidades y organizaciones: por identificador (`ids`) o por nombre (`q`) */
        get: operations["getOwners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/owners/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Una entidad u organización */
        get: operations["getOwnersById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Las personas de mi organización, con sus roles */
        get: operations["getPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Qué pasos exige la entidad para publicar una oferta. */
        get: operations["getPolicy"];
        /** Decir qué pasos exige la entidad para publicar una oferta. */
        put: operations["putPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portfolio": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Buscar en las ofertas publicadas de todas las entidades. */
        get: operations["getPortfolio"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portfolio/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Las ofertas publicadas que pueden responder a una demanda, con puntaje y razones. */
        post: operations["postPortfolioMatches"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/offers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Una oferta publicada, sin iniciar sesión. */
        get: operations["getPublicOffersById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/portfolio": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Buscar en las ofertas publicadas, sin iniciar sesión. */
        get: operations["getPublicPortfolio"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Los traslados recibidos o enviados: los abiertos por término; los terminados, del último al primero. */
        get: operations["getReferrals"];
        put?: never;
        /** Trasladar una demanda a la entidad competente (O1): recibe radicado y corre el término. */
        post: operations["postReferrals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/referrals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Un traslado que envió la entidad, con todo su recorrido. */
        get: operations["getReferralsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/referrals/{id}/keep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Conservar la demanda que volvió, con motivo. */
        post: operations["postReferralsByIdKeep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/referrals/{id}/recall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dejar sin efecto un traslado que nadie ha aceptado, con motivo. */
        post: operations["postReferralsByIdRecall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/referrals/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Trasladar a otra entidad lo que volvió sin aceptar o sin respuesta. */
        post: operations["postReferralsByIdResend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rights-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Las solicitudes de titulares de datos personales, sin nombres. */
        get: operations["getRightsRequests"];
        put?: never;
        /** Registrar lo que pide un titular: recibe radicado y corre el término de ley. */
        post: operations["postRightsRequests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rights-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Una solicitud de un titular y, resuelta, la carta que la responde. */
        get: operations["getRightsRequestsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Corregir lo que se registró, mientras no se haya resuelto. */
        patch: operations["patchRightsRequestsById"];
        trace?: never;
    };
    "/rights-requests/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decir cuándo y por dónde se envió la respuesta. */
        post: operations["postRightsRequestsByIdAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rights-requests/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prorrogar el término, una vez y con motivo, antes de que venza. */
        post: operations["postRightsRequestsByIdExtend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rights-requests/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lo que ha pasado con una solicitud, sin datos personales. */
        get: operations["getRightsRequestsByIdHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rights-requests/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resolver: acceder, acceder en parte o negar. Acceder a suprimir suprime el contacto. */
        post: operations["postRightsRequestsByIdResolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shared-referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Los traslados de lo que pidieron los territorios: los abiertos, primero el más vencido (coordinación). */
        get: operations["getSharedReferrals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shared-referrals/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cuántos traslados hay abiertos y vencidos, y cuántos se respondieron en término (coordinación). */
        get: operations["getSharedReferralsSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shared/{owner}/demands/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Una demanda de otra organización que su entidad puede tomar o ya tomó. */
        get: operations["getSharedByOwnerDemandsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shared/{owner}/demands/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lo que ha pasado con una demanda de otra organización, también antes de tomarla. */
        get: operations["getSharedByOwnerDemandsByIdHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shared/{owner}/demands/{id}/route": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enviar la demanda a la entidad competente (coordinación). */
        post: operations["postSharedByOwnerDemandsByIdRoute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shared/{owner}/demands/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tomar la demanda: la entidad queda a cargo y recibe su propia demanda. */
        post: operations["postSharedByOwnerDemandsByIdTake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shared/{owner}/referrals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Un traslado que la organización recibió, o que sigue porque ella pidió la demanda o la coordina. */
        get: operations["getSharedByOwnerReferralsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shared/{owner}/referrals/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Aceptar el traslado: la entidad queda a cargo y recibe su propia demanda. */
        post: operations["postSharedByOwnerReferralsByIdAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shared/{owner}/referrals/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** No aceptar el traslado, con motivo: la demanda vuelve a quien la trasladó. */
        post: operations["postSharedByOwnerReferralsByIdDecline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shared/{owner}/referrals/{id}/redirect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remitir el traslado a otra entidad, con motivo: el término vuelve a empezar. */
        post: operations["postSharedByOwnerReferralsByIdRedirect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shared/{owner}/referrals/{id}/remind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Recordar el término a quien debe responder (coordinación); una vez al día. */
        post: operations["postSharedByOwnerReferralsByIdRemind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Las fuentes de la organización, de la más reciente a la más antigua. */
        get: operations["getSources"];
        put?: never;
        /** Registrar una fuente: qué se pidió o acordó, qué muestran los datos o qué ordena un juez. */
        post: operations["postSources"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Una fuente de la organización. */
        get: operations["getSourcesById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Corregir los datos de una fuente que sigue abierta. */
        patch: operations["patchSourcesById"];
        trace?: never;
    };
    "/sources/{id}/demands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Las demandas que citan la fuente. */
        get: operations["getSourcesByIdDemands"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources/{id}/enforce": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** La fuente obliga: entra en vigor. */
        post: operations["postSourcesByIdEnforce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources/{id}/fulfil": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lo que pide o promete la fuente se cumplió. */
        post: operations["postSourcesByIdFulfil"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lo que ha pasado con una fuente. */
        get: operations["getSourcesByIdHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources/{id}/lapse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** La fuente perdió vigencia, con motivo. */
        post: operations["postSourcesByIdLapse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** La lista de fuentes, con los mismos filtros, como hoja de cálculo. */
        get: operations["getSourcesExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/surveys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Las encuestas y entrevistas de la organización, o las de una demanda, de la más nueva a la más antigua. */
        get: operations["getSurveys"];
        put?: never;
        /** Empezar una encuesta o una serie de entrevistas. */
        post: operations["postSurveys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/surveys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Una encuesta de la organización. */
        get: operations["getSurveysById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Cambiar una encuesta que todavía no se ha abierto. */
        patch: operations["patchSurveysById"];
        trace?: never;
    };
    "/surveys/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Las respuestas, de la más nueva a la más antigua. */
        get: operations["getSurveysByIdAnswers"];
        put?: never;
        /** Responder, o escribir lo que alguien respondió en papel o en una entrevista. La misma clave cuenta una vez. */
        post: operations["postSurveysByIdAnswers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/surveys/{id}/answers/{answer}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Suprimir lo que dice una respuesta, porque lo pidió quien la dio (Ley 1581 de 2012). */
        delete: operations["deleteSurveysByIdAnswersByAnswer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/surveys/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cerrarla: ya no se responde. */
        post: operations["postSurveysByIdClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/surveys/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cambiar su último día mientras se responde. */
        post: operations["postSurveysByIdExtend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/surveys/{id}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** El cuestionario para papel, para una tabla y para ODK o KoboToolbox (XLSForm: sus hojas, o el archivo .xlsx). */
        get: operations["getSurveysByIdForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/surveys/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Los enlaces de una encuesta: para quién son, hasta cuándo sirven y cuáles se retiraron. */
        get: operations["getSurveysByIdLinks"];
        put?: never;
        /**
         * Hacer un enlace para responder. Su dirección se muestra una sola vez.
         * @description No admite repetirse con la misma clave: la respuesta lleva el secreto, que no se guarda en ninguna parte. Un enlace de más se retira.
         */
        post: operations["postSurveysByIdLinks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/surveys/{id}/links/{link}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retirar un enlace: deja de abrir la encuesta en este momento. */
        post: operations["postSurveysByIdLinksByLinkRevoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/surveys/{id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Abrirla: desde ahora se responde y sus preguntas no cambian. */
        post: operations["postSurveysByIdOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/surveys/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Los resultados por pregunta, con el tamaño de la muestra. */
        get: operations["getSurveysByIdResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/surveys/{id}/source": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Usarla como fuente: registra (o actualiza) la fuente con sus resultados y la cita en su demanda. */
        post: operations["postSurveysByIdSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/territories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Busca departamentos y municipios por nombre, nombre de uso, código o comienzo; perdona un error de escritura */
        get: operations["getTerritories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/territories/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Un departamento o municipio por su código DIVIPOLA, también los que ya no están vigentes */
        get: operations["getTerritoriesByCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/territory/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Un territorio: qué ofertas llegan y en qué van las demandas de la propia organización. */
        get: operations["getTerritoryByCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/unattended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Demandas de los territorios que ninguna entidad ha tomado; primero la que más ha esperado. */
        get: operations["getUnattended"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Las dependencias de mi organización */
        get: operations["getUnits"];
        put?: never;
        /** Crea una dependencia */
        post: operations["postUnits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Cambia o termina una dependencia */
        patch: operations["patchUnitsById"];
        trace?: never;
    };
    "/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lo que debo, lo que espero de otros o lo que ya se hizo. */
        get: operations["getWork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/work/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cuánto hay en cada parte de mi trabajo. */
        get: operations["getWorkSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AlignedOffers: {
            items: {
                code: string;
                offer: string;
                /** @enum {string} */
                standing: "draft" | "inForce" | "ended";
                title: string;
            }[];
        };
        Arrangement: {
            allowed: string[];
            /** Format: date-time */
            closedAt?: string;
            closedBy?: string;
            /** @description El año del que partió. */
            from?: number;
            id: string;
            /** Format: date-time */
            openedAt: string;
            owner: string;
            /** @enum {string} */
            state: "open" | "closed";
            steps: components["schemas"]["ArrangementStep"][];
            /** @description Los que impiden cerrar el año. */
            unsettled: ("I1" | "I2" | "I3" | "I4" | "I5")[];
            version: number;
            year: number;
        };
        ArrangementPage: {
            items: components["schemas"]["ArrangementRow"][];
            next?: string;
        };
        ArrangementRow: {
            /** @enum {string} */
            state: "open" | "closed";
            stepsDone: number;
            year: number;
        };
        ArrangementStep: {
            /** Format: date-time */
            at?: string;
            by?: string;
            dimensions?: {
                /** @enum {string} */
                dimension: "people" | "planning" | "management" | "results" | "information" | "knowledge" | "control";
                note?: string;
                /** @enum {string} */
                status: "none" | "running" | "done";
            }[];
            evidence: {
                file: string;
                /** @enum {string} */
                mediaType: "application/pdf" | "image/png" | "image/jpeg" | "text/csv" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/vnd.oasis.opendocument.text";
                name: string;
                sha256: string;
                size: number;
            }[];
            /** @enum {string} */
            id: "I1" | "I2" | "I3" | "I4" | "I5";
            /** @description Lo que falta para darlo por hecho. */
            missing: string[];
            name: string;
            notes?: string;
            /** Format: date */
            on?: string;
            responsible?: string;
            /** @enum {string} */
            status: "none" | "running" | "done";
            statusLabel: string;
        };
        AssignedDemand: {
            demand: {
                demand: string;
                owner: string;
            };
            origin: {
                demand: string;
                owner: string;
            };
        };
        AuditEntry: {
            about: {
                id: string;
                kind: string;
            };
            act: string;
            /** Format: date-time */
            at: string;
            by: {
                /** @enum {string} */
                as: "person" | "clock" | "system";
                name?: string;
                owner?: string;
                person?: string;
            };
            details: {
                [key: string]: string | string[];
            };
        };
        Baseline: {
            allowed: string[];
            /** Format: date-time */
            endedAt?: string;
            fields: {
                /** @enum {string} */
                group?: "C" | "G1" | "G2" | "G3" | "G4" | "G5";
                indicator: string;
                name?: string;
                /** @enum {string} */
                polarity?: "more" | "less";
                source: string;
                territory: string;
                unit: string;
                value: number;
                year: number;
            };
            id: string;
            key: string;
            owner: string;
            place: components["schemas"]["NamedPlace"];
            reason?: string;
            /** Format: date-time */
            recordedAt: string;
            recordedBy: string;
            /** Format: date-time */
            revisedAt?: string;
            revision: number;
            /** @enum {string} */
            state: "recorded" | "withdrawn";
            title: string;
            version: number;
        };
        BaselineComparison: {
            complete: boolean;
            /** @enum {string} */
            group?: "C" | "G1" | "G2" | "G3" | "G4" | "G5";
            items: {
                place: number;
                row: components["schemas"]["BaselineRow"];
            }[];
            key: string;
            /** @description De cuántos territorios se conoce. */
            of: number;
            year: number;
        };
        BaselinePage: {
            items: components["schemas"]["BaselineRow"][];
            next?: string;
        };
        BaselineRow: {
            /** @enum {string} */
            group?: "C" | "G1" | "G2" | "G3" | "G4" | "G5";
            id: string;
            indicator: string;
            key: string;
            /**
             * Format: date
             * @description El día en que se escribió lo que vale.
             */
            on: string;
            place: components["schemas"]["NamedPlace"];
            /** @enum {string} */
            polarity?: "more" | "less";
            revision: number;
            /** @description Recortada con «…» si es muy larga. */
            source: string;
            /** @enum {string} */
            state: "recorded" | "withdrawn";
            title: string;
            unit: string;
            value: number;
            year: number;
        };
        Catalogue: {
            catalogueVersion: string;
            items: {
                code: string;
                /**
                 * @description Ya no se escoge; sigue en documentos anteriores.
                 * @enum {boolean}
                 */
                ended?: true;
                group?: string;
                label: {
                    en: string;
                    es: string;
                };
            }[];
            /** @enum {string} */
            name: "capacities" | "sectors" | "cycle" | "modes" | "mechanisms" | "modalities" | "sources" | "nationalPlan";
            note?: {
                en: string;
                es: string;
            };
            title: {
                en: string;
                es: string;
            };
        };
        CatalogueEntry: {
            acronym?: string;
            catalogueId?: string;
            code?: string;
            coordinator?: boolean;
            head?: string;
            legalKind?: string;
            name: string;
            note?: string;
            owner?: string;
            sector?: string;
            /** @enum {string} */
            status: "absent" | "invited" | "active" | "readOnly";
            successor?: string;
            /** Format: date */
            validTo?: string;
            version?: number;
        };
        CitingDemands: {
            items: {
                demand: string;
                receipt?: string;
                /** @enum {string} */
                state: "draft" | "registered" | "assigned" | "characterised" | "inService" | "resolved" | "closed" | "rejected" | "duplicate" | "withdrawn" | "referred";
                title: string;
            }[];
        };
        Contact: {
            allowed: string[];
            card?: components["schemas"]["ContactCard"];
            /** Format: date-time */
            erasedAt?: string;
            id: string;
            owner: string;
            /** Format: date-time */
            registeredAt: string;
            registeredBy: string;
            /** @description La solicitud por la que se suprimió. */
            request?: string;
            /**
             * @description `all`, todo; `name`, sin correo, teléfono ni soporte; `role`, solo organización y cargo.
             * @enum {string}
             */
            sight: "all" | "name" | "role";
            /** @enum {string} */
            state: "active" | "withdrawn" | "erased";
            unit?: string;
            version: number;
            /** Format: date-time */
            withdrawnAt?: string;
        };
        /** @description Falta si se suprimió, o si se retiró la autorización. */
        ContactCard: {
            consent?: {
                /** @enum {string} */
                basis: "authorisation" | "legalFunction" | "publicData";
                evidence?: {
                    file: string;
                    /** @enum {string} */
                    mediaType: "application/pdf" | "image/png" | "image/jpeg" | "text/csv" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/vnd.oasis.opendocument.text";
                    name: string;
                    sha256: string;
                    size: number;
                };
                how: string;
                /** Format: date */
                obtainedOn: string;
                /** Format: date */
                until?: string;
            };
            email?: string;
            /** @enum {string} */
            kind: "nationalEntity" | "territorialGovernment" | "association" | "socialOrganisation" | "academia" | "private" | "cooperation" | "controlBody" | "other";
            name?: string;
            organisation?: string;
            organisationId?: string;
            phone?: string;
            place?: components["schemas"]["NamedPlace"];
            purpose: string;
            role?: string;
            /** @enum {string} */
            standing: "inForce" | "expiring" | "expired";
            tags: string[];
        };
        ContactExport: {
            contact: components["schemas"]["Contact"];
            history: components["schemas"]["HistoryEntry"][];
            maps: {
                code: string;
                offer: string;
                says: {
                    activities?: string;
                    influence: number;
                    interest: number;
                    position?: string;
                    purpose?: string;
                    stage?: string;
                }[];
                title: string;
            }[];
            requests: {
                id: string;
            }[];
        };
        ContactPage: {
            items: components["schemas"]["ContactRow"][];
            next?: string;
        };
        ContactReceipt: {
            allowed: string[];
            id: string;
            owner: string;
            /** @description Otros contactos con el mismo correo o teléfono: puede ser la misma persona. */
            similar: string[];
            /** @enum {string} */
            state: "active" | "withdrawn" | "erased";
            version: number;
        };
        ContactRow: {
            /** @enum {string} */
            consent: "inForce" | "expiring" | "expired";
            /** Format: date */
            consentUntil?: string;
            id: string;
            /** @enum {string} */
            kind: "nationalEntity" | "territorialGovernment" | "association" | "socialOrganisation" | "academia" | "private" | "cooperation" | "controlBody" | "other";
            name?: string;
            organisation?: string;
            role?: string;
            tags: string[];
            territory?: string;
            unit?: string;
        };
        Demand: {
            allowed: string[];
            askedBy?: {
                demand: string;
                owner: string;
            };
            /** @description Lo que cita la organización que la pidió; cuenta como lo propio y la sigue por evento. */
            askerSources?: {
                /** Format: date-time */
                citedAt: string;
                /** Format: date */
                date: string;
                /** Format: date */
                deadline?: string;
                /** @enum {string} */
                kind: "petition" | "localDialogue" | "bindingRegionalDialogue" | "commitment" | "indicator" | "survey" | "interview" | "repository" | "courtRuling";
                origin?: string;
                source: string;
                /** @enum {string} */
                state?: "registered" | "inForce" | "fulfilled" | "lapsed";
                title: string;
                version?: number;
            }[];
            assignedTo?: {
                /** Format: date-time */
                at: string;
                demand: string;
                owner: string;
                routed: boolean;
            };
            cameBy?: {
                id: string;
                owner: string;
            };
            capacities: {
                /** @enum {string} */
                dimension: "planning" | "finance" | "projects" | "contracting" | "people" | "dataAndRecords" | "participationAndTransparency" | "articulation" | "sectorManagement" | "followUp";
                /** @enum {string} */
                level: "individual" | "organisational" | "institutional";
            }[];
            /** Format: date-time */
            characterisedAt?: string;
            /** Format: date-time */
            closedAt?: string;
            competence?: {
                /** Format: date-time */
                at: string;
                grounds: string;
                norm?: string;
                /** @enum {string} */
                verdict: "own" | "partly" | "none";
            };
            /** @enum {string} */
            cycleStage?: "planning" | "programming" | "execution" | "evaluation" | "accountability";
            /** Format: date-time */
            draftedAt: string;
            duplicateOf?: string;
            ending?: {
                /** Format: date-time */
                at?: string;
                reason?: string;
            };
            expectedResults?: string;
            focusedValueGroups?: string;
            id: string;
            /** @description La ordena un fallo judicial vigente. */
            legal: boolean;
            need?: string;
            origin?: {
                id: string;
                owner: string;
                receipt?: string;
            };
            otherSide?: components["schemas"]["OtherSide"];
            owner: string;
            pinned: boolean;
            publicValue?: string;
            receipt?: string;
            referral?: components["schemas"]["ReferralNote"];
            /** Format: date-time */
            registeredAt?: string;
            requestedOffer?: {
                offer: string;
                owner: string;
            };
            resolution?: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                by: "asker" | "entity";
                confirmedBy?: string;
                outcome: string;
            };
            responsible?: string;
            score: components["schemas"]["DemandScore"];
            sector?: string;
            servedBy?: {
                offer: string;
                owner: string;
            }[];
            shared: boolean;
            sources: {
                /** Format: date-time */
                citedAt: string;
                /** Format: date */
                date: string;
                /** Format: date */
                deadline?: string;
                /** @enum {string} */
                kind: "petition" | "localDialogue" | "bindingRegionalDialogue" | "commitment" | "indicator" | "survey" | "interview" | "repository" | "courtRuling";
                origin?: string;
                source: string;
                /** @enum {string} */
                state?: "registered" | "inForce" | "fulfilled" | "lapsed";
                title: string;
                version?: number;
            }[];
            /** @enum {string} */
            state: "draft" | "registered" | "assigned" | "characterised" | "inService" | "resolved" | "closed" | "rejected" | "duplicate" | "withdrawn" | "referred";
            term?: components["schemas"]["LegalTerm"];
            /** @description Los términos que corren, el más cercano primero. */
            terms: components["schemas"]["DemandTerm"][];
            territories: components["schemas"]["NamedPlace"][];
            title: string;
            version: number;
        };
        DemandPage: {
            items: components["schemas"]["DemandRow"][];
            next?: string;
        };
        DemandRow: {
            /** @description Las dimensiones que quiere fortalecer. */
            capacities: string[];
            /**
             * Format: date
             * @description El término más cercano: el de la petición o el de un fallo.
             */
            dueOn?: string;
            id: string;
            legal: boolean;
            /**
             * Format: date
             * @description El día en que se registró o, si es borrador, se empezó.
             */
            on: string;
            pinned: boolean;
            receipt?: string;
            responsible?: string;
            score: number;
            /** @enum {string} */
            state: "draft" | "registered" | "assigned" | "characterised" | "inService" | "resolved" | "closed" | "rejected" | "duplicate" | "withdrawn" | "referred";
            taken: boolean;
            /** @description Los tres primeros. */
            territories: string[];
            territoryCount: number;
            /** @description Recortado con «…» si es muy largo. */
            title: string;
        };
        DemandScore: {
            reasons: {
                code: string;
                label: string;
                points: number;
            }[];
            value: number;
        };
        DemandSource: {
            allowed: string[];
            /** Format: date-time */
            endedAt?: string;
            fields: {
                /**
                 * @description Qué se respondió. Un compromiso con su fecha se registra como fuente `commitment`.
                 * @enum {string}
                 */
                commitment?: "none" | "promised" | "partlyKept" | "kept" | "broken";
                /** Format: date */
                date: string;
                /** Format: date */
                deadline?: string;
                evidence?: {
                    file: string;
                    /** @enum {string} */
                    mediaType: "application/pdf" | "image/png" | "image/jpeg" | "text/csv" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/vnd.oasis.opendocument.text";
                    name: string;
                    sha256: string;
                    size: number;
                }[];
                /** @enum {string} */
                kind: "petition";
                origin: string;
                summary?: string;
                territories: string[];
                title: string;
            } | {
                /** Format: date */
                date: string;
                /** Format: date */
                deadline?: string;
                evidence?: {
                    file: string;
                    /** @enum {string} */
                    mediaType: "application/pdf" | "image/png" | "image/jpeg" | "text/csv" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/vnd.oasis.opendocument.text";
                    name: string;
                    sha256: string;
                    size: number;
                }[];
                /** @enum {string} */
                kind: "localDialogue";
                minutes?: {
                    file: string;
                    /** @enum {string} */
                    mediaType: "application/pdf" | "image/png" | "image/jpeg" | "text/csv" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/vnd.oasis.opendocument.text";
                    name: string;
                    sha256: string;
                    size: number;
                };
                needs: string;
                participants: number;
                place: string;
                summary?: string;
                territories: string[];
                title: string;
                who?: string;
            } | {
                /** Format: date */
                date: string;
                /** Format: date */
                deadline?: string;
                evidence?: {
                    file: string;
                    /** @enum {string} */
                    mediaType: "application/pdf" | "image/png" | "image/jpeg" | "text/csv" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/vnd.oasis.opendocument.text";
                    name: string;
                    sha256: string;
                    size: number;
                }[];
                /** @enum {string} */
                kind: "bindingRegionalDialogue";
                /** @description Lugar entre las prioridades: 1 es la primera. */
                rank: number;
                region: string;
                scheme: string;
                settled: string;
                summary?: string;
                territories: string[];
                title: string;
            } | {
                act: string;
                /** Format: date */
                date: string;
                /** Format: date */
                deadline?: string;
                evidence?: {
                    file: string;
                    /** @enum {string} */
                    mediaType: "application/pdf" | "image/png" | "image/jpeg" | "text/csv" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/vnd.oasis.opendocument.text";
                    name: string;
                    sha256: string;
                    size: number;
                }[];
                /** @enum {string} */
                kind: "commitment";
                /** @description La petición a la que responde, si la hubo. */
                petition?: string;
                promisedBy: string;
                promisedTo: string;
                /** @enum {string} */
                status: "pending" | "inProgress" | "partlyKept" | "kept" | "broken";
                summary?: string;
                territories: string[];
                title: string;
            } | {
                /** @description La medición registrada de la que sale, si la hay. */
                baseline?: string;
                /** Format: date */
                date: string;
                /** Format: date */
                deadline?: string;
                evidence?: {
                    file: string;
                    /** @enum {string} */
                    mediaType: "application/pdf" | "image/png" | "image/jpeg" | "text/csv" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/vnd.oasis.opendocument.text";
                    name: string;
                    sha256: string;
                    size: number;
                }[];
                indicator: string;
                /** @enum {string} */
                kind: "indicator";
                measuredBy: string;
                summary?: string;
                territories: string[];
                title: string;
                unit: string;
                value: number;
                year: number;
            } | {
                answers: number;
                /** Format: date */
                date: string;
                /** Format: date */
                deadline?: string;
                evidence?: {
                    file: string;
                    /** @enum {string} */
                    mediaType: "application/pdf" | "image/png" | "image/jpeg" | "text/csv" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/vnd.oasis.opendocument.text";
                    name: string;
                    sha256: string;
                    size: number;
                }[];
                findings: string;
                instrument: string;
                /** @enum {string} */
                kind: "survey";
                summary?: string;
                territories: string[];
                title: string;
                /** Format: date */
                until?: string;
            } | {
                /** Format: date */
                date: string;
                /** Format: date */
                deadline?: string;
                evidence?: {
                    file: string;
                    /** @enum {string} */
                    mediaType: "application/pdf" | "image/png" | "image/jpeg" | "text/csv" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/vnd.oasis.opendocument.text";
                    name: string;
                    sha256: string;
                    size: number;
                }[];
                findings: string;
                /** @enum {string} */
                kind: "interview";
                /** @description El papel de quien respondió, nunca su nombre. */
                role: string;
                summary?: string;
                territories: string[];
                title: string;
            } | {
                contribution: string;
                /** Format: date */
                date: string;
                /** Format: date */
                deadline?: string;
                entity: string;
                evidence?: {
                    file: string;
                    /** @enum {string} */
                    mediaType: "application/pdf" | "image/png" | "image/jpeg" | "text/csv" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/vnd.oasis.opendocument.text";
                    name: string;
                    sha256: string;
                    size: number;
                }[];
                /** @enum {string} */
                kind: "repository";
                /** Format: uri */
                link: string;
                summary?: string;
                territories: string[];
                title: string;
            } | {
                /** @enum {string} */
                action: "tutela" | "popularAction" | "groupAction" | "complianceAction" | "administrativeClaim" | "landRestitution" | "other";
                court: string;
                /** Format: date */
                date: string;
                /** Format: date */
                deadline?: string;
                evidence?: {
                    file: string;
                    /** @enum {string} */
                    mediaType: "application/pdf" | "image/png" | "image/jpeg" | "text/csv" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/vnd.oasis.opendocument.text";
                    name: string;
                    sha256: string;
                    size: number;
                }[];
                /** @enum {string} */
                kind: "courtRuling";
                obligation: string;
                /** @description Número del fallo o del expediente. */
                ruling: string;
                /** @enum {string} */
                stage: "lawsuit" | "ruling";
                summary?: string;
                territories: string[];
                title: string;
            };
            id: string;
            /** Format: date-time */
            inForceAt?: string;
            outcome?: string;
            overdue: boolean;
            owner: string;
            places: components["schemas"]["NamedPlace"][];
            reason?: string;
            /** Format: date-time */
            registeredAt: string;
            registeredBy: string;
            /** @enum {string} */
            state: "registered" | "inForce" | "fulfilled" | "lapsed";
            version: number;
        };
        DemandSourceInput: {
            /**
             * @description Qué se respondió. Un compromiso con su fecha se registra como fuente `commitment`.
             * @enum {string}
             */
            commitment?: "none" | "promised" | "partlyKept" | "kept" | "broken";
            /** Format: date */
            date: string;
            /** Format: date */
            deadline?: string;
            /** @description Archivos ya subidos. */
            evidence?: string[];
            /** @enum {string} */
            kind: "petition";
            origin: string;
            summary?: string;
            /** @default [] */
            territories: string[];
            title: string;
        } | {
            /** Format: date */
            date: string;
            /** Format: date */
            deadline?: string;
            /** @description Archivos ya subidos. */
            evidence?: string[];
            /** @enum {string} */
            kind: "localDialogue";
            minutes?: string;
            needs: string;
            participants: number;
            place: string;
            summary?: string;
            /** @default [] */
            territories: string[];
            title: string;
            who?: string;
        } | {
            /** Format: date */
            date: string;
            /** Format: date */
            deadline?: string;
            /** @description Archivos ya subidos. */
            evidence?: string[];
            /** @enum {string} */
            kind: "bindingRegionalDialogue";
            /** @description Lugar entre las prioridades: 1 es la primera. */
            rank: number;
            region: string;
            scheme: string;
            settled: string;
            summary?: string;
            /** @default [] */
            territories: string[];
            title: string;
        } | {
            act: string;
            /** Format: date */
            date: string;
            /** Format: date */
            deadline?: string;
            /** @description Archivos ya subidos. */
            evidence?: string[];
            /** @enum {string} */
            kind: "commitment";
            /** @description La petición a la que responde, si la hubo. */
            petition?: string;
            promisedBy: string;
            promisedTo: string;
            /** @enum {string} */
            status: "pending" | "inProgress" | "partlyKept" | "kept" | "broken";
            summary?: string;
            /** @default [] */
            territories: string[];
            title: string;
        } | {
            /** @description La medición registrada de la que sale, si la hay. */
            baseline?: string;
            /** Format: date */
            date: string;
            /** Format: date */
            deadline?: string;
            /** @description Archivos ya subidos. */
            evidence?: string[];
            indicator: string;
            /** @enum {string} */
            kind: "indicator";
            measuredBy: string;
            summary?: string;
            /** @default [] */
            territories: string[];
            title: string;
            unit: string;
            value: number;
            year: number;
        } | {
            answers: number;
            /** Format: date */
            date: string;
            /** Format: date */
            deadline?: string;
            /** @description Archivos ya subidos. */
            evidence?: string[];
            findings: string;
            instrument: string;
            /** @enum {string} */
            kind: "survey";
            summary?: string;
            /** @default [] */
            territories: string[];
            title: string;
            /** Format: date */
            until?: string;
        } | {
            /** Format: date */
            date: string;
            /** Format: date */
            deadline?: string;
            /** @description Archivos ya subidos. */
            evidence?: string[];
            findings: string;
            /** @enum {string} */
            kind: "interview";
            /** @description El papel de quien respondió, nunca su nombre. */
            role: string;
            summary?: string;
            /** @default [] */
            territories: string[];
            title: string;
        } | {
            contribution: string;
            /** Format: date */
            date: string;
            /** Format: date */
            deadline?: string;
            entity: string;
            /** @description Archivos ya subidos. */
            evidence?: string[];
            /** @enum {string} */
            kind: "repository";
            /** Format: uri */
            link: string;
            summary?: string;
            /** @default [] */
            territories: string[];
            title: string;
        } | {
            /** @enum {string} */
            action: "tutela" | "popularAction" | "groupAction" | "complianceAction" | "administrativeClaim" | "landRestitution" | "other";
            court: string;
            /** Format: date */
            date: string;
            /** Format: date */
            deadline?: string;
            /** @description Archivos ya subidos. */
            evidence?: string[];
            /** @enum {string} */
            kind: "courtRuling";
            obligation: string;
            /** @description Número del fallo o del expediente. */
            ruling: string;
            /** @enum {string} */
            stage: "lawsuit" | "ruling";
            summary?: string;
            /** @default [] */
            territories: string[];
            title: string;
        };
        DemandSourcePage: {
            items: components["schemas"]["DemandSourceRow"][];
            next?: string;
        };
        DemandSourceRow: {
            baseline?: string;
            /** Format: date */
            date: string;
            /** Format: date */
            deadline?: string;
            id: string;
            /** @enum {string} */
            kind: "petition" | "localDialogue" | "bindingRegionalDialogue" | "commitment" | "indicator" | "survey" | "interview" | "repository" | "courtRuling";
            overdue: boolean;
            /** @enum {string} */
            state: "registered" | "inForce" | "fulfilled" | "lapsed";
            territories: string[];
            territoryCount: number;
            title: string;
        };
        DemandTerm: {
            /** @enum {string} */
            code: "petition" | "courtRuling";
            /** Format: date */
            dueOn: string;
            label: string;
            overdue: boolean;
            source?: string;
        };
        EntityView: {
            acronym?: string;
            allowed: ("describe" | "close" | "reopen")[];
            catalogueId?: string;
            code: string;
            coordinator: boolean;
            id: string;
            legalKind?: string;
            name: string;
            note?: string;
            reason?: string;
            sector?: string;
            state: components["schemas"]["OwnerStatus"];
            successor?: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo?: string;
            version: number;
        };
        FileUpload: {
            file: string;
            upload: components["schemas"]["SignedAddress"];
        };
        Hat: {
            coordinator: boolean;
            hat: string;
            inForce: boolean;
            membership: string;
            orgUnit?: {
                id: string;
                name: string;
            };
            owner: components["schemas"]["OwnerSummary"];
            roles: ("administrator" | "formulator" | "adviser" | "approver" | "viewer" | "coordinator" | "representative" | "official")[];
            territories?: string[];
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo?: string;
        };
        HistoryEntry: {
            /** @enum {string} */
            as: "person" | "clock" | "system";
            /** Format: date-time */
            at: string;
            event: string;
            facts?: {
                [key: string]: unknown;
            };
            label: string;
            /** @description La organización que lo hizo. */
            owner?: string;
            /** @description Solo de la propia organización. */
            person?: string;
            reason?: string;
            version: number;
        };
        HistoryPage: {
            items: components["schemas"]["HistoryEntry"][];
            next?: string;
        };
        Import: {
            allowed: string[];
            counts: {
                loaded: number;
                refused: number;
                same: number;
                updated: number;
            };
            /** Format: date-time */
            endedAt?: string;
            file: {
                name: string;
                size: number;
            };
            /** @description Ya se puede descargar el archivo marcado. */
            hasResult: boolean;
            id: string;
            kind: string;
            notices: components["schemas"]["ImportFinding"][];
            owner: string;
            params: components["schemas"]["ImportParams"];
            problem?: components["schemas"]["ImportFinding"] & unknown;
            /** Format: date-time */
            receivedAt: string;
            receivedBy: string;
            /** @description Cuántas filas tiene la hoja; se sabe cuando se leyó toda. */
            rows?: number;
            sheet?: string;
            /** @enum {string} */
            state: "received" | "parsing" | "loading" | "done" | "failed" | "cancelled";
            /** @description Qué trae la hoja, en palabras. */
            title: string;
            /** @description Cuántas filas ya se trataron. */
            treated: number;
            version: number;
        };
        ImportFinding: {
            code: string;
            column?: string;
            words: string;
        };
        ImportKind: {
            /** @description Esta persona puede cargarla. */
            allowed: boolean;
            name: string;
            needs: string[];
            purpose: string;
            takes: string[];
            title: string;
        };
        ImportKinds: {
            items: components["schemas"]["ImportKind"][];
        };
        ImportListRow: {
            file: string;
            id: string;
            kind: string;
            /** Format: date-time */
            receivedAt: string;
            refused?: number;
            rows?: number;
            /** @enum {string} */
            state: "received" | "parsing" | "loading" | "done" | "failed" | "cancelled";
            title: string;
        };
        ImportPage: {
            items: components["schemas"]["ImportListRow"][];
            next?: string;
        };
        ImportParams: {
            /**
             * @description Con `draft`, cada fuente deja además un borrador de demanda que la cita.
             * @enum {string}
             */
            demands?: "draft";
            /** @description La encuesta cuyas respuestas trae la hoja. */
            survey?: string;
        };
        ImportResult: {
            download: {
                /** Format: date-time */
                expiresAt: string;
                url: string;
            };
            name: string;
        };
        ImportRow: {
            findings: components["schemas"]["ImportFinding"][];
            /** @description La fila, como la cuenta la hoja de cálculo. */
            number: number;
            /** @enum {string} */
            outcome: "loaded" | "updated" | "same" | "refused";
            /** @description El identificador de lo que la fila dejó. */
            target?: string;
        };
        ImportRowPage: {
            items: components["schemas"]["ImportRow"][];
            next?: string;
        };
        InstitutionalGaps: {
            budget: {
                /** @description Pesos colombianos. */
                linked: number;
                /** @description Pesos colombianos. */
                total: number;
            };
            /** @description Falso cuando hay más de lo que se contó. */
            complete: boolean;
            items: {
                total: number;
                withoutOffer: components["schemas"]["InstitutionalItemRow"][];
            };
            offers: {
                lacking: components["schemas"]["OfferAlignmentGap"][];
                total: number;
            };
            year: number;
        };
        InstitutionalItem: {
            allowed: string[];
            /** Format: date-time */
            endedAt?: string;
            fields: {
                code?: string;
                description?: string;
                from: number;
                /** @enum {string} */
                kind: "objective";
                title: string;
                to?: number;
                unit?: string;
            } | {
                code?: string;
                description?: string;
                from: number;
                /** @enum {string} */
                kind: "sectorObjective";
                title: string;
                to?: number;
                unit?: string;
            } | {
                code?: string;
                description?: string;
                from: number;
                /** @enum {string} */
                kind: "process";
                title: string;
                to?: number;
                unit?: string;
            } | {
                code?: string;
                description?: string;
                from: number;
                /** @enum {string} */
                kind: "procedure";
                parent: string;
                title: string;
                to?: number;
                unit?: string;
            } | {
                budget: number;
                code: string;
                description?: string;
                /** @enum {string} */
                kind: "actionPlanLine";
                title: string;
                unit?: string;
                year: number;
            };
            id: string;
            owner: string;
            reason?: string;
            /** Format: date-time */
            registeredAt: string;
            registeredBy: string;
            /** @enum {string} */
            state: "inForce" | "ended";
            version: number;
        };
        InstitutionalItemInput: {
            code?: string;
            description?: string;
            from: number;
            /** @enum {string} */
            kind: "objective";
            title: string;
            to?: number;
            unit?: string;
        } | {
            code?: string;
            description?: string;
            from: number;
            /** @enum {string} */
            kind: "sectorObjective";
            title: string;
            to?: number;
            unit?: string;
        } | {
            code?: string;
            description?: string;
            from: number;
            /** @enum {string} */
            kind: "process";
            title: string;
            to?: number;
            unit?: string;
        } | {
            code?: string;
            description?: string;
            from: number;
            /** @enum {string} */
            kind: "procedure";
            parent: string;
            title: string;
            to?: number;
            unit?: string;
        } | {
            budget: number;
            code: string;
            description?: string;
            /** @enum {string} */
            kind: "actionPlanLine";
            title: string;
            unit?: string;
            year: number;
        };
        InstitutionalItemPage: {
            items: components["schemas"]["InstitutionalItemRow"][];
            next?: string;
        };
        InstitutionalItemRow: {
            /** @description En pesos colombianos. */
            budget?: number;
            code?: string;
            from: number;
            id: string;
            /** @enum {string} */
            kind: "objective" | "sectorObjective" | "process" | "procedure" | "actionPlanLine";
            parent?: string;
            /** @enum {string} */
            state: "inForce" | "ended";
            /** @description Recortado con «…» si es muy largo. */
            title: string;
            to?: number;
            unit?: string;
        };
        InternalReport: {
            allowed: string[];
            code: string;
            content: {
                arrangement?: {
                    /** @enum {string} */
                    state: "open" | "closed";
                    steps: {
                        /** @enum {string} */
                        id: "I1" | "I2" | "I3" | "I4" | "I5";
                        /** @enum {string} */
                        status: "none" | "running" | "done";
                    }[];
                };
                budget: {
                    linked: number;
                    total: number;
                };
                complete: boolean;
                demands?: {
                    byState: {
                        count: number;
                        /** @enum {string} */
                        state: "draft" | "registered" | "assigned" | "characterised" | "inService" | "resolved" | "closed" | "rejected" | "duplicate" | "withdrawn" | "referred";
                    }[];
                    overdue: number;
                    registeredInPeriod: number;
                    ruled: number;
                    total: number;
                };
                /** Format: date */
                from: string;
                items: {
                    rows: {
                        budget?: number;
                        code?: string;
                        id: string;
                        /** @enum {string} */
                        kind: "objective" | "sectorObjective" | "process" | "procedure" | "actionPlanLine";
                        offers: number;
                        title: string;
                    }[];
                    total: number;
                    withoutOffer: number;
                };
                offers: {
                    byState: {
                        count: number;
                        /** @enum {string} */
                        state: "draft" | "inReview" | "approved" | "published" | "suspended" | "withdrawn" | "closed" | "archived";
                    }[];
                    checks: number;
                    lacking: {
                        line: number;
                        objective: number;
                        process: number;
                    };
                    publishedInPeriod: number;
                    rows: {
                        checksDone: number;
                        code: string;
                        id: string;
                        lacks: ("objective" | "process" | "line")[];
                        /** @enum {string} */
                        state: "draft" | "inReview" | "approved" | "published" | "suspended" | "withdrawn" | "closed" | "archived";
                        title: string;
                    }[];
                    total: number;
                    unfinished: number;
                };
                /** @enum {string} */
                period: "year" | "firstHalf" | "secondHalf" | "q1" | "q2" | "q3" | "q4";
                /** Format: date */
                to: string;
                unit?: string;
                year: number;
            };
            /** Format: date-time */
            generatedAt: string;
            generatedBy: string;
            /** @description La huella de lo que dice; lo que dice no cambia. */
            hash: string;
            id: string;
            owner: string;
            sendings: {
                /** Format: date-time */
                at: string;
                by: string;
                people: string[];
                units: string[];
            }[];
            /** @enum {string} */
            state: "generated" | "sent";
            version: number;
        };
        InternalReportPage: {
            items: components["schemas"]["InternalReportRow"][];
            next?: string;
        };
        InternalReportRow: {
            code: string;
            /** Format: date */
            generatedOn: string;
            id: string;
            /** @enum {string} */
            period: "year" | "firstHalf" | "secondHalf" | "q1" | "q2" | "q3" | "q4";
            /** @enum {string} */
            state: "generated" | "sent";
            unit?: string;
            year: number;
        };
        Invitation: {
            allowed: ("resend" | "revoke")[];
            email?: string;
            /** Format: date-time */
            expiresAt: string;
            id: string;
            membership?: string;
            orgUnit?: string;
            roles: ("administrator" | "formulator" | "adviser" | "approver" | "viewer" | "coordinator" | "representative" | "official")[];
            /** Format: date-time */
            sentAt: string;
            /** @enum {string} */
            state: "sent" | "accepted" | "revoked" | "expired";
            times: number;
            version: number;
        };
        KeptFile: {
            download: components["schemas"]["SignedAddress"];
            file: string;
            /** @enum {string} */
            mediaType: "application/pdf" | "image/png" | "image/jpeg" | "text/csv" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/vnd.oasis.opendocument.text";
            name: string;
            sha256: string;
            size: number;
        };
        KnownIndicatorOfTerritory: {
            change?: {
                better?: boolean;
                by: number;
                /** @enum {string} */
                direction: "up" | "down" | "same";
            };
            changeWords: string;
            max?: number;
            min?: number;
            newest: components["schemas"]["BaselineRow"];
            /** @description Otras fuentes del mismo año. */
            others: number;
            /** @description Entre los territorios que la organización conoce; la MDM, solo dentro de su grupo. */
            position?: {
                /** @enum {string} */
                first: "more" | "less";
                of: number;
                place: number;
            };
            positionWords: string;
            previous?: components["schemas"]["BaselineRow"];
        };
        KnownIndicators: {
            groups: ("C" | "G1" | "G2" | "G3" | "G4" | "G5")[];
            items: {
                code: string;
                /** @enum {string} */
                comparesWithin: "group" | "level";
                label: string;
                max: number;
                measuredBy: string;
                min: number;
                /** @enum {string} */
                polarity: "more" | "less";
                unit: string;
            }[];
        };
        LegalTerm: {
            /** Format: date-time */
            dueAt: string;
            notice: string;
            overdue: boolean;
            rule: string;
            workingDays: number;
        };
        Mandate: {
            /** Format: date */
            endedOn?: string;
            /** Format: date */
            from: string;
            id: string;
            inForce: boolean;
            invitation?: string;
            membership?: string;
            person?: string;
            reason?: string;
            /** @enum {string} */
            state: "awaiting" | "held" | "ended";
            /** Format: date */
            to: string;
            version: number;
        };
        Me: {
            displayName?: string;
            email?: string;
            hats: components["schemas"]["Hat"][];
            invitations: components["schemas"]["PendingInvitation"][];
            /** @enum {string} */
            language: "es" | "en";
            linked: boolean;
            person: string;
        };
        Member: {
            allowed: ("change" | "end")[];
            email?: string;
            /** Format: date-time */
            endedAt?: string;
            inForce: boolean;
            membership: string;
            name?: string;
            orgUnit?: string;
            person: string;
            roles: ("administrator" | "formulator" | "adviser" | "approver" | "viewer" | "coordinator" | "representative" | "official")[];
            /** Format: date-time */
            since: string;
            /** @enum {string} */
            state: "active" | "ended";
            successor?: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo?: string;
            version: number;
        };
        NamedPlace: {
            code: string;
            name: string;
        };
        NewSurveyLinkAnswer: components["schemas"]["SurveyLink"] & {
            /** @description La dirección, sin el sitio. Solo se muestra ahora: después no se puede leer. */
            path: string;
        };
        Offer: {
            allowed: string[];
            availability?: {
                slots: number;
                taken: number;
            };
            checks: components["schemas"]["OfferCheck"][];
            code: string;
            content: components["schemas"]["OfferContent"];
            /** Format: date-time */
            draftedAt: string;
            /** @description La edición vigente. */
            edition?: {
                hash: string;
                number: number;
                /** Format: date-time */
                publishedAt: string;
            };
            ending?: {
                /** Format: date-time */
                at: string;
                reason?: string;
            };
            id: string;
            /** @description La que se prepara al lado de la vigente. */
            nextEdition?: {
                /** @enum {string} */
                phase: "draft" | "inReview" | "approved";
                /** Format: date-time */
                startedAt: string;
            };
            owner: string;
            registeredInPortalTerritorial?: components["schemas"]["PortalRegistration"];
            responsible?: string;
            returned?: {
                /** Format: date-time */
                at: string;
                by: string;
                reason: string;
            };
            /** @enum {string} */
            state: "draft" | "inReview" | "approved" | "published" | "suspended" | "withdrawn" | "closed" | "archived";
            suspension?: {
                /** Format: date-time */
                at: string;
                reason: string;
            };
            unit?: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        OfferAlignmentGap: {
            code: string;
            id: string;
            lacks: ("objective" | "process" | "line")[];
            /** @enum {string} */
            state: "draft" | "inReview" | "approved" | "published" | "suspended" | "withdrawn" | "closed" | "archived";
            title: string;
        };
        OfferAlignments: {
            national: {
                catalogueVersion: string;
                code: string;
                contribution?: string;
                ended: boolean;
                name: {
                    en: string;
                    es: string;
                };
            }[];
            own: {
                code?: string;
                contribution?: string;
                from: number;
                item: string;
                /** @enum {string} */
                kind: "objective" | "sectorObjective" | "process" | "procedure" | "actionPlanLine";
                title: string;
                to?: number;
            }[];
        };
        OfferCheck: {
            /** Format: date-time */
            at?: string;
            by?: string;
            /** @enum {string} */
            id: "O1" | "O2" | "O3" | "O4" | "O5" | "O6" | "O7" | "O8" | "O9" | "O10";
            missing: string[];
            name: string;
            /** @description Por qué se devolvió. */
            reason?: string;
            required: boolean;
            /** @enum {string} */
            status: "none" | "running" | "done" | "returned";
            statusLabel: string;
        };
        /** @description El texto que se trabaja; si no hay, el de la edición vigente. */
        OfferContent: {
            alignments?: components["schemas"]["OfferAlignments"];
            capacities?: {
                baseline?: {
                    /** Format: date */
                    on?: string;
                    source?: string;
                    statement: string;
                    unit?: string;
                    value?: number;
                };
                /** @enum {string} */
                dimension: "planning" | "finance" | "projects" | "contracting" | "people" | "dataAndRecords" | "participationAndTransparency" | "articulation" | "sectorManagement" | "followUp";
                /** @enum {string} */
                level: "individual" | "organisational" | "institutional";
                target?: {
                    /** Format: date */
                    by?: string;
                    statement: string;
                    value?: number;
                };
            }[];
            competence?: {
                /** @enum {string} */
                competent?: "yes" | "partial" | "no";
                legalBasis?: string;
                note?: string;
            };
            overlaps?: components["schemas"]["OfferOverlaps"];
            route?: {
                evaluationPlan?: string;
                followUpPlan?: string;
                knowledgeLeft?: string;
                milestones: {
                    deliverable?: string;
                    id: string;
                    inputs?: {
                        cop?: number;
                        days?: number;
                        people?: number;
                        trips?: number;
                    };
                    /** @description Si la ruta va por meses desde el acuerdo. */
                    month?: number;
                    name: string;
                    /**
                     * Format: date
                     * @description Si la ruta va por fechas.
                     */
                    on?: string;
                    /** @enum {string} */
                    principle?: "subsidiarity" | "concurrence" | "complementarity";
                    responsibleRole?: string;
                    /** @enum {string} */
                    stage?: "planning" | "programming" | "execution" | "evaluation" | "accountability";
                }[];
                schedule?: {
                    /** @enum {string} */
                    basis: "dates" | "months";
                    /** Format: date */
                    from?: string;
                    months?: number;
                    /** Format: date */
                    to?: string;
                };
            };
            sector?: string;
            service?: {
                answers: {
                    demand: string;
                    owner: string;
                }[];
                audience?: string;
                contact?: string;
                deliverable?: string;
                /** @enum {string} */
                mechanism?: "technicalAssistance" | "technicalCooperation" | "other";
                /** @enum {string} */
                modality?: "onSite" | "remote" | "mixed" | "selfPaced";
                receives?: string;
                slots?: number;
                territoryContribution?: string;
                units?: {
                    name: string;
                    quantity: number;
                };
            };
            stakeholders?: {
                activities?: string;
                contact?: string;
                influence: number;
                interest: number;
                /**
                 * @description De una organización; el de un contacto lo dice el directorio.
                 * @enum {string}
                 */
                kind?: "nationalEntity" | "territorialGovernment" | "association" | "socialOrganisation" | "academia" | "private" | "cooperation" | "controlBody" | "other";
                organisation?: string;
                /** @enum {string} */
                position?: "supports" | "neutral" | "resists";
                purpose?: string;
                /** @enum {string} */
                stage?: "planning" | "programming" | "execution" | "evaluation" | "accountability";
            }[];
            summary?: string;
            targeting?: {
                codes: string[];
                reason?: string;
                rule?: {
                    /** @enum {string} */
                    by: "need" | "department" | "region" | "pdet" | "scheme" | "dialogueRegion" | "category" | "mdmGroup" | "kind" | "hand";
                    value?: string;
                };
            }[];
            /** @description Los territorios, cada uno una vez; sus razones, en `targeting`. */
            targets?: {
                code: string;
                name: string;
            }[];
            timing?: {
                cycleStages: ("planning" | "programming" | "execution" | "evaluation" | "accountability")[];
                /** Format: date */
                from?: string;
                /** @enum {string} */
                mode?: "continuous" | "oneOff";
                /** Format: date */
                requestUntil?: string;
                /** Format: date */
                to?: string;
            };
            title: string;
        };
        OfferEdition: {
            content: components["schemas"]["OfferContent"];
            hash: string;
            /** @description Si el texto guardado sigue dando la misma huella. */
            intact: boolean;
            number: number;
            /** Format: date-time */
            publishedAt: string;
        };
        OfferEditionPage: {
            items: components["schemas"]["OfferEditionRow"][];
            next?: string;
        };
        OfferEditionRow: {
            hash: string;
            number: number;
            /** Format: date-time */
            publishedAt: string;
            title: string;
        };
        OfferMatch: {
            availability?: {
                slots: number;
                taken: number;
            };
            capacities: {
                dimension: string;
                /** @enum {string} */
                level: "individual" | "organisational" | "institutional";
            }[];
            code: string;
            cycleStages: ("planning" | "programming" | "execution" | "evaluation" | "accountability")[];
            edition?: number;
            /** Format: date */
            from?: string;
            id: string;
            match: {
                capacities: {
                    dimension: string;
                    /** @enum {string} */
                    level: "individual" | "organisational" | "institutional";
                }[];
                cycle: boolean;
                dimensions: string[];
                municipalities: number;
                /** @description Los municipios de la demanda. */
                of: number;
                sector: boolean;
                words: string[];
            };
            /** @enum {string} */
            mechanism?: "technicalAssistance" | "technicalCooperation" | "other";
            /** @enum {string} */
            mode?: "continuous" | "oneOff";
            open: boolean;
            owner: {
                acronym?: string;
                id: string;
                name: string;
            };
            /** Format: date-time */
            publishedAt?: string;
            /** Format: date */
            requestUntil?: string;
            /** @description De cien. */
            score: number;
            sector?: string;
            summary?: string;
            territories: string[];
            title: string;
            /** Format: date */
            to?: string;
        };
        OfferMatchPage: {
            items: components["schemas"]["OfferMatch"][];
            next?: string;
            total: number;
        };
        OfferOverlaps: {
            findings: {
                /** @enum {string} */
                decision?: "join" | "complement" | "disaggregate" | "differ";
                offer: string;
                owner: string;
                reason?: string;
                seen: {
                    /** Format: date-time */
                    at: string;
                    availability?: {
                        slots: number;
                        taken: number;
                    };
                    code: string;
                    edition: number;
                    /** Format: date */
                    from?: string;
                    mode?: string;
                    /** Format: date-time */
                    publishedAt?: string;
                    shared: {
                        capacities: {
                            /** @enum {string} */
                            dimension: "planning" | "finance" | "projects" | "contracting" | "people" | "dataAndRecords" | "participationAndTransparency" | "articulation" | "sectorManagement" | "followUp";
                            /** @enum {string} */
                            level: "individual" | "organisational" | "institutional";
                        }[];
                        cycleStages: ("planning" | "programming" | "execution" | "evaluation" | "accountability")[];
                        dimensions: string[];
                        more: number;
                        municipalities: number;
                        period?: {
                            /** Format: date */
                            from?: string;
                            /** Format: date */
                            to?: string;
                        };
                        places: components["schemas"]["NamedPlace"][];
                        sector: boolean;
                    };
                    /** @enum {string} */
                    strength?: "strong" | "partial" | "slight";
                    title: string;
                    /** Format: date */
                    to?: string;
                };
            }[];
            looked?: {
                /** Format: date-time */
                at: string;
                capacities: {
                    /** @enum {string} */
                    dimension: "planning" | "finance" | "projects" | "contracting" | "people" | "dataAndRecords" | "participationAndTransparency" | "articulation" | "sectorManagement" | "followUp";
                    /** @enum {string} */
                    level: "individual" | "organisational" | "institutional";
                }[];
                /** Format: date */
                from?: string;
                territories: components["schemas"]["NamedPlace"][];
                /** Format: date */
                to?: string;
            };
            none?: {
                note?: string;
            };
        };
        OfferPage: {
            items: components["schemas"]["OfferRow"][];
            next?: string;
        };
        OfferPolicy: {
            allowed: string[];
            /** @description Los que hoy se pueden trabajar, y por eso exigir. */
            available: ("O1" | "O2" | "O3" | "O4" | "O5" | "O6" | "O7" | "O8" | "O9")[];
            /** @description La entidad no ha dicho otra cosa. */
            byDefault: boolean;
            required: ("O1" | "O2" | "O3" | "O4" | "O5" | "O6" | "O7" | "O8" | "O9")[];
            version: number;
        };
        OfferRow: {
            /** @description Los que se pueden trabajar hoy. */
            checksAll: number;
            /** @description De los que se pueden trabajar hoy. */
            checksDone: number;
            code: string;
            id: string;
            /** @enum {string} */
            nextEdition?: "draft" | "inReview" | "approved";
            /** Format: date */
            publishedOn?: string;
            responsible?: string;
            slots?: number;
            /** @enum {string} */
            state: "draft" | "inReview" | "approved" | "published" | "suspended" | "withdrawn" | "closed" | "archived";
            /** @description Los tres primeros; CO, todo el país. */
            territories: string[];
            territoryCount: number;
            /** @description Recortado con «…» si es muy largo. */
            title: string;
            unit?: string;
            /** Format: date */
            updatedOn: string;
        };
        Onboarded: {
            code: string;
            invitation: string;
            name: string;
            owner: string;
            status: components["schemas"]["OwnerStatus"];
        };
        OrganisationDetail: components["schemas"]["OrganisationView"] & {
            mandates: components["schemas"]["Mandate"][];
        };
        OrganisationView: {
            code: string;
            id: string;
            /** @enum {string} */
            kind: "mayorOffice" | "governorOffice" | "associativeScheme" | "socialGroup" | "cooperationPartner";
            members?: string[];
            name: string;
            scheme?: string;
            state: components["schemas"]["OwnerStatus"];
            territory?: string;
            territoryName?: string;
            version: number;
        };
        OrgUnit: {
            id: string;
            name: string;
            parent?: string;
            /** @enum {string} */
            state: "active" | "ended";
            version: number;
        };
        OtherSide: {
            /** Format: date-time */
            at: string;
            receipt?: string;
            servedBy?: {
                offer: string;
                owner: string;
            }[];
            /** @enum {string} */
            state: "draft" | "registered" | "assigned" | "characterised" | "inService" | "resolved" | "closed" | "rejected" | "duplicate" | "withdrawn" | "referred";
        };
        Overlap: {
            /** @description La misma dimensión en el mismo nivel. */
            capacities: {
                dimension: string;
                /** @enum {string} */
                level: "individual" | "organisational" | "institutional";
            }[];
            cycleStages: ("planning" | "programming" | "execution" | "evaluation" | "accountability")[];
            /** @description La misma dimensión, en otro nivel. */
            dimensions: string[];
            offer: components["schemas"]["OverlapOffer"];
            /** @description Cuándo coinciden; sin él, nunca. */
            period?: {
                /** Format: date */
                from?: string;
                /** Format: date */
                to?: string;
            };
            score: number;
            sector: boolean;
            /** @enum {string} */
            strength: "strong" | "partial" | "slight";
            territories: {
                codes: string[];
                /** @description Códigos compartidos que no se muestran. */
                more: number;
                municipalities: number;
            };
            /** @description Palabras propias que la otra también usa. */
            words: string[];
        };
        OverlapMeeting: {
            capacity: {
                dimension: string;
                /** @enum {string} */
                level: "individual" | "organisational" | "institutional";
            };
            entities: {
                acronym?: string;
                id: string;
                name: string;
            }[];
            /** @description Las diez más nuevas. */
            offers: components["schemas"]["OverlapOffer"][];
            total: number;
        };
        OverlapMeetingPage: {
            items: components["schemas"]["OverlapMeeting"][];
            next?: string;
            territory: {
                code: string;
                name: string;
            };
            total: number;
        };
        OverlapOffer: {
            /** @description Su página pública. */
            address: string;
            availability?: {
                slots: number;
                taken: number;
            };
            code: string;
            edition?: number;
            /** Format: date */
            from?: string;
            id: string;
            /** @enum {string} */
            mode?: "continuous" | "oneOff";
            /** @description Todavía se puede pedir. */
            open: boolean;
            owner: {
                acronym?: string;
                id: string;
                name: string;
            };
            /** Format: date-time */
            publishedAt?: string;
            /** Format: date */
            requestUntil?: string;
            title: string;
            /** Format: date */
            to?: string;
        };
        OverlapPage: {
            /** @description De cuántas entidades son las coincidencias. */
            entities: number;
            items: components["schemas"]["Overlap"][];
            /** @description Cuántos municipios alcanza lo que se busca. */
            municipalities: number;
            next?: string;
            partial: number;
            /** Format: date-time */
            seenAt: string;
            slight: number;
            strong: number;
            total: number;
        };
        /** @enum {string} */
        OwnerStatus: "invited" | "active" | "readOnly";
        OwnerSummary: {
            acronym?: string;
            code: string;
            coordinator?: boolean;
            id: string;
            members?: string[];
            name: string;
            /** @enum {string} */
            organisationKind?: "mayorOffice" | "governorOffice" | "associativeScheme" | "socialGroup" | "cooperationPartner";
            /** @enum {string} */
            ownerKind: "entity" | "territorial";
            sector?: string;
            status: components["schemas"]["OwnerStatus"];
            successor?: string;
            territory?: string;
            territoryName?: string;
            /** Format: date */
            validTo?: string;
            version?: number;
        };
        PendingInvitation: {
            /** Format: date-time */
            expiresAt: string;
            id: string;
            owner: {
                id: string;
                name: string;
            };
            roles: ("administrator" | "formulator" | "adviser" | "approver" | "viewer" | "coordinator" | "representative" | "official")[];
        };
        PortalRegistration: {
            /** Format: date-time */
            at: string;
            by: string;
            /** Format: date */
            date: string;
            edition: number;
            number: string;
        };
        Problem: {
            allowed?: string[];
            code: string;
            detail: string;
            instance?: string;
            issues?: {
                code: string;
                message: string;
                pointer: string;
            }[];
            missing?: string[];
            roles?: string[];
            status: number;
            title: string;
            type: string;
        };
        Referral: {
            allowed: string[];
            demand: {
                asker?: {
                    demand: string;
                    owner: string;
                };
                capacities: {
                    /** @enum {string} */
                    dimension: "planning" | "finance" | "projects" | "contracting" | "people" | "dataAndRecords" | "participationAndTransparency" | "articulation" | "sectorManagement" | "followUp";
                    /** @enum {string} */
                    level: "individual" | "organisational" | "institutional";
                }[];
                /** @enum {string} */
                cycleStage?: "planning" | "programming" | "execution" | "evaluation" | "accountability";
                /** Format: date-time */
                dueAt?: string;
                id: string;
                need?: string;
                receipt: string;
                /** Format: date-time */
                registeredAt: string;
                sector?: string;
                territories: components["schemas"]["NamedPlace"][];
                title: string;
            };
            grounds?: string;
            id: string;
            inTerm?: boolean;
            norm?: string;
            /** @enum {string} */
            outcome?: "resolved" | "kept" | "recalled" | "lapsed";
            owner: string;
            receipt: string;
            /** @enum {string} */
            stand: "sender" | "receiver" | "follower";
            /** @enum {string} */
            state: "sent" | "received" | "redirected" | "accepted" | "declined" | "expired" | "settled";
            taken?: {
                demand: string;
                owner: string;
            };
            term: {
                /** @description Termina después que el término de la petición. */
                afterPetition: boolean;
                /** Format: date-time */
                dueAt: string;
                notice: string;
                overdue: boolean;
                workingDays: number;
            };
            to: string;
            trail: components["schemas"]["ReferralStep"][];
            version: number;
            visited: {
                /** @enum {string} */
                answer: "declined" | "redirected" | "expired";
                owner: string;
            }[];
            whole: boolean;
        };
        ReferralNote: {
            /** Format: date-time */
            dueAt: string;
            id: string;
            otherSide?: components["schemas"]["OtherSide"];
            overdue: boolean;
            owner: string;
            /** @enum {string} */
            state: "sent" | "received" | "redirected" | "accepted" | "declined" | "expired" | "settled";
            step: {
                /** Format: date-time */
                at: string;
                by: string;
                /** @enum {string} */
                kind: "sent" | "received" | "redirected" | "accepted" | "served" | "declined" | "expired" | "reminded" | "settled";
                to?: string;
            };
            taken?: {
                demand: string;
                owner: string;
            };
            to: string;
            whole: boolean;
        };
        ReferralPage: {
            items: components["schemas"]["ReferralRow"][];
            next?: string;
        };
        ReferralRow: {
            /** Format: date */
            dueOn: string;
            id: string;
            /** @description La otra parte: quien lo envió o quien lo recibió. */
            other: string;
            /** @enum {string} */
            outcome?: "resolved" | "kept" | "recalled" | "lapsed";
            overdue: boolean;
            /** @description La entidad ya respondió y otra lo tiene ahora. */
            passed: boolean;
            receipt: string;
            reminded: boolean;
            /** Format: date */
            sentOn: string;
            /** @enum {string} */
            state: "sent" | "received" | "redirected" | "accepted" | "declined" | "expired" | "settled";
            territories: string[];
            territoryCount: number;
            /** @description Recortado con «…» si es muy largo. */
            title: string;
        };
        ReferralStep: {
            /** @enum {string} */
            as: "person" | "clock" | "system";
            /** Format: date-time */
            at: string;
            by: string;
            /** Format: date-time */
            dueAt?: string;
            /** @enum {string} */
            kind: "sent" | "received" | "redirected" | "accepted" | "served" | "declined" | "expired" | "reminded" | "settled";
            label: string;
            to?: string;
            /** @description El mensaje o el motivo. Quien solo sigue el traslado no lo lee. */
            words?: string;
        };
        RegisteredOrganisation: {
            code: string;
            invitation?: string;
            mandate?: string;
            name: string;
            owner: string;
            status: components["schemas"]["OwnerStatus"];
        };
        RightsRequest: {
            allowed: string[];
            /** @enum {string} */
            answeredBy?: "inPerson" | "letter" | "email" | "phone" | "webForm";
            /** Format: date */
            answeredOn?: string;
            /** @description Falta cuando se le respondió que sus datos se suprimieron. */
            asker?: {
                /** @description Cómo se comprobó quién pide, sin copiar números de documento. */
                identity: string;
                name: string;
                /** @enum {string} */
                relation: "holder" | "heir" | "representative" | "attorney";
                replyTo: string;
                request: string;
            };
            /** @enum {string} */
            channel: "inPerson" | "letter" | "email" | "phone" | "webForm";
            contact?: string;
            /** @enum {string} */
            contactState?: "active" | "withdrawn" | "erased";
            due: {
                extension: number;
                /** Format: date */
                on: string;
                overdue: boolean;
                /** @description La entidad debe comprobar qué término rige su caso. */
                rule: string;
                workingDays: number;
                workingDaysLeft: number;
            };
            extension?: {
                /** Format: date-time */
                at: string;
                reason: string;
            };
            id: string;
            /** @enum {string} */
            kind: "know" | "update" | "rectify" | "delete" | "revoke";
            /** @description La respuesta, para revisarla, firmarla y enviarla. */
            letter?: string;
            owner: string;
            receipt: string;
            /** Format: date */
            receivedOn: string;
            /** Format: date-time */
            recordedAt: string;
            recordedBy: string;
            resolution?: {
                /** Format: date-time */
                at: string;
                by: string;
                kept: ("minutes" | "acceptances" | "editions" | "legalDuty")[];
                /** @enum {string} */
                outcome: "granted" | "partly" | "denied";
                reason?: string;
            };
            /** @enum {string} */
            state: "received" | "resolved" | "answered";
            version: number;
        };
        RightsRequestPage: {
            items: components["schemas"]["RightsRequestRow"][];
            next?: string;
        };
        RightsRequestReceipt: {
            allowed: string[];
            /** Format: date */
            due: string;
            id: string;
            owner: string;
            receipt: string;
            /** @enum {string} */
            state: "received" | "resolved" | "answered";
            version: number;
        };
        RightsRequestRow: {
            /** Format: date */
            due: string;
            extended: boolean;
            id: string;
            /** @enum {string} */
            kind: "know" | "update" | "rectify" | "delete" | "revoke";
            /** @enum {string} */
            outcome?: "granted" | "partly" | "denied";
            overdue: boolean;
            receipt: string;
            /** Format: date */
            receivedOn: string;
            /** @enum {string} */
            state: "received" | "resolved" | "answered";
        };
        SharedDemand: {
            allowed: string[];
            assignedTo?: {
                /** Format: date-time */
                at: string;
                demand: string;
                owner: string;
                routed: boolean;
            };
            capacities: {
                /** @enum {string} */
                dimension: "planning" | "finance" | "projects" | "contracting" | "people" | "dataAndRecords" | "participationAndTransparency" | "articulation" | "sectorManagement" | "followUp";
                /** @enum {string} */
                level: "individual" | "organisational" | "institutional";
            }[];
            /** @enum {string} */
            cycleStage?: "planning" | "programming" | "execution" | "evaluation" | "accountability";
            id: string;
            /** @description La ordena un fallo judicial vigente. */
            legal: boolean;
            need?: string;
            owner: string;
            receipt?: string;
            /** Format: date-time */
            registeredAt?: string;
            requestedOffer?: {
                offer: string;
                owner: string;
            };
            score: components["schemas"]["DemandScore"];
            sector?: string;
            shared: boolean;
            sources: {
                /** Format: date-time */
                citedAt: string;
                /** Format: date */
                date: string;
                /** Format: date */
                deadline?: string;
                /** @enum {string} */
                kind: "petition" | "localDialogue" | "bindingRegionalDialogue" | "commitment" | "indicator" | "survey" | "interview" | "repository" | "courtRuling";
                origin?: string;
                source: string;
                /** @enum {string} */
                state?: "registered" | "inForce" | "fulfilled" | "lapsed";
                title: string;
                version?: number;
            }[];
            /** @enum {string} */
            state: "draft" | "registered" | "assigned" | "characterised" | "inService" | "resolved" | "closed" | "rejected" | "duplicate" | "withdrawn" | "referred";
            term?: components["schemas"]["LegalTerm"];
            /** @description Los términos que corren, el más cercano primero. */
            terms: components["schemas"]["DemandTerm"][];
            territories: components["schemas"]["NamedPlace"][];
            title: string;
            version: number;
        };
        SignedAddress: {
            /** Format: date-time */
            expiresAt: string;
            headers: {
                [key: string]: string;
            };
            /** @enum {string} */
            method: "PUT" | "GET";
            url: string;
        };
        SimilarDemands: {
            /** @description Con cuántas demandas se comparó. */
            compared: number;
            /** @description Se comparó con todas las de la organización. */
            complete: boolean;
            items: {
                id: string;
                reasons: {
                    code: string;
                    label: string;
                    points: number;
                }[];
                receipt?: string;
                /** @enum {string} */
                state: "draft" | "registered" | "assigned" | "characterised" | "inService" | "resolved" | "closed" | "rejected" | "duplicate" | "withdrawn" | "referred";
                territories: string[];
                territoryCount: number;
                title: string;
                value: number;
            }[];
        };
        Stakeholder: {
            activities?: string;
            contact?: string;
            influence: number;
            interest: number;
            /** @enum {string} */
            kind?: "nationalEntity" | "territorialGovernment" | "association" | "socialOrganisation" | "academia" | "private" | "cooperation" | "controlBody" | "other";
            name?: string;
            organisation?: string;
            /** @enum {string} */
            position?: "supports" | "neutral" | "resists";
            purpose?: string;
            role?: string;
            /** @enum {string} */
            stage?: "planning" | "programming" | "execution" | "evaluation" | "accountability";
            /**
             * @description `erased`, sus datos se suprimieron; `withdrawn`, retiró su autorización; `otherOffice`, lo conserva otra dependencia; `roleOnly`, su rol no ve nombres.
             * @enum {string}
             */
            standing: "named" | "erased" | "withdrawn" | "otherOffice" | "roleOnly";
        };
        StakeholderMap: {
            items: components["schemas"]["Stakeholder"][];
        };
        Survey: {
            allowed: string[];
            content: {
                anonymous: boolean;
                consent?: string;
                /** @enum {string} */
                form: "survey" | "interview";
                introduction?: string;
                /** @enum {string} */
                purpose: "need" | "satisfaction" | "test";
                questions: ({
                    help?: string;
                    id: string;
                    /** @enum {string} */
                    kind: "shortText";
                    label: string;
                    required?: boolean;
                    when?: {
                        is: string;
                        question: string;
                    };
                } | {
                    help?: string;
                    id: string;
                    /** @enum {string} */
                    kind: "longText";
                    label: string;
                    required?: boolean;
                    when?: {
                        is: string;
                        question: string;
                    };
                } | {
                    help?: string;
                    id: string;
                    /** @enum {string} */
                    kind: "choice";
                    label: string;
                    options: {
                        label: string;
                        value: string;
                    }[];
                    required?: boolean;
                    when?: {
                        is: string;
                        question: string;
                    };
                } | {
                    help?: string;
                    id: string;
                    /** @enum {string} */
                    kind: "choices";
                    label: string;
                    options: {
                        label: string;
                        value: string;
                    }[];
                    required?: boolean;
                    when?: {
                        is: string;
                        question: string;
                    };
                } | {
                    help?: string;
                    id: string;
                    /** @enum {string} */
                    kind: "number";
                    label: string;
                    max?: number;
                    min?: number;
                    required?: boolean;
                    unit?: string;
                    when?: {
                        is: string;
                        question: string;
                    };
                    whole?: boolean;
                } | {
                    from: 0 | 1;
                    help?: string;
                    high: string;
                    id: string;
                    /** @enum {string} */
                    kind: "scale";
                    label: string;
                    low: string;
                    required?: boolean;
                    to: number;
                    when?: {
                        is: string;
                        question: string;
                    };
                } | {
                    help?: string;
                    id: string;
                    /** @enum {string} */
                    kind: "date";
                    label: string;
                    required?: boolean;
                    when?: {
                        is: string;
                        question: string;
                    };
                } | {
                    help?: string;
                    id: string;
                    /** @enum {string} */
                    kind: "territory";
                    label: string;
                    required?: boolean;
                    when?: {
                        is: string;
                        question: string;
                    };
                } | {
                    help?: string;
                    id: string;
                    /** @enum {string} */
                    kind: "section";
                    label: string;
                    when?: {
                        is: string;
                        question: string;
                    };
                })[];
                respondents?: string;
                territories: string[];
                title: string;
                /** Format: date */
                until?: string;
            };
            copyOf?: string;
            /** Format: date-time */
            draftedAt: string;
            draftedBy: string;
            /** Format: date-time */
            endsAt?: string;
            id: string;
            /** @description Lo que falta para abrirla. */
            missing: string[];
            /** Format: date-time */
            openedAt?: string;
            /** @description Se cerró o pasó su último día: ya no se responde. */
            over: boolean;
            owner: string;
            places: components["schemas"]["NamedPlace"][];
            serves?: string;
            source?: string;
            /** @enum {string} */
            state: "draft" | "open" | "closed";
            version: number;
        };
        SurveyAnswer: {
            /** Format: date-time */
            answeredAt: string;
            answers: {
                [key: string]: string | number | string[];
            };
            /** Format: date-time */
            at: string;
            by?: string;
            /** @enum {string} */
            channel: "application" | "link" | "kobo" | "paper";
            /** Format: date-time */
            erasedAt?: string;
            id: string;
            link?: string;
            place?: components["schemas"]["NamedPlace"];
            receipt: string;
            role?: string;
        };
        SurveyAnswerPage: {
            items: components["schemas"]["SurveyAnswer"][];
            next?: string;
        };
        SurveyForms: {
            columns: {
                label: string;
                name: string;
            }[];
            printed: {
                help?: string;
                id: string;
                label: string;
                number?: number;
                onlyIf: {
                    label: string;
                    number: number;
                    option: string;
                }[];
                required: boolean;
                space?: {
                    /** @enum {string} */
                    kind: "lines";
                    lines: number;
                } | {
                    /** @enum {string} */
                    kind: "boxes";
                    labels: string[];
                    several: boolean;
                } | {
                    from: number;
                    high: string;
                    /** @enum {string} */
                    kind: "scale";
                    low: string;
                    to: number;
                } | {
                    /** @enum {string} */
                    kind: "blank";
                    unit?: string;
                };
            }[];
            xlsForm: {
                name: string;
                rows: string[][];
            }[];
        };
        SurveyLink: {
            /** Format: date-time */
            expiresAt: string;
            id: string;
            label?: string;
            singleUse: boolean;
            /** @enum {string} */
            state: "live" | "used" | "expired" | "revoked";
        };
        SurveyLinkPage: {
            items: components["schemas"]["SurveyLink"][];
            next?: string;
        };
        SurveyPage: {
            items: components["schemas"]["SurveyRow"][];
            next?: string;
        };
        SurveyReceipt: {
            /** Format: date-time */
            at: string;
            id: string;
            receipt: string;
            repeated: boolean;
        };
        SurveyResults: {
            channels: {
                count: number;
                value: string;
            }[];
            /** Format: date-time */
            countedAt: string;
            /** @description Una línea por pregunta: con lo que empieza una fuente. */
            findings: string;
            links: {
                count: number;
                value: string;
            }[];
            questions: {
                /** @description Cuántos respondieron: el tamaño de la muestra. */
                answered: number;
                /** @description Había tantos números distintos que la mediana es aproximada. */
                approximate: boolean;
                /** @description A cuántos se les hizo la pregunta. */
                asked: number;
                counts: {
                    count: number;
                    value: string;
                }[];
                id: string;
                least?: number;
                mean?: number;
                median?: number;
                most?: number;
            }[];
            territories: {
                count: number;
                name: string;
                value: string;
            }[];
            total: number;
        };
        SurveyRow: {
            /** @enum {string} */
            form: "survey" | "interview";
            id: string;
            over: boolean;
            /** @enum {string} */
            purpose: "need" | "satisfaction" | "test";
            questions: number;
            /** @enum {string} */
            state: "draft" | "open" | "closed";
            title: string;
            /** Format: date */
            until?: string;
        };
        Territory: {
            code: string;
            department?: string;
            departmentName?: string;
            kind: components["schemas"]["TerritoryKind"];
            lat: number;
            lon: number;
            name: string;
            officialName: string;
            pdet?: {
                name: string;
                number: number;
            };
            successor?: string;
            until?: string;
        };
        /** @enum {string} */
        TerritoryKind: "departamento" | "municipio" | "areaNoMunicipalizada" | "isla";
        TerritoryPicture: {
            complete: boolean;
            items: components["schemas"]["KnownIndicatorOfTerritory"][];
            place: components["schemas"]["NamedPlace"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getArrangements: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                /** @description How many at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArrangementPage"];
                };
            };
        };
    };
    postArrangements: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    year: number;
                };
            };
        };
        responses: {
            /** @description Creado. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Arrangement"];
                };
            };
        };
    };
    getArrangementsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Arrangement"];
                };
            };
        };
    };
    postArrangementsByIdClose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Arrangement"];
                };
            };
        };
    };
    postArrangementsByIdReopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Arrangement"];
                };
            };
        };
    };
    putArrangementsByIdStepsI1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    dimensions: {
                        /** @enum {string} */
                        dimension: "people" | "planning" | "management" | "results" | "information" | "knowledge" | "control";
                        note?: string;
                        /** @enum {string} */
                        status: "none" | "running" | "done";
                    }[];
                    /**
                     * @description Archivos ya subidos.
                     * @default []
                     */
                    evidence?: string[];
                    notes?: string;
                    /** Format: date */
                    on?: string;
                    responsible?: string;
                    /** @enum {string} */
                    status: "none" | "running" | "done";
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Arrangement"];
                };
            };
        };
    };
    putArrangementsByIdStepsI2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Archivos ya subidos.
                     * @default []
                     */
                    evidence?: string[];
                    notes?: string;
                    /** Format: date */
                    on?: string;
                    responsible?: string;
                    /** @enum {string} */
                    status: "none" | "running" | "done";
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Arrangement"];
                };
            };
        };
    };
    putArrangementsByIdStepsI3: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Archivos ya subidos.
                     * @default []
                     */
                    evidence?: string[];
                    notes?: string;
                    /** Format: date */
                    on?: string;
                    responsible?: string;
                    /** @enum {string} */
                    status: "none" | "running" | "done";
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Arrangement"];
                };
            };
        };
    };
    putArrangementsByIdStepsI4: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Archivos ya subidos.
                     * @default []
                     */
                    evidence?: string[];
                    notes?: string;
                    /** Format: date */
                    on?: string;
                    responsible?: string;
                    /** @enum {string} */
                    status: "none" | "running" | "done";
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Arrangement"];
                };
            };
        };
    };
    putArrangementsByIdStepsI5: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Archivos ya subidos.
                     * @default []
                     */
                    evidence?: string[];
                    notes?: string;
                    /** Format: date */
                    on?: string;
                    responsible?: string;
                    /** @enum {string} */
                    status: "none" | "running" | "done";
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Arrangement"];
                };
            };
        };
    };
    getAudit: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                /** @description How many at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        next?: string;
                    };
                };
            };
        };
    };
    getBaselines: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                /** @description El código del indicador; para los que tienen nombre, `terridata:` o `own:` y el nombre. */
                indicator?: string;
                /** @description How many at most. */
                limit?: number;
                state?: "recorded" | "withdrawn";
                /** @description Código DIVIPOLA vigente: dos cifras, un departamento; cinco, un municipio. */
                territory?: string;
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BaselinePage"];
                };
            };
        };
    };
    postBaselines: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    group?: "C" | "G1" | "G2" | "G3" | "G4" | "G5";
                    /**
                     * @description Del catálogo, o `terridata` y `own` con su nombre.
                     * @enum {string}
                     */
                    indicator: "mdm" | "idf" | "idi" | "igpr" | "irca" | "ipm" | "terridata" | "own";
                    name?: string;
                    /** @enum {string} */
                    polarity?: "more" | "less";
                    source?: string;
                    /**
                     * @description Código DIVIPOLA vigente: dos cifras, un departamento; cinco, un municipio.
                     * @example 19450
                     */
                    territory: string;
                    unit?: string;
                    value: number;
                    year: number;
                };
            };
        };
        responses: {
            /** @description Creado. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Baseline"];
                };
            };
        };
    };
    getBaselinesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Baseline"];
                };
            };
        };
    };
    getBaselinesByIdHistory: {
        parameters: {
            query?: {
                /** @description La versión después de la cual seguir. */
                after?: number;
                /** @description How many at most. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryPage"];
                };
            };
        };
    };
    postBaselinesByIdRevise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    group?: "C" | "G1" | "G2" | "G3" | "G4" | "G5";
                    /** @enum {string} */
                    polarity?: "more" | "less";
                    reason: string;
                    unit?: string;
                    value: number;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Baseline"];
                };
            };
        };
    };
    postBaselinesByIdWithdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Baseline"];
                };
            };
        };
    };
    getBaselinesComparison: {
        parameters: {
            query: {
                group?: "C" | "G1" | "G2" | "G3" | "G4" | "G5";
                /** @description El código del indicador; para los que tienen nombre, `terridata:` o `own:` y el nombre. */
                indicator: string;
                level?: "municipality" | "department";
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BaselineComparison"];
                };
            };
        };
    };
    getBaselinesExport: {
        parameters: {
            query?: {
                format?: "xlsx" | "csv";
                /** @description El código del indicador; para los que tienen nombre, `terridata:` o `own:` y el nombre. */
                indicator?: string;
                state?: "recorded" | "withdrawn";
                /** @description Código DIVIPOLA vigente: dos cifras, un departamento; cinco, un municipio. */
                territory?: string;
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
        };
    };
    getBaselinesIndicators: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnownIndicators"];
                };
            };
        };
    };
    getBaselinesPicture: {
        parameters: {
            query: {
                /** @description Código DIVIPOLA vigente: dos cifras, un departamento; cinco, un municipio. */
                territory: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TerritoryPicture"];
                };
            };
        };
    };
    getCataloguesByName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: "capacities" | "sectors" | "cycle" | "modes" | "mechanisms" | "modalities" | "sources" | "nationalPlan";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Catalogue"];
                };
            };
        };
    };
    getCompetentEntities: {
        parameters: {
            query?: {
                capacity?: string;
                /** @description How many at most. */
                limit?: number;
                q?: string;
                sector?: string;
                territory?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            entity: {
                                acronym?: string;
                                id: string;
                                name: string;
                            };
                            offers: number;
                            reasons: {
                                /** @enum {string} */
                                code: "sector" | "capacity" | "territory";
                                offers?: number;
                            }[];
                            sector?: string;
                        }[];
                        total: number;
                    };
                };
            };
        };
    };
    getContacts: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                consent?: "inForce" | "expiring" | "expired";
                kind?: "nationalEntity" | "territorialGovernment" | "association" | "socialOrganisation" | "academia" | "private" | "cooperation" | "controlBody" | "other";
                /** @description How many at most. */
                limit?: number;
                q?: string;
                /** @description Código DIVIPOLA vigente: dos cifras, un departamento; cinco, un municipio. */
                territory?: string;
                /** @description Los que retiraron su autorización; solo quien administra. */
                withdrawn?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPage"];
                };
            };
        };
    };
    postContacts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    consent: {
                        /** @enum {string} */
                        basis: "authorisation" | "legalFunction" | "publicData";
                        /** @description El soporte, ya subido. */
                        evidence?: string;
                        /** @description Cómo se obtuvo la autorización, o qué norma la hace innecesaria. */
                        how: string;
                        /** Format: date */
                        obtainedOn: string;
                        /** Format: date */
                        until?: string;
                    };
                    /** Format: email */
                    email?: string;
                    /** @enum {string} */
                    kind: "nationalEntity" | "territorialGovernment" | "association" | "socialOrganisation" | "academia" | "private" | "cooperation" | "controlBody" | "other";
                    name: string;
                    organisation?: string;
                    organisationId?: string;
                    phone?: string;
                    purpose: string;
                    role?: string;
                    /** @default [] */
                    tags?: string[];
                    /**
                     * @description Código DIVIPOLA vigente: dos cifras, un departamento; cinco, un municipio.
                     * @example 19450
                     */
                    territory?: string;
                    /** @description La dependencia que lo conserva. */
                    unit?: string;
                };
            };
        };
        responses: {
            /** @description Creado. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactReceipt"];
                };
            };
        };
    };
    getContactsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
        };
    };
    patchContactsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    consent: {
                        /** @enum {string} */
                        basis: "authorisation" | "legalFunction" | "publicData";
                        /** @description El soporte, ya subido. */
                        evidence?: string;
                        /** @description Cómo se obtuvo la autorización, o qué norma la hace innecesaria. */
                        how: string;
                        /** Format: date */
                        obtainedOn: string;
                        /** Format: date */
                        until?: string;
                    };
                    /** Format: email */
                    email?: string;
                    /** @enum {string} */
                    kind: "nationalEntity" | "territorialGovernment" | "association" | "socialOrganisation" | "academia" | "private" | "cooperation" | "controlBody" | "other";
                    name: string;
                    organisation?: string;
                    organisationId?: string;
                    phone?: string;
                    purpose: string;
                    role?: string;
                    /** @default [] */
                    tags?: string[];
                    /**
                     * @description Código DIVIPOLA vigente: dos cifras, un departamento; cinco, un municipio.
                     * @example 19450
                     */
                    territory?: string;
                    /** @description La dependencia que lo conserva. */
                    unit?: string;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactReceipt"];
                };
            };
        };
    };
    postContactsByIdErase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactReceipt"];
                };
            };
        };
    };
    getContactsByIdExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactExport"];
                };
            };
        };
    };
    getContactsByIdHistory: {
        parameters: {
            query?: {
                /** @description La versión después de la cual seguir. */
                after?: number;
                /** @description How many at most. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryPage"];
                };
            };
        };
    };
    postContactsByIdWithdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactReceipt"];
                };
            };
        };
    };
    getDemands: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                group?: "draft" | "open" | "ended";
                /** @description How many at most. */
                limit?: number;
                q?: string;
                responsible?: string;
                state?: "draft" | "registered" | "assigned" | "characterised" | "inService" | "resolved" | "closed" | "rejected" | "duplicate" | "withdrawn" | "referred";
                /** @description Código DIVIPOLA vigente: dos cifras, un departamento; cinco, un municipio. */
                territory?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemandPage"];
                };
            };
        };
    };
    postDemands: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    capacities?: {
                        /** @enum {string} */
                        dimension: "planning" | "finance" | "projects" | "contracting" | "people" | "dataAndRecords" | "participationAndTransparency" | "articulation" | "sectorManagement" | "followUp";
                        /** @enum {string} */
                        level: "individual" | "organisational" | "institutional";
                    }[];
                    /** @enum {string} */
                    cycleStage?: "planning" | "programming" | "execution" | "evaluation" | "accountability";
                    need?: string;
                    requestedOffer?: {
                        offer: string;
                        owner: string;
                    };
                    responsible?: string;
                    sector?: string;
                    territories?: string[];
                    title: string;
                };
            };
        };
        responses: {
            /** @description Creado. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Demand"];
                };
            };
        };
    };
    getDemandsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Demand"];
                };
            };
        };
    };
    patchDemandsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    capacities?: {
                        /** @enum {string} */
                        dimension: "planning" | "finance" | "projects" | "contracting" | "people" | "dataAndRecords" | "participationAndTransparency" | "articulation" | "sectorManagement" | "followUp";
                        /** @enum {string} */
                        level: "individual" | "organisational" | "institutional";
                    }[];
                    /** @enum {string|null} */
                    cycleStage?: "planning" | "programming" | "execution" | "evaluation" | "accountability" | null;
                    expectedResults?: string | null;
                    focusedValueGroups?: string | null;
                    need?: string | null;
                    publicValue?: string | null;
                    requestedOffer?: {
                        offer: string;
                        owner: string;
                    } | null;
                    responsible?: string | null;
                    sector?: string | null;
                    territories?: string[];
                    title?: string;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Demand"];
                };
            };
        };
    };
    postDemandsByIdCharacterise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Demand"];
                };
            };
        };
    };
    postDemandsByIdClose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Demand"];
                };
            };
        };
    };
    postDemandsByIdCompetence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Por qué. */
                    grounds: string;
                    /** @description La norma que lo dice. */
                    norm?: string;
                    /**
                     * @description Propia, en parte propia, o de otra entidad.
                     * @enum {string}
                     */
                    verdict: "own" | "partly" | "none";
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Demand"];
                };
            };
        };
    };
    getDemandsByIdHistory: {
        parameters: {
            query?: {
                /** @description La versión después de la cual seguir. */
                after?: number;
                /** @description How many at most. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryPage"];
                };
            };
        };
    };
    postDemandsByIdMarkDuplicate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    of: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Demand"];
                };
            };
        };
    };
    postDemandsByIdPin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    pinned: boolean;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Demand"];
                };
            };
        };
    };
    postDemandsByIdRegister: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Demand"];
                };
            };
        };
    };
    postDemandsByIdReject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Demand"];
                };
            };
        };
    };
    postDemandsByIdReopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Demand"];
                };
            };
        };
    };
    postDemandsByIdResolve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Quién del grupo de valor lo confirmó. Necesario si nadie más la pidió. */
                    confirmedBy?: string;
                    /** @description En qué se nota que quedó resuelta. */
                    outcome: string;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Demand"];
                };
            };
        };
    };
    postDemandsByIdServe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    offer: string;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Demand"];
                };
            };
        };
    };
    postDemandsByIdSources: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    source: string;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Demand"];
                };
            };
        };
    };
    deleteDemandsByIdSourcesBySource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                source: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Demand"];
                };
            };
        };
    };
    postDemandsByIdWithdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Demand"];
                };
            };
        };
    };
    getDemandsExport: {
        parameters: {
            query?: {
                format?: "xlsx" | "csv";
                group?: "draft" | "open" | "ended";
                q?: string;
                responsible?: string;
                state?: "draft" | "registered" | "assigned" | "characterised" | "inService" | "resolved" | "closed" | "rejected" | "duplicate" | "withdrawn" | "referred";
                /** @description Código DIVIPOLA vigente: dos cifras, un departamento; cinco, un municipio. */
                territory?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
        };
    };
    getDemandsSimilar: {
        parameters: {
            query: {
                /** @description Dimensiones del catálogo de capacidades, separadas por comas. */
                capacities?: string;
                /** @description La demanda que se está escribiendo. */
                except?: string;
                /** @description Códigos DIVIPOLA, separados por comas. */
                territories?: string;
                /** @description El título y la necesidad, como se estén escribiendo. */
                text: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimilarDemands"];
                };
            };
        };
    };
    getEntities: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                /** @description How many at most. */
                limit?: number;
                q?: string;
                sector?: string;
                status?: "absent" | "invited" | "active" | "readOnly";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CatalogueEntry"][];
                        next?: string;
                    };
                };
            };
        };
    };
    postEntitiesByIdAdministrators: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                };
            };
        };
        responses: {
            /** @description Creado. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
        };
    };
    postEntitiesByIdClose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    successor?: string;
                    /** Format: date */
                    validTo: string;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntityView"];
                };
            };
        };
    };
    postEntitiesByIdReopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntityView"];
                };
            };
        };
    };
    postEntitiesOnboard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    acronym?: string;
                    administratorEmail: string;
                    catalogueId?: string;
                    code: string;
                    name?: string;
                    sector?: string;
                };
            };
        };
        responses: {
            /** @description Creado. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Onboarded"];
                };
            };
        };
    };
    getEntity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntityView"];
                };
            };
        };
    };
    patchEntity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    acronym?: string;
                    name?: string;
                    sector?: string;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntityView"];
                };
            };
        };
    };
    getFilesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptFile"];
                };
            };
        };
    };
    postFilesUploads: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    mediaType: "application/pdf" | "image/png" | "image/jpeg" | "text/csv" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/vnd.oasis.opendocument.text";
                    name: string;
                    size: number;
                };
            };
        };
        responses: {
            /** @description Creado. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileUpload"];
                };
            };
        };
    };
    getImports: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                /** @description How many at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPage"];
                };
            };
        };
    };
    postImports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    file: string;
                    kind: string;
                    params?: components["schemas"]["ImportParams"];
                };
            };
        };
        responses: {
            /** @description Creado. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
        };
    };
    getImportsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
        };
    };
    postImportsByIdCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
        };
    };
    getImportsByIdResult: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResult"];
                };
            };
        };
    };
    postImportsByIdResume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
        };
    };
    getImportsByIdRows: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                /** @description How many at most. */
                limit?: number;
                outcome?: "loaded" | "updated" | "same" | "refused";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRowPage"];
                };
            };
        };
    };
    getImportsKinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportKinds"];
                };
            };
        };
    };
    getImportsTemplatesByKind: {
        parameters: {
            query?: {
                format?: "xlsx" | "csv";
                /** @description La encuesta cuyas respuestas trae la hoja. */
                survey?: string;
            };
            header?: never;
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
        };
    };
    getInstitutionGaps: {
        parameters: {
            query: {
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstitutionalGaps"];
                };
            };
        };
    };
    getInstitutionalItems: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                kind?: "objective" | "sectorObjective" | "process" | "procedure" | "actionPlanLine";
                /** @description How many at most. */
                limit?: number;
                q?: string;
                state?: "inForce" | "ended";
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstitutionalItemPage"];
                };
            };
        };
    };
    postInstitutionalItems: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstitutionalItemInput"];
            };
        };
        responses: {
            /** @description Creado. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstitutionalItem"];
                };
            };
        };
    };
    getInstitutionalItemsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstitutionalItem"];
                };
            };
        };
    };
    patchInstitutionalItemsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstitutionalItemInput"];
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstitutionalItem"];
                };
            };
        };
    };
    postInstitutionalItemsByIdEnd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstitutionalItem"];
                };
            };
        };
    };
    getInstitutionalItemsByIdOffers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlignedOffers"];
                };
            };
        };
    };
    postInstitutionalItemsByIdResume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstitutionalItem"];
                };
            };
        };
    };
    getInternalReports: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                /** @description How many at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternalReportPage"];
                };
            };
        };
    };
    postInternalReports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    period: "year" | "firstHalf" | "secondHalf" | "q1" | "q2" | "q3" | "q4";
                    /** @description De una dependencia; si falta, de toda la entidad. */
                    unit?: string;
                    year: number;
                };
            };
        };
        responses: {
            /** @description Creado. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternalReport"];
                };
            };
        };
    };
    getInternalReportsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternalReport"];
                };
            };
        };
    };
    getInternalReportsByIdExport: {
        parameters: {
            query?: {
                format?: "xlsx" | "csv";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
        };
    };
    postInternalReportsByIdSend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    people?: string[];
                    /** @default [] */
                    units?: string[];
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternalReport"];
                };
            };
        };
    };
    getInvitations: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                /** @description How many at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Invitation"][];
                        next?: string;
                    };
                };
            };
        };
    };
    postInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    orgUnit?: string;
                    roles: ("administrator" | "formulator" | "adviser" | "approver" | "viewer" | "coordinator" | "representative" | "official")[];
                };
            };
        };
        responses: {
            /** @description Creado. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
        };
    };
    postInvitationsByIdResend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
        };
    };
    postInvitationsByIdRevoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    patchMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    displayName?: string;
                    /** @enum {string} */
                    language?: "es" | "en";
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    postMeLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    idToken: string;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    patchMembershipsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    orgUnit?: string | null;
                    roles?: ("administrator" | "formulator" | "adviser" | "approver" | "viewer" | "coordinator" | "representative" | "official")[];
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
        };
    };
    postMembershipsByIdEnd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
        };
    };
    getOffers: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                group?: "work" | "inForce" | "ended";
                /** @description How many at most. */
                limit?: number;
                q?: string;
                responsible?: string;
                state?: "draft" | "inReview" | "approved" | "published" | "suspended" | "withdrawn" | "closed" | "archived";
                /** @description Código DIVIPOLA vigente: dos cifras, un departamento; cinco, un municipio. */
                territory?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferPage"];
                };
            };
        };
    };
    postOffers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answers?: {
                        demand: string;
                        owner: string;
                    }[];
                    responsible?: string;
                    sector?: string;
                    summary?: string;
                    title: string;
                    unit?: string;
                };
            };
        };
        responses: {
            /** @description Creado. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
        };
    };
    getOffersById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
        };
    };
    patchOffersById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    responsible?: string | null;
                    sector?: string | null;
                    summary?: string | null;
                    title?: string;
                    unit?: string | null;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
        };
    };
    postOffersByIdApprove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
        };
    };
    postOffersByIdArchive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
        };
    };
    putOffersByIdChecksO1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    competent?: "yes" | "partial" | "no";
                    legalBasis?: string;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
        };
    };
    putOffersByIdChecksO2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    findings?: {
                        /** @enum {string} */
                        decision?: "join" | "complement" | "disaggregate" | "differ";
                        edition: number;
                        offer: string;
                        reason?: string;
                    }[];
                    looked?: {
                        /** Format: date-time */
                        at: string;
                        capacities: {
                            /** @enum {string} */
                            dimension: "planning" | "finance" | "projects" | "contracting" | "people" | "dataAndRecords" | "participationAndTransparency" | "articulation" | "sectorManagement" | "followUp";
                            /** @enum {string} */
                            level: "individual" | "organisational" | "institutional";
                        }[];
                        /** Format: date */
                        from?: string;
                        territories: string[];
                        /** Format: date */
                        to?: string;
                    };
                    none?: {
                        note?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
        };
    };
    putOffersByIdChecksO3: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    capacities: {
                        baseline?: {
                            /** Format: date */
                            on?: string;
                            source?: string;
                            statement: string;
                            unit?: string;
                            value?: number;
                        };
                        /** @enum {string} */
                        dimension: "planning" | "finance" | "projects" | "contracting" | "people" | "dataAndRecords" | "participationAndTransparency" | "articulation" | "sectorManagement" | "followUp";
                        /** @enum {string} */
                        level: "individual" | "organisational" | "institutional";
                        target?: {
                            /** Format: date */
                            by?: string;
                            statement: string;
                            value?: number;
                        };
                    }[];
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
        };
    };
    putOffersByIdChecksO4: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    cycleStages: ("planning" | "programming" | "execution" | "evaluation" | "accountability")[];
                    /** Format: date */
                    from?: string;
                    /** @enum {string} */
                    mode?: "continuous" | "oneOff";
                    /** Format: date */
                    requestUntil?: string;
                    /** Format: date */
                    to?: string;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
        };
    };
    putOffersByIdChecksO5: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    answers?: {
                        demand: string;
                        owner: string;
                    }[];
                    audience?: string;
                    contact?: string;
                    deliverable?: string;
                    /** @enum {string} */
                    mechanism?: "technicalAssistance" | "technicalCooperation" | "other";
                    /** @enum {string} */
                    modality?: "onSite" | "remote" | "mixed" | "selfPaced";
                    receives?: string;
                    slots?: number;
                    territoryContribution?: string;
                    units?: {
                        name: string;
                        quantity: number;
                    };
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
        };
    };
    putOffersByIdChecksO6: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    stakeholders: {
                        activities?: string;
                        contact?: string;
                        influence: number;
                        interest: number;
                        /**
                         * @description De una organización; el de un contacto lo dice el directorio.
                         * @enum {string}
                         */
                        kind?: "nationalEntity" | "territorialGovernment" | "association" | "socialOrganisation" | "academia" | "private" | "cooperation" | "controlBody" | "other";
                        organisation?: string;
                        /** @enum {string} */
                        position?: "supports" | "neutral" | "resists";
                        purpose?: string;
                        /** @enum {string} */
                        stage?: "planning" | "programming" | "execution" | "evaluation" | "accountability";
                    }[];
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
        };
    };
    putOffersByIdChecksO7: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    national: {
                        code: string;
                        contribution?: string;
                    }[];
                    own: {
                        contribution?: string;
                        item: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
        };
    };
    putOffersByIdChecksO8: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Cada grupo con su razón y sus territorios. Un territorio puede estar en varios. */
                    groups?: {
                        codes: string[];
                        reason?: string;
                        rule?: {
                            /** @enum {string} */
                            by: "need" | "department" | "region" | "pdet" | "scheme" | "dialogueRegion" | "category" | "mdmGroup" | "kind" | "hand";
                            value?: string;
                        };
                    }[];
                    targets?: {
                        /**
                         * @description Código DIVIPOLA vigente, o CO para todo el país.
                         * @example 19450
                         */
                        code: string;
                        reason?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
        };
    };
    putOffersByIdChecksO9: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    evaluationPlan?: string;
                    followUpPlan?: string;
                    knowledgeLeft?: string;
                    /** @default [] */
                    milestones?: {
                        deliverable?: string;
                        id?: string;
                        inputs?: {
                            cop?: number;
                            days?: number;
                            people?: number;
                            trips?: number;
                        };
                        /** @description Si la ruta va por meses desde el acuerdo. */
                        month?: number;
                        name: string;
                        /**
                         * Format: date
                         * @description Si la ruta va por fechas.
                         */
                        on?: string;
                        /** @enum {string} */
                        principle?: "subsidiarity" | "concurrence" | "complementarity";
                        responsibleRole?: string;
                        /** @enum {string} */
                        stage?: "planning" | "programming" | "execution" | "evaluation" | "accountability";
                    }[];
                    schedule?: {
                        /** @enum {string} */
                        basis: "dates" | "months";
                        /** Format: date */
                        from?: string;
                        months?: number;
                        /** Format: date */
                        to?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
        };
    };
    postOffersByIdClose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
        };
    };
    getOffersByIdEditions: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                /** @description How many at most. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferEditionPage"];
                };
            };
        };
    };
    getOffersByIdEditionsByHash: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hash: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferEdition"];
                };
            };
        };
    };
    getOffersByIdExport: {
        parameters: {
            query?: {
                format?: "xlsx" | "csv";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
        };
    };
    getOffersByIdHistory: {
        parameters: {
            query?: {
                /** @description La versión después de la cual seguir. */
                after?: number;
                /** @description How many at most. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryPage"];
                };
            };
        };
    };
    postOffersByIdPublish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
        };
    };
    postOffersByIdRegister: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    date: string;
                    /** @description El que dio el Portal Territorial, sin espacios. */
                    number: string;
                    /** @description Por qué se corrige lo que ya estaba escrito de esta edición. */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
        };
    };
    postOffersByIdResume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
        };
    };
    postOffersByIdReturn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    checks?: ("O1" | "O2" | "O3" | "O4" | "O5" | "O6" | "O7" | "O8" | "O9")[];
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
        };
    };
    getOffersByIdStakeholders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StakeholderMap"];
                };
            };
        };
    };
    postOffersByIdSubmit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
        };
    };
    postOffersByIdSuspend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
        };
    };
    postOffersByIdWithdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
        };
    };
    getOffersExport: {
        parameters: {
            query?: {
                format?: "xlsx" | "csv";
                group?: "work" | "inForce" | "ended";
                q?: string;
                responsible?: string;
                state?: "draft" | "inReview" | "approved" | "published" | "suspended" | "withdrawn" | "closed" | "archived";
                /** @description Código DIVIPOLA vigente: dos cifras, un departamento; cinco, un municipio. */
                territory?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
        };
    };
    getOrganisations: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                kind?: "mayorOffice" | "governorOffice" | "associativeScheme" | "socialGroup" | "cooperationPartner";
                /** @description How many at most. */
                limit?: number;
                q?: string;
                territory?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OwnerSummary"][];
                        next?: string;
                    };
                };
            };
        };
    };
    postOrganisations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code?: string;
                    /** @enum {string} */
                    kind: "mayorOffice" | "governorOffice" | "associativeScheme" | "socialGroup" | "cooperationPartner";
                    members?: string[];
                    name?: string;
                    representativeEmail?: string;
                    scheme?: string;
                    territory?: string;
                };
            };
        };
        responses: {
            /** @description Creado. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredOrganisation"];
                };
            };
        };
    };
    getOrganisationsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationDetail"];
                };
            };
        };
    };
    postOrganisationsByIdMandates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email?: string;
                    /** Format: date */
                    from: string;
                    membership?: string;
                    /** Format: date */
                    to: string;
                };
            };
        };
        responses: {
            /** @description Creado. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mandate"];
                };
            };
        };
    };
    postOrganisationsByIdMandatesByMandateEnd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                mandate: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    on: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mandate"];
                };
            };
        };
    };
    getOverlaps: {
        parameters: {
            query: {
                /** @description The `next` of the page before. */
                after?: string;
                capacity?: string;
                /** @description How many at most. */
                limit?: number;
                territory: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverlapMeetingPage"];
                };
            };
        };
    };
    postOverlaps: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                /** @description How many at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    capacities?: {
                        dimension: string;
                        /** @enum {string} */
                        level: "individual" | "organisational" | "institutional";
                    }[];
                    /** @default [] */
                    cycleStages?: ("planning" | "programming" | "execution" | "evaluation" | "accountability")[];
                    /** Format: date */
                    from?: string;
                    /** @description La propia oferta, que no se cuenta. */
                    offer?: string;
                    sector?: string;
                    territories: string[];
                    /** @description Su nombre y lo que entrega. */
                    text?: string;
                    /** Format: date */
                    to?: string;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverlapPage"];
                };
            };
        };
    };
    getOwners: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                ids?: string;
                kind?: "entity" | "territorial";
                /** @description How many at most. */
                limit?: number;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OwnerSummary"][];
                        next?: string;
                    };
                };
            };
        };
    };
    getOwnersById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnerSummary"];
                };
            };
        };
    };
    getPeople: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                /** @description How many at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Member"][];
                        next?: string;
                    };
                };
            };
        };
    };
    getPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferPolicy"];
                };
            };
        };
    };
    putPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    required: ("O1" | "O2" | "O3" | "O4" | "O5" | "O6" | "O7" | "O8" | "O9")[];
                    /** @description La versión que se leyó; 0 si nunca se ha fijado. */
                    version: number;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferPolicy"];
                };
            };
        };
    };
    getPortfolio: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                available?: "true";
                capacity?: string;
                cycle?: "planning" | "programming" | "execution" | "evaluation" | "accountability";
                entity?: string;
                /** @description How many at most. */
                limit?: number;
                mechanism?: "technicalAssistance" | "technicalCooperation" | "other";
                mode?: "continuous" | "oneOff";
                q?: string;
                sector?: string;
                territory?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            availability?: {
                                slots: number;
                                taken: number;
                            };
                            capacities: {
                                dimension: string;
                                /** @enum {string} */
                                level: "individual" | "organisational" | "institutional";
                            }[];
                            code: string;
                            cycleStages: ("planning" | "programming" | "execution" | "evaluation" | "accountability")[];
                            edition?: number;
                            /** Format: date */
                            from?: string;
                            highlights?: {
                                summary: {
                                    hit: boolean;
                                    text: string;
                                }[];
                                title: {
                                    hit: boolean;
                                    text: string;
                                }[];
                            };
                            id: string;
                            /** @enum {string} */
                            mechanism?: "technicalAssistance" | "technicalCooperation" | "other";
                            /** @enum {string} */
                            mode?: "continuous" | "oneOff";
                            open: boolean;
                            owner: {
                                acronym?: string;
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            publishedAt?: string;
                            reasons: {
                                /** @enum {string} */
                                code: "text" | "territory";
                                fields?: string[];
                                /** @enum {string} */
                                how?: "own" | "department" | "inside" | "country";
                            }[];
                            /** Format: date */
                            requestUntil?: string;
                            sector?: string;
                            summary?: string;
                            territories: string[];
                            title: string;
                            /** Format: date */
                            to?: string;
                        }[];
                        next?: string;
                        total: number;
                    };
                };
            };
        };
    };
    postPortfolioMatches: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                available?: "true";
                capacity?: string;
                cycle?: "planning" | "programming" | "execution" | "evaluation" | "accountability";
                entity?: string;
                /** @description How many at most. */
                limit?: number;
                mechanism?: "technicalAssistance" | "technicalCooperation" | "other";
                mode?: "continuous" | "oneOff";
                q?: string;
                sector?: string;
                territory?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    capacities?: {
                        dimension: string;
                        /** @enum {string} */
                        level: "individual" | "organisational" | "institutional";
                    }[];
                    /** @enum {string} */
                    cycleStage?: "planning" | "programming" | "execution" | "evaluation" | "accountability";
                    sector?: string;
                    territories: string[];
                    /** @description El nombre de la demanda y la necesidad. */
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferMatchPage"];
                };
            };
        };
    };
    getPublicOffersById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        audience?: string;
                        availability?: {
                            slots: number;
                            taken: number;
                        };
                        capacities: {
                            dimension: string;
                            /** @enum {string} */
                            level: "individual" | "organisational" | "institutional";
                        }[];
                        code: string;
                        contact?: string;
                        cycleStages: ("planning" | "programming" | "execution" | "evaluation" | "accountability")[];
                        deliverable?: string;
                        edition?: number;
                        /** Format: date */
                        from?: string;
                        id: string;
                        /** @enum {string} */
                        mechanism?: "technicalAssistance" | "technicalCooperation" | "other";
                        milestones?: string;
                        /** @enum {string} */
                        mode?: "continuous" | "oneOff";
                        open: boolean;
                        owner: {
                            acronym?: string;
                            id: string;
                            name: string;
                        };
                        /** Format: date-time */
                        publishedAt?: string;
                        registeredInPortalTerritorial?: {
                            /** Format: date */
                            date: string;
                            edition: number;
                            number: string;
                        };
                        /** Format: date */
                        requestUntil?: string;
                        route?: {
                            /** @enum {string} */
                            basis?: "dates" | "months";
                            /** Format: date */
                            from?: string;
                            milestones: {
                                id: string;
                                month?: number;
                                /** Format: date */
                                on?: string;
                                /** @enum {string} */
                                principle?: "subsidiarity" | "concurrence" | "complementarity";
                                /** @enum {string} */
                                stage?: "planning" | "programming" | "execution" | "evaluation" | "accountability";
                            }[];
                            months?: number;
                            /** Format: date */
                            to?: string;
                        };
                        sector?: string;
                        summary?: string;
                        territories: string[];
                        territoryContribution?: string;
                        title: string;
                        /** Format: date */
                        to?: string;
                        version: number;
                    };
                };
            };
        };
    };
    getPublicPortfolio: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                available?: "true";
                capacity?: string;
                cycle?: "planning" | "programming" | "execution" | "evaluation" | "accountability";
                entity?: string;
                /** @description How many at most. */
                limit?: number;
                mechanism?: "technicalAssistance" | "technicalCooperation" | "other";
                mode?: "continuous" | "oneOff";
                q?: string;
                sector?: string;
                territory?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            availability?: {
                                slots: number;
                                taken: number;
                            };
                            capacities: {
                                dimension: string;
                                /** @enum {string} */
                                level: "individual" | "organisational" | "institutional";
                            }[];
                            code: string;
                            cycleStages: ("planning" | "programming" | "execution" | "evaluation" | "accountability")[];
                            edition?: number;
                            /** Format: date */
                            from?: string;
                            highlights?: {
                                summary: {
                                    hit: boolean;
                                    text: string;
                                }[];
                                title: {
                                    hit: boolean;
                                    text: string;
                                }[];
                            };
                            id: string;
                            /** @enum {string} */
                            mechanism?: "technicalAssistance" | "technicalCooperation" | "other";
                            /** @enum {string} */
                            mode?: "continuous" | "oneOff";
                            open: boolean;
                            owner: {
                                acronym?: string;
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            publishedAt?: string;
                            reasons: {
                                /** @enum {string} */
                                code: "text" | "territory";
                                fields?: string[];
                                /** @enum {string} */
                                how?: "own" | "department" | "inside" | "country";
                            }[];
                            /** Format: date */
                            requestUntil?: string;
                            sector?: string;
                            summary?: string;
                            territories: string[];
                            title: string;
                            /** Format: date */
                            to?: string;
                        }[];
                        next?: string;
                        total: number;
                    };
                };
            };
        };
    };
    getReferrals: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                group?: "open" | "ended";
                /** @description How many at most. */
                limit?: number;
                side?: "received" | "sent";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralPage"];
                };
            };
        };
    };
    postReferrals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    demand: string;
                    /** @description Lo que la otra entidad necesita saber para decidir. */
                    message: string;
                    to: string;
                    /**
                     * @description El término para responder, en días hábiles de Colombia.
                     * @default 10
                     */
                    workingDays?: number;
                };
            };
        };
        responses: {
            /** @description Creado. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Referral"];
                };
            };
        };
    };
    getReferralsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Referral"];
                };
            };
        };
    };
    postReferralsByIdKeep: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Referral"];
                };
            };
        };
    };
    postReferralsByIdRecall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Referral"];
                };
            };
        };
    };
    postReferralsByIdResend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Lo que la otra entidad necesita saber para decidir. */
                    message: string;
                    to: string;
                    /**
                     * @description El término para responder, en días hábiles de Colombia.
                     * @default 10
                     */
                    workingDays?: number;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Referral"];
                };
            };
        };
    };
    getRightsRequests: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                kind?: "know" | "update" | "rectify" | "delete" | "revoke";
                /** @description How many at most. */
                limit?: number;
                /** @description Solo las que falta resolver o responder, primero la que vence antes. */
                open?: "true";
                overdue?: "true";
                state?: "received" | "resolved" | "answered";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RightsRequestPage"];
                };
            };
        };
    };
    postRightsRequests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    asker: {
                        /** @description Cómo se comprobó quién pide, sin copiar números de documento. */
                        identity: string;
                        name: string;
                        /** @enum {string} */
                        relation: "holder" | "heir" | "representative" | "attorney";
                        replyTo: string;
                        request: string;
                    };
                    /** @enum {string} */
                    channel: "inPerson" | "letter" | "email" | "phone" | "webForm";
                    contact?: string;
                    /** @enum {string} */
                    kind: "know" | "update" | "rectify" | "delete" | "revoke";
                    /** Format: date */
                    receivedOn: string;
                };
            };
        };
        responses: {
            /** @description Creado. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RightsRequestReceipt"];
                };
            };
        };
    };
    getRightsRequestsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RightsRequest"];
                };
            };
        };
    };
    patchRightsRequestsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    asker: {
                        /** @description Cómo se comprobó quién pide, sin copiar números de documento. */
                        identity: string;
                        name: string;
                        /** @enum {string} */
                        relation: "holder" | "heir" | "representative" | "attorney";
                        replyTo: string;
                        request: string;
                    };
                    /** @enum {string} */
                    channel: "inPerson" | "letter" | "email" | "phone" | "webForm";
                    contact?: string;
                    /** @enum {string} */
                    kind: "know" | "update" | "rectify" | "delete" | "revoke";
                    /** Format: date */
                    receivedOn: string;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RightsRequestReceipt"];
                };
            };
        };
    };
    postRightsRequestsByIdAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    channel: "inPerson" | "letter" | "email" | "phone" | "webForm";
                    /** Format: date */
                    on: string;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RightsRequestReceipt"];
                };
            };
        };
    };
    postRightsRequestsByIdExtend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RightsRequestReceipt"];
                };
            };
        };
    };
    getRightsRequestsByIdHistory: {
        parameters: {
            query?: {
                /** @description La versión después de la cual seguir. */
                after?: number;
                /** @description How many at most. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryPage"];
                };
            };
        };
    };
    postRightsRequestsByIdResolve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    kept?: ("minutes" | "acceptances" | "editions" | "legalDuty")[];
                    /** @enum {string} */
                    outcome: "granted" | "partly" | "denied";
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RightsRequestReceipt"];
                };
            };
        };
    };
    getSharedReferrals: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                group?: "open" | "ended";
                /** @description How many at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            asker: {
                                acronym?: string;
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            dueAt: string;
                            entities: number;
                            id: string;
                            inTerm?: boolean;
                            /** Format: date-time */
                            movedAt: string;
                            /** @enum {string} */
                            outcome?: "resolved" | "kept" | "recalled" | "lapsed";
                            overdue: boolean;
                            owner: {
                                acronym?: string;
                                id: string;
                                name: string;
                            };
                            receipt: string;
                            reminders: number;
                            /** Format: date-time */
                            sentAt: string;
                            /** @enum {string} */
                            state: "sent" | "received" | "redirected" | "accepted" | "declined" | "expired" | "settled";
                            territories: string[];
                            title: string;
                            to: {
                                acronym?: string;
                                id: string;
                                name: string;
                            };
                        }[];
                        next?: string;
                    };
                };
            };
        };
    };
    getSharedReferralsSummary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        answered: number;
                        inTerm: number;
                        more: boolean;
                        open: number;
                        overdue: number;
                    };
                };
            };
        };
    };
    getSharedByOwnerDemandsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                owner: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedDemand"];
                };
            };
        };
    };
    getSharedByOwnerDemandsByIdHistory: {
        parameters: {
            query?: {
                /** @description La versión después de la cual seguir. */
                after?: number;
                /** @description How many at most. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
                owner: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryPage"];
                };
            };
        };
    };
    postSharedByOwnerDemandsByIdRoute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                owner: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    to: string;
                };
            };
        };
        responses: {
            /** @description Aceptado; se hará enseguida. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignedDemand"];
                };
            };
        };
    };
    postSharedByOwnerDemandsByIdTake: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                owner: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Aceptado; se hará enseguida. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignedDemand"];
                };
            };
        };
    };
    getSharedByOwnerReferralsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                owner: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Referral"];
                };
            };
        };
    };
    postSharedByOwnerReferralsByIdAccept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                owner: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Referral"];
                };
            };
        };
    };
    postSharedByOwnerReferralsByIdDecline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                owner: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Referral"];
                };
            };
        };
    };
    postSharedByOwnerReferralsByIdRedirect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                owner: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Por qué le corresponde a esa entidad. */
                    reason: string;
                    to: string;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Referral"];
                };
            };
        };
    };
    postSharedByOwnerReferralsByIdRemind: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                owner: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Referral"];
                };
            };
        };
    };
    getSources: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                baseline?: string;
                kind?: "petition" | "localDialogue" | "bindingRegionalDialogue" | "commitment" | "indicator" | "survey" | "interview" | "repository" | "courtRuling";
                /** @description How many at most. */
                limit?: number;
                /** @description `deadline`: solo las que esperan con plazo, la más vencida primero. */
                order?: "recent" | "deadline";
                q?: string;
                state?: "registered" | "inForce" | "fulfilled" | "lapsed";
                /** @description Código DIVIPOLA vigente: dos cifras, un departamento; cinco, un municipio. */
                territory?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemandSourcePage"];
                };
            };
        };
    };
    postSources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemandSourceInput"];
            };
        };
        responses: {
            /** @description Creado. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemandSource"];
                };
            };
        };
    };
    getSourcesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemandSource"];
                };
            };
        };
    };
    patchSourcesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemandSourceInput"];
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemandSource"];
                };
            };
        };
    };
    getSourcesByIdDemands: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CitingDemands"];
                };
            };
        };
    };
    postSourcesByIdEnforce: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemandSource"];
                };
            };
        };
    };
    postSourcesByIdFulfil: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    outcome: string;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemandSource"];
                };
            };
        };
    };
    getSourcesByIdHistory: {
        parameters: {
            query?: {
                /** @description La versión después de la cual seguir. */
                after?: number;
                /** @description How many at most. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryPage"];
                };
            };
        };
    };
    postSourcesByIdLapse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemandSource"];
                };
            };
        };
    };
    getSourcesExport: {
        parameters: {
            query?: {
                baseline?: string;
                format?: "xlsx" | "csv";
                kind?: "petition" | "localDialogue" | "bindingRegionalDialogue" | "commitment" | "indicator" | "survey" | "interview" | "repository" | "courtRuling";
                /** @description `deadline`: solo las que esperan con plazo, la más vencida primero. */
                order?: "recent" | "deadline";
                q?: string;
                state?: "registered" | "inForce" | "fulfilled" | "lapsed";
                /** @description Código DIVIPOLA vigente: dos cifras, un departamento; cinco, un municipio. */
                territory?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
        };
    };
    getSurveys: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                form?: "survey" | "interview";
                /** @description How many at most. */
                limit?: number;
                purpose?: "need" | "satisfaction" | "test";
                q?: string;
                serves?: string;
                state?: "draft" | "open" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyPage"];
                };
            };
        };
    };
    postSurveys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default true */
                    anonymous?: boolean;
                    consent?: string;
                    /** @description La encuesta con cuyas preguntas empieza. */
                    copyOf?: string;
                    /**
                     * @default survey
                     * @enum {string}
                     */
                    form?: "survey" | "interview";
                    introduction?: string;
                    /** @enum {string} */
                    purpose: "need" | "satisfaction" | "test";
                    /** @default [] */
                    questions?: ({
                        help?: string;
                        id: string;
                        /** @enum {string} */
                        kind: "shortText";
                        label: string;
                        required?: boolean;
                        when?: {
                            is: string;
                            question: string;
                        };
                    } | {
                        help?: string;
                        id: string;
                        /** @enum {string} */
                        kind: "longText";
                        label: string;
                        required?: boolean;
                        when?: {
                            is: string;
                            question: string;
                        };
                    } | {
                        help?: string;
                        id: string;
                        /** @enum {string} */
                        kind: "choice";
                        label: string;
                        options: {
                            label: string;
                            value: string;
                        }[];
                        required?: boolean;
                        when?: {
                            is: string;
                            question: string;
                        };
                    } | {
                        help?: string;
                        id: string;
                        /** @enum {string} */
                        kind: "choices";
                        label: string;
                        options: {
                            label: string;
                            value: string;
                        }[];
                        required?: boolean;
                        when?: {
                            is: string;
                            question: string;
                        };
                    } | {
                        help?: string;
                        id: string;
                        /** @enum {string} */
                        kind: "number";
                        label: string;
                        max?: number;
                        min?: number;
                        required?: boolean;
                        unit?: string;
                        when?: {
                            is: string;
                            question: string;
                        };
                        whole?: boolean;
                    } | {
                        from: 0 | 1;
                        help?: string;
                        high: string;
                        id: string;
                        /** @enum {string} */
                        kind: "scale";
                        label: string;
                        low: string;
                        required?: boolean;
                        to: number;
                        when?: {
                            is: string;
                            question: string;
                        };
                    } | {
                        help?: string;
                        id: string;
                        /** @enum {string} */
                        kind: "date";
                        label: string;
                        required?: boolean;
                        when?: {
                            is: string;
                            question: string;
                        };
                    } | {
                        help?: string;
                        id: string;
                        /** @enum {string} */
                        kind: "territory";
                        label: string;
                        required?: boolean;
                        when?: {
                            is: string;
                            question: string;
                        };
                    } | {
                        help?: string;
                        id: string;
                        /** @enum {string} */
                        kind: "section";
                        label: string;
                        when?: {
                            is: string;
                            question: string;
                        };
                    })[];
                    respondents?: string;
                    /** @description La demanda de la organización a la que sirve. */
                    serves?: string;
                    /** @default [] */
                    territories?: string[];
                    title: string;
                    /** Format: date */
                    until?: string;
                };
            };
        };
        responses: {
            /** @description Creado. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Survey"];
                };
            };
        };
    };
    getSurveysById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Survey"];
                };
            };
        };
    };
    patchSurveysById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default true */
                    anonymous?: boolean;
                    consent?: string;
                    /**
                     * @default survey
                     * @enum {string}
                     */
                    form?: "survey" | "interview";
                    introduction?: string;
                    /** @enum {string} */
                    purpose: "need" | "satisfaction" | "test";
                    /** @default [] */
                    questions?: ({
                        help?: string;
                        id: string;
                        /** @enum {string} */
                        kind: "shortText";
                        label: string;
                        required?: boolean;
                        when?: {
                            is: string;
                            question: string;
                        };
                    } | {
                        help?: string;
                        id: string;
                        /** @enum {string} */
                        kind: "longText";
                        label: string;
                        required?: boolean;
                        when?: {
                            is: string;
                            question: string;
                        };
                    } | {
                        help?: string;
                        id: string;
                        /** @enum {string} */
                        kind: "choice";
                        label: string;
                        options: {
                            label: string;
                            value: string;
                        }[];
                        required?: boolean;
                        when?: {
                            is: string;
                            question: string;
                        };
                    } | {
                        help?: string;
                        id: string;
                        /** @enum {string} */
                        kind: "choices";
                        label: string;
                        options: {
                            label: string;
                            value: string;
                        }[];
                        required?: boolean;
                        when?: {
                            is: string;
                            question: string;
                        };
                    } | {
                        help?: string;
                        id: string;
                        /** @enum {string} */
                        kind: "number";
                        label: string;
                        max?: number;
                        min?: number;
                        required?: boolean;
                        unit?: string;
                        when?: {
                            is: string;
                            question: string;
                        };
                        whole?: boolean;
                    } | {
                        from: 0 | 1;
                        help?: string;
                        high: string;
                        id: string;
                        /** @enum {string} */
                        kind: "scale";
                        label: string;
                        low: string;
                        required?: boolean;
                        to: number;
                        when?: {
                            is: string;
                            question: string;
                        };
                    } | {
                        help?: string;
                        id: string;
                        /** @enum {string} */
                        kind: "date";
                        label: string;
                        required?: boolean;
                        when?: {
                            is: string;
                            question: string;
                        };
                    } | {
                        help?: string;
                        id: string;
                        /** @enum {string} */
                        kind: "territory";
                        label: string;
                        required?: boolean;
                        when?: {
                            is: string;
                            question: string;
                        };
                    } | {
                        help?: string;
                        id: string;
                        /** @enum {string} */
                        kind: "section";
                        label: string;
                        when?: {
                            is: string;
                            question: string;
                        };
                    })[];
                    respondents?: string;
                    /** @description La demanda de la organización a la que sirve. */
                    serves?: string;
                    /** @default [] */
                    territories?: string[];
                    title: string;
                    /** Format: date */
                    until?: string;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Survey"];
                };
            };
        };
    };
    getSurveysByIdAnswers: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                /** @description How many at most. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyAnswerPage"];
                };
            };
        };
    };
    postSurveysByIdAnswers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description Cuándo se respondió, si fue antes de enviarla.
                     */
                    answeredAt?: string;
                    /**
                     * @description Por el identificador de la pregunta.
                     * @example {}
                     */
                    answers: {
                        [key: string]: string | number | string[];
                    };
                    /**
                     * @default application
                     * @enum {string}
                     */
                    channel?: "application" | "kobo" | "paper";
                    /**
                     * @description Quien responde dio la autorización que pide la encuesta.
                     * @default false
                     */
                    consent?: boolean;
                    /** @description En una entrevista, el papel de quien respondió. */
                    role?: string;
                    /**
                     * @description Código DIVIPOLA vigente: dos cifras, un departamento; cinco, un municipio.
                     * @example 19450
                     */
                    territory?: string;
                };
            };
        };
        responses: {
            /** @description Creado. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyReceipt"];
                };
            };
        };
    };
    deleteSurveysByIdAnswersByAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                answer: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyAnswer"];
                };
            };
        };
    };
    postSurveysByIdClose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Survey"];
                };
            };
        };
    };
    postSurveysByIdExtend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    until: string;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Survey"];
                };
            };
        };
    };
    getSurveysByIdForm: {
        parameters: {
            query?: {
                format?: "json" | "xlsx";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyForms"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    getSurveysByIdLinks: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                /** @description How many at most. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyLinkPage"];
                };
            };
        };
    };
    postSurveysByIdLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Para reconocerlo: a quién o a dónde se envía. */
                    label?: string;
                    /** @default false */
                    singleUse?: boolean;
                    /**
                     * @description Las respuestas quedan con este territorio.
                     * @example 19450
                     */
                    territory?: string;
                    /**
                     * Format: date
                     * @description Último día; si no se dice, el de la encuesta.
                     */
                    until?: string;
                };
            };
        };
        responses: {
            /** @description Creado. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewSurveyLinkAnswer"];
                };
            };
        };
    };
    postSurveysByIdLinksByLinkRevoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyLink"];
                };
            };
        };
    };
    postSurveysByIdOpen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Survey"];
                };
            };
        };
    };
    getSurveysByIdResults: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyResults"];
                };
            };
        };
    };
    postSurveysByIdSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Qué muestran las respuestas. */
                    findings: string;
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Survey"];
                };
            };
        };
    };
    getTerritories: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                department?: string;
                kind?: components["schemas"]["TerritoryKind"];
                /** @description How many at most. */
                limit?: number;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Territory"][];
                        next?: string;
                    };
                };
            };
        };
    };
    getTerritoriesByCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Territory"];
                };
            };
        };
    };
    getTerritoryByCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        demands: {
                            byState: {
                                [key: string]: number;
                            };
                            more: boolean;
                            total: number;
                        };
                        name: string;
                        offers: {
                            items: {
                                availability?: {
                                    slots: number;
                                    taken: number;
                                };
                                capacities: {
                                    dimension: string;
                                    /** @enum {string} */
                                    level: "individual" | "organisational" | "institutional";
                                }[];
                                code: string;
                                cycleStages: ("planning" | "programming" | "execution" | "evaluation" | "accountability")[];
                                edition?: number;
                                /** Format: date */
                                from?: string;
                                highlights?: {
                                    summary: {
                                        hit: boolean;
                                        text: string;
                                    }[];
                                    title: {
                                        hit: boolean;
                                        text: string;
                                    }[];
                                };
                                id: string;
                                /** @enum {string} */
                                mechanism?: "technicalAssistance" | "technicalCooperation" | "other";
                                /** @enum {string} */
                                mode?: "continuous" | "oneOff";
                                open: boolean;
                                owner: {
                                    acronym?: string;
                                    id: string;
                                    name: string;
                                };
                                /** Format: date-time */
                                publishedAt?: string;
                                reasons: {
                                    /** @enum {string} */
                                    code: "text" | "territory";
                                    fields?: string[];
                                    /** @enum {string} */
                                    how?: "own" | "department" | "inside" | "country";
                                }[];
                                /** Format: date */
                                requestUntil?: string;
                                sector?: string;
                                summary?: string;
                                territories: string[];
                                title: string;
                                /** Format: date */
                                to?: string;
                            }[];
                            total: number;
                        };
                        unattended?: number;
                    };
                };
            };
        };
    };
    getUnattended: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                capacity?: string;
                /** @description How many at most. */
                limit?: number;
                territory?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            capacities: string[];
                            /** @enum {string} */
                            cycleStage?: "planning" | "programming" | "execution" | "evaluation" | "accountability";
                            /** Format: date-time */
                            dueAt?: string;
                            id: string;
                            owner: {
                                acronym?: string;
                                id: string;
                                name: string;
                            };
                            receipt?: string;
                            /** Format: date-time */
                            registeredAt: string;
                            requestedOffer?: {
                                offer: string;
                                owner: string;
                            };
                            sector?: string;
                            territories: string[];
                            title: string;
                            workingDays: number;
                        }[];
                        next?: string;
                    };
                };
            };
        };
    };
    getUnits: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                /** @description How many at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OrgUnit"][];
                        next?: string;
                    };
                };
            };
        };
    };
    postUnits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    parent?: string;
                };
            };
        };
        responses: {
            /** @description Creado. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrgUnit"];
                };
            };
        };
    };
    patchUnitsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    parent?: string | null;
                    /** @enum {string} */
                    state?: "ended";
                };
            };
        };
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrgUnit"];
                };
            };
        };
    };
    getWork: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                /** @description How many at most. */
                limit?: number;
                tab?: "owe" | "wait" | "done";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            action: string;
                            counterpart?: {
                                acronym?: string;
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            dueAt?: string;
                            id: string;
                            /** @enum {string} */
                            kind: "demand" | "offer" | "referral";
                            overdue: boolean;
                            owner: string;
                            receipt?: string;
                            /** Format: date-time */
                            since: string;
                            state: string;
                            territories: string[];
                            title: string;
                        }[];
                        next?: string;
                    };
                };
            };
        };
    };
    getWorkSummary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hecho. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        done: number;
                        more: boolean;
                        overdue: number;
                        owe: number;
                        wait: number;
                    };
                };
            };
        };
    };
}
