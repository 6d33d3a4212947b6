/// Cells of a text whose lines are parted by commas, semicolons, tabs or bars (RFC 4180 with its usual liberties): quotes may be
/// doubled, quoted cells may hold line breaks.
struct DelimitedText {
    struct Row {
        var cells: [String]
        /// Line where the row begins, from 1.
        var line: Int
    }
    let delimiter: UInt8
    private(set) var rows: [Row] = []
    /// True when the last quote was never closed.
    private(set) var isOpen = false

    static let delimiters: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), 9, UInt8(ascii: "|")]

    /// - Parameter limit: rows after which reading stops.
    init(_ bytes: [UInt8], delimiter: UInt8, limit: Int = .max) {
        self.delimiter = delimiter
        var cells: [String] = []
        var cell: [UInt8] = []
        var line = 1
        var rowLine = 1
        var quoted = false
        var wasQuoted = false
        var i = 0
        func endCell() {
            cells.append(String(decoding: cell, as: UTF8.self))
            cell.removeAll(keepingCapacity: true)
            wasQuoted = false
        }
        while i < bytes.count {
            let byte = bytes[i]
            if quoted {
                if byte == UInt8(ascii: "\"") {
                    if i + 1 < bytes.count, bytes[i + 1] == byte {
                        cell.append(byte)
                        i += 1
                    } else {
                        quoted = false
                    }
                } else {
                    if byte == 10 { line += 1 }
                    cell.append(byte)
                }
            } else if byte == delimiter {
                endCell()
            } else if byte == 10 || byte == 13 {
                if byte == 13, i + 1 < bytes.count, bytes[i + 1] == 10 { i += 1 }
                if !cells.isEmpty || !cell.isEmpty || wasQuoted {
                    endCell()
                    rows.append(Row(cells: cells, line: rowLine))
                    cells.removeAll(keepingCapacity: true)
                    if rows.count >= limit { return }
                }
                line += 1
                rowLine = line
            } else if byte == UInt8(ascii: "\""), !wasQuoted, cell.allSatisfy({ $0 == 0x20 }),
                Self.opens(bytes, i, delimiter)
            {
                cell.removeAll(keepingCapacity: true)
                quoted = true
                wasQuoted = true
            } else {
                cell.append(byte)
            }
            i += 1
        }
        isOpen = quoted
        if !cells.isEmpty || !cell.isEmpty || wasQuoted {
            endCell()
            rows.append(Row(cells: cells, line: rowLine))
        }
    }

    /// A quote in a table parted by tabs is one only when its cell also ends with one: Whisper writes quotes as they are.
    private static func opens(_ bytes: [UInt8], _ i: Int, _ delimiter: UInt8) -> Bool {
        guard delimiter == 9 else { return true }
        let rest = bytes[(i + 1)...]
        let end = rest.firstIndex { $0 == delimiter || $0 == 10 || $0 == 13 } ?? bytes.count
        return end > i + 1 && bytes[end - 1] == UInt8(ascii: "\"")
    }

    /// The delimiter that gives most lines the same number of cells, two at least; nothing when none does.
    static func inferred(_ bytes: [UInt8]) -> (delimiter: UInt8, columns: Int, share: Double)? {
        var best: (delimiter: UInt8, columns: Int, share: Double)?
        let head = Array(bytes.prefix(ImportLimits.head))
        for delimiter in delimiters where head.contains(delimiter) {
            var rows = DelimitedText(head, delimiter: delimiter, limit: 200).rows
            // The head may end in the middle of a row.
            if head.count < bytes.count, rows.count > 1 { rows.removeLast() }
            guard let first = rows.first, first.cells.count >= 2 else { continue }
            let same = rows.reduce(0) { $0 + ($1.cells.count == first.cells.count ? 1 : 0) }
            let share = Double(same) / Double(rows.count)
            guard share >= 0.7 else { continue }
            if let current = best, (current.share, current.columns) >= (share, first.cells.count) { continue }
            best = (delimiter, first.cells.count, share)
        }
        return best
    }

    static func name(_ delimiter: UInt8) -> String {
        switch delimiter {
        case 9: "tab"
        case UInt8(ascii: ";"): "semicolon"
        case UInt8(ascii: "|"): "bar"
        default: "comma"
        }
    }
}
