/// Which verbs change the vowel of their stem. Most of -ir follows its ending; -ar and -er have to be listed.
enum StemChangingVerbs {
    /// The ways in which a verb may be conjugated, the usual one first.
    static func changes(of infinitive: Letters) -> [StemChange] {
        if let listed = listed[infinitive] { return listed }
        if infinitive.hasSuffix("ir") || infinitive.hasSuffix("ír") { return [changeInIr(infinitive)] }
        if infinitive.hasSuffix("uar") {
            if infinitive.hasSuffix("guar") { return [.none] }
            // adecuar, evacuar, licuar: the dictionaries take both.
            return infinitive.hasSuffix("cuar") ? [.none, .hiatus] : [.hiatus]
        }
        if infinitive.hasSuffix("grafiar") { return [.hiatus] }
        if unchanged.contains(infinitive) { return [.none] }
        // recontar, desatender: a listed verb with one of these in front changes as it does.
        for prefix in prefixes where infinitive.count > prefix.count + 3 {
            if infinitive.prefix(prefix.count) == prefix, let listed = listed[infinitive.dropFirst(prefix.count)] {
                return listed
            }
        }
        return [.none]
    }

    private static let prefixes: [Letters] = ["re", "des", "sobre", "auto", "entre"]
    /// Verbs that only look like a listed one with a prefix.
    private static let unchanged: Set<Letters> = [
        "descolar", "destronar", "redolar", "desjugar", "desairar",
    ]

    private static func changeInIr(_ infinitive: Letters) -> StemChange {
        if infinitive.hasAnySuffix(["gredir", "reterir", "aterir"]) { return .none }
        if infinitive.hasAnySuffix(raisingE) { return .i }
        if infinitive.hasAnySuffix(diphthongE) { return .ie }
        if infinitive.hasAnySuffix(["dormir", "morir"]) { return .ue }
        if infinitive.hasAnySuffix(["prohibir", "cohibir", "reunir", "rehundir"]) { return .hiatus }
        return .none
    }

    /// e to i: *pedir*, *seguir*, *vestir*, *elegir*, *reñir*.
    private static let raisingE: [StaticString] = [
        "edir", "etir", "eguir", "egir", "gemir", "rendir", "eñir", "estir", "cebir", "servir", "eír", "enchir",
        "erguir",
    ]

    /// e to ie: *sentir*, *preferir*, *advertir*, *adquirir*.
    private static let diphthongE: [StaticString] = [
        "entir", "ertir", "erir", "hervir", "quirir", "cernir", "hendir",
    ]

    private static let listed: [Letters: [StemChange]] = {
        var verbs: [Letters: [StemChange]] = [:]
        for (change, names) in [
            ([StemChange.ie], ie), ([.ue], ue), ([.hiatus], hiatus), ([.ie, .none], ieOrNone),
            ([.ue, .none], ueOrNone),
            ([.none, .hiatus], noneOrHiatus),
        ] {
            for name in names.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                verbs[Letters(String(name))] = change
            }
        }
        return verbs
    }()

    private static let ie = """
        acertar desacertar acrecentar alentar desalentar apacentar apretar desarrendar subarrendar asentar aserrar
        atravesar aventar calentar cegar cerrar encerrar entrecerrar cimentar comenzar recomenzar concertar
        desconcertar confesar dentar endentar desdentar despertar desplegar replegar desterrar empedrar empezar
        encomendar recomendar enmendar remendar ensangrentar enterrar desenterrar escarmentar fregar refregar
        restregar gobernar desgobernar plegar hacendar helar deshelar herrar desherrar incensar infernar manifestar melar
        mentar merendar negar denegar renegar abnegar nevar pensar repensar quebrar requebrar resquebrar regar
        reventar salpimentar segar sembrar sentar serrar sosegar desasosegar desosegar temblar retemblar tentar
        destentar trasegar tropezar ventar desmembrar despernar despezar enhestar inhestar herventar jamerdar
        sarmentar ensarmentar sorregar aliquebrar perniquebrar regimentar adestrar desempedrar enlenzar apernar
        entrepernar alebrar ferrar reherrar beldar abeldar albeldar ablentar herbar desherbar transfregar trasfregar
        derrenegar aspaventar enmelar desmelar desaterrar deslendrar despedrar travesar recentar sementar encomenzar
        encentar ascender descender condescender trascender transcender atender desatender tender contender distender
        extender entender malentender sobreentender sobrentender desentender subtender coextender defender encender
        hender heder perder cerner verter reverter sobreverter trasverter
        """

    private static let ue = """
        acordar desacordar concordar discordar recordar trascordar descordar encordar desencordar acornar descornar
        mancornar acostar recostar costar almorzar amoblar desamoblar amolar emporcar apostar aprobar desaprobar
        comprobar probar improbar reprobar avergonzar desvergonzar agorar asonar sonar consonar disonar resonar
        malsonar grandisonar clocar aclocar enclocar desflocar enllocar colar escolar recolar trascolar colgar
        descolgar consolar desconsolar contar descontar recontar degollar demostrar mostrar denostar descollar
        desollar desolar despoblar poblar repoblar encontrar reencontrar rencontrar rescontrar encorar engorar enrodar
        ensoñar soñar trasoñar esforzar forzar reforzar hollar rehollar holgar regoldar renovar resollar rodar rogar
        soldar desoldar soltar tostar retostar trocar trastrocar destrocar tronar atronar retronar volar revolar
        sobrevolar trasvolar circunvolar volcar revolcar azolar dolar dedolar desmajolar entortar afollar moblar
        sonrodar subsolar sobresolar abuñolar absolver disolver resolver ensolver volver devolver envolver desenvolver
        revolver desvolver cocer recocer escocer torcer retorcer contorcer destorcer doler condoler moler demoler
        remoler soler llover mover amover conmover promover remover morder remorder
        """

    /// Both are in use: *arrienda*, *arrenda*; *invierna*, *inverna*.
    private static let ieOrNone = """
        aterrar atestar emendar arrendar estregar invernar desinvernar soterrar emparentar
        """

    private static let ueOrNone = """
        asolar engrosar aforar aporcar desaporcar encovar desencovar enrocar follar solar
        """

    private static let hiatus = """
        aliar ampliar amnistiar ansiar arriar ataviar desataviar averiar aviar desaviar cariar chirriar ciar contrariar
        criar recriar malcriar descriar entrecriar cuantiar acuantiar desafiar fiar confiar desconfiar desliar liar
        desvariar variar desviar enviar reenviar enfriar refriar resfriar escalofriar calofriar calosfriar espiar
        esquiar estriar expiar extasiar extraviar descarriar gloriar guiar hastiar enhastiar inventariar miar piar
        pipiar jipiar porfiar rociar triar vaciar vigiar cuchichiar adiar almadiar enlejiar rujiar engaliar esperriar
        zurriar enriar
        aislar desaislar ahijar desahijar prohijar ahilar rehilar sobrehilar ahincar ahitar desahitar ahumar sahumar
        desahumar airar amohinar aunar aupar aullar maullar arcaizar judaizar hebraizar europeizar enraizar desraizar
        desenraizar descafeinar embaular desembaular ahusar parahusar rehusar traillar atraillar desatraillar sainar
        desainar ahuchar reuntar rehurtar cabrahigar encabrahigar
        """

    private static let noneOrHiatus = """
        agriar auxiliar expatriar repatriar historiar paliar vanagloriar vidriar homogeneizar reilar
        """
}
