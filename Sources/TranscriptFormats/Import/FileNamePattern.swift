import Transcripts

/// What the names of files say: `{agent}_{date}_{call}.json` with `{agent}`, `{call}`, `{date}` (2026-03-10 or 20260310), `{time}`
/// (10-22-05 or 102205), `{country}` and `{any}`; all else stands for itself.
public struct FileNamePattern: Hashable, Sendable {
    enum Part: Hashable, Sendable { case text([UInt8]), field(String) }
    private let parts: [Part]
    /// As it was written.
    public let text: String

    static let fields: Set<String> = ["agent", "call", "date", "time", "country", "any"]

    /// Nothing when a field is unknown, or two fields stand without anything between them.
    public init?(_ text: String) {
        var parts: [Part] = []
        var rest = Array(text.utf8)[...]
        while let first = rest.first {
            if first == UInt8(ascii: "{") {
                guard let close = rest.firstIndex(of: UInt8(ascii: "}")) else { return nil }
                let name = String(decoding: rest[(rest.startIndex + 1)..<close], as: UTF8.self)
                guard Self.fields.contains(name) else { return nil }
                if case .field = parts.last { return nil }
                parts.append(.field(name))
                rest = rest[(close + 1)...]
            } else {
                let end = rest.firstIndex(of: UInt8(ascii: "{")) ?? rest.endIndex
                parts.append(.text(Array(rest[..<end])))
                rest = rest[end...]
            }
        }
        guard !parts.isEmpty, text.utf8.count <= 500 else { return nil }
        self.parts = parts
        self.text = text
    }

    /// The values in a file's name; nothing when it does not fit.
    public func match(_ name: String) -> [String: String]? {
        var rest = Array(name.utf8.prefix(1000))[...]
        var values: [String: String] = [:]
        for (k, part) in parts.enumerated() {
            switch part {
            case .text(let text):
                guard rest.starts(with: text) else { return nil }
                rest = rest.dropFirst(text.count)
            case .field(let field):
                var end = rest.endIndex
                if k + 1 < parts.count, case .text(let next) = parts[k + 1] {
                    guard
                        let found = rest.indices.first(where: { $0 > rest.startIndex && rest[$0...].starts(with: next) }
                        )
                    else {
                        return nil
                    }
                    end = found
                }
                guard end > rest.startIndex else { return nil }
                if field != "any" { values[field] = String(decoding: rest[..<end], as: UTF8.self) }
                rest = rest[end...]
            }
        }
        return rest.isEmpty ? values : nil
    }

    /// Fills what the file itself does not say.
    func complete(_ call: inout Call) {
        let whole = call.source.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        // A line number may follow the name.
        let name = whole.lastIndex(of: ":").map { String(whole[..<$0]) } ?? whole
        guard let values = match(name) else {
            call.notes.append(
                ImportNote(code: "file-name-other", message: "The file's name does not fit the pattern of the profile.")
            )
            return
        }
        if let id = values["call"], call.idOrigin != .file { call.id = id }
        if call.agentID == nil { call.agentID = values["agent"] }
        if call.country == nil { call.country = values["country"].flatMap { LanguageTag.country($0) } }
        if call.startedAt == nil, let date = values["date"], let time = values["time"] {
            let digits = (date + time).utf8.filter { $0 >= 0x30 && $0 <= 0x39 }
            let text = String(decoding: digits, as: UTF8.self)
            guard digits.count == 12 || digits.count == 14 else { return }
            func part(_ from: Int, _ size: Int) -> Substring { text.dropFirst(from).prefix(size) }
            call.startedAt = CallTime(
                iso8601: "\(part(0, 4))-\(part(4, 2))-\(part(6, 2))T\(part(8, 2)):\(part(10, 2))"
                    + (digits.count == 14 ? ":\(part(12, 2))" : ""))
        }
    }
}
