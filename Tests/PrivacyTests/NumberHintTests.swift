import Privacy
import Testing

struct NumberHintTests {
    /// The quick look must not hide what the careful look finds: the same text alone and in a conversation.
    @Test(arguments: [
        "mi tarjeta es 4111 1111 1111 1111", "cuatro uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno",
        "es la four one one one one one one one one one one one one one one one",
    ]) func numbersAreStillFound(text: String) {
        let finder = PersonalDataFinder()
        let alone = finder.data(in: text)
        #expect(!alone.isEmpty)
        #expect(finder.data(in: [(0, "buenas tardes"), (1, text), (0, "gracias")])[1] == alone)
    }

    @Test func aTurnThatAsksIsReadForTheTurnThatAnswers() {
        let turns = [
            (speaker: 0, text: "¿me da el código de seguridad de la tarjeta?"), (speaker: 1, text: "uno dos tres"),
        ]
        #expect(PersonalDataFinder().data(in: turns)[1].isEmpty == false)
    }
}
