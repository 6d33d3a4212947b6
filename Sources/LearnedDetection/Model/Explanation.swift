internal import PhraseMatching
public import Findings

/// Why a learned detector says what it says of a turn.
public struct Explanation: Hashable, Sendable {
    /// Words, or what is known of the call, and how much it moves the log-odds: above nought it speaks for the label.
    public struct Reason: Hashable, Sendable {
        public enum Kind: String, Sendable { case words, wordsBefore, context }
        public var kind: Kind
        /// Words as they stand in the turn, or what is known: `threat.arrest elsewhere 0.93`.
        public var text: String
        public var weight: Float
    }

    public var label: Label
    public var probability: Float
    public var finding: Float
    public var suggestion: Float
    /// The weightiest first.
    public var reasons: [Reason]
    /// The labelled example that shares most words with the turn; nothing when none shares any.
    public var nearest: String?
}

extension ModelReading {
    /// Explains what the model says of a label in one turn.
    /// - Parameters:
    ///   - turn: place of the line.
    ///   - most: reasons to name.
    /// - Returns: nothing when the model has no such label for the turn's speaker.
    public func explain(_ label: Label, turn: Int, of lines: [Line], country: String?, most: Int = 8) -> Explanation? {
        guard lines.indices.contains(turn), let agentSide = Self.agentSide(lines[turn].side),
            let place = model.detectors.firstIndex(where: { $0.label == label && $0.agentSide == agentSide })
        else { return nil }
        let detector = model.detectors[place]
        let rows = model.side(agentSide)
        let (margins, evidence) = look(lines, country: country)
        let column = place - model.places(agentSide).lowerBound
        guard margins[turn].indices.contains(column) else { return nil }
        var score = detector.contextBias + detector.ownWeight * margins[turn][column]
        var reasons = words(lines, turn, country, detector, rows, column)
        for (entry, value) in evidence.all()[turn] {
            let weight = value * model.context[entry * model.detectors.count + place]
            score += weight
            reasons.append(Explanation.Reason(kind: .context, text: name(entry, value), weight: weight))
        }
        let heaviest = reasons.filter { abs($0.weight) >= 0.05 }
            .sorted { (abs($1.weight), $0.text) < (abs($0.weight), $1.text) }
        return Explanation(
            label: label, probability: Exponential.sigmoid(score), finding: detector.finding,
            suggestion: detector.suggestion, reasons: Array(heaviest.prefix(most)),
            nearest: nearest(place, to: lines[turn].text))
    }

    private func words(
        _ lines: [Line], _ turn: Int, _ country: String?, _ detector: LinearModel.Detector, _ rows: FeatureRows,
        _ column: Int
    ) -> [Explanation.Reason] {
        var features = TurnFeatures()
        let hasher = FeatureHasher(model.classes)
        let spelled = SpelledWords.of(lines[turn].text, limit: FeatureHasher.longestTurn)
        hasher.features(
            of: FeatureHasher.Words(lines[turn].text),
            before: turn > 0 ? FeatureHasher.Words(lines[turn - 1].text) : nil,
            speaker: Self.code(lines[turn].side), country: country, into: &features, spelled: spelled)
        // Word, stem and class of the same place count together.
        var byWords: [String: Float] = [:]
        var before: Float = 0
        for index in features.ids.indices {
            guard let row = rows.row(features.ids[index]) else { continue }
            let weight =
                features.values[index] * Float(rows.rows[row + column]) * detector.scale * detector.ownWeight
            let name = index < features.names.count ? features.names[index] : ""
            if name.isEmpty { before += weight } else { byWords[name, default: 0] += weight }
        }
        return byWords.map { Explanation.Reason(kind: .words, text: $0.key, weight: $0.value) }
            + [Explanation.Reason(kind: .wordsBefore, text: "", weight: before)]
    }

    private func name(_ entry: Int, _ value: Float) -> String {
        guard let (kind, detector) = Evidence.meaning(entry) else {
            return Evidence.Place(rawValue: entry).map { "\($0)" } ?? ""
        }
        let label = model.detectors[detector].label.rawValue
        let hundredths = Int((value * 100).rounded())
        return "\(label) \(kind)" + (kind.isRule ? "" : " 0.\(hundredths < 10 ? "0" : "")\(min(hundredths, 99))")
    }

    /// The example of a label whose stems overlap most with a text (Jaccard).
    private func nearest(_ place: Int, to text: String) -> String? {
        let own = Set(FeatureHasher.Words(text).stems)
        var best: (share: Double, text: String)?
        for example in model.examples where example.detector == place {
            let other = Set(FeatureHasher.Words(example.text).stems)
            let shared = own.intersection(other).count
            guard shared > 0 else { continue }
            let share = Double(shared) / Double(own.count + other.count - shared)
            if share > best?.share ?? 0 { best = (share, example.text) }
        }
        return best?.text
    }
}
