import PhraseMatching
import Testing

/// Forms of irregular verbs as the grammars print them, written out by hand.
@Suite struct IrregularVerbTests {
    private static let columns = [
        "pres.1s", "pres.3s", "pres.1p", "pret.1s", "pret.3s", "pret.3p", "fut.1s", "subj.1s", "subj.1p", "isubj.3s",
        "ger.noclit", "part.masc.sg",
    ]

    private static let table = """
        tener tengo tiene tenemos tuve tuvo tuvieron tendré tenga tengamos tuviera teniendo tenido
        detener detengo detiene detenemos detuve detuvo detuvieron detendré detenga detengamos detuviera deteniendo detenido
        venir vengo viene venimos vine vino vinieron vendré venga vengamos viniera viniendo venido
        prevenir prevengo previene prevenimos previne previno previnieron prevendré prevenga prevengamos previniera previniendo prevenido
        convenir convengo conviene convenimos convine convino convinieron convendré convenga convengamos conviniera conviniendo convenido
        poner pongo pone ponemos puse puso pusieron pondré ponga pongamos pusiera poniendo puesto
        suponer supongo supone suponemos supuse supuso supusieron supondré suponga supongamos supusiera suponiendo supuesto
        hacer hago hace hacemos hice hizo hicieron haré haga hagamos hiciera haciendo hecho
        deshacer deshago deshace deshacemos deshice deshizo deshicieron desharé deshaga deshagamos deshiciera deshaciendo deshecho
        rehacer rehago rehace rehacemos rehíce rehízo rehicieron reharé rehaga rehagamos rehiciera rehaciendo rehecho
        satisfacer satisfago satisface satisfacemos satisfice satisfizo satisficieron satisfaré satisfaga satisfagamos satisficiera satisfaciendo satisfecho
        decir digo dice decimos dije dijo dijeron diré diga digamos dijera diciendo dicho
        maldecir maldigo maldice maldecimos maldije maldijo maldijeron maldeciré maldiga maldigamos maldijera maldiciendo maldecido
        querer quiero quiere queremos quise quiso quisieron querré quiera queramos quisiera queriendo querido
        poder puedo puede podemos pude pudo pudieron podré pueda podamos pudiera pudiendo podido
        saber sé sabe sabemos supe supo supieron sabré sepa sepamos supiera sabiendo sabido
        caber quepo cabe cabemos cupe cupo cupieron cabré quepa quepamos cupiera cabiendo cabido
        haber he ha hemos hube hubo hubieron habré haya hayamos hubiera habiendo habido
        ser soy es somos fui fue fueron seré sea seamos fuera siendo sido
        estar estoy está estamos estuve estuvo estuvieron estaré esté estemos estuviera estando estado
        ir voy va vamos fui fue fueron iré vaya vayamos fuera yendo ido
        dar doy da damos di dio dieron daré dé demos diera dando dado
        ver veo ve vemos vi vio vieron veré vea veamos viera viendo visto
        prever preveo prevé prevemos preví previó previeron preveré prevea preveamos previera previendo previsto
        traer traigo trae traemos traje trajo trajeron traeré traiga traigamos trajera trayendo traído
        caer caigo cae caemos caí cayó cayeron caeré caiga caigamos cayera cayendo caído
        oír oigo oye oímos oí oyó oyeron oiré oiga oigamos oyera oyendo oído
        salir salgo sale salimos salí salió salieron saldré salga salgamos saliera saliendo salido
        valer valgo vale valemos valí valió valieron valdré valga valgamos valiera valiendo valido
        andar ando anda andamos anduve anduvo anduvieron andaré ande andemos anduviera andando andado
        conducir conduzco conduce conducimos conduje condujo condujeron conduciré conduzca conduzcamos condujera conduciendo conducido
        asir asgo ase asimos así asió asieron asiré asga asgamos asiera asiendo asido
        conocer conozco conoce conocemos conocí conoció conocieron conoceré conozca conozcamos conociera conociendo conocido
        lucir luzco luce lucimos lucí lució lucieron luciré luzca luzcamos luciera luciendo lucido
        mecer mezo mece mecemos mecí meció mecieron meceré meza mezamos meciera meciendo mecido
        cocer cuezo cuece cocemos cocí coció cocieron coceré cueza cozamos cociera cociendo cocido
        torcer tuerzo tuerce torcemos torcí torció torcieron torceré tuerza torzamos torciera torciendo torcido
        huir huyo huye huimos hui huyó huyeron huiré huya huyamos huyera huyendo huido
        construir construyo construye construimos construí construyó construyeron construiré construya construyamos construyera construyendo construido
        argüir arguyo arguye argüimos argüí arguyó arguyeron argüiré arguya arguyamos arguyera arguyendo argüido
        reír río ríe reímos reí rio rieron reiré ría riamos riera riendo reído
        sonreír sonrío sonríe sonreímos sonreí sonrió sonrieron sonreiré sonría sonriamos sonriera sonriendo sonreído
        leer leo lee leemos leí leyó leyeron leeré lea leamos leyera leyendo leído
        pedir pido pide pedimos pedí pidió pidieron pediré pida pidamos pidiera pidiendo pedido
        seguir sigo sigue seguimos seguí siguió siguieron seguiré siga sigamos siguiera siguiendo seguido
        elegir elijo elige elegimos elegí eligió eligieron elegiré elija elijamos eligiera eligiendo elegido
        reñir riño riñe reñimos reñí riñó riñeron reñiré riña riñamos riñera riñendo reñido
        sentir siento siente sentimos sentí sintió sintieron sentiré sienta sintamos sintiera sintiendo sentido
        transferir transfiero transfiere transferimos transferí transfirió transfirieron transferiré transfiera transfiramos transfiriera transfiriendo transferido
        advertir advierto advierte advertimos advertí advirtió advirtieron advertiré advierta advirtamos advirtiera advirtiendo advertido
        adquirir adquiero adquiere adquirimos adquirí adquirió adquirieron adquiriré adquiera adquiramos adquiriera adquiriendo adquirido
        discernir discierno discierne discernimos discerní discernió discernieron discerniré discierna discernamos discerniera discerniendo discernido
        dormir duermo duerme dormimos dormí durmió durmieron dormiré duerma durmamos durmiera durmiendo dormido
        morir muero muere morimos morí murió murieron moriré muera muramos muriera muriendo muerto
        jugar juego juega jugamos jugué jugó jugaron jugaré juegue juguemos jugara jugando jugado
        oler huelo huele olemos olí olió olieron oleré huela olamos oliera oliendo olido
        cerrar cierro cierra cerramos cerré cerró cerraron cerraré cierre cerremos cerrara cerrando cerrado
        empezar empiezo empieza empezamos empecé empezó empezaron empezaré empiece empecemos empezara empezando empezado
        negar niego niega negamos negué negó negaron negaré niegue neguemos negara negando negado
        colgar cuelgo cuelga colgamos colgué colgó colgaron colgaré cuelgue colguemos colgara colgando colgado
        avergonzar avergüenzo avergüenza avergonzamos avergoncé avergonzó avergonzaron avergonzaré avergüence avergoncemos avergonzara avergonzando avergonzado
        volver vuelvo vuelve volvemos volví volvió volvieron volveré vuelva volvamos volviera volviendo vuelto
        resolver resuelvo resuelve resolvemos resolví resolvió resolvieron resolveré resuelva resolvamos resolviera resolviendo resuelto
        entender entiendo entiende entendemos entendí entendió entendieron entenderé entienda entendamos entendiera entendiendo entendido
        enviar envío envía enviamos envié envió enviaron enviaré envíe enviemos enviara enviando enviado
        cambiar cambio cambia cambiamos cambié cambió cambiaron cambiaré cambie cambiemos cambiara cambiando cambiado
        actuar actúo actúa actuamos actué actuó actuaron actuaré actúe actuemos actuara actuando actuado
        averiguar averiguo averigua averiguamos averigüé averiguó averiguaron averiguaré averigüe averigüemos averiguara averiguando averiguado
        prohibir prohíbo prohíbe prohibimos prohibí prohibió prohibieron prohibiré prohíba prohibamos prohibiera prohibiendo prohibido
        reunir reúno reúne reunimos reuní reunió reunieron reuniré reúna reunamos reuniera reuniendo reunido
        aislar aíslo aísla aislamos aislé aisló aislaron aislaré aísle aislemos aislara aislando aislado
        vencer venzo vence vencemos vencí venció vencieron venceré venza venzamos venciera venciendo vencido
        recoger recojo recoge recogemos recogí recogió recogieron recogeré recoja recojamos recogiera recogiendo recogido
        distinguir distingo distingue distinguimos distinguí distinguió distinguieron distinguiré distinga distingamos distinguiera distinguiendo distinguido
        delinquir delinco delinque delinquimos delinquí delinquió delinquieron delinquiré delinca delincamos delinquiera delinquiendo delinquido
        abrir abro abre abrimos abrí abrió abrieron abriré abra abramos abriera abriendo abierto
        escribir escribo escribe escribimos escribí escribió escribieron escribiré escriba escribamos escribiera escribiendo escrito
        romper rompo rompe rompemos rompí rompió rompieron romperé rompa rompamos rompiera rompiendo roto
        bullir bullo bulle bullimos bullí bulló bulleron bulliré bulla bullamos bullera bullendo bullido
        pagar pago paga pagamos pagué pagó pagaron pagaré pague paguemos pagara pagando pagado
        sacar saco saca sacamos saqué sacó sacaron sacaré saque saquemos sacara sacando sacado
        amenazar amenazo amenaza amenazamos amenacé amenazó amenazaron amenazaré amenace amenacemos amenazara amenazando amenazado
        """.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }

    @Test(arguments: table) func `The forms of the table are made`(row: [String]) throws {
        let restrictions = try Self.columns.map { try FormRestriction(parsing: $0) }
        try #require(row.count == restrictions.count + 1)
        let forms = try SpanishInflection.forms(of: row[0], as: .verb)
        for (column, expected) in row.dropFirst().enumerated() {
            let made = forms.filter { restrictions[column].matches($0.features) }.map(\.text)
            #expect(made.contains(expected), "\(row[0]) \(Self.columns[column])")
        }
    }

    @Test(arguments: [
        ("imprimir", "impreso imprimido"), ("freír", "freído frito"), ("proveer", "proveído provisto"),
        ("bendecir", "bendecido bendito"), ("inscribir", "inscripto inscrito"), ("corromper", "corrompido"),
        ("cubrir", "cubierto"), ("devolver", "devuelto"), ("pudrir", "podrido"), ("disolver", "disuelto"),
    ]) func `All participles are made`(verb: String, participles: String) throws {
        let made = try SpanishInflection.words(of: verb, only: FormRestriction(parsing: "part.masc.sg"))
        #expect(made.joined(separator: " ") == participles)
    }

    @Test func `A participle has gender and number`() throws {
        let made = try SpanishInflection.words(of: "imponer", only: FormRestriction(parsing: "part"))
        #expect(made == ["impuesta", "impuestas", "impuesto", "impuestos"])
    }

    @Test(arguments: [
        ("tener", "ten"), ("detener", "detén"), ("poner", "pon"), ("suponer", "supón"), ("venir", "ven"),
        ("prevenir", "prevén"), ("salir", "sal"), ("hacer", "haz"), ("deshacer", "deshaz"), ("decir", "di"),
        ("predecir", "predice"), ("ir", "ve"), ("ser", "sé"), ("dar", "da"), ("estar", "está"), ("oír", "oye"),
        ("reír", "ríe"), ("seguir", "sigue"), ("pensar", "piensa"), ("traer", "trae"),
    ]) func `The imperative of tú`(verb: String, imperative: String) throws {
        let forms = try SpanishInflection.forms(of: verb)
        #expect(forms.contains { $0.features.contains([.imperative, .tú]) && $0.text == imperative })
    }

    @Test func `Each spelling of a word that lost its accent in 2010 is made`() throws {
        for (verb, old, new) in [("criar", "crió", "crio"), ("guiar", "guié", "guie"), ("huir", "huís", "huis")] {
            let words = try SpanishInflection.words(of: verb)
            #expect(words.contains(old) && words.contains(new))
        }
    }

    @Test func `Hay belongs to haber and haber has no imperative`() throws {
        let forms = try SpanishInflection.forms(of: "haber")
        #expect(forms.contains { $0.text == "hay" && $0.features.contains([.present, .thirdPerson]) })
        #expect(!forms.contains { $0.features.contains(.imperative) })
        #expect(forms.contains { $0.text == "haberlo" })
    }
}
