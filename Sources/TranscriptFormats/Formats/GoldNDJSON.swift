public import Transcripts

/// Our own format: one call a line as JSON (NDJSON), or one call as a single, perhaps pretty-printed object, or an array of
/// such objects. Fields as in the documentation of the gold files; see ``GoldCallReader``.
public struct GoldNDJSON: TranscriptFormat {
    public init() {}
    public var id: String { "gold-ndjson" }
    public var title: String { "Escucha NDJSON (one call a line)" }

    public func likelihood(of head: TranscriptHead) -> Likelihood {
        guard let outline = head.json else { return .no("the text does not begin like JSON") }
        if Self.isCall(outline, at: "") || Self.isCall(outline, at: "[]") {
            return .certain("it has turns with a speaker and a text")
        }
        let isNext = head.bytes.withUnsafeBytes { NDJSONCalls.someLineIsCall($0) }
        return isNext
            ? .certain("a line is an object that has turns with a speaker and a text") : .no("it has no turns[]")
    }

    /// True when the outline has our keys under a prefix ("" or "[]").
    static func isCall(_ outline: JSONOutline, at prefix: String) -> Bool {
        let base = prefix.isEmpty ? "" : prefix + "."
        if outline.hasAll(base + "turns[].speaker", base + "turns[].text") { return true }
        // A call in which nothing was said.
        return outline.kinds[base + "turns"] == .array && !outline.has(base + "turns[]")
            && (outline.has(base + "id") || outline.has(base + "call_id"))
    }

    public func read(
        _ document: TranscriptDocument, options: ImportOptions, emit: (Result<Call, TranscriptProblem>) -> Void
    ) throws(TranscriptProblem) {
        try document.bytes.withBytes { raw throws(TranscriptProblem) in
            if NDJSONCalls.firstLineIsWhole(raw) {
                NDJSONCalls.eachLine(of: raw) { line, number in
                    do throws(TranscriptProblem) {
                        if let call = try NDJSONCalls.call(
                            line: line, lineNumber: number, source: document.name, options: options)
                        {
                            emit(.success(call))
                        }
                    } catch { emit(.failure(error)) }
                }
            } else {
                try readObjects(raw, document, options, emit)
            }
        }
    }

    /// One object, an array of objects, or objects one after the other.
    private func readObjects(
        _ raw: UnsafeRawBufferPointer, _ document: TranscriptDocument, _ options: ImportOptions,
        _ emit: (Result<Call, TranscriptProblem>) -> Void
    ) throws(TranscriptProblem) {
        var cursor = JSONCursor(raw)
        do throws(JSONError) {
            let isArray = try cursor.peek() == .array
            if isArray { try cursor.beginArray() }
            let reader = GoldCallReader(options: options)
            var place = 0
            while isArray ? try cursor.nextElement() : (place == 0 || cursor.hasMore()) {
                place += 1
                let start = cursor.position
                do throws(GoldError) {
                    var gold = try reader.read(&cursor)
                    let end = cursor.position
                    emit(
                        .success(
                            gold.draft.finish(
                                format: id, document: document.name, stem: document.stem, line: isArray ? place : nil,
                                options: options,
                                contentHash: { contentHash(UnsafeRawBufferPointer(rebasing: raw[start..<end])) })))
                } catch {
                    switch error {
                    case .json(let json): throw json
                    case .content(let what, let right):
                        let at = JSONError(reason: .expectedValue, offset: start).position(in: raw)
                        emit(
                            .failure(
                                TranscriptProblem(
                                    source: document.name, line: at.line, column: at.column, byteOffset: start,
                                    what: what,
                                    right: right)))
                    }
                }
            }
            try cursor.finish()
        } catch {
            throw error.problem(in: raw, source: document.name)
        }
    }
}

extension JSONCursor {
    /// True when something other than blanks follows.
    mutating func hasMore() -> Bool {
        skipBlanks()
        return position < end
    }
}
