import Testing
import Transcripts

@testable import TranscriptFormats

@Suite struct PlainTextTests {
    private func outcome(_ text: String, _ options: ImportOptions = ImportOptions()) -> ImportOutcome {
        TranscriptReader.read(Array(text.utf8), name: "a.txt", options: options)
    }
    private func call(_ text: String) throws -> Call {
        let result = outcome(text)
        #expect(result.format == "plain-text", "\(result.problems)")
        return try #require(result.calls.first)
    }
    /// `role: text` of each turn.
    private func script(_ text: String) throws -> [String] {
        let call = try call(text)
        return call.turns.map { "\(call.role(of: $0).rawValue): \($0.text)" }
    }
    private let expected = ["agent: Buenos días.", "customer: ¿Quién habla?", "agent: Soy Ana."]

    @Test(arguments: [
        "Asesor: Buenos días.\nCliente: ¿Quién habla?\nAsesor: Soy Ana.",
        "ASESORA: Buenos días.\r\n\r\nTITULAR: ¿Quién habla?\r\n\r\nASESORA: Soy Ana.\r\n",
        "**Agente:** Buenos días.\n\n**Cliente:** ¿Quién habla?\n\n**Agente:** Soy Ana.",
        "**Agente**: Buenos días.\n**Cliente**: ¿Quién habla?\n**Agente**: Soy Ana.",
        "```txt\nEjecutivo: Buenos días.\nDeudor: ¿Quién habla?\nEjecutivo: Soy Ana.\n```",
        "- Gestor: Buenos días.\n- Usuario: ¿Quién habla?\n- Gestor: Soy Ana.",
        "> Agent: Buenos días.\n> Customer: ¿Quién habla?\n> Agent: Soy Ana.",
        "Atendente: Buenos días.\nDevedor: ¿Quién habla?\nAtendente: Soy Ana.",
        "[3] AGENTE: Buenos días. | [4] CLIENTE: ¿Quién habla? | [5] AGENTE: Soy Ana.",
        "Agente: Buenos días. Cliente: ¿Quién habla? Agente: Soy Ana.",
        "Agente Ana Ruiz: Buenos días.\nSra. Luz Peña: ¿Quién habla?\nAgente Ana Ruiz: Soy Ana.\n",
        "Gestor de cobranza 2: Buenos días.\nJuan Pérez: ¿Quién habla?\nGestor de cobranza 2: Soy Ana.\n",
        "Asesor(a): Buenos días.\nCliente (titular): ¿Quién habla?\nAsesor(a): Soy Ana.",
        "[Agente] Buenos días.\n[Cliente] ¿Quién habla?\n[Agente] Soy Ana.",
        "Agente - Buenos días.\nCliente - ¿Quién habla?\nAgente - Soy Ana.",
        "Agente\nBuenos días.\n\nCliente\n¿Quién habla?\n\nAgente\nSoy Ana.",
        "Agente\tBuenos días.\nCliente\t¿Quién habla?\nAgente\tSoy Ana.",
        "Agente：Buenos días.\nCliente：¿Quién habla?\nAgente：Soy Ana.",
        "agente1: Buenos días.\ncliente_1: ¿Quién habla?\nagente1: Soy Ana.",
        "1. Agente: Buenos días.\n2. Cliente: ¿Quién habla?\n3. Agente: Soy Ana.",
        "Agente:\nBuenos días.\nCliente:\n¿Quién habla?\nAgente:\nSoy Ana.",
        "Agente: Buenos\ndías.\nCliente: ¿Quién\nhabla?\nAgente: Soy Ana.",
    ])
    func shapes(_ text: String) throws { #expect(try script(text) == expected) }

    @Test(arguments: [
        "[00:00] Agente: Buenos días.\n[00:05] Cliente: ¿Quién habla?\n[00:09] Agente: Soy Ana.",
        "00:00:00 AGENTE: Buenos días.\n00:00:05 CLIENTE: ¿Quién habla?\n00:00:09 AGENTE: Soy Ana.",
        "Agente: [00:00:00] Buenos días.\nCliente: [00:00:05] ¿Quién habla?\nAgente: [00:00:09] Soy Ana.",
        "Agente (00:00): Buenos días.\nCliente (00:05): ¿Quién habla?\nAgente (00:09): Soy Ana.",
        "Agente [00:00:00]: Buenos días.\nCliente [00:00:05]: ¿Quién habla?\nAgente [00:00:09]: Soy Ana.",
        "Agente 00:00\nBuenos días.\n\nCliente 00:05\n¿Quién habla?\n\nAgente 00:09\nSoy Ana.",
        "00:00 - Agente: Buenos días.\n00:05 - Cliente: ¿Quién habla?\n00:09 - Agente: Soy Ana.",
        "[09:32:11] Agente: Buenos días.\n[09:32:16] Cliente: ¿Quién habla?\n[09:32:20] Agente: Soy Ana.",
        "23:59:58 Agente: Buenos días.\n00:00:03 Cliente: ¿Quién habla?\n00:00:07 Agente: Soy Ana.",
        "**Agente** [00:00]: Buenos días.\n**Cliente** [00:05]: ¿Quién habla?\n**Agente** [00:09]: Soy Ana.",
    ])
    func timesBeforeAndAfter(_ text: String) throws {
        #expect(try script(text) == expected)
        #expect(try call(text).turns.map(\.start) == [0, 5000, 9000])
    }

    @Test func rangesGiveEnds() throws {
        let call = try call("[00:00 - 00:04] Agente: Hola.\n[00:03.500 --> 00:09] Cliente: Sí.")
        #expect(call.turns.map(\.end) == [4000, 9000])
        #expect(call.turns[1].flags == .overlap)
    }

    @Test func timesOfDayAreSaidToBeSo() throws {
        let call = try call("Fecha: 2026-03-10\n\n[09:32:11] Agente: Hola.\n[09:32:16] Cliente: Sí.")
        #expect(call.startedAt?.iso8601 == "2026-03-10T09:32:11")
        #expect(call.notes.map(\.code).contains("times-are-clock"))
    }

    @Test func linesThatLookLikeLabelsStayText() throws {
        let text = """
            Agente: Le explico las opciones.
            Mire: puede pagar en dos partes.
            Horario: de 9 a 6
            Total: 1500
            Vea https://pago.example o llame a las 10:30
            Cliente: Bueno: lo pienso. Le dije al cliente: espere.
            """
        let call = try call(text)
        #expect(call.turns.count == 2)
        #expect(call.turns[0].text.hasSuffix("Total: 1500 Vea https://pago.example o llame a las 10:30"))
        #expect(call.turns[1].text == "Bueno: lo pienso. Le dije al cliente: espere.")
        #expect(call.notes.map(\.code) == ["prefix-as-text"])
    }

    @Test func aNameThatRecursInBothSidesIsAThirdSpeaker() throws {
        let text = """
            Agente: ¿Se encuentra?
            Cliente: Le paso a mi hermano.
            Luis Peña: Dígame.
            Agente: Buenas.
            Luis Peña: Sí.
            Agente: Gracias.
            Luis Peña: Adiós.
            Familiar: ¿Quién era?
            """
        let call = try call(text)
        #expect(call.parties.map(\.label) == ["Agente", "Cliente", "Luis Peña", "Familiar"])
        #expect(call.parties.map(\.role) == [.agent, .customer, .unknown, .thirdParty])
        #expect(call.notes.map(\.code) == ["role-undecided"])
    }

    @Test func theOtherOfTwoIsInferred() throws {
        let call = try call(
            "Agent Mike Rivera: Thank you for calling.\nSarah Johnson: Hi Mike.\nAgent Mike Rivera: Sure.\nSarah Johnson: Bye."
        )
        #expect(call.parties.map(\.role) == [.agent, .customer])
        #expect(call.parties.map(\.decision) == [.prefix, .inferred(confidence: 0.8)])
    }

    @Test func namesAloneAreSpeakersWithoutRole() throws {
        let call = try call("Ana: Hola.\nLuis: Hola.\nAna: ¿Qué tal?\nLuis: Bien.")
        #expect(call.parties.map(\.role) == [.unknown, .unknown])
        #expect(call.turns.count == 4)
        let numbered = try self.call("SPEAKER_00: Hola.\nSPEAKER_01: Hola.\nS01: [00:00:12] Sí.")
        #expect(numbered.parties.count == 3)
    }

    @Test func oneLabelIsOneParty() throws {
        let call = try call("AGENTE: Hola.\nCliente: Sí.\nAgente: Bien.\nagente : Adiós.")
        #expect(call.parties.map(\.label) == ["AGENTE", "Cliente"])
        #expect(call.turns.count == 4)
    }

    @Test func originalRoleWordsAreKept() throws {
        let call = try call(
            "Gestora: Hola.\nCodeudor: Sí.\nAval: No.\nSupervisor: Diga.\nIVR: Espere.\nAsistente virtual: Hola.")
        #expect(call.parties.map(\.label) == ["Gestora", "Codeudor", "Aval", "Supervisor", "IVR", "Asistente virtual"])
        #expect(call.parties.map(\.role) == [.agent, .thirdParty, .thirdParty, .supervisor, .system, .bot])
    }

    @Test func headerLinesAreReadWhenUnmistakable() throws {
        let text = """
            # Transcripción de llamada
            Fecha: 2026-03-10 10:22
            País: MX
            Agente: A07
            Idioma: es_MX
            Acreedor: Crédito Sol
            Zona horaria: America/Mexico_City
            ID de llamada: LL-0099
            Duración: 3 minutos

            Agente: Buenos días.
            Cliente: Hola.
            """
        let call = try call(text)
        #expect(call.startedAt?.iso8601 == "2026-03-10T10:22:00")
        #expect(
            call.country == "MX" && call.agentID == "A07" && call.language == "es-MX" && call.creditor == "Crédito Sol")
        #expect(call.timeZone == "America/Mexico_City" && call.id == "LL-0099" && call.idOrigin == .file)
        #expect(call.turns.map(\.text) == ["Buenos días.", "Hola."])
        #expect(call.notes.map(\.code).sorted() == ["header-ignored", "text-before-turns"])
    }

    @Test(arguments: [
        ("Fecha: 25/03/2026 10:22", "2026-03-25T10:22:00"), ("Fecha: 10/03/2026 10:22", nil), ("Fecha: ayer", nil),
        ("Fecha: 2026-03-10\nHora: 09:05", "2026-03-10T09:05:00"),
        ("Inicio: 2026-03-10T10:22:00-06:00", "2026-03-10T10:22:00-06:00"),
        ("Hora: 09:05", nil), ("Fecha: 31/02/2026 10:22", nil),
    ])
    func dates(_ header: String, _ expected: String?) throws {
        let call = try call(header + "\n\nAgente: Hola.\nCliente: Sí.")
        #expect(call.startedAt?.iso8601 == expected)
        #expect(call.turns.count == 2)
    }

    @Test func peopleNamedInTheHeaderAreNoTurns() throws {
        let call = try call(
            "Fecha: 2026-03-10\nAgente: Ana Ruiz\nCliente: Juan Pérez\n\nAgente: Buenos días.\nCliente: Hola.")
        #expect(call.turns.map(\.text) == ["Buenos días.", "Hola."])
    }

    @Test func manyCallsInOneFile() {
        let result = outcome(
            "=== C-1 A1 2026-03-10T10:22:00-06:00\n00:00:00 AGENTE: Hola.\n00:00:02 CLIENTE: Sí.\n=== C-2 A2\nAGENTE: Hola.\n=== C-3\nnada\n"
        )
        #expect(result.calls.map(\.id) == ["C-1", "C-2"])
        #expect(result.calls.map(\.agentID) == ["A1", "A2"])
        #expect(result.calls.first?.startedAt?.iso8601 == "2026-03-10T10:22:00-06:00")
        #expect(result.problems.map(\.line) == [6])
    }

    @Test func redactionMarksAreFlagged() throws {
        let call = try call(
            "Agente: ¿Hablo con [NAME]?\nCliente: Sí, ***.\nAgente: {{URL}} y [PII].\nCliente: [música] [MUSICA] **sí** #1 <b>"
        )
        #expect(call.turns.map { $0.flags.contains(.redacted) } == [true, true, true, false])
    }

    @Test(arguments: [
        "Esto es un texto sin hablantes. Sigue: nada.", "hola\nadiós\n", "a,b\n1,2\n", "10:30\n11:45\n",
        "Título: uno\nAutor: dos\n",
        "http://a\nhttp://b\n", ":", "::\n::", "*\n*", "[",
    ])
    func textWithoutSpeakersIsRefused(_ text: String) {
        let result = outcome(text)
        #expect(result.calls.isEmpty)
        #expect(result.problems.count == 1)
        #expect(outcome(text, ImportOptions(format: "plain-text")).problems.count == 1)
    }

    @Test func veryLongLinesAndManyLinesTakeLinearTime() throws {
        let long = "Agente: " + String(repeating: "hola: que tal ", count: 10_000) + "\nCliente: sí"
        #expect(try call(long).turns.count == 2)
        let wrapped = "Agente: a\n" + String(repeating: "sigue: y sigue\n", count: 10_000) + "Cliente: sí"
        #expect(try call(wrapped).turns.count == 2)
    }

    @Test func crAndLfAndLatin1() throws {
        #expect(try script("Asesor: Buenos días.\rCliente: ¿Quién habla?\rAsesor: Soy Ana.") == expected)
        let latin = "Asesor: Buenos días.\nCliente: ¿Quién habla?\nAsesor: Soy Ana.".unicodeScalars.map {
            UInt8($0.value)
        }
        let call = try #require(TranscriptReader.read(latin, name: "a.txt").calls.first)
        #expect(call.turns.map(\.text) == ["Buenos días.", "¿Quién habla?", "Soy Ana."])
        #expect(call.notes.map(\.code) == ["encoding-windows-1252"])
    }

    @Test(
        .enabled(if: Samples.areThere, "the samples beside the repository are not there"),
        arguments: [
            ("billing-complaint.txt", 11, [Role.agent, .customer]),
            ("neutral_con_groserias.txt", 4, [.agent, .customer]),
            ("prueba-texto1-negativo.txt", 6, [.customer, .agent]),
            ("prueba-texto2-positivo.txt", 5, [.customer, .agent]),
            ("tech-support-escalation.txt", 11, [.agent, .customer]),
        ])
    func samples(_ file: String, _ turns: Int, _ roles: [Role]) throws {
        let result = TranscriptReader.read(try Samples.bytes("formats/plain-text/" + file), name: file)
        let call = try #require(result.calls.first)
        #expect(result.format == "plain-text" && result.problems.isEmpty)
        #expect(call.turns.count == turns)
        #expect(call.parties.map(\.role) == roles)
        #expect(call.turns.allSatisfy { !$0.text.contains("\n") && !$0.text.contains("```") && $0.start == nil })
    }
}
