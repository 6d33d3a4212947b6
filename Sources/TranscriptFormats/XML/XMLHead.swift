import Transcripts

/// The root element of an XML text, found without parsing: for recognisers.
struct XMLHead {
    /// Name without its prefix.
    var local: String
    /// The root's tag as written, up to 4 KiB.
    var tag: String

    init?(_ head: TranscriptHead) {
        guard head.firstByte == UInt8(ascii: "<") else { return nil }
        let bytes = head.bytes
        var i = bytes.firstIndex { $0 > 0x20 } ?? 0
        while i < bytes.count, bytes[i] == UInt8(ascii: "<") {
            let rest = bytes[i...]
            let close: [UInt8]
            if rest.starts(with: "<?".utf8) {
                close = Array("?>".utf8)
            } else if rest.starts(with: "<!--".utf8) {
                close = Array("-->".utf8)
            } else if rest.starts(with: "<!".utf8) {
                close = Array(">".utf8)
            } else {
                let tag = rest.dropFirst().prefix(4096).prefix { $0 != UInt8(ascii: ">") }
                let name = tag.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
                let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
                guard let first = local.first, first >= 0x80 || (first | 0x20) >= 0x61 || first == 0x5F else {
                    return nil
                }
                self.local = String(decoding: local, as: UTF8.self)
                self.tag = String(decoding: tag, as: UTF8.self)
                return
            }
            guard let end = Self.end(of: close, in: bytes, from: i) else { return nil }
            i = end
            while i < bytes.count, bytes[i] <= 0x20 { i += 1 }
        }
        return nil
    }

    private static func end(of mark: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        var i = start
        while i + mark.count <= bytes.count {
            if bytes[i] == mark[0], bytes[i...].starts(with: mark) { return i + mark.count }
            i += 1
        }
        return nil
    }
}

/// A format that is one XML document.
protocol XMLFormat: TranscriptFormat {
    /// How likely a document with this root is of the format.
    func likelihood(of root: XMLHead) -> Likelihood
    /// Reads the document into a draft.
    func read(_ xml: inout XMLPull, _ draft: inout CallDraft, _ document: TranscriptDocument, _ options: ImportOptions)
        throws(TranscriptProblem)
}

extension XMLFormat {
    func likelihood(of head: TranscriptHead) -> Likelihood {
        guard let root = XMLHead(head) else { return .no("it is not XML") }
        return likelihood(of: root)
    }

    func readXML(
        _ document: TranscriptDocument, _ options: ImportOptions, _ emit: (Result<Call, TranscriptProblem>) -> Void
    ) throws(TranscriptProblem) {
        try document.bytes.withBytes { raw throws(TranscriptProblem) in
            var xml = try XMLPull(raw, source: document.name)
            var draft = CallDraft()
            try read(&xml, &draft, document, options)
            RoleGuess.otherSide(&draft)
            emit(
                .success(
                    draft.finish(
                        format: id, document: document.name, stem: document.stem, options: options,
                        contentHash: { contentHash(raw) })))
        }
    }
}
