internal import Transcripts

extension ResultCoder {
    /// A call with all that was imported of it.
    mutating func call(_ call: inout Call) throws(ResultProblem) {
        try object { coder throws(ResultProblem) in
            try coder.field("id", &call.id)
            try coder.code("id_origin", &call.idOrigin, { $0.rawValue }, { Call.IDOrigin(rawValue: $0) })
            try coder.field("source", &call.source)
            try coder.field("format", &call.format)
            try coder.field("country", &call.country)
            try coder.field("language", &call.language)
            try coder.time("started_at", &call.startedAt)
            try coder.field("time_zone", &call.timeZone)
            try coder.field("agent_id", &call.agentID)
            try coder.field("creditor", &call.creditor)
            try coder.code("media", &call.media, { $0.rawValue }, { Call.Media(rawValue: $0) })
            try coder.list("parties", &call.parties, of: Party(label: "", role: .unknown, decision: .undecided)) {
                coder, party throws(ResultProblem) in try coder.party(&party)
            }
            try coder.list("turns", &call.turns, of: Turn(number: 0, party: 0, text: "")) {
                coder, turn throws(ResultProblem) in try coder.turn(&turn)
            }
            try coder.list("notes", &call.notes, of: ImportNote(code: "", message: "")) {
                coder, note throws(ResultProblem) in
                try coder.object { coder throws(ResultProblem) in
                    try coder.field("code", &note.code)
                    try coder.field("message", &note.message)
                }
            }
        }
    }

    private mutating func time(_ name: StaticString, _ time: inout CallTime?) throws(ResultProblem) {
        var text = time?.iso8601
        try field(name, &text)
        guard let text else {
            time = nil
            return
        }
        guard let read = CallTime(iso8601: text) else {
            throw problem("a moment such as 2026-03-10T10:22:00-06:00 is expected")
        }
        time = read
    }

    private mutating func party(_ party: inout Party) throws(ResultProblem) {
        try object { coder throws(ResultProblem) in
            try coder.field("label", &party.label)
            try coder.field("name", &party.name)
            try coder.field("role", &party.role.rawValue)
            var word: String
            var confidence: Double?
            switch party.decision {
            case .file: word = "file"
            case .profile: word = "profile"
            case .prefix: word = "prefix"
            case .undecided: word = "undecided"
            case .inferred(let value): (word, confidence) = ("inferred", value)
            }
            try coder.field("decision", &word)
            try coder.field("confidence", &confidence)
            switch word {
            case "file": party.decision = .file
            case "profile": party.decision = .profile
            case "prefix": party.decision = .prefix
            case "undecided": party.decision = .undecided
            case "inferred": party.decision = .inferred(confidence: confidence ?? 0)
            default: throw coder.problem("the decision is not one of those that are known")
            }
        }
    }

    private mutating func turn(_ turn: inout Turn) throws(ResultProblem) {
        try object { coder throws(ResultProblem) in
            try coder.field("n", &turn.number)
            try coder.field("party", &turn.party)
            try coder.field("text", &turn.text)
            try coder.field("start_ms", &turn.start)
            try coder.field("end_ms", &turn.end)
            try coder.field("confidence", &turn.confidence)
            var flags = Int(turn.flags.rawValue)
            try coder.field("flags", &flags)
            guard let known = UInt8(exactly: flags) else { throw coder.problem("flags lie between 0 and 255") }
            turn.flags = TurnFlags(rawValue: known)
            try coder.field("origin", &turn.origin)
        }
    }
}
