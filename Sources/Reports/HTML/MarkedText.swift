/// A turn's text with the words of its findings marked in place.
enum MarkedText {
    struct Mark {
        /// UTF-8 byte offsets into the text; whatever lies outside is cut off.
        var span: Range<Int>
        /// Order of gravity: where marks overlap the highest gives the look.
        var weight: Int
        /// Class of the style sheet.
        var look: HTML
        /// Said in the tooltip.
        var title: String
        /// Number of the finding in the list of findings; shown after its last word.
        var number: Int
    }

    /// More marks than this in one turn are left to the list of findings.
    static let most = 60

    static func render(_ text: String, _ marks: [Mark], seeFinding: String) -> HTML {
        let bytes = Array(text.utf8)
        let usable = marks.prefix(most).compactMap { mark -> Mark? in
            var mark = mark
            guard let span = aligned(mark.span, bytes) else { return nil }
            mark.span = span
            return mark
        }
        guard !usable.isEmpty else { return "\(text)" }
        let cuts = Set(usable.flatMap { [$0.span.lowerBound, $0.span.upperBound] } + [0, bytes.count]).sorted()
        var html = HTML()
        for (start, end) in zip(cuts, cuts.dropFirst()) {
            let words = String(decoding: bytes[start..<end], as: UTF8.self)
            let active = usable.filter { $0.span.lowerBound <= start && end <= $0.span.upperBound }
            guard let top = active.max(by: { ($0.weight, $1.number) < ($1.weight, $0.number) }) else {
                html += "\(words)"
                continue
            }
            let title = active.map(\.title).joined(separator: " | ")
            let several: HTML = active.count > 1 ? " several" : ""
            html += "<mark class=\"\(top.look)\(several)\" title=\"\(isolated: title)\">\(words)</mark>"
            for mark in active where mark.span.upperBound == end {
                html +=
                    "<sup><a href=\"#f\(mark.number)\" aria-label=\"\(seeFinding) \(mark.number)\">\(mark.number)</a></sup>"
            }
        }
        return html
    }

    /// The span inside the text and on the borders of scalars, grown outwards; nothing when empty.
    static func aligned(_ span: Range<Int>, _ bytes: [UInt8]) -> Range<Int>? {
        var start = min(max(span.lowerBound, 0), bytes.count)
        var end = min(max(span.upperBound, 0), bytes.count)
        guard start < end else { return nil }
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return start..<end
    }
}
