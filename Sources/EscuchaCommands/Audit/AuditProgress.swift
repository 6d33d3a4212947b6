internal import ArgumentParser
internal import Foundation

/// Tells how far an audit is, on standard error: a line that is drawn over on a terminal, plain lines or JSON events elsewhere.
struct AuditProgress {
    enum Mode: String, CaseIterable, ExpressibleByArgument { case auto, plain, json, off }

    /// What is told.
    struct State {
        /// Calls of which everything is stored and written.
        var calls = 0
        var findings = 0
        var failures = 0
        /// Bytes of input that were handed to the analysis.
        var bytes = 0
    }

    private let mode: Mode
    private let interval: UInt64
    private let total: Int?
    private let words: BatchWords
    private let start = DispatchTime.now().uptimeNanoseconds
    private var last: UInt64 = 0

    /// - Parameter paths: the inputs, whose size gives the time that is left.
    init(_ mode: Mode, paths: [String], _ words: BatchWords) {
        self.words = words
        let chosen: Mode = mode == .auto && !Terminal.isInteractive ? .plain : mode
        self.mode = chosen
        total = chosen == .off ? nil : InputSize.total(paths)
        interval = chosen == .auto ? 100_000_000 : chosen == .json ? 1_000_000_000 : 10_000_000_000
        if chosen == .plain { last = start }
    }

    /// Seconds since the beginning, by a clock that nobody sets.
    var elapsed: Double { Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9 }

    mutating func show(_ state: State) {
        let now = DispatchTime.now().uptimeNanoseconds
        guard mode != .off, now - last > interval else { return }
        last = now
        let rate = elapsed > 0 ? Double(state.calls) / elapsed : 0
        var left: Double?
        if let total, state.bytes > 0, state.bytes <= total {
            left = elapsed * Double(total - state.bytes) / Double(state.bytes)
        }
        switch mode {
        case .off: break
        case .json:
            let seconds = left.map { String(Int($0.rounded(.up))) } ?? "null"
            Terminal.complain(
                "{\"event\":\"progress\",\"calls\":\(state.calls),\"findings\":\(state.findings),\"failures\":\(state.failures),\"bytes\":\(state.bytes),\"total_bytes\":\(total.map(String.init) ?? "null"),\"calls_per_second\":\(Int(rate)),\"seconds_left\":\(seconds)}"
            )
        case .plain: Terminal.complain(words.progress(state, rate: Int(rate), left: left))
        case .auto:
            try? FileHandle.standardError.write(
                contentsOf: Data(("\r\u{1B}[K" + words.progress(state, rate: Int(rate), left: left)).utf8))
        }
    }

    func clear() {
        if mode == .auto { try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K".utf8)) }
    }

    /// A last event for programs that follow.
    func finish(_ state: State, interrupted: Bool) {
        clear()
        guard mode == .json else { return }
        Terminal.complain(
            "{\"event\":\"\(interrupted ? "interrupted" : "finished")\",\"calls\":\(state.calls),\"findings\":\(state.findings),\"failures\":\(state.failures)}"
        )
    }
}
