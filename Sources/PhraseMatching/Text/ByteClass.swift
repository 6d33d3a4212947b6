/// What a byte is to the tokeniser. Values below `firstControl` are the folded byte of an ASCII letter or digit.
@usableFromInline
enum ByteClass {
    @usableFromInline static let separator: UInt8 = 0x80
    @usableFromInline static let sentenceEnd: UInt8 = 0x81
    @usableFromInline static let question: UInt8 = 0x82
    @usableFromInline static let comma: UInt8 = 0x83
    @usableFromInline static let percent: UInt8 = 0x84
    @usableFromInline static let currency: UInt8 = 0x85
    @usableFromInline static let multibyte: UInt8 = 0x86
    @usableFromInline static let blank: UInt8 = 0x87
    @usableFromInline static let quote: UInt8 = 0x88

    /// The folded byte that stands for ñ: its Latin-1 code, so that ñ is a letter of its own and never n.
    @usableFromInline static let enye: UInt8 = 0xF1

    /// 256 classes, by byte.
    static let ascii: [UInt8] = {
        var table = [UInt8](repeating: separator, count: 256)
        for byte in UInt8(ascii: "a")...UInt8(ascii: "z") { table[Int(byte)] = byte }
        for byte in UInt8(ascii: "A")...UInt8(ascii: "Z") { table[Int(byte)] = byte | 0x20 }
        for byte in UInt8(ascii: "0")...UInt8(ascii: "9") { table[Int(byte)] = byte }
        table[Int(UInt8(ascii: "_"))] = separator
        for byte in [UInt8(ascii: "."), UInt8(ascii: "!"), 10, 13] { table[Int(byte)] = sentenceEnd }
        table[Int(UInt8(ascii: "?"))] = question
        for byte in [",", ";", ":", "(", ")"] as [Unicode.Scalar] { table[Int(UInt8(ascii: byte))] = comma }
        table[Int(UInt8(ascii: "%"))] = percent
        table[Int(UInt8(ascii: "$"))] = currency
        table[32] = blank
        table[9] = blank
        table[Int(UInt8(ascii: "\""))] = quote
        for byte in 0x80...0xFF { table[byte] = multibyte }
        return table
    }()

    /// Folded letter for the second byte of `C3 xx` (U+00C0…U+00FF); 0 for the two signs × and ÷, 1 for letters
    /// that keep their own bytes (æ ø ð þ ß).
    static let latin1: [UInt8] = {
        var table = [UInt8](repeating: 1, count: 64)
        func set(_ letter: Unicode.Scalar, _ range: ClosedRange<Int>) {
            for offset in range {
                table[offset] = UInt8(ascii: letter)
                table[offset + 32] = UInt8(ascii: letter)
            }
        }
        set("a", 0...5)
        set("c", 7...7)
        set("e", 8...11)
        set("i", 12...15)
        set("o", 18...22)
        set("u", 25...28)
        set("y", 29...29)
        table[17] = enye
        table[49] = enye
        table[63] = UInt8(ascii: "y")
        table[23] = 0
        table[55] = 0
        return table
    }()
}
