public import Transcripts

/// What a call has to have to be worth a score. Profiles may change each bound.
public struct QualityThresholds: Hashable, Sendable {
    /// Turns with words.
    public var leastTurns: Int
    /// Words of the whole call.
    public var leastWords: Int
    /// Words of each side.
    public var leastWordsOfASide: Int
    /// Mean confidence of the recogniser, from 0 to 1, over the turns that have one.
    public var leastConfidence: Double
    /// Languages that are scored.
    public var languages: Set<SpokenLanguage>

    public init(
        leastTurns: Int = 4, leastWords: Int = 30, leastWordsOfASide: Int = 3, leastConfidence: Double = 0.5,
        languages: Set<SpokenLanguage> = [.spanish, .english]
    ) {
        self.leastTurns = leastTurns
        self.leastWords = leastWords
        self.leastWordsOfASide = leastWordsOfASide
        self.leastConfidence = leastConfidence
        self.languages = languages
    }
}

/// Why a call is not worth a score.
public enum QualityFault: Hashable, Sendable {
    case empty
    case tooShort(turns: Int, words: Int)
    case oneSideMissing
    case lowConfidence(thousandths: Int)
    case otherLanguage
    case voicemail
    case onlyMachines

    /// A stable code for counting.
    public var code: String {
        switch self {
        case .empty: "empty"
        case .tooShort: "too-short"
        case .oneSideMissing: "one-side-missing"
        case .lowConfidence: "low-confidence"
        case .otherLanguage: "other-language"
        case .voicemail: "voicemail"
        case .onlyMachines: "only-machines"
        }
    }

    /// One sentence, in Spanish and in English.
    public var sentence: (spanish: String, english: String) {
        switch self {
        case .empty: ("La transcripción no tiene palabras.", "The transcript has no words.")
        case .tooShort(let turns, let words):
            (
                "Es demasiado corta: \(turns) turnos y \(words) palabras.",
                "It is too short: \(turns) turns and \(words) words."
            )
        case .oneSideMissing: ("Solo habla una de las partes.", "Only one side speaks.")
        case .lowConfidence(let value):
            (
                "El reconocedor está poco seguro: confianza media 0,\(Self.padded(value)).",
                "The recogniser is not sure: mean confidence 0.\(Self.padded(value))."
            )
        case .otherLanguage: ("No está en español ni en inglés.", "It is neither in Spanish nor in English.")
        case .voicemail: ("Contestó un buzón de voz.", "A voicemail answered.")
        case .onlyMachines: ("Solo hablan máquinas (IVR, avisos).", "Only machines speak (IVR, announcements).")
        }
    }

    private static func padded(_ value: Int) -> String {
        let text = String(max(0, min(999, value)))
        return String(repeating: "0", count: 3 - text.utf8.count) + text
    }
}

/// Decides whether a call can be scored, and if not, why.
public struct QualityGate: Sendable {
    private let thresholds: QualityThresholds

    public init(_ thresholds: QualityThresholds = QualityThresholds()) { self.thresholds = thresholds }

    /// What speaks against scoring the call; nothing when it can be scored.
    public func faults(of call: Call) -> [QualityFault] {
        var words = [Int](repeating: 0, count: call.parties.count)
        var turns = 0
        var confidence = (sum: 0.0, count: 0)
        for turn in call.turns {
            let count = FoldedName.words(Array(turn.text.utf8)).count
            guard count > 0 else { continue }
            turns += 1
            if words.indices.contains(turn.party) { words[turn.party] += count }
            if let value = turn.confidence { confidence = (confidence.sum + value, confidence.count + 1) }
        }
        let total = words.reduce(0, +)
        guard total > 0 else { return [.empty] }
        var faults: [QualityFault] = []
        if isVoicemail(call, total) { faults.append(.voicemail) }
        let speaking = call.parties.indices.filter { words[$0] >= thresholds.leastWordsOfASide }
        if speaking.allSatisfy({ call.parties[$0].role == .system }), !speaking.isEmpty { faults.append(.onlyMachines) }
        if turns < thresholds.leastTurns || total < thresholds.leastWords {
            faults.append(.tooShort(turns: turns, words: total))
        }
        // Unnamed speech may be of both: only what is told apart can lack a side.
        if faults.isEmpty, speaking.count < 2, call.parties.contains(where: { !$0.label.isEmpty }) {
            faults.append(.oneSideMissing)
        }
        if confidence.count * 2 >= turns, confidence.count > 0 {
            let mean = confidence.sum / Double(confidence.count)
            if mean < thresholds.leastConfidence {
                faults.append(.lowConfidence(thousandths: Int((mean * 1000).rounded())))
            }
        }
        if let language = SpokenLanguage.of(call), !thresholds.languages.contains(language) {
            faults.append(.otherLanguage)
        }
        return faults
    }

    private static let voicemail = [
        "deje su mensaje", "deje un mensaje", "despues del tono", "al escuchar el tono", "buzon de voz",
        "buzon de mensajes",
        "correo de voz", "casilla de mensajes", "leave a message", "leave your message", "after the tone",
        "after the beep",
        "voicemail", "no esta disponible en este momento grabe", "deixe seu recado", "caixa postal",
    ]

    /// The phrases of a voicemail in the first turns, and little said by anybody else after them.
    private func isVoicemail(_ call: Call, _ total: Int) -> Bool {
        guard total < 120 else { return false }
        return call.turns.prefix(4).contains { turn in
            let text = FoldedName.of(Array(turn.text.utf8.prefix(2000)))
            return Self.voicemail.contains { text.contains($0) }
        }
    }
}
