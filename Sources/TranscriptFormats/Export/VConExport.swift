public import Transcripts

/// Writes vCons (IETF, draft-ietf-vcon-vcon-core): parties, the transcript as text dialogs when the call's moment is known, our own
/// transcript, and what else is handed over as analyses.
public enum VConExport {
    /// An analysis that goes into the vCon, such as findings or an evaluation.
    public struct Analysis: Sendable {
        /// `report`, `score`, …
        public var type: String
        /// A finished JSON object.
        public var body: [UInt8]

        public init(type: String, body: [UInt8]) {
            self.type = type
            self.body = body
        }
    }

    /// Name of our transcript's shape, by which import knows it again.
    static let schema = "escucha.call/1"
    static let vendor = "escucha"

    /// - Parameter createdAt: RFC 3339; the moment of the export, told by the caller.
    public static func vcon(_ call: Call, createdAt: String, analyses: [Analysis] = []) -> [UInt8] {
        let transcript = CallExport.ndjson(call)
        var json = JSONText()
        json.object { json in
            json.member("vcon", "0.4.0")
            json.member("uuid", uuid(transcript))
            json.member("created_at", createdAt)
            json.member("subject", call.id)
            json.key("parties")
            json.array { json in for party in call.parties { write(party, &json) } }
            json.key("dialog")
            json.array { json in dialogs(call, &json) }
            json.key("analysis")
            json.array { json in
                write(type: "transcript", schema: schema, transcript, call, &json)
                for analysis in analyses {
                    write(type: analysis.type, schema: "escucha.\(analysis.type)/1", analysis.body, call, &json)
                }
            }
            json.key("attachments")
            json.array { _ in }
        }
        return json.bytes
    }

    private static func write(_ party: Party, _ json: inout JSONText) {
        json.object { json in
            json.member("name", party.label)
            let role =
                [Role.thirdParty: "thirdparty", .agent: "agent", .customer: "customer", .supervisor: "supervisor"][
                    party.role] ?? party.role.rawValue
            json.member("role", role)
        }
    }

    /// Text dialogs need an absolute moment with its zone.
    private static func dialogs(_ call: Call, _ json: inout JSONText) {
        guard let began = call.startedAt, let seconds = began.secondsSinceEpoch, let offset = began.offsetMinutes else {
            return
        }
        for turn in call.turns {
            guard let start = turn.start else { continue }
            json.object { json in
                json.member("type", "text")
                let moment = CallTime(secondsSinceEpoch: seconds + start / 1000, offsetMinutes: offset).iso8601
                // Milliseconds go before the zone.
                let fraction = JSONText.seconds(start % 1000).dropFirst(1)
                json.member("start", String(moment.prefix(19)) + fraction + moment.dropFirst(19))
                if let end = turn.end { json.seconds("duration", end - start) }
                json.key("parties")
                json.array { json in json.raw(Array(String(turn.party).utf8)) }
                json.key("originator")
                json.raw(Array(String(turn.party).utf8))
                json.member("mediatype", "text/plain")
                json.member("body", turn.text)
                json.member("encoding", "none")
            }
        }
    }

    private static func write(type: String, schema: String, _ body: [UInt8], _ call: Call, _ json: inout JSONText) {
        json.object { json in
            json.member("type", type)
            json.member("vendor", vendor)
            json.member("schema", schema)
            json.member("mediatype", "application/json")
            json.member("encoding", "none")
            json.member("body", String(decoding: body, as: UTF8.self))
        }
    }

    /// The same call has the same identifier: UUID version 8 (RFC 9562) over what it says.
    private static func uuid(_ bytes: [UInt8]) -> String {
        let a = bytes.withUnsafeBytes { contentHash($0) }
        let b = Array(bytes.reversed()).withUnsafeBytes { contentHash($0) }
        let hex = Array((a + b).utf8)
        func part(_ from: Int, _ to: Int) -> String { String(decoding: hex[from..<to], as: UTF8.self) }
        return "\(part(0, 8))-\(part(8, 12))-8\(part(13, 16))-a\(part(17, 20))-\(part(20, 32))"
    }
}
