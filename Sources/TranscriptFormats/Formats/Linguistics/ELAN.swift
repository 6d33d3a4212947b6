public import Transcripts

/// ELAN annotations (`.eaf`): each tier of its own is a speaker; tiers that depend on another one are glosses and left out.
public struct ELAN: TranscriptFormat, XMLFormat {
    public init() {}
    public var id: String { "elan" }
    public var title: String { "ELAN (.eaf)" }

    func likelihood(of root: XMLHead) -> Likelihood {
        root.local == "ANNOTATION_DOCUMENT"
            ? .certain("its root is ANNOTATION_DOCUMENT") : .no("its root is another one")
    }

    public func likelihood(of head: TranscriptHead) -> Likelihood {
        XMLHead(head).map { likelihood(of: $0) } ?? .no("it is not XML")
    }

    public func read(
        _ document: TranscriptDocument, options: ImportOptions, emit: (Result<Call, TranscriptProblem>) -> Void
    ) throws(TranscriptProblem) { try readXML(document, options, emit) }

    private struct Annotation {
        var id: String
        var start: String?
        var end: String?
        var parent: String?
        var text = ""
    }
    private struct Tier {
        var id: String
        var participant: String?
        var parent: String?
        var annotations: [Annotation] = []
    }

    func read(
        _ xml: inout XMLPull, _ draft: inout CallDraft, _ document: TranscriptDocument, _ options: ImportOptions
    ) throws(TranscriptProblem) {
        var slots: [String: Int] = [:]
        var tiers: [Tier] = []
        var tier: Tier?
        var annotation: Annotation?
        var inValue = false
        var milliseconds = true
        while let event = try xml.next() {
            switch event {
            case .start(let name, let attributes):
                switch name.local {
                case "HEADER": milliseconds = (attributes["TIME_UNITS"] ?? "milliseconds") == "milliseconds"
                case "TIME_SLOT":
                    if let id = attributes["TIME_SLOT_ID"], let value = attributes["TIME_VALUE"] {
                        slots[id] = NISTLines.number(value)?.scaled()
                    }
                case "TIER":
                    tier = Tier(
                        id: attributes["TIER_ID"] ?? "", participant: attributes["PARTICIPANT"],
                        parent: attributes["PARENT_REF"])
                case "ALIGNABLE_ANNOTATION", "REF_ANNOTATION":
                    annotation = Annotation(
                        id: attributes["ANNOTATION_ID"] ?? "", start: attributes["TIME_SLOT_REF1"],
                        end: attributes["TIME_SLOT_REF2"], parent: attributes["ANNOTATION_REF"])
                case "ANNOTATION_VALUE": inValue = true
                default: continue
                }
            case .text(let text): if inValue { annotation?.text += text }
            case .end(let name):
                switch name.local {
                case "ANNOTATION_VALUE": inValue = false
                case "ALIGNABLE_ANNOTATION", "REF_ANNOTATION":
                    if let annotation { tier?.annotations.append(annotation) }
                    annotation = nil
                case "TIER":
                    if let tier { tiers.append(tier) }
                    tier = nil
                default: continue
                }
            }
        }
        if !milliseconds {
            draft.notes.add("times-unit-doubtful", "The times are not in milliseconds and were left out.")
        }
        try add(tiers, slots: milliseconds ? slots : [:], &draft, document, options)
    }

    private func add(
        _ tiers: [Tier], slots: [String: Int], _ draft: inout CallDraft, _ document: TranscriptDocument,
        _ options: ImportOptions
    ) throws(TranscriptProblem) {
        let ladder = RoleLadder(options)
        let top = tiers.filter { $0.parent == nil && $0.annotations.contains { $0.text.utf8.contains { $0 > 0x20 } } }
        guard !top.isEmpty else {
            throw TranscriptProblem(
                source: document.name, what: "no tier holds words",
                right: "a speaker has a tier of its own with annotations")
        }
        if top.count < tiers.count {
            draft.notes.add(
                "tiers-left-out", "\(tiers.count - top.count) tier(s) depend on others or are empty and were left out.")
        }
        for tier in top {
            let label = tier.participant.flatMap { $0.isEmpty ? nil : $0 } ?? tier.id
            let party = draft.parties.party(label) { ladder.party(label: $0) }
            for annotation in tier.annotations {
                let text = XMLText.collapsed(annotation.text)
                guard !text.isEmpty else {
                    draft.notes.count(
                        "turn-without-text", at: annotation.id, "An annotation without words was left out")
                    continue
                }
                draft.add(
                    party: party, text: text, start: annotation.start.flatMap { slots[$0] },
                    end: annotation.end.flatMap { slots[$0] },
                    origin: "annotation \(annotation.id.prefix(40))")
            }
        }
    }
}
