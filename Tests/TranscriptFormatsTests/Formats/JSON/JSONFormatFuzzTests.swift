import Testing
import Transcripts

@testable import TranscriptFormats

/// Every JSON format on cut and damaged texts: no crash, always an answer, and always a sound call.
@Suite struct JSONFormatFuzzTests {
    /// Many keys of many formats at once, with numbers at the edge of what fits.
    private static let own = [
        WhisperTests.plain,
        VConTests.vcon(
            "\"dialog\":[{\"type\":\"text\",\"start\":\"2026-03-10T10:00:00Z\",\"duration\":9223372036854775807,\"parties\":[0],\"body\":\"hola\"}],\"analysis\":[{\"type\":\"transcript\",\"body\":\"{\\\"segments\\\":[]}\"}]"
        ),
        "{\"jobName\":\"j\",\"results\":{\"items\":[{\"start_time\":\"9223372036854775\",\"end_time\":\"-1\",\"type\":\"pronunciation\",\"alternatives\":[{\"content\":\"a\"}]},{\"start_time\":\"-9223372036854775\",\"alternatives\":[{\"content\":\"b\"}]}]}}",
        "{\"transcripts\":[{\"phrases\":[{\"text\":\"a\",\"startTimeMs\":9223372036854775807,\"duration\":{\"milliseconds\":9223372036854775807},\"participantPurpose\":\"internal\"},{\"text\":\"b\",\"startTimeMs\":1619441069316,\"duration\":{\"milliseconds\":-9223372036854775807}}]}]}",
        "{\"recognizedPhrases\":[{\"recognitionStatus\":\"Success\",\"offset\":\"PT9223372036854775H\",\"durationInTicks\":1e19,\"nBest\":[{\"display\":\"a\"}]},{\"offsetInTicks\":9e18,\"durationInTicks\":9e18,\"nBest\":[{\"display\":\"b\"}]}]}",
        "[{\"speaker_role\":\"agent\",\"channel_index\":1,\"human_transcript\":\"a\",\"offset_ms\":9223372036854775807,\"duration_ms\":9223372036854775807,\"start_ms\":-9223372036854775807,\"start_timestamp_ms\":1584310272913}]",
        "{\"entries\":[{\"start_timestamp_usec\":1675813229000000,\"text\":\"a\",\"role\":\"AGENT\",\"user_id\":1},{\"start_timestamp_usec\":-9223372036854775807,\"text\":\"b\"}]}",
        "{\"results\":[{\"alternatives\":[{\"transcript\":\"a\",\"words\":[{\"startTime\":{\"seconds\":9223372036854775,\"nanos\":9223372036854775807},\"endTime\":\"9e15s\",\"word\":\"a\",\"speakerTag\":1}]}]}]}",
        "{\"format\":\"2.9\",\"results\":[{\"type\":\"word\",\"start_time\":-1e15,\"end_time\":9e15,\"alternatives\":[{\"content\":\"a\"}]},{\"type\":\"word\",\"start_time\":9e15,\"alternatives\":[{\"content\":\"b\"}]}]}",
        "{\"monologues\":[{\"speaker\":0,\"elements\":[{\"type\":\"text\",\"value\":\"a\",\"ts\":9e15,\"end_ts\":-9e15},{\"type\":\"punct\",\"value\":\" \"}]}]}",
    ]

    private func importIt(_ bytes: [UInt8], forcing formats: [String]) {
        for format in [nil] + formats.map(Optional.some) {
            let outcome = TranscriptReader.read(bytes, name: "x", options: ImportOptions(format: format))
            #expect(!outcome.calls.isEmpty || !outcome.problems.isEmpty)
            for call in outcome.calls {
                #expect(call.turns.map(\.number) == Array(1..<(call.turns.count + 1)))
                #expect(call.turns.allSatisfy { call.parties.indices.contains($0.party) && ($0.start ?? 0) >= 0 })
            }
        }
    }

    @Test(arguments: own.indices) func everyFormatOnEveryText(_ i: Int) {
        importIt(Array(Self.own[i].utf8), forcing: TranscriptFormats.all.map(\.id))
    }

    @Test(arguments: own.indices) func cutAndFlipped(_ i: Int) {
        let bytes = Array(Self.own[i].utf8)
        let format = TranscriptReader.read(bytes, name: "x").format.map { [$0] } ?? []
        #expect(!format.isEmpty)
        for size in stride(from: 0, to: bytes.count, by: 3) { importIt(Array(bytes.prefix(size)), forcing: format) }
        var dice = Dice(state: UInt64(i) + 100)
        for _ in 0..<200 {
            var copy = bytes
            for _ in 0...dice.below(4) { copy[dice.below(copy.count)] ^= 1 << UInt8(dice.below(8)) }
            importIt(copy, forcing: format)
        }
    }

    /// Values of another kind than expected, at every place: strings for numbers, null for lists, objects for strings.
    @Test(arguments: own.indices) func valuesOfAnotherKind(_ i: Int) {
        let text = Self.own[i]
        let format = TranscriptReader.read(Array(text.utf8), name: "x").format.map { [$0] } ?? []
        for value in ["null", "[]", "{}", "\"\"", "-1", "true", "[[]]", "99999999999999999999"] {
            for (place, byte) in text.utf8.enumerated() where byte == UInt8(ascii: ":") {
                let bytes = Array(text.utf8)
                guard
                    let end = bytes[(place + 1)...].firstIndex(where: {
                        $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "}")
                    })
                else { continue }
                importIt(Array(bytes[...place]) + Array(value.utf8) + Array(bytes[end...]), forcing: format)
            }
        }
    }

    @Test(.enabled(if: Samples.areThere, "the samples beside the repository are not there"))
    func samplesCutAndFlipped() throws {
        let folders = [
            "abcd", "amazon-transcribe", "assemblyai", "aws-bda", "aws-pca", "azure-conversation", "azure-speech",
            "ckm-json", "deepgram", "genesys-cloud", "gladia", "google-ccai-insights", "google-stt", "harper-valley",
            "ndjson", "other-json", "podcast-json", "rev-ai", "speechmatics", "twilio-intelligence", "vcon",
            "whisper-cpp", "whisper-json", "whisperx",
        ]
        for file in try Samples.files(in: folders) {
            let bytes = Array(try Samples.bytes(file).prefix(30_000))
            let format = TranscriptReader.read(bytes, name: "x").format.map { [$0] } ?? []
            var dice = Dice(state: 7)
            for _ in 0..<4 {
                importIt(Array(bytes.prefix(dice.below(bytes.count))), forcing: format)
                var copy = bytes
                for _ in 0...dice.below(6) { copy[dice.below(copy.count)] ^= 1 << UInt8(dice.below(8)) }
                importIt(copy, forcing: format)
            }
        }
    }
}
