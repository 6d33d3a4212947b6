import Testing
import Transcripts

@testable import TranscriptFormats

@Suite struct TableTests {
    @Test func aTurnARow() throws {
        let outcome = Reading.outcome(
            "id_llamada;hablante;inicio;fin;texto\r\n007;Asesor;0,5;2,0;\"Buenos días; ¿hablo con Ana?\"\r\n007;Cliente;2,5;3,0;Sí.\r\n008;Asesor;0;1;\"Dice \"\"hola\"\"\"\r\n"
        )
        #expect(outcome.format == "table" && outcome.calls.map(\.id) == ["007", "008"])
        #expect(outcome.calls[0].script == ["Asesor 500-2000 Buenos días; ¿hablo con Ana?", "Cliente 2500-3000 Sí."])
        #expect(outcome.calls[0].roles == ["Asesor": .agent, "Cliente": .customer])
        #expect(outcome.calls[1].turns.map(\.text) == ["Dice \"hola\""])
        #expect(outcome.calls[0].notes.contains { $0.code == "columns" && $0.message.contains("speaker ← hablante") })
    }

    @Test func aCallARow() throws {
        let outcome = Reading.outcome(
            "call_id,agente,fecha,transcripcion\nC1,A-07,2026-03-10 10:22,\"Agente: Buenos días.\nCliente: ¿Quién habla?\"\nC2,A-08,,Agente: Hola. Cliente: Diga.\n"
        )
        #expect(outcome.format == "table" && outcome.calls.count == 2)
        #expect(outcome.calls[0].id == "C1" && outcome.calls[0].agentID == "A-07")
        #expect(outcome.calls[0].startedAt?.iso8601 == "2026-03-10T10:22:00")
        #expect(outcome.calls[1].script.count == 2)
    }

    @Test func whisperTSVIsInMilliseconds() throws {
        let call = try Reading.call(
            "start\tend\ttext\n0\t4200\tBuenos días, le hablo de la cobranza.\n4200\t6100\t\"Sí, dígame.\n", "table")
        #expect(call.turns.last?.end == 6100 && call.turns.last?.text == "\"Sí, dígame.")
        #expect(call.has(note: "times-unit-guessed"))
    }

    @Test func noHeader() throws {
        let call = try Reading.call(
            "\"Buenos días, ¿cómo está usted?\",0.38,2.76\n\"Bien, ¿y usted?\",3.0,4.5\n", "table")
        #expect(call.turns.map(\.start) == [380, 3000])
    }

    @Test func moments() throws {
        let call = try Reading.call(
            "timestamp,speaker,message\n2026-03-10T10:00:00-06:00,Agent,Hello there my friend\n2026-03-10T10:00:05-06:00,Customer,Yes hello to you\n",
            "table")
        #expect(call.startedAt?.iso8601 == "2026-03-10T10:00:00-06:00" && call.turns.map(\.start) == [0, 5000])
    }

    @Test func fractionsOfADay() {
        #expect(TableTime.Unit.days.milliseconds(DecimalNumber("0.5".utf8) ?? DecimalNumber()) == 43_200_000)
        #expect(
            TableTime.unit(name: "inicio", latest: DecimalNumber("0.0007".utf8) ?? DecimalNumber(), bytes: 900).unit
                == .days)
    }

    @Test func theProfileNamesColumns() throws {
        let text = "a,b,c\nx,Buenos días,A\ny,¿Quién es?,B\n"
        #expect(Reading.outcome(text).calls.isEmpty)
        let call = try #require(
            Reading.outcome(
                text, ImportOptions(format: "table", roles: ["x": .agent], columns: ["speaker": "a", "text": "b"])
            ).calls.first)
        #expect(call.script == ["x ?-? Buenos días", "y ?-? ¿Quién es?"])
        let missing = Reading.outcome(text, ImportOptions(format: "table", columns: ["text": "zzz"]))
        #expect(missing.problems.first?.right?.contains("a, b, c") == true)
    }

    @Test func summariesAreRefused() {
        let outcome = Reading.outcome(
            "id,date,transcript\n1,2026-01-01,Customer cannot log in.\n2,2026-01-02,Customer wants a refund.\n")
        #expect(outcome.calls.isEmpty && outcome.problems.first?.what.contains("summary") == true)
    }

    @Test func formulasStayText() throws {
        let call = try Reading.call("speaker,text\nAgente,=cmd|' /C calc'!A0\nCliente,+52 55 1234\n", "table")
        #expect(call.turns.map(\.text) == ["=cmd|' /C calc'!A0", "+52 55 1234"])
    }

    @Test func oddRowsAreCounted() throws {
        let call = try Reading.call(
            "speaker,text\nAgente,Hola buenas\nCliente\nAgente,¿Sigue ahí?,x\nTotal,\nCliente,Sí\nAgente,Bueno\nCliente,Ya\n",
            "table")
        #expect(call.turns.count == 5)
        #expect(call.codes.isSuperset(of: ["row-with-other-columns", "row-without-text"]))
    }

    @Test(.enabled(if: Samples.areThere, "the samples beside the repository are not there")) func samples() throws {
        let sales = TranscriptReader.read(try Samples.bytes("formats/csv-tsv/transcripciones.csv"), name: "t.csv")
        #expect(sales.calls.count == 64 && sales.problems.isEmpty && sales.calls[0].turns.count == 43)
        let speaker = try Reading.sample("csv-tsv/speaker.tsv", "table")
        #expect(speaker.id == "interview.wav" && speaker.script.last == "spk1 3000-5000 doing great")
        let refused = TranscriptReader.read(try Samples.bytes("formats/csv-tsv/transcripts.csv"), name: "t.csv")
        #expect(refused.calls.isEmpty && refused.problems.count == 1)
        let noted = try Reading.sample("csv-tsv/unintelligible.tsv", "table")
        #expect(noted.turns.map(\.text).last == "clear text here")
        let whisper = try Reading.sample("csv-tsv/whisper-ms.tsv", "table")
        #expect(whisper.turns.map(\.start) == [0, 16_000] && whisper.turns.last?.end == 32_000)
        #expect(try Reading.sample("csv-tsv/whisper-timestamped-noheader.csv", "table").turns.map(\.end) == [2760])
    }
}
