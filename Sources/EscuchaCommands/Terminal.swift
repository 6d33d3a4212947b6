internal import Foundation

/// Standard output and error: results go to the one, everything that is said to a person beside them to the other.
enum Terminal {
    static func complain(_ sentence: String) {
        try? FileHandle.standardError.write(contentsOf: Data((sentence + "\n").utf8))
    }

    /// Whether standard error is a terminal: only there progress is drawn.
    static var isInteractive: Bool { isatty(2) == 1 }

    /// Writes bytes to standard output. When it takes no more, the program ends with a sentence and 2.
    static func write(_ bytes: [UInt8]) {
        do { try FileHandle.standardOutput.write(contentsOf: Data(bytes)) } catch {
            complain("standard output cannot be written (is the disk full?); what was written so far is not whole")
            exit(2)
        }
    }
}

/// A line on a terminal that tells how far a run is; nothing elsewhere.
struct ProgressLine {
    private let start = DispatchTime.now().uptimeNanoseconds
    private var lastDrawn: UInt64 = 0

    /// Seconds since the beginning.
    var elapsed: Double { Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9 }

    /// Draws `text` with the rate, at most ten times a second.
    mutating func draw(calls: Int, _ text: String) {
        guard Terminal.isInteractive else { return }
        let now = DispatchTime.now().uptimeNanoseconds
        guard now - lastDrawn > 100_000_000 else { return }
        lastDrawn = now
        let rate = elapsed > 0 ? Int(Double(calls) / elapsed) : 0
        try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K\(text) · \(rate)/s".utf8))
    }

    func clear() {
        guard Terminal.isInteractive else { return }
        try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K".utf8))
    }
}
