/// Text of elements.
enum XMLText {
    /// Runs of blanks as one blank, none at the ends.
    static func collapsed(_ text: String) -> String {
        var out: [UInt8] = []
        var pending = false
        for byte in text.utf8 {
            if byte == 0x20 || byte == 9 || byte == 10 || byte == 13 {
                pending = !out.isEmpty
            } else {
                if pending { out.append(0x20) }
                pending = false
                out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
