import Calibration
import CallScoring
import Coaching

/// A small chart of a share over time: a point for each stretch of calls, with its interval as a whisker. No axis and no
/// arrow: where the whiskers overlap there is nothing to see, and the picture says so itself.
enum TrendChart {
    static let width = 132
    static let height = 30

    /// Nothing with fewer than two points.
    static func render(_ points: [TrendPoint], words: PlanWords) -> HTML? {
        guard points.count > 1 else { return nil }
        let step = Double(width - 12) / Double(points.count - 1)
        func x(_ index: Int) -> String { FixedNumber.text(6 + Double(index) * step, decimals: 1) }
        func y(_ share: Double) -> String {
            FixedNumber.text(3 + (1 - min(max(share, 0), 1)) * Double(height - 6), decimals: 1)
        }
        let line = points.enumerated().map { x($0.offset) + "," + y($0.element.rate.rate) }.joined(separator: " ")
        let marks = points.enumerated().map { index, point -> HTML in
            let interval = point.rate.interval
            return """
                <line x1="\(x(index))" x2="\(x(index))" y1="\(y(interval.low))" y2="\(y(interval.high))"/>\
                <circle cx="\(x(index))" cy="\(y(point.rate.rate))" r="2.2"/>
                """
        }
        return """
            <svg class="trend" role="img" aria-label="\(words.trend(points))" width="\(width)" height="\(height)" \
            viewBox="0 0 \(width) \(height)"><title>\(words.trend(points))</title><path d="M0 \(y(0))H\(width)"/>\
            <polyline points="\(line)"/>\(marks)</svg>
            """
    }
}

extension StyleSheet {
    static let trend: StaticString = """
        .trend{vertical-align:middle;max-width:100%}.trend polyline{fill:none;stroke:var(--accent);stroke-width:1.4}.trend circle{fill:var(--accent)}.trend line{stroke:var(--accent);stroke-width:3;opacity:.25}.trend path{stroke:var(--line);fill:none}
        """
}
