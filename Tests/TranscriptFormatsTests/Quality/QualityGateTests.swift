import Testing
import Transcripts

@testable import TranscriptFormats

@Suite struct QualityGateTests {
    private func codes(_ text: String) throws -> [String] {
        let call = try #require(Reading.outcome(text, name: "x.txt", ImportOptions(format: "plain-text")).calls.first)
        return QualityGate().faults(of: call).map(\.code)
    }

    @Test func faults() throws {
        #expect(try codes(RoleInferenceTests.mono).isEmpty)
        #expect(try codes("Agente: Hola.\nCliente: Hola.\n") == ["too-short"])
        #expect(
            try codes("Agente: Buenas tardes.\nCliente: El usuario no está, deje su mensaje después del tono.\n")
                .contains("voicemail"))
        let monologue = (0..<6).map {
            "Agente: Le hablo del banco por su saldo vencido número \($0), conteste por favor."
        }.joined(separator: "\n")
        #expect(try codes(monologue) == ["one-side-missing"])
        let german = (0..<5).map { _ in
            "Agente: Guten Tag ich rufe wegen der offenen Rechnung an.\nCliente: Das habe ich schon lange bezahlt sage ich."
        }
        #expect(try codes(german.joined(separator: "\n")) == ["other-language"])
        #expect(
            try codes(
                "IVR: Su llamada es importante.\nIVR: Marque uno para pagos.\nIVR: Marque dos para quejas y aclaraciones.\n"
            ).contains("only-machines"))
    }

    @Test func confidence() throws {
        var call = try #require(Reading.outcome(RoleInferenceTests.mono, name: "x.txt").calls.first)
        for i in call.turns.indices { call.turns[i].confidence = 0.31 }
        #expect(QualityGate().faults(of: call) == [.lowConfidence(thousandths: 310)])
        #expect(QualityFault.lowConfidence(thousandths: 31).sentence.spanish.hasSuffix("0,031."))
        call.turns = []
        #expect(QualityGate().faults(of: call) == [.empty])
        #expect(QualityGate(QualityThresholds(leastTurns: 0, leastWords: 0)).faults(of: call) == [.empty])
    }
}
