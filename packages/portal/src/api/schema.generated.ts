/* Written by `npm run generate` from the platform's OpenAPI document. Not edited by hand. */
export interface paths {
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
        /** Vincular una oferta publicada de la entidad. */
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
    "/offers/{id}/checks/O8": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** O8: los territorios, cada uno con su razón. */
        put: operations["putOffersByIdChecksO8"];
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
    "/surveys/{id}/field-rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cargar hasta 50 filas de ODK o KoboToolbox; cargadas otra vez no se duplican. */
        post: operations["postSurveysByIdFieldRows"];
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
        /** El cuestionario para papel, para una tabla y para ODK o KoboToolbox (hojas de un XLSForm). */
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
        Catalogue: {
            catalogueVersion: string;
            items: {
                code: string;
                group?: string;
                label: {
                    en: string;
                    es: string;
                };
            }[];
            /** @enum {string} */
            name: "capacities" | "sectors" | "cycle" | "modes" | "mechanisms" | "modalities" | "sources";
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
        };
        CitingDemands: {
            items: {
                demand: string;
            }[];
        };
        Demand: {
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
            /** Format: date-time */
            characterisedAt?: string;
            /** Format: date-time */
            closedAt?: string;
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
            state: "draft" | "registered" | "assigned" | "characterised" | "inService" | "resolved" | "closed" | "rejected" | "duplicate" | "withdrawn";
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
            state: "draft" | "registered" | "assigned" | "characterised" | "inService" | "resolved" | "closed" | "rejected" | "duplicate" | "withdrawn";
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
            allowed: ("describe" | "close")[];
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
            status: "none" | "running" | "done" | "returned" | "unavailable";
            statusLabel: string;
        };
        /** @description El texto que se trabaja; si no hay, el de la edición vigente. */
        OfferContent: {
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
            summary?: string;
            targets?: {
                code: string;
                name: string;
                reason?: string;
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
        OfferPage: {
            items: components["schemas"]["OfferRow"][];
            next?: string;
        };
        OfferPolicy: {
            allowed: string[];
            /** @description La entidad no ha dicho otra cosa. */
            byDefault: boolean;
            required: ("O1" | "O3" | "O4" | "O5" | "O8")[];
            version: number;
        };
        OfferRow: {
            /** @description De los cinco que se pueden trabajar hoy. */
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
            state: "draft" | "registered" | "assigned" | "characterised" | "inService" | "resolved" | "closed" | "rejected" | "duplicate" | "withdrawn";
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
        RegisteredOrganisation: {
            code: string;
            invitation?: string;
            mandate?: string;
            name: string;
            owner: string;
            status: components["schemas"]["OwnerStatus"];
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
            state: "draft" | "registered" | "assigned" | "characterised" | "inService" | "resolved" | "closed" | "rejected" | "duplicate" | "withdrawn";
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
        SurveyLoadedRows: {
            /** @description Preguntas que ninguna columna de la primera fila responde. */
            missing: string[];
            rows: {
                issues: {
                    column: string;
                    message: string;
                }[];
                /** @enum {string} */
                outcome: "loaded" | "same" | "refused";
                receipt?: string;
            }[];
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
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
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
    getCataloguesByName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: "capacities" | "sectors" | "cycle" | "modes" | "mechanisms" | "modalities" | "sources";
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
                state?: "draft" | "registered" | "assigned" | "characterised" | "inService" | "resolved" | "closed" | "rejected" | "duplicate" | "withdrawn";
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
                    targets: {
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
                    checks?: ("O1" | "O3" | "O4" | "O5" | "O8")[];
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
                    required: ("O1" | "O3" | "O4" | "O5" | "O8")[];
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
    getSources: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                kind?: "petition" | "localDialogue" | "bindingRegionalDialogue" | "commitment" | "indicator" | "survey" | "interview" | "repository" | "courtRuling";
                /** @description How many at most. */
                limit?: number;
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
    postSurveysByIdFieldRows: {
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
                    /** @description Filas de un CSV de ODK o KoboToolbox: celdas por el nombre de su columna. */
                    rows: {
                        [key: string]: string;
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
                    "application/json": components["schemas"]["SurveyLoadedRows"];
                };
            };
        };
    };
    getSurveysByIdForm: {
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
                    "application/json": components["schemas"]["SurveyForms"];
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
                            kind: "demand" | "offer";
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
