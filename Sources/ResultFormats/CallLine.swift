public import Transcripts

/// A line of a shard that `escucha shard` wrote: a call of any format in one neutral form, or an input that could not be
/// read, so that it has its row in the results as well. Calls that were one a line already are copied as they stand.
///
///     {"escucha":"call/1","call":{…}}
///     {"escucha":"problem/1","source":"calls/x.json","error":"…"}
public enum CallLine: Hashable, Sendable {
    case call(Call)
    case problem(source: String, sentence: String)

    /// The line, without its line feed.
    public var bytes: [UInt8] {
        var writer = ResultWriter()
        writer.open(UInt8(ascii: "{"))
        writer.key("escucha")
        switch self {
        case .call(var call):
            var version = "call/1"
            writer.value(&version)
            writer.key("call")
            try? writer.call(&call)
        case .problem(var source, var sentence):
            var version = "problem/1"
            writer.value(&version)
            writer.key("source")
            writer.value(&source)
            writer.key("error")
            writer.value(&sentence)
        }
        writer.close(UInt8(ascii: "}"))
        return writer.bytes
    }

    /// Nothing when the line is not of this kind at all; a problem when it is and cannot be read.
    public static func read(_ line: [UInt8]) throws(ResultProblem) -> CallLine? {
        guard line.starts(with: Array("{\"escucha\":\"".utf8)) else { return nil }
        var reader = ResultReader(line)
        try reader.open(UInt8(ascii: "{"))
        var version = ""
        try reader.field("escucha", &version)
        let result: CallLine
        switch version {
        case "call/1":
            var call = Call(id: "", format: "", parties: [], turns: [])
            try reader.key("call")
            try reader.call(&call)
            guard call.turns.allSatisfy({ call.parties.indices.contains($0.party) }) else {
                throw reader.problem("a turn names a party that the call does not have")
            }
            result = .call(call)
        case "problem/1":
            var (source, sentence) = ("", "")
            try reader.field("source", &source)
            try reader.field("error", &sentence)
            result = .problem(source: source, sentence: sentence)
        default:
            throw ResultProblem(
                byte: 12, "“\(version.prefix(20))” is no kind of line that this program reads; call/1 or problem/1")
        }
        try reader.close(UInt8(ascii: "}"))
        guard reader.atEnd else { throw reader.problem("more stands behind the end of the line's object") }
        return result
    }
}
