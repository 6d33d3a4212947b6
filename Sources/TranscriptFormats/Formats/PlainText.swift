public import Transcripts

/// Plain text with the speaker before the words: `Asesor: …`, in the many shapes that people and programs write.
///
/// A file may hold several calls, each after a line `=== ID AGENT MOMENT` (agent and moment optional).
public struct PlainText: TranscriptFormat {
    public init() {}
    public var id: String { "plain-text" }
    public var title: String { "plain text with speakers" }

    /// Lines that a recogniser looks at.
    private static let looked = 2000

    public func likelihood(of head: TranscriptHead) -> Likelihood {
        guard let first = head.firstByte else { return .no("it is empty") }
        if first == UInt8(ascii: "{") || (first == UInt8(ascii: "[") && head.json?.isWhole == true) {
            return .no("it is JSON")
        }
        if first == UInt8(ascii: "<") { return .no("it begins like XML") }
        if head.bytes.starts(with: "WEBVTT".utf8) { return .no("it begins like WebVTT") }
        if first == UInt8(ascii: "@") { return .no("it begins like CHAT") }
        var lines: [[UInt8]] = []
        var timings = 0
        head.bytes.withUnsafeBytes { raw in
            TextLines.split(raw) { line, _ in
                guard lines.count < Self.looked, line.contains(where: { $0 > 0x20 }) else { return }
                if Self.isTiming(line) { timings += 1 }
                lines.append(Array(line.prefix(400)))
            }
        }
        if timings * 6 > lines.count { return .no("it has caption timings") }
        let prefixes = lines.map { SpeakerPrefix.parse($0) }
        let census = SpeakerCensus(prefixes)
        let hits = prefixes.reduce(0) { $0 + ($1.map { census.accepts($0) } ?? false ? 1 : 0) }
        if census.hasBothSides {
            return Likelihood(score: 70, reason: "\(hits) line(s) begin with a role such as Agente: or Cliente:")
        }
        if census.roleLabels > 0 {
            return Likelihood(score: 55, reason: "\(hits) line(s) begin with a role or a numbered speaker")
        }
        if census.names > 0 {
            return Likelihood(score: 45, reason: "\(hits) line(s) begin with one of \(census.names) names")
        }
        return .no("no line begins with a speaker's name")
    }

    /// `00:00:01,000 --> 00:00:02,000`
    private static func isTiming(_ line: UnsafeRawBufferPointer) -> Bool {
        line.count < 80 && line.contains(UInt8(ascii: ">"))
            && line.allSatisfy { ($0 >= 0x30 && $0 <= 0x3A) || [0x20, 9, 0x2C, 0x2D, 0x2E, 0x3E].contains($0) }
    }

    public func read(
        _ document: TranscriptDocument, options: ImportOptions, emit: (Result<Call, TranscriptProblem>) -> Void
    ) throws(TranscriptProblem) {
        let sections = document.bytes.withUnsafeBytes { PlainTextSection.cut($0) }
        for section in sections {
            do throws(TranscriptProblem) {
                emit(.success(try PlainTextReader(document, options).read(section, isOnly: sections.count == 1)))
            } catch {
                if sections.count == 1 { throw error }
                emit(.failure(error))
            }
        }
    }
}

/// The lines of one call in a text file.
struct PlainTextSection {
    var lines: [Dialogue.Line] = []
    /// Words of the line `=== ID AGENT MOMENT`.
    var heading: [String] = []
    var firstLine = 1

    static func cut(_ raw: UnsafeRawBufferPointer) -> [PlainTextSection] {
        var sections: [PlainTextSection] = []
        var section = PlainTextSection()
        TextLines.split(raw) { line, number in
            if line.starts(with: "=== ".utf8), !line.dropFirst(4).allSatisfy({ $0 == 0x3D || $0 <= 0x20 }) {
                if !section.isBlank { sections.append(section) }
                let words = String(decoding: line.dropFirst(4).prefix(200), as: UTF8.self).split(separator: " ").map(
                    String.init)
                section = PlainTextSection(heading: words, firstLine: number)
            } else {
                section.lines.append(Dialogue.Line(bytes: Array(line), number: number))
            }
        }
        if !section.isBlank || sections.isEmpty { sections.append(section) }
        return sections
    }

    private var isBlank: Bool { heading.isEmpty && lines.allSatisfy { $0.bytes.allSatisfy { $0 <= 0x20 } } }
}
