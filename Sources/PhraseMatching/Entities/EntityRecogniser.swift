/// Recognises money, dates, times and counts in a tokenised turn.
enum EntityRecogniser {
    static func entities(
        tokens: UnsafeBufferPointer<Token>, text: UnsafeBufferPointer<UInt8>, attributes: UnsafePointer<UInt64>
    ) -> [EntitySpan] {
        []
    }
}

enum NumberWords {
    static let allWords: [String] = []
    static let currencyWords: [String] = []
    static let calendarWords: [String] = []
}
