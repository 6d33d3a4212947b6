import Transcripts

/// Reads a transcript file whatever its format: decodes it, recognises it by content, reads it, collects what went wrong.
public enum TranscriptReader {
    /// Imports one file that is in memory.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - name: The file as the user named it. Used in ``Transcripts/Call/source`` and, when the file holds no identifier,
    ///     as the call's; never to recognise the format.
    ///   - options: What the user knows; `options.format` overrules recognition.
    public static func read(_ bytes: [UInt8], name: String, options: ImportOptions = ImportOptions()) -> ImportOutcome {
        if bytes.count <= ImportLimits.bytes, let unpacked = ArchiveReader.read(bytes, name: name, options: options) {
            return unpacked
        }
        var outcome = ImportOutcome()
        do throws(TranscriptProblem) {
            guard !bytes.isEmpty else {
                throw TranscriptProblem(
                    source: name, what: "the file is empty", right: "a transcript has at least one turn")
            }
            let isLines = bytes.withUnsafeBytes { NDJSONCalls.looksLikeNDJSON(head: $0.prefix(ImportLimits.head)) }
            guard bytes.count <= ImportLimits.bytes || isLines else {
                throw TranscriptProblem(
                    source: name,
                    what: "the file has \(bytes.count) bytes, more than the limit of \(ImportLimits.bytes)",
                    right: "split it, or hand it over as NDJSON with one call a line")
            }
            let text = try TextDecoder.decode(bytes, source: name)
            outcome.notes = text.notes
            let document = TranscriptDocument(name: name, bytes: text.utf8)
            let format = try choose(document, options: options, candidates: &outcome.candidates)
            outcome.format = format.id
            try collect(document, format, options, into: &outcome)
        } catch {
            outcome.problems.append(error)
        }
        return outcome
    }

    private static func collect(
        _ document: TranscriptDocument, _ format: any TranscriptFormat, _ options: ImportOptions,
        into outcome: inout ImportOutcome
    ) throws(TranscriptProblem) {
        var calls: [Call] = []
        var problems: [TranscriptProblem] = []
        defer {
            outcome.calls = calls
            outcome.problems += problems
            noteRepeatedCalls(&outcome)
        }
        let fileNotes = outcome.notes
        try format.read(document, options: options) { result in
            switch result {
            case .success(var call):
                call.notes = fileNotes + call.notes
                calls.append(options.completed(call))
            case .failure(let problem): problems.append(problem)
            }
        }
        if calls.isEmpty && problems.isEmpty {
            throw TranscriptProblem(
                source: document.name, what: "there is no call in this \(format.title) file",
                right: "a transcript has at least one turn")
        }
    }

    /// The format to read a document with: the one asked for, else the likeliest. Throws when none is likely or two are
    /// equally so.
    private static func choose(
        _ document: TranscriptDocument, options: ImportOptions, candidates: inout [ImportOutcome.Candidate]
    ) throws(TranscriptProblem) -> any TranscriptFormat {
        candidates = self.candidates(for: document.bytes)
        if let wanted = options.format {
            if let format = TranscriptFormats.format(wanted) { return format }
            let near = TranscriptFormats.nearest(to: wanted)
            throw TranscriptProblem(
                source: document.name, what: "there is no transcript format \"\(wanted.prefix(40))\"",
                right: near.isEmpty
                    ? "known formats are \(TranscriptFormats.all.map(\.id).joined(separator: ", "))"
                    : "did you mean \(near.joined(separator: " or "))?")
        }
        guard let best = candidates.first, best.likelihood.score > 0, let format = TranscriptFormats.format(best.format)
        else { throw unrecognised(document) }
        let equals = candidates.filter { $0.likelihood.score == best.likelihood.score }
        guard equals.count == 1 else {
            throw TranscriptProblem(
                source: document.name,
                what: "the file could be \(equals.map { "\($0.title) (\($0.format))" }.joined(separator: " or "))",
                right: "say which with --format")
        }
        return format
    }

    /// What every format thinks of a text, likeliest first; equals in the order of ``TranscriptFormats/all``.
    ///
    /// The first 64 KiB decide when one format is certain and no other is; else all of it is looked at.
    public static func candidates(for bytes: [UInt8]) -> [ImportOutcome.Candidate] {
        if bytes.count > ImportLimits.head {
            let quick = ranked(TranscriptHead(bytes: Array(bytes.prefix(ImportLimits.head)), isComplete: false))
            let sure = quick.filter { $0.likelihood.score >= 90 }
            if sure.count == 1 { return quick }
        }
        return ranked(TranscriptHead(bytes: bytes, isComplete: true))
    }

    private static func ranked(_ head: TranscriptHead) -> [ImportOutcome.Candidate] {
        let all = TranscriptFormats.all.map {
            ImportOutcome.Candidate(format: $0.id, title: $0.title, likelihood: $0.likelihood(of: head))
        }
        return all.enumerated().sorted {
            ($1.element.likelihood.score, $0.offset) < ($0.element.likelihood.score, $1.offset)
        }.map(\.element)
    }

    private static func unrecognised(_ document: TranscriptDocument) -> TranscriptProblem {
        let head = TranscriptHead(bytes: document.bytes, isComplete: true)
        if let error = head.json?.error {
            return document.bytes.withUnsafeBytes { error.problem(in: $0, source: document.name) }
        }
        let kind =
            head.json != nil
            ? "the file is JSON, but its keys are not those of a transcript format that is known here"
            : head.firstByte == nil
                ? "the file holds only blanks"
                : head.firstByte == UInt8(ascii: "<")
                    ? "the file looks like XML or HTML of a kind that is not known here"
                    : "no transcript format recognises the file, and no speakers are named at the beginnings of its lines"
        return TranscriptProblem(
            source: document.name, what: kind,
            right: "known formats are \(TranscriptFormats.all.map(\.id).joined(separator: ", ")); "
                + "plain text needs lines such as \"Agente: …\" and \"Cliente: …\"")
    }

    /// Two calls of one file with the same identifier are probably one call twice; both stay, and a note says so.
    private static func noteRepeatedCalls(_ outcome: inout ImportOutcome) {
        var seen: Set<String> = []
        var repeated = 0
        for call in outcome.calls where !seen.insert(call.id).inserted { repeated += 1 }
        if repeated > 0 {
            outcome.notes.append(
                ImportNote(
                    code: "call-repeated",
                    message: "\(repeated) call(s) bear an identifier that another call of the file has already."))
        }
    }
}
