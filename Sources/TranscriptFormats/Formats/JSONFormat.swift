import Transcripts

/// A format that is one JSON text. Such a format says by which keys it is known and makes drafts from the parsed values; the
/// frame around that is here.
protocol JSONFormat: TranscriptFormat {
    /// How likely a JSON text with this outline is of the format.
    func likelihood(of json: JSONOutline) -> Likelihood
    /// Adds the calls of the file to `reading.calls`, or throws what is missing.
    func read(_ root: JSONValue, _ reading: inout JSONReading) throws(TranscriptProblem)
}

extension JSONFormat {
    func likelihood(of head: TranscriptHead) -> Likelihood {
        guard let json = head.json else { return .no("it is not JSON") }
        return likelihood(of: json)
    }

    func read(
        _ document: TranscriptDocument, options: ImportOptions, emit: (Result<Call, TranscriptProblem>) -> Void
    ) throws(TranscriptProblem) {
        try readTree(document, options: options, emit: emit)
    }

    /// Reads a document that is one JSON value.
    func readTree(
        _ document: TranscriptDocument, options: ImportOptions, emit: (Result<Call, TranscriptProblem>) -> Void
    ) throws(TranscriptProblem) {
        try document.bytes.withBytes { raw throws(TranscriptProblem) in
            let tree: JSONTree
            do throws(JSONError) {
                tree = try JSONTree(raw)
            } catch {
                throw error.problem(in: raw, source: document.name)
            }
            var reading = JSONReading(document: document, options: options)
            try tree.withRoot(of: raw) { root throws(TranscriptProblem) in try read(root, &reading) }
            reading.closeProblems()
            for problem in reading.problems { emit(.failure(problem)) }
            let several = reading.calls.count > 1
            for (i, call) in reading.calls.enumerated() {
                var draft = call.draft
                if tree.replacedSurrogates > 0 {
                    draft.notes.add("lone-surrogates", "\(tree.replacedSurrogates) broken \\u escape(s) became U+FFFD.")
                }
                let line = several ? call.line ?? i + 1 : nil
                emit(
                    .success(
                        draft.finish(
                            format: id, document: document.name, stem: document.stem, line: line, options: options,
                            contentHash: {
                                contentHash(raw) + (several ? "-\(i + 1)" : "")
                            })))
            }
        }
    }
}

/// What a JSON format reads with and into.
struct JSONReading {
    /// A call, and the line where it begins when the file holds several.
    struct Entry {
        var draft: CallDraft
        var line: Int?
    }
    let name: String
    let options: ImportOptions
    let ladder: RoleLadder
    var calls: [Entry] = []
    /// Calls of the file that could not be read.
    private(set) var problems: [TranscriptProblem] = []
    private var lost = 0
    private var seen = (offset: 0, line: 1)

    init(document: TranscriptDocument, options: ImportOptions) {
        name = document.name
        self.options = options
        ladder = RoleLadder(options)
    }

    mutating func add(_ draft: CallDraft, at value: JSONValue? = nil) {
        calls.append(Entry(draft: draft, line: value.map { line(of: $0) }))
    }

    /// A call of the file that is lost; the others go on. Beyond a hundred they are only counted.
    mutating func fail(_ what: String, right: String?, at value: JSONValue) {
        lost += 1
        if lost <= 100 { problems.append(problem(what, right: right, at: value)) }
    }

    /// Says how many problems were only counted.
    mutating func closeProblems() {
        guard lost > 100 else { return }
        problems.append(problem("\(lost - 100) more call(s) of the file could not be read", right: nil))
    }

    /// Line feeds are counted from the last place on: calls come in the order of the file.
    private mutating func line(of value: JSONValue) -> Int {
        if value.offset < seen.offset { seen = (0, 1) }
        var i = value.bytes.firstIndex(of: 10, from: seen.offset, to: value.offset)
        while i < value.offset {
            seen.line += 1
            i = value.bytes.firstIndex(of: 10, from: i + 1, to: value.offset)
        }
        seen.offset = value.offset
        return seen.line
    }

    /// A problem of the file, or of the place where a value stands.
    func problem(_ what: String, right: String?, at value: JSONValue? = nil) -> TranscriptProblem {
        guard let value else { return TranscriptProblem(source: name, what: what, right: right) }
        let place = JSONError(reason: .expectedValue, offset: value.offset).position(in: value.bytes)
        return TranscriptProblem(
            source: name, line: place.line, column: place.column, byteOffset: value.offset, what: what, right: right)
    }

    /// The file lacks what a transcript needs.
    func missing(_ what: String, right: String = "take the file that holds the transcript") -> TranscriptProblem {
        problem("the file has no \(what)", right: right)
    }
}
