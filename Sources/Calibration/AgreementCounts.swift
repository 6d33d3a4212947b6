/// How often two judges gave a label at the same places: the first is the one that is measured, the second the reference.
public struct AgreementCounts: Hashable, Sendable {
    /// Both gave it.
    public var both: Int
    /// Only the measured one: false alarms.
    public var onlyMeasured: Int
    /// Only the reference: misses.
    public var onlyReference: Int
    /// Neither, of all places where it could have been given.
    public var neither: Int

    public init(both: Int = 0, onlyMeasured: Int = 0, onlyReference: Int = 0, neither: Int = 0) {
        self.both = both
        self.onlyMeasured = onlyMeasured
        self.onlyReference = onlyReference
        self.neither = neither
    }

    /// Right ones among those given; nothing when none was given.
    public var precision: Double? { ratio(both, both + onlyMeasured) }
    /// Found ones among those that are there; nothing when there are none.
    public var recall: Double? { ratio(both, both + onlyReference) }
    /// Harmonic mean of precision and recall; nothing when the label was neither given nor there.
    public var f1: Double? { ratio(2 * both, 2 * both + onlyMeasured + onlyReference) }

    /// Cohen's kappa for two judges and two values (J. Cohen, "A Coefficient of Agreement for Nominal Scales", 1960);
    /// nothing when chance alone explains everything.
    public var kappa: Double? {
        let total = Double(both + onlyMeasured + onlyReference + neither)
        guard total > 0 else { return nil }
        let observed = Double(both + neither) / total
        let measured = Double(both + onlyMeasured) / total
        let reference = Double(both + onlyReference) / total
        let chance = measured * reference + (1 - measured) * (1 - reference)
        return chance < 1 ? (observed - chance) / (1 - chance) : nil
    }

    /// Krippendorff's alpha for nominal values and two judges without gaps (K. Krippendorff, "Content Analysis", ch. 11);
    /// nothing when only one value occurs.
    public var alpha: Double? {
        let units = both + onlyMeasured + onlyReference + neither
        let values = Double(2 * units)
        let given = Double(2 * both + onlyMeasured + onlyReference)
        let notGiven = values - given
        guard units > 0, given > 0, notGiven > 0 else { return nil }
        let observed = Double(onlyMeasured + onlyReference) / Double(units)
        let expected = 2 * given * notGiven / (values * (values - 1))
        return 1 - observed / expected
    }

    public static func + (a: Self, b: Self) -> Self {
        Self(
            both: a.both + b.both, onlyMeasured: a.onlyMeasured + b.onlyMeasured,
            onlyReference: a.onlyReference + b.onlyReference, neither: a.neither + b.neither)
    }

    private func ratio(_ part: Int, _ whole: Int) -> Double? { whole > 0 ? Double(part) / Double(whole) : nil }
}
