import Findings
import LearnedDetection
import Testing

/// A toy language: turns about a "saldo" bear a label, turns about the "clima" do not; the customer's "enojo" is a cue, and a
/// "gracias" right after it is calm.
enum Toy {
    static let fillers = ["hoy", "mire", "bueno", "pues", "oiga", "claro", "verá", "fíjese"]

    static func calls(_ count: Int) -> [TrainingCall] {
        (0..<count).map { index in
            let owed = index % 3 == 0
            let angry = index % 2 == 0
            let filler = "\(fillers[index % 8]) \(fillers[(index / 8) % 8])"
            return TrainingCall(
                lines: [
                    .init(
                        text: "\(filler) su \(owed ? "saldo vencido" : "clima nublado") \(fillers[(index / 3) % 8])",
                        side: .agent),
                    .init(
                        text: "\(filler) \(angry ? "qué enojo señorita" : "qué gusto señorita")", side: .customer),
                    .init(text: "\(filler) gracias", side: .agent),
                ],
                labels: [
                    owed ? ["debt.statement"] : [], angry ? ["cue.anger"] : [], angry ? ["resilience.calm"] : [],
                ],
                country: "MX", group: "g\(index / 2)", whole: index % 4 < 2)
        }
    }

    static func trainer(_ calls: [TrainingCall]) -> Trainer {
        var options = Trainer.Options()
        // Few calls: what stands around a turn must be believed sooner.
        options.contextCost = 1
        return Trainer(calls, classes: WordClasses(["weather": ["clima", "tiempo"]]), options: options)
    }

    static func model(_ calls: [TrainingCall] = calls(240)) -> (model: LinearModel, learned: [SecondLook.Learned]) {
        let trainer = trainer(calls)
        let firsts = [("debt.statement", true), ("resilience.calm", true), ("cue.anger", false)].compactMap {
            trainer.firstLook(Label($0.0), agentSide: $0.1)
        }
        let second = SecondLook(trainer, firsts)
        let learned = second.withThresholds(firsts.indices.map { second.learn($0) })
        let origin = LinearModel.Origin(name: "toy@1", corpus: "c", rules: "r", coverage: trainer.coverage())
        return (trainer.model(origin, firsts, learned), learned)
    }

    static func labels(_ model: LinearModel, _ lines: [ModelReading.Line]) -> [[String]] {
        ModelReading(model).judge(lines, country: "MX").map { judged in
            judged.filter { $0.probability > 0.5 }.map { model.detectors[$0.detector].label.rawValue }
        }
    }
}

struct TrainingTests {
    @Test func learnsWhatTellsTurnsApart() {
        let (model, _) = Toy.model()
        #expect(model.detectors.count == 3)
        let found = Toy.labels(
            model,
            [
                .init(text: "MIRE, su saldo vencido", side: .agent), .init(text: "pues qué enojo", side: .customer),
                .init(text: "claro gracias", side: .agent),
            ])
        #expect(found[0] == ["debt.statement"])
        #expect(found[1] == ["cue.anger"])
    }

    @Test func theSecondLookSeesWhatTheCustomerSaid() {
        let (model, _) = Toy.model()
        let calm = Toy.labels(
            model,
            [
                .init(text: "hoy su clima nublado", side: .agent), .init(text: "pues qué gusto", side: .customer),
                .init(text: "claro gracias", side: .agent),
            ])
        #expect(calm == [[], [], []])
        func probability(_ said: String) -> Float {
            let lines: [ModelReading.Line] = [
                .init(text: said, side: .customer), .init(text: "claro gracias", side: .agent),
            ]
            let reading = ModelReading(model)
            return reading.explain("resilience.calm", turn: 1, of: lines, country: "MX")?.probability ?? 0
        }
        #expect(probability("pues qué enojo señorita") > probability("pues qué gusto señorita"))
    }

    @Test func trainingTwiceGivesTheSameBytes() {
        #expect(ModelFile.write(Toy.model().model) == ModelFile.write(Toy.model().model))
    }

    @Test func labelsAreLearnedByThemselves() async {
        let calls = Toy.calls(240)
        let trainer = Toy.trainer(calls)
        let alone = trainer.firstLook("debt.statement", agentSide: true)
        let together = await withTaskGroup(of: (Int, Trainer.FirstLook?).self) { group in
            for (place, label) in (["debt.statement", "resilience.calm", "debt.statement"] as [Label]).enumerated() {
                group.addTask { (place, trainer.firstLook(label, agentSide: true)) }
            }
            var result: [Int: Trainer.FirstLook] = [:]
            for await (place, first) in group { result[place] = first }
            return result
        }
        #expect(alone?.weights == together[0]?.weights)
        #expect(alone?.weights == together[2]?.weights)
    }

    @Test func withoutPositivesOrNegativesNothingIsLearned() {
        let few = Toy.trainer(Toy.calls(30))
        #expect(few.refusal("debt.statement", agentSide: true) == .fewPositives(10))
        #expect(few.refusal("tone.blame", agentSide: true) == .fewPositives(0))
        #expect(few.firstLook("debt.statement", agentSide: true) == nil)
        // The label belongs to the other side.
        #expect(Toy.trainer(Toy.calls(240)).firstLook("debt.statement", agentSide: false) == nil)
        var all = Toy.calls(120)
        for index in all.indices { all[index].labels = [["debt.statement"], [], ["debt.statement"]] }
        #expect(Toy.trainer(all).refusal("debt.statement", agentSide: true) == .noNegatives)
    }

    @Test func noCallsAreNoError() {
        let trainer = Toy.trainer([])
        #expect(trainer.firstLook("debt.statement", agentSide: true) == nil)
        #expect(trainer.coverage() == 0)
    }

    @Test func probabilitiesKeepWhatTheyPromise() {
        let (_, learned) = Toy.model()
        for item in learned {
            #expect(Reliability.expectedError(Reliability.bins(item.outOfFold())) < 0.1)
        }
        let bins = Reliability.bins([(0.95, true), (0.95, false), (0.05, false), (1, true), (0, false)])
        #expect(bins[9].count == 3)
        #expect(bins[0].count == 2)
        #expect(bins[9].kept > 0.6 && bins[9].kept < 0.7)
    }

    @Test func whatIsNotLabelledTeachesNothing() {
        var calls = Toy.calls(240)
        for index in calls.indices { calls[index].labels[0] = nil }
        #expect(Toy.trainer(calls).refusal("debt.statement", agentSide: true) == .fewPositives(0))
    }
}

struct ModelReadingTests {
    @Test func turnsOfNobodyAndEmptyTurnsAreSilent() {
        let (model, _) = Toy.model()
        let found = Toy.labels(
            model,
            [
                .init(text: "su saldo vencido", side: .other), .init(text: "", side: .agent),
                .init(text: "¡!", side: .customer),
            ])
        #expect(found == [[], [], []])
        #expect(ModelReading(model).judge([], country: nil).isEmpty)
    }

    @Test func aVeryLongTurnIsReadToItsBound() {
        let (model, _) = Toy.model()
        let long = String(repeating: "palabra cualquiera número nueva ", count: 5_000)
        let reading = ModelReading(model)
        _ = reading.judge([.init(text: long, side: .agent)], country: "MX")
        #expect(reading.lookedAt < 2_048)
    }

    @Test func theSameReaderGivesTheSameTwice() {
        let (model, _) = Toy.model()
        let reading = ModelReading(model)
        let lines: [ModelReading.Line] = [.init(text: "mire su saldo vencido", side: .agent)]
        let first = reading.judge(lines, country: "MX")
        _ = reading.judge([.init(text: "otra cosa", side: .customer)], country: "PE")
        #expect(reading.judge(lines, country: "MX") == first)
    }

    @Test func anExplanationNamesTheWordsThatCarriedIt() throws {
        let (model, _) = Toy.model()
        let reading = ModelReading(model)
        let lines: [ModelReading.Line] = [
            .init(text: "mire su saldo vencido", side: .agent), .init(text: "ay qué enojo", side: .customer),
            .init(text: "claro gracias", side: .agent),
        ]
        let debt = try #require(reading.explain("debt.statement", turn: 0, of: lines, country: "MX"))
        let judged = reading.judge(lines, country: "MX")[0].first {
            model.detectors[$0.detector].label == "debt.statement"
        }
        #expect(abs(debt.probability - (judged?.probability ?? 0)) < 0.001)
        let words = debt.reasons.filter { $0.kind == .words && $0.weight > 0 }.map(\.text)
        #expect(words.contains { $0.contains("saldo") })
        #expect(debt.nearest?.contains("saldo") == true)
        let calm = try #require(reading.explain("resilience.calm", turn: 2, of: lines, country: "MX"))
        #expect(calm.reasons.contains { $0.kind != .words && $0.weight > 0 })
        #expect(reading.explain("cue.anger", turn: 0, of: lines, country: "MX") == nil)
        #expect(reading.explain("debt.statement", turn: 9, of: lines, country: "MX") == nil)
    }
}

struct ModelFileTests {
    @Test func aModelIsReadBackAsItWas() throws {
        let bytes = ModelFile.write(Toy.model().model)
        let again = try ModelFile.read(bytes)
        #expect(ModelFile.write(again) == bytes)
        #expect(again.name == "toy@1")
        #expect(again.examples.contains { $0.text.contains("saldo") })
    }

    @Test func aCutOrAlteredModelIsRefused() throws {
        let bytes = ModelFile.write(Toy.model().model)
        for count in [0, 1, 7, 8, 20, 100, bytes.count / 2, bytes.count - 1] {
            #expect(throws: ModelError.self) { try ModelFile.read(Array(bytes.prefix(count))) }
        }
        for place in stride(from: 8, to: bytes.count, by: bytes.count / 40) {
            var altered = bytes
            altered[place] ^= 0x10
            #expect(throws: ModelError.self) { try ModelFile.read(altered) }
        }
    }

    @Test func anotherVersionIsToldFromDamage() throws {
        var bytes = ModelFile.write(Toy.model().model)
        bytes[8] = 1
        let error = #expect(throws: ModelError.self) { try ModelFile.read(bytes) }
        #expect(error?.description.contains("another version") == true)
        #expect(throws: ModelError.self) { try ModelFile.read(Array("{\"model\": \"this is something else\"}".utf8)) }
    }
}

struct WordClassesTests {
    @Test func wordsMayStandInSeveralClasses() {
        let classes = WordClasses(["b": ["cárcel", "bote"], "a": ["Bote", "dos palabras"]])
        #expect(classes.names == ["a", "b"])
        #expect(classes == WordClasses(["a": ["bote"], "b": ["carcel", "bote"]]))
    }
}
