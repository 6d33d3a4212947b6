import Testing
import TranscriptFormats
import Transcripts

struct ContactLogTests {
    @Test func tablesAreRead() throws {
        let text =
            "Contact_ID;debtor;channel;started_at;conversation;note\n1;D;call;2026-05-12T09:00:00-05:00;no;\"a;b\"\n2;D;CALL;2026-05-12T10:00:00-05:00;sí;\n"
        let log = try ContactLogReader.read(Array(text.utf8), source: "c.csv", hash: "h")
        let second = try #require(log.contact(ofCall: "2"))
        #expect(second.channel == "call")
        #expect(log.before(second, sameDebt: false).map(\.id) == ["1"])
        #expect(log.before(second, sameDebt: false).map(\.conversation) == [false])
    }

    @Test(arguments: [
        ("", "empty"), ("a,b\n1,2\n", "columns"),
        ("contact_id,debtor,channel,started_at\n1,D,call,yesterday\n", "no moment"),
        ("contact_id,debtor,channel,started_at\n1,,call,2026-05-12T09:00:00Z\n", "“debtor” is empty"),
        (
            "contact_id,debtor,channel,started_at,conversation\n1,D,call,2026-05-12T09:00:00Z,maybe\n",
            "neither yes nor no"
        ),
    ]) func mistakesAreLocated(text: String, what: String) {
        #expect {
            try ContactLogReader.read(Array(text.utf8), source: "c.csv", hash: "h")
        } throws: { error in "\(error)".contains(what) }
    }
}
