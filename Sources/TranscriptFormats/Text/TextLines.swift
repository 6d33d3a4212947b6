/// Lines of a text: LF, CR LF and a lone CR all end one.
enum TextLines {
    static func split(_ bytes: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer, Int) -> Void) {
        var start = 0
        var number = 1
        var i = 0
        while i < bytes.count {
            let byte = bytes[i]
            guard byte == 10 || byte == 13 else {
                i += 1
                continue
            }
            body(UnsafeRawBufferPointer(rebasing: bytes[start..<i]), number)
            number += 1
            i += byte == 13 && i + 1 < bytes.count && bytes[i + 1] == 10 ? 2 : 1
            start = i
        }
        if start < bytes.count { body(UnsafeRawBufferPointer(rebasing: bytes[start...]), number) }
    }
}
