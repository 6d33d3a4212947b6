internal import Crypto
public import Transcripts

/// SHA-256 over what a call says, not over its file's bytes: the same call from two formats that carry the same facts
/// has the same hash, and so has a call that was imported twice.
public enum CallHash {
    /// Lower-case hexadecimal.
    public static func of(_ call: Call) -> String {
        var hasher = SHA256()
        var buffer: [UInt8] = []
        buffer.reserveCapacity(4096)
        func field(_ text: String?) {
            buffer.append(text == nil ? 0 : 1)
            guard let text else { return }
            number(text.utf8.count)
            buffer.append(contentsOf: text.utf8)
        }
        func number(_ value: Int?) {
            guard let value else {
                buffer.append(0xFF)
                return
            }
            withUnsafeBytes(of: Int64(value).littleEndian) { buffer.append(contentsOf: $0) }
        }
        field("escucha.call/1")
        field(call.id)
        field(call.country)
        field(call.language)
        field(call.startedAt?.iso8601)
        field(call.timeZone)
        field(call.agentID)
        field(call.creditor)
        field(call.media.rawValue)
        for turn in call.turns {
            field(call.role(of: turn).rawValue)
            number(turn.start)
            number(turn.end)
            field(turn.text)
        }
        hasher.update(data: buffer)
        return Hexadecimal.text(hasher.finalize())
    }

    /// SHA-256 over who says what and when, without identifier and name: the same call under two names has the same one.
    public static func ofSpeech(_ call: Call) -> String {
        var nameless = call
        nameless.id = ""
        return of(nameless)
    }

    /// SHA-256 (hex) of any bytes.
    public static func of(bytes: some Sequence<UInt8>) -> String { Hexadecimal.text(SHA256.hash(data: Array(bytes))) }
}

enum Hexadecimal {
    private static let digits = Array("0123456789abcdef".utf8)
    static func text(_ bytes: some Sequence<UInt8>) -> String {
        var result: [UInt8] = []
        for byte in bytes {
            result.append(digits[Int(byte >> 4)])
            result.append(digits[Int(byte & 15)])
        }
        return String(decoding: result, as: UTF8.self)
    }
}
