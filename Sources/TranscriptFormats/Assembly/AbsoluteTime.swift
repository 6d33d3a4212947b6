import Transcripts

/// A moment with milliseconds, for files that give each turn an absolute time.
struct AbsoluteTime {
    var moment: CallTime
    /// 0...999
    var milliseconds: Int

    /// Reads ISO 8601 with an optional fraction; nothing for anything else.
    init?(_ text: String) {
        guard text.utf8.count <= 40, let moment = CallTime(iso8601: text) else { return nil }
        self.moment = moment
        var fraction = 0
        var scale = 100
        if let point = text.utf8.firstIndex(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }) {
            for byte in text.utf8[text.utf8.index(after: point)...] {
                guard byte >= 0x30, byte <= 0x39 else { break }
                fraction += Int(byte - 0x30) * scale
                scale /= 10
            }
        }
        milliseconds = fraction
    }

    /// Milliseconds after another moment; nothing when only one of them has an offset from UTC.
    func since(_ other: AbsoluteTime) -> Int? {
        let seconds: Int
        if let a = moment.secondsSinceEpoch, let b = other.moment.secondsSinceEpoch {
            seconds = a - b
        } else if moment.offsetMinutes == nil, other.moment.offsetMinutes == nil {
            seconds =
                (moment.dayNumber - other.moment.dayNumber) * 86_400 + moment.secondOfDay - other.moment.secondOfDay
        } else {
            return nil
        }
        return seconds * 1000 + milliseconds - other.milliseconds
    }
}
