import Findings
import Testing
import Transcripts

@testable import TranscriptFormats

@Suite struct GoldNDJSONTests {
    static let line = """
        {"id": "T-1", "country": "mx", "language": "es_MX", "started_at": "2026-03-10T10:22:00-06:00", "time_zone": "America/Mexico_City", \
        "agent_id": "A07", "creditor": "Crédito Sol", "media": "voice", "style": "clean", "turns": [\
        {"n": 1, "speaker": "customer", "start": 0.6, "end": 1.1, "text": "¿Bueno?"}, \
        {"n": 2, "speaker": "agent", "start": 1.05, "end": 6.5, "text": "Buenos d\\u00edas, le llamo de Cr\\u00e9dito Sol."}, \
        {"n": 3, "speaker": "third_party", "start": 7, "end": null, "text": "No se encuentra."}], \
        "labels": [{"turn": 2, "label": "courtesy.greeting"}], "call_labels": ["disclosure.missing_recording"]}
        """

    private func read(_ text: String, name: String = "calls.ndjson", _ options: ImportOptions = ImportOptions())
        -> ImportOutcome
    {
        TranscriptReader.read(Array(text.utf8), name: name, options: options)
    }

    @Test func everyFieldArrives() throws {
        let outcome = read(Self.line + "\n")
        #expect(outcome.problems.isEmpty && outcome.format == "gold-ndjson")
        let call = try #require(outcome.calls.first)
        #expect(call.id == "T-1" && call.idOrigin == .file && call.source == "calls.ndjson:1")
        #expect(call.country == "MX" && call.language == "es-MX" && call.timeZone == "America/Mexico_City")
        #expect(call.startedAt?.iso8601 == "2026-03-10T10:22:00-06:00")
        #expect(call.agentID == "A07" && call.creditor == "Crédito Sol" && call.media == .voice)
        #expect(call.parties.map(\.role) == [.customer, .agent, .thirdParty])
        #expect(call.parties.allSatisfy { $0.decision == .file })
        #expect(call.turns.map(\.number) == [1, 2, 3])
        #expect(call.turns.map(\.start) == [600, 1050, 7000])
        #expect(call.turns.map(\.end) == [1100, 6500, nil])
        #expect(call.turns[1].text == "Buenos días, le llamo de Crédito Sol.")
        #expect(call.turns[1].flags == .overlap)
        #expect(call.turns[0].flags == [])
        #expect(call.turns[2].origin == "turns[2]")
        #expect(call.notes.isEmpty)
    }

    @Test func oneBrokenLineIsOneProblem() {
        let outcome = read(
            Self.line + "\n{\"id\": \"T-2\", \"turns\": [{]}\n\n" + Self.line.replacing("T-1", with: "T-3")
                + "\n{\"id\":\"T-4\",\"tur")
        #expect(outcome.calls.map(\.id) == ["T-1", "T-3"])
        #expect(outcome.problems.count == 2)
        #expect(outcome.problems[0].line == 2 && outcome.problems[0].column == 26)
        #expect(outcome.problems[1].line == 5)
        #expect(outcome.calls[1].source == "calls.ndjson:4")
    }

    @Test func aBrokenFirstLineDoesNotHideTheOthers() {
        let outcome = read("{\"id\": \"T-0\", oops}\n" + Self.line + "\n" + Self.line.replacing("T-1", with: "T-2"))
        #expect(outcome.calls.map(\.id) == ["T-1", "T-2"])
        #expect(outcome.problems.map(\.line) == [1])
    }

    @Test func aPrettyPrintedObjectAndAnArrayAreReadToo() {
        let pretty =
            "{\n  \"call_id\": 17,\n  \"turns\": [\n    {\n \"speaker\": \"agent\",\n \"text\": \"Hola\" }\n  ]\n}\n"
        let one = read(pretty, name: "x.json")
        #expect(one.calls.map(\.id) == ["17"])
        #expect(one.calls.first?.source == "x.json")
        let many = read("[" + pretty + "," + pretty.replacing("17", with: "18") + "]", name: "x.json")
        #expect(many.calls.map(\.id) == ["17", "18"])
        #expect(many.calls.map(\.source) == ["x.json:1", "x.json:2"])
    }

    @Test func aBadTurnDoesNotLoseTheCall() throws {
        let call = try #require(
            read(
                "{\"id\":\"x\",\"turns\":[{\"speaker\":\"agent\",\"text\":\"a\"},{\"speaker\":\"agent\",\"text\":5},7,{\"text\":\"b\"}]}"
            ).calls.first)
        #expect(call.turns.map(\.text) == ["a", "b"])
        #expect(call.turns.map(\.number) == [1, 2])
        #expect(call.notes.map(\.code).sorted() == ["role-undecided", "turn-not-object", "turn-without-text"])
        #expect(call.role(of: call.turns[1]) == .unknown)
    }

    @Test(arguments: [
        ("{\"id\":\"x\",\"turns\":5}", "no array \"turns\""), ("{\"id\":\"x\"}", "no array \"turns\""),
        ("[1]", "an object is expected"),
        ("{\"id\":\"x\",\"id\":\"y\",\"turns\":[]}", "stands twice"),
    ])
    func whatIsNoCallIsSaidSo(_ text: String, _ words: String) {
        let outcome = read(text, ImportOptions(format: "gold-ndjson"))
        #expect(outcome.calls.isEmpty)
        #expect(outcome.problems.first?.description.contains(words) == true)
    }

    @Test func anEmptyTranscriptIsAResult() throws {
        let call = try #require(read("{\"id\":\"x\",\"turns\":[]}").calls.first)
        #expect(call.turns.isEmpty)
        #expect(call.notes.map(\.code) == ["no-turns"])
    }

    @Test func turnsAreOrderedAndImpossibleTimesDropped() throws {
        let call = try #require(
            read(
                "{\"id\":\"x\",\"turns\":[{\"speaker\":\"agent\",\"start\":5,\"end\":4,\"text\":\"b\"},{\"speaker\":\"customer\",\"start\":1,\"end\":2,\"text\":\"a\"},"
                    + "{\"speaker\":\"agent\",\"start\":-3,\"text\":\"c\"},{\"speaker\":\"agent\",\"start\":1e9,\"text\":\"d\"}]}"
            ).calls.first)
        // A turn without a time stays behind the one before it in the file.
        #expect(call.turns.map(\.text) == ["a", "c", "d", "b"])
        #expect(call.turns.map(\.number) == [1, 2, 3, 4])
        #expect(call.turns.map(\.start) == [1000, nil, nil, 5000])
        #expect(call.turns[3].end == nil)
        #expect(
            Set(call.notes.map(\.code)) == [
                "turn-ends-before-start", "time-impossible", "turns-reordered", "turns-without-time",
            ])
    }

    @Test func theUserMayNameSpeakers() throws {
        let options = ImportOptions(roles: ["SPK_0": .agent], country: "PE", timeZone: "America/Lima")
        let call = try #require(
            read(
                "{\"id\":\"x\",\"turns\":[{\"speaker\":\"spk_0\",\"text\":\"a\"},{\"speaker\":\"Cliente\",\"text\":\"b\"}]}",
                options
            ).calls.first)
        #expect(call.parties.map(\.role) == [.agent, .customer])
        #expect(call.parties.map(\.decision) == [.profile, .prefix])
        #expect(call.country == "PE" && call.timeZone == "America/Lima")
    }

    @Test func withoutAnIdentifierTheFileNameServesElseTheContent() throws {
        let text = "{\"turns\":[{\"speaker\":\"agent\",\"text\":\"a\"}]}"
        let named = try #require(read(text, name: "in/march.ndjson").calls.first)
        #expect(named.id == "march:1" && named.idOrigin == .fileName)
        let bare = try #require(read(text, name: "").calls.first)
        #expect(bare.idOrigin == .content && bare.id.hasPrefix("c-"))
        #expect(read(text, name: "-").calls.first?.id == bare.id)
    }

    @Test func aStreamingCallerGetsTheSameCalls() throws {
        let bytes = Array((Self.line + "\r\n").utf8)
        let call = try bytes.withUnsafeBytes { raw throws(TranscriptProblem) in
            try NDJSONCalls.call(line: raw, lineNumber: 1, source: "calls.ndjson")
        }
        #expect(call == read(Self.line).calls.first)
        let spanned = try NDJSONCalls.call(line: bytes.span, lineNumber: 1, source: "calls.ndjson")
        #expect(spanned == call)
        #expect(try NDJSONCalls.call(line: Array(" \r\n".utf8).span, lineNumber: 1, source: "x") == nil)
    }

    @Test func headsThatLookLikeNDJSON() {
        #expect(NDJSONCalls.looksLikeNDJSON(head: Array((Self.line + "\n" + Self.line).utf8)))
        #expect(NDJSONCalls.looksLikeNDJSON(head: Array(Self.line.utf8).prefix(400)))
        #expect(NDJSONCalls.looksLikeNDJSON(head: Array(("{broken\n" + Self.line).utf8)))
        for other in [
            "", "{", "{\n\"turns\":[]}", "[\(Self.line)]", "Agente: hola", "{\"JobName\":\"x\",\"Transcript\":[]}",
            "{\"a\":1}\n{\"a\":2}",
        ] {
            #expect(!NDJSONCalls.looksLikeNDJSON(head: Array(other.utf8)), "\(other)")
        }
    }

    @Test func repeatedCallsAreNoticed() {
        let outcome = read(Self.line + "\n" + Self.line)
        #expect(outcome.calls.count == 2)
        #expect(outcome.notes.map(\.code) == ["call-repeated"])
    }

    @Test func loneSurrogatesAreNoted() throws {
        let call = try #require(
            read("{\"id\":\"x\",\"turns\":[{\"speaker\":\"agent\",\"text\":\"a \\ud83d b\"}]}").calls.first)
        #expect(call.turns[0].text == "a \u{FFFD} b")
        #expect(call.notes.map(\.code) == ["lone-surrogates"])
    }

    @Test func labelsAreReadForEvaluation() {
        let contents = GoldFile.calls(Array((Self.line + "\n{\"id\"\n").utf8), source: "g")
        #expect(contents.items.map { $0.labels } == [[GoldCall.TurnLabel(turn: 2, label: "courtesy.greeting")]])
        #expect(contents.items.first?.callLabels == ["disclosure.missing_recording"])
        #expect(contents.items.first?.style == "clean")
        #expect(contents.problems.map(\.line) == [2])
        let wrong = GoldFile.calls(Array(Self.line.replacing("\"turn\": 2", with: "\"turn\": 9").utf8), source: "g")
        #expect(wrong.items.isEmpty)
        #expect(wrong.problems.first?.turn == 9)
    }

    @Test func labelsFollowTheirTurnsWhenTheseAreReordered() {
        let text =
            "{\"id\":\"x\",\"turns\":[{\"n\":1,\"speaker\":\"agent\",\"start\":5,\"text\":\"b\"},{\"n\":2,\"speaker\":\"agent\",\"start\":1,\"text\":\"a\"}],"
            + "\"labels\":[{\"turn\":1,\"label\":\"cue.anger\"}]}"
        let item = GoldFile.calls(Array(text.utf8), source: "g").items.first
        #expect(item?.labels.map(\.turn) == [2])
        #expect(item?.call.turns[1].text == "b")
    }

    @Test func utterancesAndExchanges() {
        let utterance =
            "{\"id\": \"U-1\", \"country\": \"MX\", \"speaker\": \"agent\", \"text\": \"Hola\", \"labels\": [\"courtesy.greeting\"], \"note\": \"pos:x\"}"
        let items = GoldFile.utterances(Array(utterance.utf8), source: "u").items
        #expect(items.first?.labels == ["courtesy.greeting"])
        #expect(items.first?.speaker == .agent && items.first?.note == "pos:x")
        let exchange =
            "{\"id\":\"E-1\",\"country\":\"PE\",\"style\":\"asr\",\"context\":[{\"speaker\":\"customer\",\"text\":\"no tengo\"}],"
            + "\"speaker\":\"agent\",\"text\":\"entiendo\",\"labels\":[],\"pair\":\"p1\",\"manner\":\"warm\"}"
        let pairs = GoldFile.exchanges(Array((exchange + "\n\n{}\n").utf8), source: "e")
        #expect(pairs.items.first?.context == [GoldExchange.Line(speaker: .customer, text: "no tengo")])
        #expect(pairs.items.first?.pair == "p1" && pairs.items.first?.manner == "warm")
        #expect(pairs.problems.map(\.line) == [3])
    }

    @Test(.enabled(if: Samples.areThere, "the samples beside the repository are not there"))
    func theDevelopmentSetIsReadWhole() throws {
        let bytes = try Samples.bytes("gold/dev.calls.ndjson")
        let contents = GoldFile.calls(bytes, source: "dev")
        #expect(contents.items.count == 36 && contents.problems.isEmpty)
        #expect(contents.items.reduce(0) { $0 + $1.call.turns.count } == 1149)
        #expect(contents.items.reduce(0) { $0 + $1.labels.count } == 1143)
        #expect(contents.items.reduce(0) { $0 + $1.callLabels.count } == 30)
        #expect(TranscriptReader.read(bytes, name: "dev").calls.map(\.turns) == contents.items.map(\.call.turns))
        let utterances = GoldFile.utterances(try Samples.bytes("gold/dev.utterances.ndjson"), source: "u")
        #expect(utterances.items.count == 300 && utterances.problems.isEmpty)
    }
}
