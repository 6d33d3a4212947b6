public import TranscriptFormats
internal import Transcripts

/// Drafts a profile from a sample of files: which formats they are, who speaks, what the columns and the names seem to mean. A person
/// looks it over.
public struct ProfileDraft {
    private var formats: [String: Int] = [:]
    private var labels: [String: [Role: Int]] = [:]
    private var order: [String] = []
    private var names: [String] = []
    private var columns: Set<String> = []
    private var zones = 0
    private var calls = 0
    private var ambiguousDates = 0
    private var problems = 0

    public init() {}

    /// Takes what came of one file.
    public mutating func take(_ outcome: ImportOutcome, name: String) {
        if let format = outcome.format { formats[format, default: 0] += 1 }
        problems += outcome.problems.count
        names.append(name.split(separator: "/").last.map(String.init) ?? name)
        for call in outcome.calls {
            calls += 1
            if call.timeZone != nil || call.startedAt?.offsetMinutes != nil { zones += 1 }
            for note in call.notes {
                if note.code == "columns" { columns.insert(note.message) }
                if note.code == "date-ambiguous" { ambiguousDates += 1 }
            }
            for party in call.parties where party.decision != .file {
                if labels[party.label] == nil { order.append(party.label) }
                labels[party.label, default: [:]][party.role, default: 0] += 1
            }
        }
    }

    /// The draft as YAML with remarks.
    public var yaml: String {
        var lines = [
            "# escucha-import.yml, drafted from \(names.count) file(s) with \(calls) call(s). Look it over before you use it."
        ]
        if problems > 0 { lines.append("# \(problems) problem(s) met: escucha import --explain says which.") }
        for (format, count) in formats.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
            lines.append("# \(count) file(s) are \(format)")
        }
        lines += speakers
        if zones < calls {
            lines += [
                "# Zone of the debtors, for the rules on hours: \(calls - zones) call(s) name none.",
                "# zone: America/Mexico_City",
            ]
        }
        lines += ["# Country, for packs and law, where files name none.", "# country: MX"]
        lines += fileNames
        for text in columns.sorted() { lines.append("# " + text) }
        if !columns.isEmpty {
            lines += ["# columns:", "#   text: frase", "#   speaker: hablante", "#   call: idAudio"]
        }
        if ambiguousDates > 0 {
            lines += ["# 3/6/26 may be the 3rd of June or the 6th of March:", "# day_first: true"]
        }
        lines += ["quality:", "  least_turns: 4", "  least_words: 30", "  least_confidence: 0.5"]
        return lines.joined(separator: "\n") + "\n"
    }

    private var speakers: [String] {
        // Labels that recur and are nobody's own name: of machines, not of people.
        let shared = order.filter { label in
            let total = (labels[label] ?? [:]).values.reduce(0, +)
            return !label.isEmpty && (total > 1 || calls < 3) && label.utf8.count <= 40
        }
        guard !shared.isEmpty else { return ["# No speaker's label recurs."] }
        var lines = [
            "# Who speaks, by the label in the files. The remark says in how many calls the role was inferred."
        ]
        var open: [String] = []
        for label in shared.prefix(20) {
            let roles = (labels[label] ?? [:]).sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
            let told = roles.map { "\($0.key.rawValue) \($0.value)" }.joined(separator: ", ")
            let total = roles.reduce(0) { $0 + $1.value }
            let quoted = "\"" + label.split(separator: "\"").joined() + "\""
            if let best = roles.first, best.key != .unknown, best.value * 10 >= total * 9 {
                open.append("  \(quoted): \(best.key.rawValue)  # \(told)")
            } else {
                open.append("  # \(quoted): agent  # \(told)")
            }
        }
        lines.append(open.contains { !$0.hasPrefix("  #") } ? "speakers:" : "# speakers:")
        return lines + open
    }

    private var fileNames: [String] {
        guard let first = names.first else { return [] }
        let hasDate = first.utf8.split { $0 < 0x30 || $0 > 0x39 }.contains { $0.count == 8 || $0.count == 4 }
        return hasDate
            ? [
                "# Names of files: fields are {agent}, {call}, {date}, {time}, {country} and {any}.",
                "# file_name: \"{agent}_{date}T{time}_{call}.json\"",
            ]
            : []
    }
}
