/// Which forms of a lemma are wanted, written behind it: `fut|cond`, `fut.3p`, `noclit`.
///
/// `|` means or, `.` means and, and `.` binds closer. The tags are `imp` (affirmative imperative) `fut` `cond` `pres`
/// `pret` `impf` `subj` (present subjunctive) `isubj` (imperfect subjunctive, -ra and -se) `inf` `ger` `part` `1s` `2s`
/// `3s` `1p` `2p` `3p` `vos` (forms that only voseo has) `fem` `masc` `sg` `pl` `dim` `aug` `noclit` `clit`.
public struct FormRestriction: Hashable, Sendable {
    /// One alternative: every group of `wanted` must be met by at least one of its marks, no mark of `barred` may stand.
    private struct Alternative: Hashable, Sendable {
        var wanted: [FormFeatures] = []
        var barred: FormFeatures = []
    }

    private let alternatives: [Alternative]

    /// Reads a restriction. Blanks around tags and capital letters do not count.
    /// - Throws: `InflectionError.unknownTag` with the nearest tag, `InflectionError.emptyTag`.
    public init(parsing text: String) throws(InflectionError) {
        var alternatives: [Alternative] = []
        var current = Alternative()
        var tag = ""
        var start = 1
        var position = 0
        for scalar in text.unicodeScalars {
            position += 1
            switch scalar {
            case "|", ".":
                try Self.add(tag, at: start, to: &current)
                tag = ""
                start = position + 1
                if scalar == "|" {
                    alternatives.append(current)
                    current = Alternative()
                }
            case " ", "\t":
                if tag.isEmpty { start = position + 1 } else { tag.unicodeScalars.append(" ") }
            default:
                tag.unicodeScalars.append(scalar)
            }
        }
        try Self.add(tag, at: start, to: &current)
        alternatives.append(current)
        self.alternatives = alternatives
    }

    /// Whether a reading is wanted.
    public func matches(_ features: FormFeatures) -> Bool {
        alternatives.contains { alternative in
            features.isDisjoint(with: alternative.barred)
                && alternative.wanted.allSatisfy { !features.isDisjoint(with: $0) }
        }
    }

    private static func add(
        _ written: String, at position: Int, to alternative: inout Alternative
    ) throws(InflectionError) {
        var scalars = Array(written.unicodeScalars.prefix(Self.longestTagRead))
        while scalars.last == " " { scalars.removeLast() }
        guard !scalars.isEmpty else { throw .emptyTag(position: position) }
        let tag = String(String.UnicodeScalarView(scalars)).lowercased()
        if tag == "noclit" {
            alternative.barred.formUnion(.clitic)
        } else if let known = tags.first(where: { $0.name == tag }) {
            alternative.wanted.append(contentsOf: known.groups)
        } else {
            throw .unknownTag(tag, position: position, nearest: nearest(to: tag))
        }
    }

    private static let longestTagRead = 32

    private static let tags: [(name: String, groups: [FormFeatures])] = [
        ("imp", [.imperative]), ("fut", [.future]), ("cond", [.conditional]), ("pres", [.present]),
        ("pret", [.preterite]), ("impf", [.imperfect]), ("subj", [.subjunctivePresent]),
        ("isubj", [[.subjunctiveImperfectRa, .subjunctiveImperfectSe]]), ("inf", [.infinitive]), ("ger", [.gerund]),
        ("part", [.participle]),
        ("1s", [.firstPerson, .singular]), ("2s", [.secondPerson, .singular]), ("3s", [.thirdPerson, .singular]),
        ("1p", [.firstPerson, .plural]), ("2p", [.secondPerson, .plural]), ("3p", [.thirdPerson, .plural]),
        ("vos", [.vos]), ("fem", [.feminine]), ("masc", [.masculine]), ("sg", [.singular]), ("pl", [.plural]),
        ("dim", [.diminutive]), ("aug", [.augmentative]), ("clit", [.clitic]),
    ]

    private static func nearest(to tag: String) -> String {
        let written = Array(tag.unicodeScalars)
        var best = (name: "fut", distance: Int.max)
        for name in tags.map(\.name) + ["noclit"] {
            let distance = editDistance(written, Array(name.unicodeScalars))
            if distance < best.distance { best = (name, distance) }
        }
        return best.name
    }

    private static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        // A tag is often the start of the word that was written out ("futuro"): what is missing at the end costs less.
        var previous = Array(0...right.count).map { $0 * 3 }
        for row in left.indices {
            var line = [(row + 1) * 3]
            for column in right.indices {
                let change = previous[column] + (left[row] == right[column] ? 0 : 4)
                let deletion = previous[column + 1] + (column + 1 == right.count ? 1 : 3)
                line.append(min(change, deletion, line[column] + 3))
            }
            previous = line
        }
        return previous[right.count]
    }
}
