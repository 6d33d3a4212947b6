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
            advirtieron insinuaron prometieron decian comentado
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
        Group(.entityWord, NumberWords.everyWord.joined(separator: " ")),
        Group(.numeral, NumberWords.allWords.joined(separator: " ")),
        Group(.currencyWord, NumberWords.currencyWords.joined(separator: " ")),
        Group(.calendar, NumberWords.calendarWords.joined(separator: " ")),
    ])
}
