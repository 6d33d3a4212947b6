import Findings
import LearnedDetection
import Testing

struct LearnedDetectionTests {
    /// A toy language: "saldo" turns bear a label, "clima" turns do not.
    static func turns(_ count: Int) -> [TrainingTurn] {
        let hasher = FeatureHasher()
        let fillers = ["hoy", "mire", "bueno", "pues", "oiga", "claro", "verá", "fíjese"]
        return (0..<count).map { index in
            let positive = index % 3 == 0
            let text =
                "\(fillers[index % 8]) \(fillers[(index / 8) % 8]) su \(positive ? "saldo vencido" : "clima nublado") \(fillers[(index / 3) % 8])"
            return TrainingTurn(
                features: hasher.features(of: .init(text), before: nil, speaker: "agent", country: "MX"),
                agentSide: true,
                labels: positive ? ["debt.statement"] : [], group: "g\(index)", fromCall: index % 2 == 0)
        }
    }

    static func model() throws -> LinearModel {
        let learned = try #require(Trainer().learn("debt.statement", agentSide: true, from: turns(300)))
        return LinearModel(name: "toy@1", corpus: "c", detectors: [learned.detector], sparse: [learned.weights])
    }

    static func probability(_ model: LinearModel, _ text: String) -> Float {
        var scores: [Float] = [0]
        model.scores(
            FeatureHasher().features(of: .init(text), before: nil, speaker: "agent", country: "MX"), into: &scores)
        return LinearModel.probability(scores[0], model.detectors[0])
    }

    @Test func learnsWhatTellsThemApart() throws {
        let model = try Self.model()
        #expect(Self.probability(model, "mire su saldo vencido") > 0.8)
        #expect(Self.probability(model, "MIRE SU SALDO VENCIDO") == Self.probability(model, "mire, su saldo vencido"))
        #expect(Self.probability(model, "mire su clima nublado") < 0.2)
        #expect(model.detectors[0].finding <= 1)
    }

    @Test func trainingTwiceGivesTheSameBytes() throws {
        #expect(ModelFile.write(try Self.model()) == ModelFile.write(try Self.model()))
    }

    @Test func aModelIsReadBackAsItWas() throws {
        let bytes = ModelFile.write(try Self.model())
        let again = try ModelFile.read(bytes)
        #expect(ModelFile.write(again) == bytes)
        #expect(again.name == "toy@1")
    }

    @Test func aCutOrAlteredModelIsRefused() throws {
        let bytes = ModelFile.write(try Self.model())
        for count in [0, 1, 7, 8, 20, 100, bytes.count / 2, bytes.count - 1] {
            #expect(throws: ModelError.self) { try ModelFile.read(Array(bytes.prefix(count))) }
        }
        for place in stride(from: 8, to: bytes.count, by: bytes.count / 40) {
            var altered = bytes
            altered[place] ^= 0x10
            #expect(throws: ModelError.self) { try ModelFile.read(altered) }
        }
    }

    @Test func withoutPositivesOrNegativesNothingIsLearned() {
        #expect(Trainer().learn("tone.blame", agentSide: true, from: Self.turns(300)) == nil)
        #expect(Trainer().learn("debt.statement", agentSide: false, from: Self.turns(300)) == nil)
        #expect(Trainer().learn("debt.statement", agentSide: true, from: Self.turns(30)) == nil)
    }

    @Test func emptyTurnsHaveFeatures() {
        let features = FeatureHasher().features(of: .init(""), before: nil, speaker: "agent", country: nil)
        #expect(!features.isEmpty)
        #expect(features == features.sorted())
    }
}
