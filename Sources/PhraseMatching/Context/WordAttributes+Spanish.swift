extension WordAttributes {
    /// The function words and verbs of Spanish talk that context is read by.
    public static let spanish = WordAttributes(groups: [
        Group(.negator, "no nunca jamas nadie tampoco ni ningun ninguna ninguno sin nada"),
        Group(
            .transparent,
            """
            lo la los las le les me te se nos os yo usted ustedes tu vos el ella ellos a de que en un una con por ya \
            esta este eso esto ese su sus mi es era fue seria sea son para ahorita hoy todavia aqui aca alla ahi \
            nosotros uno va van vamos voy vas vaya vayan vayamos iba iban ir puede pueden podemos puedo podra podran \
            podria podrian poder pueda puedan debe deben quiero quiere queremos quieren quiera tengo tiene tienen tenemos \
            hay habra haya haber ha han hemos he significa quiere decir implica trata tratamos pretendo pretende \
            pretendemos busca busco buscamos estoy estamos estan estar esta siendo pienso pensamos vengo venimos \
            llamo llamamos hablo marco intencion objetivo idea caso manera forma siquiera absolutamente \
            solo solamente nadie nunca jamas persona banco empresa deuda tipo ley podremos vayas
            """),
        Group(
            .reports,
            """
            dijeron dijiste digan comentaron mencionaron aseguraron amenazaron amenazado amenazaban \
            advirtieron insinuaron prometieron decian comentado dijera dijeran dijese comentaran
            """),
        Group(
            .mayReport,
            """
            dijo dice dices decis dicen dicho decia comento comenta comentas menciono menciona \
            amenazo amenazaba advirtio planteo plantea señala platica
            """),
        Group(.strongNegator, "nunca jamas nadie tampoco ningun ninguna ninguno"),
        Group(.undoesNegator, "solo solamente unicamente nomas mas falta embargo obstante"),
        Group(.customerSays, "usted me ustedes tu vos"),
        Group(
            .tentative,
            """
            podria podrian pudiera pudieran pudiese podrias eventualmente posible posiblemente posibilidad dado \
            llegara llegase facultad derecho pudiendo
            """),
        Group(
            .imminent,
            "hoy ahorita ahora mañana inmediatamente inmediato ya mismo enseguida orita manana"),
        Group(.conditional, "si"),
        Group(.breaksClause, "pero sino aunque porque entonces sin_embargo pues"),
        Group(.interrogative, "que como cuando cuanto cuanta cuantos cuantas donde quien quienes cual cuales"),
        Group(.addressee, "usted ustedes tu vos"),
        Group(
            .outsider,
            """
            alguien otro otra otros otras anterior anteriores cobrador cobradores despacho despachos persona gente \
            compañero compañera compañeros muchacho señor señora señorita tipo sujeto estafador estafadores ellos
            """),
        Group(.accordingTo, "segun"),
        Group(
            .infinitive,
            """
            {meter:inf} {llevar:inf} {mandar:inf} {enviar:inf} {ir:inf} {quitar:inf} {embargar:inf} {acabar:inf} \
            {terminar:inf} {caer:inf} {parar:inf} {pisar:inf} {publicar:inf} {subir:inf} {mostrar:inf} {enseñar:inf} \
            {hablar:inf} {llamar:inf} {avisar:inf} {decir:inf} {contar:inf} {tocar:inf} {hacer:inf} {poner:inf} \
            {iniciar:inf} {presentar:inf} {abrir:inf} {levantar:inf} {girar:inf} {pedir:inf} {solicitar:inf} \
            {recibir:inf} {tener:inf} {perder:inf} {afectar:inf} {sacar:inf} {echar:inf} {dejar:inf} {entrar:inf} \
            {usar:inf} {aplicar:inf} {cobrar:inf} {exigir:inf} {obligar:inf} {amenazar:inf} {molestar:inf}
            """),
        Group(.leadsToObject, "a al en la el las los un una unos unas de del con su sus por ningun ninguna nada"),
        Group(
            .occurs, "existe existen procede proceden procederia ocurre ocurren ocurrira aplica aplican sucede sucedera"
        ),
        Group(.thereIs, "hay habra"),
        Group(.truth, "cierto cierta verdad legal posible permitido permitida real"),
        Group(.falsehood, "mentira mentiras falso falsa falsos falsas mito mitos invento inventos"),
        Group(.joins, "y e o u ni"),
        Group(.possessive, "su sus tu tus"),
        Group(.closesDenial, "por aqui en para"),
        Group(.entityWord, NumberWords.everyWord.joined(separator: " ")),
        Group(.numeral, NumberWords.allWords.joined(separator: " ")),
        Group(.currencyWord, NumberWords.currencyWords.joined(separator: " ")),
        Group(.calendar, NumberWords.calendarWords.joined(separator: " ")),
    ])
}
