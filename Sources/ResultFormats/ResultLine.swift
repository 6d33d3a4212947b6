public import CallScoring
internal import Findings
public import Rubrics
public import Transcripts

/// The line that a worker writes for each line of its input: all that is said of a call, with the key under which it
/// holds, so that results can be collected, repeated and compared byte for byte.
///
///     {"escucha":"result/1","status":"ok","key":{"call":"…","packs":"…","rubric":"…","engine":"1"},"input":null,
///      "source":null,"error":null,"result":{…},"call":{…}}
///     {"escucha":"result/1","status":"error","key":null,"input":"SHA-256 of the line","source":null,"error":"…",
///      "result":null,"call":null}
///
/// Keys stand in this order and are never left out. The same call, packs, rubric and engine give the same bytes of
/// `result` on any machine; the line holds no time, no path of the worker and no name of the machine.
public struct ResultLine: Hashable, Sendable {
    /// What the line says.
    public enum Content: Hashable, Sendable {
        /// - Parameters:
        ///   - result: the bytes of `result`, as they stand in the line; see ``ResultLine/scored(_:call:rubric:)``.
        ///   - call: the call; nothing when the worker was told to leave it out.
        case ok(Fingerprint, result: [UInt8], call: Call?)
        /// The input gave no call.
        /// - Parameters:
        ///   - input: SHA-256 (hex) of the input line's bytes.
        ///   - source: where it came from, when the line itself says so.
        case error(input: String, source: String?, sentence: String)
    }

    public var content: Content
    public init(_ content: Content) { self.content = content }

    static let version = "result/1"

    /// The line, without its line feed.
    public var bytes: [UInt8] {
        var writer = ResultWriter()
        var version = Self.version
        writer.open(UInt8(ascii: "{"))
        writer.key("escucha")
        writer.value(&version)
        switch content {
        case .ok(var key, let result, let call):
            var status = "ok"
            writer.key("status")
            writer.value(&status)
            writer.key("key")
            try? writer.fingerprint(&key)
            for name in ["input", "source", "error"] as [StaticString] {
                writer.key(name)
                _ = writer.isPresent(false)
            }
            writer.key("result")
            writer.insert(result)
            writer.key("call")
            if var call { try? writer.call(&call) } else { _ = writer.isPresent(false) }
        case .error(let input, let source, let sentence):
            var status = "error"
            var texts: [(StaticString, String?)] = [("input", input), ("source", source), ("error", sentence)]
            writer.key("status")
            writer.value(&status)
            writer.key("key")
            _ = writer.isPresent(false)
            for index in texts.indices { try? writer.field(texts[index].0, &texts[index].1) }
            for name in ["result", "call"] as [StaticString] {
                writer.key(name)
                _ = writer.isPresent(false)
            }
        }
        writer.close(UInt8(ascii: "}"))
        return writer.bytes
    }

    /// Reads a line as ``bytes`` gives it. Verdicts are checked to the last byte, but not yet turned into values.
    public init(_ line: [UInt8]) throws(ResultProblem) {
        var reader = ResultReader(line)
        try reader.open(UInt8(ascii: "{"))
        var version = ""
        try reader.field("escucha", &version)
        guard version == Self.version else {
            throw ResultProblem(
                byte: 0,
                version.hasPrefix("result/")
                    ? "the line is of the form “\(version.prefix(20))”, this program reads \(Self.version); update the program"
                    : "this is no line of results (\(Self.version))")
        }
        var status = ""
        try reader.field("status", &status)
        try reader.key("key")
        var key: Fingerprint?
        if try reader.isPresent(true) {
            var read = Fingerprint(call: "", packs: "", rubric: "", engine: "")
            try reader.fingerprint(&read)
            key = read
        }
        var (input, source, sentence): (String?, String?, String?) = (nil, nil, nil)
        try reader.field("input", &input)
        try reader.field("source", &source)
        try reader.field("error", &sentence)
        try reader.key("result")
        let start = reader.position
        var result: [UInt8]?
        if try reader.isPresent(true) {
            var (analysis, evaluation) = Self.blank(key)
            try reader.result(&analysis, &evaluation)
            result = Array(line[start..<reader.position])
        }
        try reader.key("call")
        var call: Call?
        if try reader.isPresent(true) {
            var read = Call(id: "", format: "", parties: [], turns: [])
            try reader.call(&read)
            call = read
        }
        try reader.close(UInt8(ascii: "}"))
        guard reader.atEnd else { throw reader.problem("more stands behind the end of the line's object") }
        switch (status, key, result, input, sentence) {
        case ("ok", let key?, let result?, nil, nil): content = .ok(key, result: result, call: call)
        case ("error", nil, nil, let input?, let sentence?):
            content = .error(input: input, source: source, sentence: sentence)
        default: throw ResultProblem(byte: 0, "status and contents of the line do not agree")
        }
    }

    // MARK: The verdicts themselves

    /// The bytes of `result` for a scored call.
    public static func result(of scored: ScoredCall) -> [UInt8] {
        var writer = ResultWriter()
        var (analysis, evaluation) = (scored.analysis, scored.evaluation)
        // A writer never throws; the signature is the reader's.
        try? writer.result(&analysis, &evaluation)
        return writer.bytes
    }

    /// Verdicts from their bytes, with the names that stand in the rubric.
    /// - Parameter rubric: the rubric whose hash is in the key.
    public static func scored(_ result: [UInt8], call: Call, key: Fingerprint, rubric: Rubric) throws(ResultProblem)
        -> ScoredCall
    {
        var reader = ResultReader(result)
        var (analysis, evaluation) = blank(key)
        try reader.result(&analysis, &evaluation)
        guard reader.atEnd else { throw reader.problem("more stands behind the end of the result") }
        evaluation.sections = named(evaluation.sections, rubric)
        return ScoredCall(call: call, analysis: analysis, evaluation: evaluation)
    }

    private static func named(_ sections: [SectionScore], _ rubric: Rubric) -> [SectionScore] {
        sections.enumerated().map { place, section in
            var section = section
            let written =
                rubric.sections.indices.contains(place) && rubric.sections[place].id == section.id
                ? rubric.sections[place] : rubric.sections.first { $0.id == section.id }
            section.name = written?.name ?? LocalizedText(spanish: section.id)
            for index in section.criteria.indices {
                let id = section.criteria[index].id
                let criterion = written?.criteria.first { $0.id == id }
                section.criteria[index].name = criterion?.name ?? LocalizedText(spanish: id)
                section.criteria[index].guidance = criterion?.guidance
                section.criteria[index].competencies = criterion?.competencies ?? []
            }
            return section
        }
    }

    private static func blank(_ key: Fingerprint?) -> (CallAnalysisResult, Evaluation) {
        let analysis = CallAnalysisResult(
            callID: "", country: nil, packs: [], findings: [], callFindings: [], notEvaluable: [], metrics: .init())
        let evaluation = Evaluation(
            callID: "", agentID: nil, country: nil, startedAt: nil, rubricID: "", rubricVersion: "",
            fingerprint: key ?? Fingerprint(call: "", packs: "", rubric: "", engine: ""), sections: [], score: nil,
            scoreBeforeAutoFail: nil, pointsJudged: 0, pointsTotal: 0, band: nil, autoFailReasons: [],
            worstSeverity: .none)
        return (analysis, evaluation)
    }
}

extension ResultCoder {
    mutating func fingerprint(_ key: inout Fingerprint) throws(ResultProblem) {
        try object { coder throws(ResultProblem) in
            try coder.field("call", &key.call)
            try coder.field("packs", &key.packs)
            try coder.field("rubric", &key.rubric)
            try coder.field("engine", &key.engine)
        }
    }
}
