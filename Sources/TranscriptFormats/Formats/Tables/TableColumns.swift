/// What the columns of a table mean: the profile that was given, or inferred from the header's words and the cells.
struct TableColumns {
    enum Field: String, CaseIterable {
        case call, number, speaker, text, start, end, duration, agent, date, time, country, language, confidence,
            creditor
    }
    private(set) var places: [Field: Int] = [:]
    private(set) var hasHeader = false
    /// Names of the columns as the file writes them; `column 3` where there is no header.
    private(set) var names: [String] = []
    /// Fields of the user's profile whose column does not exist.
    private(set) var missing: [String] = []

    subscript(field: Field) -> Int? { places[field] }

    init(_ rows: [DelimitedText.Row], given: [String: String] = [:]) {
        guard let first = rows.first else { return }
        let folded = first.cells.map { FoldedName.of($0) }
        let known = folded.map { Self.field(of: $0) }
        let wanted = Set(given.values.map { FoldedName.of($0) })
        hasHeader =
            known.contains { $0 == .text || $0 == .speaker || $0 == .start }
            || known.filter { $0 != nil }.count >= 2 || folded.contains { wanted.contains($0) && !$0.isEmpty }
        // A row in which a number stands is no header.
        if first.cells.contains(where: { TableTime.number($0) != nil }) { hasHeader = false }
        names = hasHeader ? first.cells.map { String($0.prefix(60)) } : first.cells.indices.map { "column \($0 + 1)" }
        let body = hasHeader ? Array(rows.dropFirst().prefix(200)) : Array(rows.prefix(200))
        for (name, column) in given {
            guard let field = Field(rawValue: FoldedName.of(name)) else { continue }
            if let place = folded.firstIndex(of: FoldedName.of(column)) {
                places[field] = place
            } else if let number = Int(column), names.indices.contains(number - 1) {
                places[field] = number - 1
            } else {
                missing.append(column)
            }
        }
        if hasHeader {
            for (place, field) in known.enumerated() {
                guard let field, places[field] == nil, !places.values.contains(place) else { continue }
                places[field] = place
            }
        }
        if places[.text] == nil { places[.text] = longest(body) }
        if !hasHeader { guessTimes(body) }
        if places[.speaker] == nil { guessSpeaker(body) }
    }

    /// One line for people: `speaker ← hablante, text ← frase`.
    var shown: String {
        Field.allCases.compactMap { field in
            places[field].map { "\(field.rawValue) ← \(names.indices.contains($0) ? names[$0] : "column \($0 + 1)")" }
        }.joined(separator: ", ")
    }

    private mutating func guessTimes(_ rows: [DelimitedText.Row]) {
        let numeric = names.indices.filter { place in
            place != places[.text]
                && rows.allSatisfy { place < $0.cells.count && TableTime.isTime($0.cells[place]) }
        }
        guard numeric.count >= 2, let a = numeric.first, case let b = numeric[1], !rows.isEmpty else { return }
        let ordered = rows.allSatisfy { row in
            (TableTime.number(row.cells[a])?.double ?? 0) <= (TableTime.number(row.cells[b])?.double ?? .infinity)
        }
        if ordered { (places[.start], places[.end]) = (a, b) }
    }

    /// A column of few short values that are roles, numbered speakers, or that alternate.
    private mutating func guessSpeaker(_ rows: [DelimitedText.Row]) {
        guard rows.count >= 2 else { return }
        for place in names.indices where !places.values.contains(place) {
            let values = rows.compactMap { place < $0.cells.count ? $0.cells[place] : nil }.filter { !$0.isEmpty }
            let labels = Set(values.map { FoldedName.of($0) })
            guard values.count * 2 >= rows.count, labels.count <= 8 else { continue }
            let named = labels.filter {
                let words = FoldedName.words(Array($0.utf8))
                return RoleWords.isPure(words) || RoleWords.isNumberedSpeaker(words)
            }
            if !named.isEmpty, named.count * 2 >= labels.count {
                places[.speaker] = place
                return
            }
        }
    }

    /// The column with the most text, three words a cell on average at least.
    private func longest(_ rows: [DelimitedText.Row]) -> Int? {
        var best: (place: Int, words: Int)?
        for place in names.indices where !places.values.contains(place) {
            let words = rows.reduce(0) { sum, row in
                sum + (place < row.cells.count ? row.cells[place].utf8.split { $0 <= 0x20 }.count : 0)
            }
            if words > (best?.words ?? 0) { best = (place, words) }
        }
        guard let best, best.words >= 3 * max(1, rows.count) || (best.words > rows.count && !hasHeader) else {
            return nil
        }
        return best.place
    }

    private static let words: [String: Field] = {
        var table: [String: Field] = [:]
        func add(_ field: Field, _ names: String) {
            for name in names.split(separator: ",") { table[FoldedName.of(name)] = field }
        }
        add(
            .call,
            """
            id,llamada,call id,callid,id llamada,id de llamada,idaudio,id audio,audio id,audio,expediente,file,archivo,\
            conversation id,conversationid,contact id,contactid,transcript id,session id,interaction id,id interaccion,\
            conversacion,conversation,call,grabacion,recording,id de la llamada,ucid,chamada,id chamada,dialog id,convo id
            """)
        add(.number, "numerofrases,numero frase,turno,turn,n,orden,index,line,linea,turn id,seq,secuencia,utterance id")
        add(
            .speaker,
            """
            hablante,speaker,rol,role,canal,channel,participante,participant,interlocutor,quien,who,party,speaker id,\
            hablante id,speaker label,speaker role,author,autor,emisor,sender,from,falante,persona,locutor
            """)
        add(
            .text,
            """
            texto,text,frase,transcripcion,transcript,utterance,mensaje,message,dialogo,dialogue,contenido,content,body,\
            transcription,conversacion texto,sentence,phrase,transcricao,fala,transcripcion completa,transcript text,\
            dialog,texto transcrito
            """)
        add(
            .start,
            """
            inicio,start,beg,begin,start time,starttime,offset,start ms,inicio ms,start offset,desde,start s,inicio s,\
            tiempo inicio,tiempo,start seconds,onset,hora inicio,timestamp,inicio seg,inicio segundos,starttime ms
            """)
        add(
            .end,
            "fin,end,end time,endtime,hasta,end ms,fin ms,stop,end s,fin s,tiempo fin,end seconds,hora fin,fin seg,fin segundos,endtime ms"
        )
        add(.duration, "duracion,duration,dur,duration ms,duracion ms,duracion s,duration s")
        add(
            .agent,
            "agente,asesor,agent,agent id,id agente,agentid,id asesor,operador,ejecutivo,gestor,operator id,atendente")
        add(
            .date,
            "fecha,date,data,fecha llamada,call date,started at,fecha y hora,fecha hora,datetime,fecha de llamada")
        add(.time, "hora,time,hora llamada")
        add(.country, "pais,country")
        add(.language, "idioma,language,lang,lenguaje")
        add(.confidence, "confidence,confianza,score,probability")
        add(.creditor, "acreedor,creditor,entidad,cartera,empresa,credor")
        return table
    }()

    private static func field(of folded: String) -> Field? { words[folded] }
}
