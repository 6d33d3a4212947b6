/// Lines of comma-separated values for tables that are made elsewhere, under the same rules as ``CSVRows``: RFC 4180, a byte
/// order mark for Excel, and no cell that a spreadsheet would run as a formula.
public enum CSVTable {
    /// The first line, with the byte order mark.
    public static func header(_ names: [String]) -> String { CSV.header(names) }
    /// A line of texts; nothing is an empty cell.
    public static func line(_ cells: [String?]) -> String { CSV.line(cells.map { .text($0) }) }
}
