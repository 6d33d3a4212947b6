internal import Findings
internal import PhraseMatching
internal import Transcripts

/// Small values as text columns: JSON where a program may want to read them.
enum StoredText {
    static func parties(_ parties: [Party]) -> String {
        array(
            parties.map { party in
                object([("label", party.label), ("role", party.role.rawValue), ("decision", party.decision.code)])
            })
    }

    static func notes(_ notes: [ImportNote]) -> String {
        array(notes.map { object([("code", $0.code), ("message", $0.message)]) })
    }

    static func metrics(_ metrics: ConversationMetrics) -> String {
        var pairs: [(String, String)] = [
            ("turns", "\(metrics.turns)"), ("agent_turns", "\(metrics.agentTurns)"), ("words", "\(metrics.words)"),
            ("agent_words", "\(metrics.agentWords)"), ("longest_agent_turn_words", "\(metrics.longestAgentTurnWords)"),
            ("agent_questions", "\(metrics.agentQuestions)"),
        ]
        if let value = metrics.agentTalkRatio {
            pairs.append(("agent_talk_ratio", "\((value * 1000).rounded() / 1000)"))
        }
        for (name, value) in [
            ("duration_ms", metrics.duration), ("silence_ms", metrics.silence),
            ("longest_silence_ms", metrics.longestSilence),
            ("agent_interruptions", metrics.agentInterruptions),
            ("customer_interruptions", metrics.customerInterruptions),
        ] { if let value { pairs.append((name, "\(value)")) } }
        return "{" + pairs.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
    }

    /// Words as the full-text index holds them: accents off, ñ kept.
    static func folded(_ text: String) -> String { Folding.words(text).joined(separator: " ") }

    private static func array(_ items: [String]) -> String { "[" + items.joined(separator: ",") + "]" }

    private static func object(_ pairs: [(String, String)]) -> String {
        "{" + pairs.map { "\"\($0.0)\":\"\(escaped($0.1))\"" }.joined(separator: ",") + "}"
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default:
                if scalar.value < 0x20 {
                    let hex = String(scalar.value, radix: 16)
                    result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result
    }
}
