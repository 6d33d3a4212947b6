import Testing
import Transcripts

@testable import TranscriptFormats

@Suite struct WhatsAppTests {
    @Test func android() throws {
        let call = try Reading.call(
            """
            18/12/19 15:57 - Los mensajes están cifrados de extremo a extremo.
            18/12/19 15:57 - Agente Cobranzas: Buenas tardes
            le escribo por su saldo.
            18/12/19 16:01 - +52 55 1234 5678: ¿Quién es?
            18/12/19 16:02 - +52 55 1234 5678: <Multimedia omitido>
            """, "whatsapp")
        #expect(call.media == .chat && call.startedAt?.iso8601 == "2019-12-18T15:57:00")
        #expect(call.turns.map(\.start) == [0, 240_000])
        #expect(call.turns.first?.text == "Buenas tardes\nle escribo por su saldo.")
        #expect(call.parties.map(\.role) == [.agent, .customer])
        #expect(call.codes.isSuperset(of: ["chat-notice", "chat-event", "times-in-minutes"]))
    }

    @Test func iPhone() throws {
        let call = try Reading.call(
            "[31/12/2022 11:59:50] Ana: Feliz año\n\u{200E}[01/01/2023 00:00:10] \u{200E}Luis: Igual, ¿me llama?\n[1/1/2023, 12:30:00\u{202F}PM] Ana: Sí\n",
            "whatsapp")
        #expect(call.turns.map(\.start) == [0, 43_220_000, 88_210_000])
    }

    @Test func orderOfDayAndMonth() throws {
        let text = "3/6/26, 2:30 p. m. - Ana: Hola\n3/6/26, 2:31 p. m. - Luis: Diga\n"
        let open = try Reading.call(text, "whatsapp")
        #expect(open.startedAt == nil && open.has(note: "date-ambiguous") && open.turns.map(\.start) == [0, 60_000])
        let known = try Reading.call(text, "whatsapp", ImportOptions(dayFirst: true))
        #expect(known.startedAt?.iso8601 == "2026-06-03T14:30:00")
        // Dates that must rise decide: the 3rd of April, the 4th of April.
        let rising = try Reading.call(
            "3/4/26 10:00 - Ana: Hola\n4/4/26 10:00 - Luis: Diga\n4/5/26 10:00 - Ana: Ya\n", "whatsapp")
        #expect(rising.startedAt == nil || rising.startedAt?.month == 4)
        #expect(
            try Reading.call("13/4/26 10:00 - Ana: Hola\n13/4/26 10:01 - Luis: Diga\n", "whatsapp").startedAt?.day == 13
        )
    }

    @Test(.enabled(if: Samples.areThere, "the samples beside the repository are not there")) func sample() throws {
        let call = try Reading.sample("whatsapp-txt/whatsapp-plan-upgrade.txt", "whatsapp")
        #expect(call.turns.count == 16 && call.turns.last?.start == 720_000)
        #expect(call.roles == ["David Chen": .customer, "Agent Lisa Park": .agent])
    }
}
