public import Transcripts

/// Calls one a line, for a caller who streams a file that is larger than memory: cut it at line feeds and hand each line over.
public enum NDJSONCalls {
    /// Reads the call of one line; nothing when the line is blank. A line feed, carriage return or byte order mark at its
    /// ends does no harm.
    ///
    /// - Parameters:
    ///   - line: UTF-8, at most ``ImportLimits/bytes``.
    ///   - lineNumber: Counts from 1; goes into ``Transcripts/Call/source`` (`march.ndjson:12`) and into errors.
    ///   - source: The file as the user named it.
    public static func call(
        line: UnsafeRawBufferPointer, lineNumber: Int, source: String, options: ImportOptions = ImportOptions()
    ) throws(TranscriptProblem) -> Call? {
        guard let (gold, trimmed) = try gold(line: line, lineNumber: lineNumber, source: source, options, labels: false)
        else { return nil }
        var draft = gold.draft
        return options.completed(
            draft.finish(
                format: "gold-ndjson", document: source, stem: TranscriptDocument(name: source, bytes: []).stem,
                line: lineNumber, options: options, contentHash: { contentHash(trimmed) }))
    }

    /// The same over a span.
    public static func call(
        line: Span<UInt8>, lineNumber: Int, source: String, options: ImportOptions = ImportOptions()
    ) throws(TranscriptProblem) -> Call? {
        try line.withUnsafeBufferPointer { buffer throws(TranscriptProblem) in
            try call(
                line: UnsafeRawBufferPointer(buffer), lineNumber: lineNumber, source: source, options: options)
        }
    }

    static func gold(
        line: UnsafeRawBufferPointer, lineNumber: Int, source: String, _ options: ImportOptions, labels: Bool
    ) throws(TranscriptProblem) -> (GoldDraft, UnsafeRawBufferPointer)? {
        guard line.count <= ImportLimits.bytes else {
            throw TranscriptProblem(
                source: source, line: lineNumber,
                what: "the line has \(line.count) bytes, more than the limit of \(ImportLimits.bytes)",
                right: "one line holds one call")
        }
        let trimmed = trim(line)
        guard !trimmed.isEmpty else { return nil }
        var cursor = JSONCursor(trimmed)
        do throws(GoldError) {
            let gold = try GoldCallReader(options: options, readsLabels: labels).read(&cursor)
            do throws(JSONError) { try cursor.finish() } catch { throw .json(error) }
            return (gold, trimmed)
        } catch {
            switch error {
            case .json(let json): throw json.problem(in: trimmed, source: source, firstLine: lineNumber)
            case .content(let what, let right):
                throw TranscriptProblem(source: source, line: lineNumber, what: what, right: right)
            }
        }
    }

    /// True when the head of a file looks like calls one a line: its first line that is not blank is a whole JSON object
    /// (or is longer than the head) with turns that have a speaker and a text, or a later line is. Cheap.
    public static func looksLikeNDJSON(head: some Collection<UInt8>) -> Bool {
        let copy = Array(head.prefix(ImportLimits.head))
        return copy.withUnsafeBytes { looksLikeNDJSON(head: $0) }
    }

    static func looksLikeNDJSON(head: UnsafeRawBufferPointer) -> Bool {
        let head = trim(UnsafeRawBufferPointer(rebasing: head.prefix(ImportLimits.head)))
        guard head.first == UInt8(ascii: "{") else { return false }
        let lineEnd = head.firstIndex(of: 10, from: 0, to: head.count)
        if lineEnd == head.count {
            let outline = JSONOutline(of: head, isComplete: false)
            return outline.error == nil && !outline.hasMoreText && GoldNDJSON.isCall(outline, at: "")
        }
        return firstLineIsWhole(head) && someLineIsCall(head)
    }

    /// True when one of the first twenty lines is an object with our keys.
    static func someLineIsCall(_ raw: UnsafeRawBufferPointer) -> Bool {
        var found = false
        var lines = 0
        eachLine(of: UnsafeRawBufferPointer(rebasing: raw.prefix(4 * ImportLimits.head))) { line, _ in
            guard !found, lines < 20, line.count > 1 else { return }
            lines += 1
            guard trim(line).first == UInt8(ascii: "{") else { return }
            found = GoldNDJSON.isCall(JSONOutline(of: trim(line), isComplete: false), at: "")
        }
        return found
    }

    /// True when the lines are values of their own: the first line that is not blank is one whole object, or a line after
    /// it begins like one while the first is broken.
    static func firstLineIsWhole(_ raw: UnsafeRawBufferPointer) -> Bool {
        var start = 0
        while start < raw.count, raw[start] <= 0x20 { start += 1 }
        guard start < raw.count, raw[start] == UInt8(ascii: "{") else { return false }
        let end = raw.firstIndex(of: 10, from: start, to: raw.count)
        var cursor = JSONCursor(UnsafeRawBufferPointer(rebasing: raw[start..<end]))
        do throws(JSONError) {
            try cursor.skipValue()
            try cursor.finish()
            return true
        } catch {
            // A pretty-printed object breaks off at its first line's end; a broken line is followed by another object.
            var next = end
            while next < raw.count, raw[next] <= 0x20 { next += 1 }
            return next < raw.count && raw[next] == UInt8(ascii: "{") && end - start > 2
        }
    }

    /// Hands over every line with its number from 1, without its line feed.
    static func eachLine(of raw: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer, Int) -> Void) {
        var start = 0
        var number = 0
        while start < raw.count {
            number += 1
            let end = raw.firstIndex(of: 10, from: start, to: raw.count)
            body(UnsafeRawBufferPointer(rebasing: raw[start..<end]), number)
            start = end + 1
        }
    }

    private static func trim(_ line: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        var start = 0
        var end = line.count
        if line.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
        while end > start, line[end - 1] <= 0x20, line[end - 1] != 0 { end -= 1 }
        while start < end, line[start] <= 0x20, line[start] != 0 { start += 1 }
        return UnsafeRawBufferPointer(rebasing: line[start..<end])
    }
}
