import Transcripts

/// vCon, the IETF's container of a conversation (drafts 0.0.1 to 0.4.0, with and without a version member): parties, dialogs and
/// analyses. Words stand in dialogs of type text, or in analyses whose bodies may have any shape. Signed ones are read without
/// checking the signature; encrypted ones are refused.
struct VCon: JSONFormat {
    static let name = "vcon"
    var id: String { Self.name }
    var title: String { "vCon" }

    func likelihood(of json: JSONOutline) -> Likelihood {
        if json.has("payload"), json.has("signatures") || json.has("signature") {
            return .certain("it has payload and signatures, as a signed vCon")
        }
        if json.has("ciphertext"), json.has("recipients") || json.has("protected") || json.has("encrypted_key") {
            return .certain("it has ciphertext, as an encrypted vCon")
        }
        if json.has("vcon"), json.has("parties") || json.has("dialog") { return .certain("it has vcon and parties") }
        if json.has("parties"), json.has("dialog") || json.has("analysis") {
            return .certain("it has parties with dialog or analysis")
        }
        return .no("it has no parties with dialog or analysis")
    }

    func read(_ root: JSONValue, _ reading: inout JSONReading) throws(TranscriptProblem) {
        guard root["ciphertext"] == nil else {
            throw reading.problem("the vCon is encrypted (JWE)", right: "hand over the decrypted one")
        }
        guard let payload = root["payload"], root["parties"] == nil else {
            return try readUnsigned(root, &reading)
        }
        guard let bytes = payload.string.flatMap({ Base64URL.decode($0) }), !bytes.isEmpty, Base64URL.isText(bytes)
        else {
            throw reading.problem("the payload of the signed vCon is not base64url text", right: nil, at: payload)
        }
        try bytes.withBytes { raw throws(TranscriptProblem) in
            let tree: JSONTree
            do throws(JSONError) {
                tree = try JSONTree(raw)
            } catch {
                throw reading.problem(
                    "the payload of the signed vCon is not JSON: \(error.sentence.what)", right: error.sentence.right,
                    at: payload)
            }
            try tree.withRoot(of: raw) { inner throws(TranscriptProblem) in try readUnsigned(inner, &reading) }
        }
        for i in reading.calls.indices {
            reading.calls[i].draft.notes.add(
                "signature-not-verified", "The vCon is signed; the signature was not verified.")
        }
    }

    /// The transcript that our own export puts beside the dialogs: it holds what a vCon has no place for.
    private func ownTranscript(_ root: JSONValue, _ reading: JSONReading) throws(TranscriptProblem) -> CallDraft? {
        for analysis in root.elements("analysis") {
            guard analysis["vendor"]?.string == VConExport.vendor, analysis["schema"]?.string == VConExport.schema,
                let body = analysis["body"]?.string
            else { continue }
            let call = try EmbeddedTranscript.text(Array(body.utf8), reading, format: GoldNDJSON())
            var draft = CallDraft(embedded: call)
            draft.id = call.id
            (draft.country, draft.timeZone, draft.creditor) = (call.country, call.timeZone, call.creditor)
            return draft
        }
        return nil
    }

    private func readUnsigned(_ root: JSONValue, _ reading: inout JSONReading) throws(TranscriptProblem) {
        guard root.kind == .object, root.member("parties") != nil || root.member("dialog") != nil else {
            throw reading.missing("parties and dialog", right: "a vCon has both")
        }
        if let own = try ownTranscript(root, reading) {
            reading.add(own)
            return
        }
        var faults = VConFaults()
        let parties = VConParties(root, reading.ladder, &faults)
        let dialogs = VConDialogs(root, parties, &faults)
        var draft = CallDraft()
        draft.id = root["uuid"]?.label
        draft.startedAt = dialogs.first?.moment
        if dialogs.hasWords {
            dialogs.addTurns(to: &draft, parties, reading, &faults)
        } else {
            try VConAnalyses(root, dialogs, &faults).addTurns(to: &draft, parties, reading, &faults)
        }
        guard !draft.turns.isEmpty else {
            if let fault = faults.list.first {
                throw reading.problem(fault.what, right: fault.right, at: fault.value)
            }
            throw reading.problem(
                "the vCon has no words: no dialog of type text with a body, and no transcript among the analyses",
                right: "have the recording transcribed, or take the vCon with the transcript")
        }
        if root["redacted"]?["uuid"] != nil || root["redacted"]?["type"] != nil {
            draft.notes.add("redacted", "The vCon is the redacted version of another.")
        }
        faults.note(in: &draft)
        reading.add(draft)
    }
}

/// What is broken in a vCon. When words are found, faults become notes; when none are found, the first is the reason.
struct VConFaults {
    struct Fault {
        var what: String
        var right: String
        var value: JSONValue
        var place: String
    }
    private(set) var list: [Fault] = []
    private(set) var count = 0

    mutating func add(_ what: String, _ right: String, _ value: JSONValue, at place: String) {
        count += 1
        if list.count < 100 { list.append(Fault(what: what, right: right, value: value, place: place)) }
    }

    func note(in draft: inout CallDraft) {
        for fault in list { draft.notes.count("vcon-broken", at: fault.place, "A part of the vCon is broken") }
    }

    /// The elements of a list that is a member; a fault when it is something else. Null is as good as nothing unless the list
    /// is needed.
    mutating func elements(_ root: JSONValue, _ key: StaticString, isNeeded: Bool = false) -> [JSONValue] {
        guard let value = isNeeded ? root.member(key) : root[key] else { return [] }
        if value.kind != .array {
            add(
                "\"\(key)\" is \(Self.name(value.kind)), not a list", "write [] when there is none", value, at: "\(key)"
            )
        }
        return value.elements.map { $0 }
    }

    private static func name(_ kind: JSONKind) -> String {
        switch kind {
        case .object: "an object"
        case .array: "a list"
        case .string: "a string"
        case .number: "a number"
        case .bool: "true or false"
        case .null: "null"
        }
    }
}

/// Base64 with the alphabet of URLs (RFC 4648, section 5) or the ordinary one; padding and line breaks are optional.
enum Base64URL {
    static func decode(_ text: String) -> [UInt8]? {
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count / 4 * 3 + 3)
        var word: UInt32 = 0
        var bits = 0
        for byte in text.utf8 {
            let value: UInt8
            switch byte {
            case 0x41...0x5A: value = byte - 0x41
            case 0x61...0x7A: value = byte - 0x61 + 26
            case 0x30...0x39: value = byte - 0x30 + 52
            case UInt8(ascii: "-"), UInt8(ascii: "+"): value = 62
            case UInt8(ascii: "_"), UInt8(ascii: "/"): value = 63
            case UInt8(ascii: "="), 0x0A, 0x0D: continue
            default: return nil
            }
            word = word << 6 | UInt32(value)
            bits += 6
            if bits >= 8 {
                bits -= 8
                out.append(UInt8(truncatingIfNeeded: word >> UInt32(bits)))
            }
        }
        return bits < 6 ? out : nil
    }

    /// True when decoded bytes are well-formed UTF-8.
    static func isText(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { UTF8Check.firstError($0, from: 0, to: $0.count) == nil }
    }
}
