public import Transcripts

/// Takes personal data out of calls. What stands in its place is as long as what it replaces, byte for byte, so that every place
/// that was found in the text before stays where it was.
public struct Redactor: Sendable {
    public enum Mode: Sendable, Hashable {
        /// Letters and digits become `*`.
        case mask
        /// Letters and digits become `#` and a keyed hash: the same number gives the same one in every call.
        case hash(key: [UInt8])
        case off
    }
    public var mode: Mode
    public var finder: PersonalDataFinder

    public init(mode: Mode = .mask, kinds: Set<PersonalDataKind> = PersonalDataKind.usual) {
        self.mode = mode
        finder = PersonalDataFinder(kinds: kinds)
    }

    /// What was done to a call.
    public struct Outcome: Sendable {
        public var call: Call
        /// For each turn, what was replaced.
        public var data: [[PersonalDatum]]
        /// How many places of each kind.
        public var counts: [PersonalDataKind: Int]
    }

    /// The call without the personal data. A note says what ran and how much was found.
    public func redact(_ call: Call) -> Outcome {
        var call = call
        guard mode != .off else {
            call.notes.append(
                ImportNote(code: "personal-data-kept", message: "Personal data were not masked, on request."))
            return Outcome(call: call, data: call.turns.map { _ in [] }, counts: [:])
        }
        let data = finder.data(in: call.turns.map { ($0.party, $0.text) })
        var counts: [PersonalDataKind: Int] = [:]
        for (i, places) in data.enumerated() where !places.isEmpty {
            call.turns[i].text = redact(call.turns[i].text, places)
            call.turns[i].flags.insert(.redacted)
            for place in places { counts[place.kind, default: 0] += 1 }
        }
        let looked = finder.kinds.map(\.rawValue).sorted().joined(separator: ", ")
        let found = counts.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.value) \($0.key.rawValue)" }.joined(
            separator: ", ")
        call.notes.append(
            ImportNote(
                code: "personal-data",
                message: (counts.isEmpty ? "No personal data were found" : "Personal data were masked: \(found)")
                    + " (looked for: \(looked))."))
        return Outcome(call: call, data: data, counts: counts)
    }

    /// A text with its places replaced.
    public func redact(_ text: String, _ places: [PersonalDatum]) -> String {
        guard mode != .off, !places.isEmpty else { return text }
        var bytes = Array(text.utf8)
        for place in places {
            let range = place.range.clamped(to: 0..<bytes.count)
            switch mode {
            case .off: continue
            case .mask:
                for i in range where bytes[i] > 0x2F || bytes[i] == 0x2B { bytes[i] = UInt8(ascii: "*") }
            case .hash(let key):
                let hash = SipHash(key: key).hash(Array((place.kind.rawValue + ":" + place.value).utf8))
                let digits = Array(String(hash, radix: 36).utf8)
                for (k, i) in range.enumerated() {
                    bytes[i] = k == 0 ? UInt8(ascii: "#") : k <= digits.count ? digits[k - 1] : UInt8(ascii: "*")
                }
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
