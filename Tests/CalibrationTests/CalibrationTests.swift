import Calibration
import Findings
import Testing

struct CalibrationTests {
    @Test func figures() {
        let counts = AgreementCounts(both: 8, onlyMeasured: 2, onlyReference: 4, neither: 86)
        #expect(counts.precision == 0.8)
        #expect(abs((counts.recall ?? 0) - 2.0 / 3) < 1e-12)
        #expect(abs((counts.f1 ?? 0) - 16.0 / 22) < 1e-12)
        #expect(AgreementCounts().f1 == nil)
    }

    /// Worked example of Cohen's kappa: 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no gives 0.4.
    @Test func kappa() {
        let counts = AgreementCounts(both: 20, onlyMeasured: 5, onlyReference: 10, neither: 15)
        #expect(abs((counts.kappa ?? 0) - 0.4) < 1e-12)
        #expect(AgreementCounts(both: 0, onlyMeasured: 0, onlyReference: 0, neither: 9).kappa == nil)
    }

    /// Krippendorff's own example of two observers and binary data (ten units): alpha 0.095.
    @Test func alpha() {
        let counts = AgreementCounts(both: 1, onlyMeasured: 1, onlyReference: 3, neither: 5)
        #expect(abs((counts.alpha ?? 0) - 0.095) < 0.001)
    }

    /// Wilson's interval for 8 of 10 is 0.490 to 0.943.
    @Test func wilson() {
        let interval = Interval.wilson(8, of: 10)
        #expect(abs((interval?.low ?? 0) - 0.4902) < 0.0005)
        #expect(abs((interval?.high ?? 0) - 0.9433) < 0.0005)
        #expect(Interval.wilson(0, of: 0) == nil)
        #expect(Interval.wilson(5, of: 5)?.high == 1)
    }

    @Test func bootstrapIsTheSameEveryTime() {
        let items = (0..<30).map { AgreementCounts(both: $0 % 3, onlyMeasured: $0 % 2, onlyReference: 1) }
        #expect(Interval.bootstrapF1(items) == Interval.bootstrapF1(items))
        #expect(Interval.bootstrapF1([items[0]]) == nil)
    }

    @Test func placesAreExact() {
        let item = LabelledItem(
            id: "a", country: nil, style: nil, turns: 3,
            reference: [LabelPlace(turn: 1, label: "a.b"), LabelPlace(turn: 2, label: "a.c")],
            found: [LabelPlace(turn: 1, label: "a.b"), LabelPlace(turn: 2, label: "a.d")])
        let comparison = LabelComparison([item])
        #expect(comparison.counts { _ in true }.total.both == 1)
        #expect(comparison.confusions().map(\.found) == ["a.d"])
        #expect(comparison.callLevel { $0 == "a.b" }.caught == 1)
    }
}
