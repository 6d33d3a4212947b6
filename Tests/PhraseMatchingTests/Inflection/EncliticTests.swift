import PhraseMatching
import Testing

@Suite struct EncliticTests {
    /// The accent that pronouns bring, keep or take away.
    @Test(arguments: [
        ("pagar", "pagarme pagármelo pagarlo pagándome pagándoselo págame págamelo págueme páguenos páguenle pagaos"),
        ("pagar", "paguémonos paguémoselo paguémoslo pagadnos pagádmelo págaselo pagárseme pagársete páguesele"),
        ("dar", "dame dámelo deme démelo denos dele dénoslo déselo denles dándole démosle démoselo dádmelo daos"),
        ("cobrar", "cobrándole cobrársela cóbrele cóbremelo cóbrense"), ("decir", "dime dímelo dígame dígaselo decíos"),
        ("hacer", "hazlo házmelo hágalo háganmelo hacerle haciéndolo"), ("poner", "ponte pónmelo póngase póngaselo"),
        ("ir", "vete váyase váyanse vámonos vayámonos idos iros irse yéndose írseme"),
        ("traer", "tráeme tráigame tráigamelo trayéndolo traerlo"), ("oír", "oírlo óyeme óigame oídme oyéndola oíos"),
        ("reír", "reírse ríete ríase riéndose reíos riámonos"), ("enviar", "envíeme envíemelo enviarlo enviándole"),
        ("prohibir", "prohíbele prohíbale prohibirlo prohibírselo"), ("actuar", "actúese"),
        ("construir", "construirlo construírselo construíos constrúyelo"),
        ("detener", "detente detenme deténmelo deténgase"),
        ("estar", "estate estese estándome"), ("creer", "créame creerle creyéndolo créamelo"),
        ("averiguar", "averígüelo averíguame averiguarlo averigüémoslo"), ("cambiar", "cámbiemelo cambiarlo cámbiese"),
        ("reunir", "reúnase reunirse reunámonos"), ("satisfacer", "satisfazlo satisfácelo"),
        ("caer", "cáele caerse cayéndose cáigase"), ("leer", "léeme léaselo leerlo"), ("aislar", "aíslelo aislarlo"),
        ("cuidar", "cuídate cuídese cuidaos"), ("liquidar", "liquídela liquídemela liquidándola"),
    ]) func `Pronouns behind the verb`(verb: String, expected: String) throws {
        let made = Set(try SpanishInflection.words(of: verb, only: FormRestriction(parsing: "clit")))
        for word in expected.split(separator: " ") { #expect(made.contains(String(word)), "\(word)") }
    }

    @Test(arguments: [
        ("pagar", "pagarloslo pagarmese pagarlome pagarleslo pagárlesela págamete paguemosnos paguemosse pagados"),
        ("dar", "déme démos dáme"), ("ir", "íos vámosnos"), ("pagar", "págote pagaréte págasme"),
    ]) func `Orders and persons that do not exist are not made`(verb: String, wrong: String) throws {
        let made = Set(try SpanishInflection.words(of: verb, only: FormRestriction(parsing: "clit")))
        for word in wrong.split(separator: " ") { #expect(!made.contains(String(word)), "\(word)") }
    }

    @Test func `The marks say which pronouns stand there`() throws {
        let forms = try SpanishInflection.forms(of: "pagar")
        let readings = forms.filter { $0.text == "págueselas" }.map(\.features)
        #expect(
            readings == [
                [.imperative, .thirdPerson, .singular, .usted, .clitic, .cliticSe, .cliticLas]
            ])
        let two = forms.filter { $0.text == "pagárnoslo" }.map(\.features)
        #expect(two == [[.infinitive, .clitic, .cliticNos, .cliticLo]])
    }

    @Test func `A lemma in -se takes the pronouns of its own subject only`() throws {
        let words = Set(try SpanishInflection.words(of: "arrepentirse"))
        for word in split(
            "arrepentirme arrepentirse arrepentir arrepiento arrepintió arrepiéntete arrepiéntase arrepintámonos "
                + "arrepentíos arrepiéntanse arrepintiéndose arrepentido arrepentirte arrepentirnos arrepentiros")
        {
            #expect(words.contains(word), "\(word)")
        }
        for word in split("arrepentirlo arrepiéntelo arrepiéntame arrepentid arrepentirles") {
            #expect(!words.contains(word), "\(word)")
        }
        #expect(try SpanishInflection.words(of: "reírse").contains("riéndose"))
        #expect(try SpanishInflection.words(of: "reirse") == SpanishInflection.words(of: "reírse"))
    }
}
