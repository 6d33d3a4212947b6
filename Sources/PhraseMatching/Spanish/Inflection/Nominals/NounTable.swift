/// What kind of word a lemma is when nobody says so, and what gender a noun has.
enum NounTable {
    /// Noun, or noun or adjective with two genders.
    static func guess(_ word: Letters) -> WordClass {
        if twoGenders.contains(word) { return .adjective }
        if oneGender.contains(word) || word.hasAnySuffix(nounEndings) { return .noun }
        return word.hasAnySuffix(adjectiveEndings) ? .adjective : .noun
    }

    /// The genders of a noun; both where nothing tells.
    static func genders(_ word: Letters) -> FormFeatures {
        if feminine.contains(word) { return .feminine }
        if masculineInA.contains(word) { return .masculine }
        if word.hasAnySuffix(["ista", "ante", "ente", "icida"]) { return [.masculine, .feminine] }
        if word.hasAnySuffix(feminineEndings) { return .feminine }
        return word.hasAnySuffix(masculineEndings) ? .masculine : [.masculine, .feminine]
    }

    static func isIrregularlyGendered(_ word: Letters) -> Bool {
        word.last == Letters.o && feminine.contains(word) || masculineInA.contains(word)
    }

    private static let adjectiveEndings: [StaticString] = [
        "oso", "ado", "ido", "ivo", "ario", "ico", "ino", "ano", "eño", "ero", "undo", "ísimo", "izo", "áneo",
        "ecto", "érrimo", "udo", "ólogo", "ógrafo", "esco", "ésimo", "avo", "dor", "tor", "sor", "és", "able",
        "ible",
    ]
    private static let nounEndings: [StaticString] = ["miento", "mento", "orio", "monio", "cinio"]
    private static let feminineEndings: [StaticString] = [
        "a", "ción", "sión", "gión", "xión", "nión", "dad", "tad", "tud", "umbre", "ez", "itis",
    ]
    private static let masculineEndings: [StaticString] = [
        "o", "or", "aje", "ón", "ín", "án", "é", "í", "ú", "ó", "t", "j", "m",
    ]

    private static func set(_ words: String) -> Set<Letters> {
        Set(words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Letters(String($0)) })
    }

    /// Nouns and adjectives that look like infinitives. Where the verb is the commoner word in a call (*poder*,
    /// *deber*, *pesar*, *regular*) the lemma stays a verb.
    static let endsLikeInfinitive = set(
        """
        alfiler alquiler altar anteayer avatar ayer azar bachiller bar bazar bienestar billar brigadier calamar canciller
        capilar caviar celular chofer collar consular dispar ejemplar elixir emir escolar espectacular
        familiar faquir hangar hogar impar insular irregular lagar lugar lumbar lunar malestar mar menester menhir
        mercader mester militar molar molecular mujer muscular nadir neceser nuclear ocular olivar paladar palomar par
        particular peculiar peninsular perpendicular pilar pinar polar popular porvenir preliminar pulgar quehacer
        radar rectangular secular seglar similar singular solar souvenir taller telar titular triangular ujier ultramar
        vascular vehicular vulgar zafir
        """)

    /// Nouns with one gender and an ending that otherwise has two.
    private static let oneGender = set(
        """
        apellido bocado calzado candado certificado comunicado consulado contado contenido cuidado descuido electorado
        enunciado estado ganado grado helado juzgado lado legado listado mandado marido mercado nido olvido partido
        pecado pedido pescado postgrado posgrado predicado recorrido resultado ruido sábado sentido significado sonido
        teclado tratado vestido activo adjetivo aperitivo archivo correctivo cultivo directivo dispositivo donativo
        efectivo explosivo incentivo motivo objetivo operativo pasivo preservativo aniversario armario barrio
        calendario comentario cuestionario diario diccionario escenario formulario honorario horario inventario
        itinerario salario sumario vecindario vocabulario acero agujero basurero cero crucero dinero enero febrero
        fichero florero letrero lucero monedero número paradero sendero sombrero tablero camino casino cochino destino
        intestino molino pepino pino término vino grano océano órgano pantano piano plano plátano verano volcano
        abanico banco crédito débito depósito periódico pico plástico público tópico tráfico título argumento aumento
        cuento descuento documento momento monumento viento minuto instituto proyecto efecto defecto afecto aspecto
        trayecto insecto ascensor color alrededor comedor computador congelador despertador ordenador factor fulgor
        motor mostrador procesador reactor refrigerador sector televisor tractor transistor vector ventilador arnés
        ciprés envés estrés exprés interés mes res revés través adeudo saludo escudo nudo embudo centavo clavo
        refresco parentesco sótano calvario dispensario temario glosario herbario santuario acuario estuario
        corrido latido gemido silbido alarido estallido surtido recado pregrado atentado arbolado reinado obispado
        sembrado trazado hocico
        """)

    /// Words with two genders although their ending does not show it.
    private static let twoGenders = set(
        """
        abogado abuelo amigo chico compañero cuñado deudo dueño esposo gato hijo hermano ingeniero licenciado maestro
        muchacho nieto niño novio perro primo reo sobrino socio suegro tío viudo vecino alumno ministro secretario
        señor doctor jefe presidente cliente gerente dependiente asistente sirviente intendente juez nene infante
        abierto absoluto ajeno alguno alto amargo ancho bajo barato bello blando bonito bruto bueno caro cierto claro
        completo corto cubierto cuánto cuanto décimo digno directo dispuesto distinto duro enfermo escrito estrecho
        estricto exacto expuesto extraño feo fijo flaco fresco frío gordo guapo impreso incompleto incorrecto correcto
        indigno indirecto injusto íntegro íntimo justo largo legítimo ilegítimo limpio lindo listo lleno loco malo
        máximo medio mínimo mismo moreno mucho muerto neto ninguno nuevo octavo oscuro otro perfecto pobre poco previo
        primero propio próximo puesto quinto resuelto rico roto rubio sano seco segundo seguro séptimo serio sexto
        solo sucio supuesto tanto tercero tibio todo tonto último uno vacío viejo vivo cuarto médico anfitrión
        barrigón bravucón bribón burlón cabrón campeón chillón cincuentón comilón criticón cuarentón culón dormilón
        glotón huevón ladrón llorón mamón mandón mirón patrón peleón preguntón respondón soplón tragón andarín
        bailarín chiquitín parlanchín pequeñín saltarín alemán capitán catalán charlatán guardián haragán holgazán
        truhán español andaluz absurdo adicto adulto adverso agrio agudo amarillo ambiguo analfabeto anexo angosto
        anónimo antiguo apto arduo astuto atento austero autónomo avaro bastardo benévolo blanco bobo bravo brusco
        burro cándido calvo candidato casto ciego cojo cómodo incómodo compacto complejo compuesto concreto confuso
        continuo convicto corrupto crédulo crudo cuerdo culto curvo derecho desnudo despierto devoto dicho diestro
        difunto discreto disuelto diverso docto ebrio enemigo enano envuelto equívoco escaso esclavo espeso estúpido
        eterno exhausto exiguo experto explícito expreso extenso externo extinto falso fatuo favorito fiero flojo
        fotógrafo franco futuro gemelo gratuito grato grueso harto hebreo hecho hidalgo honesto deshonesto hosco
        huérfano húmedo idóneo ilícito lícito implícito imprevisto inaudito incauto indeciso inédito inepto ingenuo
        inmediato inmenso inquieto insensato intacto intenso interno intruso inválido inverso izquierdo judío junto
        lerdo lento macho maduro magno majo manso manifiesto materno paterno menudo modesto molesto mozo mudo mutuo
        nato necio negro neutro nítido notorio nuestro nulo obvio oculto opuesto óptimo oportuno inoportuno pálido
        parejo payaso pendejo perito perplejo perpetuo perverso pésimo pleno póstumo preciso prematuro presunto
        primogénito profundo profuso prójimo pronto propenso rápido raro recto recíproco redondo remiso remoto repleto
        robusto rojo ronco rudo sabio salvo sensato sereno siervo sincero siniestro sobrio sólido solícito sonso sordo
        súbdito sujeto sumiso suyo tardío tacaño tenso terco tieso tímido tosco tranquilo intranquilo tuerto turbio
        tuyo mío vago válido vasto vuestro zurdo accesorio conciliatorio difamatorio intimidatorio moratorio
        obligatorio preparatorio probatorio provisorio resolutorio satisfactorio transitorio árbitro mayordomo
        contento descontento sediento sangriento violento hambriento mugriento avariento corpulento fraudulento
        suculento somnoliento turbulento amarillento enjuto sustituto prostituto diminuto
        """)

    /// Feminine nouns whose ending does not show it.
    private static let feminine = set(
        """
        mano foto moto radio flor labor sal miel piel cárcel señal catedral central sucursal red sed pared merced ley
        grey res tos luz voz cruz paz vez nuez raíz nariz matriz cicatriz perdiz actriz gente mente noche calle llave
        clave nave nube nieve leche carne sangre suerte muerte parte frente fuente fiebre hambre corriente clase base
        frase fase torre tarde índole imagen virgen razón sazón desazón comezón quemazón hinchazón sartén mujer madre
        crisis tesis dosis hipótesis
        """)
    private static let masculineInA = set(
        """
        día mapa problema sistema tema programa idioma clima drama esquema lema dilema poema diploma síntoma trauma
        panorama telegrama diagrama planeta papá sofá pijama
        """)
}
