import CallScoring
import Transcripts

/// Times, dates and lengths as reports show them.
enum Shown {
    /// `0:42`, `12:05`, `1:02:05` for milliseconds.
    static func clock(_ milliseconds: Int) -> String {
        let total = max(0, milliseconds) / 1000
        let (hours, minutes, seconds) = (total / 3600, total / 60 % 60, total % 60)
        let tail = (seconds < 10 ? "0" : "") + String(seconds)
        if hours == 0 { return (minutes < 10 ? "0" : "") + "\(minutes):\(tail)" }
        return "\(hours):" + (minutes < 10 ? "0" : "") + "\(minutes):\(tail)"
    }

    static func score(_ score: Double) -> String { FixedNumber.text(score, decimals: 1) }
    static func points(_ points: Double) -> String { FixedNumber.text(points, decimals: 2) }

    /// At most `length` scalars, with an ellipsis when something was cut.
    static func shortened(_ text: String, to length: Int) -> String {
        let scalars = text.unicodeScalars
        guard text.utf8.count > length,
            let cut = scalars.index(scalars.startIndex, offsetBy: length, limitedBy: scalars.endIndex),
            cut < scalars.endIndex
        else { return text }
        return String(scalars[..<cut]) + "…"
    }

    /// `2026-03-10 10:22 (UTC−06:00)`.
    static func moment(_ time: CallTime, _ words: ReportWords) -> String {
        let start = time.isoDate + " " + time.clock
        guard let offset = time.offsetMinutes else { return start + " (" + words.zoneUnknown + ")" }
        let size = abs(offset)
        let minutes = size % 60
        let hours = size / 60
        return start + " (UTC" + (offset < 0 ? "−" : "+") + (hours < 10 ? "0" : "") + "\(hours):"
            + (minutes < 10 ? "0" : "") + "\(minutes))"
    }

    /// The same from the evaluation's text; the text itself when it is no moment.
    static func moment(_ iso: String, _ words: ReportWords) -> String {
        CallTime(iso8601: iso).map { moment($0, words) } ?? iso
    }
}
