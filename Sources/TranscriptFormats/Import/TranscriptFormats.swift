/// Every transcript format that can be read, in the order in which they are listed to people.
public enum TranscriptFormats {
    /// To add a format, write its file and name it here: nothing else has to change.
    public static let all: [any TranscriptFormat] = [
        GoldNDJSON(),
        PlainText(),
        WebVTT(),
        AmazonCallAnalytics(),
        AmazonContactLens(),
        AmazonTranscribe(),
        WhisperJSON(),
        WhisperX(),
        WhisperCPP(),
        GenesysCloud(),
        Deepgram(),
        AssemblyAI(),
        RevAI(),
        Speechmatics(),
        Gladia(),
        ElevenLabs(),
        Mistral(),
        IBMWatson(),
        AzureBatch(),
        AzureFast(),
        AzureContentUnderstanding(),
        AzureRealtime(),
        AzureConversation(),
        GoogleSpeechV1(),
        GoogleSpeechV2(),
        InsightsUpload(),
        InsightsConversation(),
        TwilioSentences(),
        AmazonPostCallAnalytics(),
        BedrockDataAutomation(),
        VCon(),
        HarperValley(),
        ABCD(),
        SegLST(),
        PodcastIndex(),
        KnowledgeMining(),
        SubRip(),
        DelimitedTable(),
        WhatsApp(),
        CHAT(),
        TextGrid(),
        CTM(),
        STM(),
        RTTM(),
        TTML(),
        ELAN(),
        EXMARaLDA(),
        Transcriber(),
    ]

    /// The format with an identifier; nothing when there is none.
    public static func format(_ id: String) -> (any TranscriptFormat)? {
        all.first { $0.id == id }
    }

    /// Up to three identifiers near to a misspelt one, nearest first.
    public static func nearest(to id: String) -> [String] {
        let wanted = id.lowercased()
        return all.map { (id: $0.id, distance: NameDistance.between(wanted, $0.id)) }
            .filter { $0.distance <= max(2, wanted.utf8.count / 2) }
            .sorted { ($0.distance, $0.id) < ($1.distance, $1.id) }
            .prefix(3).map { $0.id }
    }
}

/// Distance of names for "did you mean": Levenshtein, but a name that contains the other is near.
enum NameDistance {
    static func between(_ a: String, _ b: String) -> Int {
        let x = Array(a.utf8.prefix(64))
        let y = Array(b.utf8.prefix(64))
        if x.count >= 3, b.contains(a) || a.contains(b) { return 1 }
        var row = Array(0...y.count)
        for i in x.indices {
            var diagonal = row[0]
            row[0] = i + 1
            for j in y.indices {
                let next = min(row[j + 1] + 1, row[j] + 1, diagonal + (x[i] == y[j] ? 0 : 1))
                diagonal = row[j + 1]
                row[j + 1] = next
            }
        }
        return row[y.count]
    }
}
