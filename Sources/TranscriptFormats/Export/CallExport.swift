public import Transcripts

/// Writes calls in formats that others read, and that import gives the same call from.
public enum CallExport {
    /// Formats by the names that the command line knows.
    public enum Format: String, Sendable, CaseIterable { case ndjson, vcon, vtt, csv }

    /// One call as one line of JSON, in the shape that is imported: `{"id",…,"turns":[{"n","speaker","label","start","end","text"}]}`.
    public static func ndjson(_ call: Call) -> [UInt8] {
        var json = JSONText()
        json.object { json in
            json.member("id", call.id)
            json.member("country", call.country)
            json.member("language", call.language)
            json.member("started_at", call.startedAt?.iso8601)
            json.member("time_zone", call.timeZone)
            json.member("agent_id", call.agentID)
            json.member("creditor", call.creditor)
            json.member("media", call.media.rawValue)
            json.key("turns")
            json.array { json in
                for turn in call.turns {
                    json.object { json in
                        json.key("n")
                        json.raw(Array(String(turn.number).utf8))
                        json.member("speaker", call.role(of: turn).rawValue)
                        if call.parties.indices.contains(turn.party) {
                            json.member("label", call.parties[turn.party].label)
                        }
                        json.seconds("start", turn.start)
                        json.seconds("end", turn.end)
                        if let confidence = turn.confidence {
                            json.key("confidence")
                            json.raw(Array("\(confidence)".utf8))
                        }
                        json.member("text", turn.text)
                    }
                }
            }
        }
        return json.bytes
    }

    /// Header of the table of turns.
    public static let csvHeader = Array("call_id,turn,speaker,label,start_ms,end_ms,text\r\n".utf8)

    /// The turns of a call as rows of a table (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe.
    public static func csv(_ call: Call) -> [UInt8] {
        var out: [UInt8] = []
        for turn in call.turns {
            let label = call.parties.indices.contains(turn.party) ? call.parties[turn.party].label : ""
            let cells = [
                call.id, String(turn.number), call.role(of: turn).rawValue, label, turn.start.map(String.init) ?? "",
                turn.end.map(String.init) ?? "", turn.text,
            ]
            out += Array(cells.map { cell($0) }.joined(separator: ",").utf8) + [13, 10]
        }
        return out
    }

    private static func cell(_ text: String) -> String {
        var text = text
        if let first = text.utf8.first, [0x3D, 0x2B, 0x2D, 0x40, 9, 13].contains(first) { text = "'" + text }
        guard text.utf8.contains(where: { [0x2C, 0x22, 10, 13].contains($0) }) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    /// The call as WebVTT with a voice for each turn; facts stand in notes. Nothing when a turn has no times: captions need them.
    public static func webVTT(_ call: Call) -> [UInt8]? {
        var out = "WEBVTT\n\nNOTE\n"
        let facts = [
            ("id", call.id), ("country", call.country), ("language", call.language),
            ("started_at", call.startedAt?.iso8601),
            ("agent id", call.agentID), ("creditor", call.creditor), ("time zone", call.timeZone),
        ]
        for (key, value) in facts { if let value { out += "\(key): \(oneLine(value))\n" } }
        for turn in call.turns {
            guard let start = turn.start else { return nil }
            let end = max(turn.end ?? start + 1, start + 1)
            let party = call.parties.indices.contains(turn.party) ? call.parties[turn.party] : nil
            out += "\n\(clock(start)) --> \(clock(end))\n<v \(escaped(voice(party)))>\(escaped(oneLine(turn.text)))\n"
        }
        return Array(out.utf8)
    }

    /// A label that says the role, or the role before the label.
    private static func voice(_ party: Party?) -> String {
        guard let party else { return "unknown" }
        if party.role == .unknown || RoleWords.role(of: party.label) == party.role {
            return party.label.isEmpty ? "speaker" : party.label
        }
        let word =
            [
                Role.thirdParty: "tercero", .supervisor: "supervisor", .system: "sistema", .bot: "bot",
                .customer: "cliente",
            ][party.role] ?? "agente"
        return party.label.isEmpty ? word : "\(word) \(party.label)"
    }

    private static func oneLine(_ text: String) -> String {
        String(decoding: text.utf8.map { $0 == 10 || $0 == 13 ? 0x20 : $0 }, as: UTF8.self)
    }

    private static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    private static func clock(_ milliseconds: Int) -> String {
        func padded(_ value: Int, _ width: Int) -> String {
            let text = String(value)
            return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
        }
        return
            "\(padded(milliseconds / 3_600_000, 2)):\(padded(milliseconds / 60_000 % 60, 2)):\(padded(milliseconds / 1000 % 60, 2)).\(padded(milliseconds % 1000, 3))"
    }
}
