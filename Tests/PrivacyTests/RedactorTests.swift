import Testing
import Transcripts

@testable import Privacy

@Suite struct RedactorTests {
    private func call(_ turns: [(Int, String)]) -> Call {
        Call(
            id: "c", format: "x",
            parties: [
                Party(label: "A", role: .agent, decision: .file), Party(label: "B", role: .customer, decision: .file),
            ],
            turns: turns.enumerated().map { Turn(number: $0.offset + 1, party: $0.element.0, text: $0.element.1) })
    }

    @Test func maskKeepsEveryPlace() {
        let outcome = Redactor().redact(
            call([(0, "¿Su tarjeta, señor Muñoz?"), (1, "Es la 4539 1488 0343 6467, ¿ya?")]))
        #expect(outcome.call.turns[1].text == "Es la **** **** **** ****, ¿ya?")
        #expect(outcome.call.turns[0].text == "¿Su tarjeta, señor Muñoz?")
        #expect(outcome.counts == [.card: 1] && outcome.call.turns[1].flags.contains(.redacted))
        #expect(outcome.call.notes.contains { $0.code == "personal-data" && $0.message.contains("1 card") })
    }

    @Test func wordsAreMaskedToo() {
        let text =
            "cuatro cinco tres nueve, catorce ochenta y ocho, cero tres cuarenta y tres, sesenta y cuatro sesenta y siete"
        let outcome = Redactor().redact(call([(1, text)]))
        #expect(outcome.counts == [.card: 1] && outcome.call.turns[0].text.utf8.count == text.utf8.count)
        #expect(!outcome.call.turns[0].text.contains("siete"))
    }

    @Test func dictatedOverTurns() {
        let outcome = Redactor().redact(call([(1, "4539 1488"), (0, "ajá"), (1, "0343"), (0, "sí"), (1, "6467")]))
        #expect(outcome.call.turns.map(\.text) == ["**** ****", "ajá", "****", "sí", "****"])
    }

    @Test func theSameNumberHasTheSameHash() {
        let redactor = Redactor(mode: .hash(key: Array("k".utf8)))
        let a = redactor.redact(call([(1, "4539148803436467")])).call.turns[0].text
        let b = redactor.redact(call([(1, "4539-1488-0343-6467")])).call.turns[0].text
        #expect(a.hasPrefix("#") && b.hasPrefix(a.prefix(12)) && a.utf8.count == 16)
        let other = Redactor(mode: .hash(key: Array("l".utf8))).redact(call([(1, "4539148803436467")])).call.turns[0]
            .text
        #expect(other != a)
    }

    @Test func off() {
        let outcome = Redactor(mode: .off).redact(call([(1, "4539148803436467")]))
        #expect(
            outcome.call.turns[0].text == "4539148803436467"
                && outcome.call.notes.contains { $0.code == "personal-data-kept" })
    }

    @Test func cvvAfterItsCue() {
        let data = PersonalDataFinder().data(in: [
            (0, "¿Y los tres dígitos de atrás?"), (1, "Son 123."), (0, "Debe 450 pesos."),
        ])
        #expect(data.map { $0.map(\.kind) } == [[], [.cvv], []])
    }

    @Test func namesAndAddressesOnRequest() {
        let finder = PersonalDataFinder(kinds: [.name, .address])
        let text = "Mi nombre es Juan Pérez y vivo en calle Morelos 123, colonia Centro."
        let bytes = Array(text.utf8)
        let shown = finder.data(in: text).map { String(decoding: bytes[$0.range], as: UTF8.self) }
        #expect(shown == ["Juan Pérez", "calle Morelos 123, colonia Centro"])
        #expect(PersonalDataFinder().data(in: text).isEmpty)
    }

    /// The vectors of the paper: key 00…0f, messages of 0 and 15 bytes.
    @Test func sipHash() {
        let hash = SipHash(key: Array(0..<16))
        #expect(hash.hash(Array(0..<15)) == 0xa129_ca61_49be_45e5)
        #expect(hash.hash([]) == 0x726f_db47_dd0e_0e31)
    }

    @Test func checkDigits() {
        #expect(CheckDigits.isCard("4539148803436467") && !CheckDigits.isCard("4539148803436468"))
        #expect(CheckDigits.clabe("032180000118359719") && !CheckDigits.clabe("032180000118359718"))
        #expect(CheckDigits.iban("ES9121000418450200051332") && CheckDigits.iban("GB82WEST12345698765432"))
        #expect(CheckDigits.rut("12345678", UInt8(ascii: "5")) && CheckDigits.nif("12345678", UInt8(ascii: "Z")))
        #expect(CheckDigits.cuit("20123456786") && CheckDigits.ruc("20100070970") && CheckDigits.cedulaEC("1710034065"))
    }

    @Test func hostileTexts() {
        var dice = PlantedData(seed: 9)
        let bits = [
            "4", "@", "arroba", " ", "-", "cvv", "é", "ñ", "calle", "1", "doble", "y", ".", "\u{0}", "+", "$", "veinte",
            "mi nombre es", "X", "ES91",
        ]
        for _ in 0..<500 {
            let text = (0..<dice.below(40)).map { _ in dice.pick(bits) }.joined(separator: dice.pick(["", " "]))
            let outcome = Redactor(kinds: Set(PersonalDataKind.allCases)).redact(call([(1, text), (0, text)]))
            #expect(outcome.call.turns[0].text.utf8.count == text.utf8.count)
        }
        let long = String(repeating: "4 ", count: 50_000)
        #expect(Redactor().redact(call([(1, long)])).call.turns[0].text.utf8.count == long.utf8.count)
    }
}
