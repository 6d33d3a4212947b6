/// Lower-case Spanish letters, one byte each (ISO 8859-1: á is 0xE1, ñ is 0xF1).
///
/// Inflection cuts, joins and compares endings all the time; with one byte a letter every step is a copy of bytes and
/// no step has to look for the border of a character.
struct Letters: Hashable, Sendable {
    var bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The letters of text that is known to be Spanish (the tables in this folder). Other scalars become "?".
    init(_ text: String) {
        bytes = []
        bytes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars { bytes.append(UInt8(exactly: scalar.value) ?? 0x3F) }
    }

    init(_ slice: ArraySlice<UInt8>) { bytes = Array(slice) }

    var count: Int { bytes.count }
    var isEmpty: Bool { bytes.isEmpty }
    var last: UInt8? { bytes.last }

    /// The letter that stands `distance` places before the end (0 is the last), nil before the start.
    func fromEnd(_ distance: Int) -> UInt8? {
        distance < bytes.count ? bytes[bytes.count - 1 - distance] : nil
    }

    func dropLast(_ count: Int) -> Letters { Letters(bytes.dropLast(count)) }
    func dropFirst(_ count: Int) -> Letters { Letters(bytes.dropFirst(count)) }
    func prefix(_ count: Int) -> Letters { Letters(bytes.prefix(count)) }

    func hasSuffix(_ suffix: StaticString) -> Bool {
        var position = bytes.count
        var rest = suffix.utf8CodeUnitCount
        let units = suffix.utf8Start
        while rest > 0 {
            rest -= 1
            var letter = units[rest]
            if letter >= 0x80, rest > 0 {
                rest -= 1
                letter = letter &+ (units[rest] == 0xC3 ? 0x40 : 0)
            }
            position -= 1
            if position < 0 || bytes[position] != letter { return false }
        }
        return true
    }

    func hasAnySuffix(_ suffixes: [StaticString]) -> Bool {
        for suffix in suffixes where hasSuffix(suffix) { return true }
        return false
    }

    func ends(with suffix: Letters) -> Bool {
        count >= suffix.count && bytes[(count - suffix.count)...].elementsEqual(suffix.bytes)
    }

    /// Appends text of this file's literals; UTF-8 pairs of Latin-1 letters become one byte.
    mutating func append(_ text: StaticString) {
        let units = text.utf8Start
        var index = 0
        while index < text.utf8CodeUnitCount {
            let unit = units[index]
            if unit < 0x80 {
                bytes.append(unit)
                index += 1
            } else {
                bytes.append(units[index + 1] &+ (unit == 0xC3 ? 0x40 : 0))
                index += 2
            }
        }
    }

    static func + (left: Letters, right: Letters) -> Letters { Letters(left.bytes + right.bytes) }

    /// The letters as ordinary text.
    var text: String { bytes.withUnsafeBufferPointer { Letters.text($0) } }

    static func text(_ letters: UnsafeBufferPointer<UInt8>) -> String {
        String(unsafeUninitializedCapacity: letters.count * 2) { target in
            var end = 0
            for letter in letters {
                if letter < 0x80 {
                    target[end] = letter
                    end += 1
                } else {
                    target[end] = 0xC0 | (letter >> 6)
                    target[end + 1] = 0x80 | (letter & 0x3F)
                    end += 2
                }
            }
            return end
        }
    }
}

extension Letters: ExpressibleByStringLiteral {
    init(stringLiteral text: StaticString) {
        self.init([])
        append(text)
    }
}

extension Letters {
    static let a: UInt8 = 0x61
    static let c: UInt8 = 0x63
    static let e: UInt8 = 0x65
    static let g: UInt8 = 0x67
    static let h: UInt8 = 0x68
    static let i: UInt8 = 0x69
    static let j: UInt8 = 0x6A
    static let l: UInt8 = 0x6C
    static let n: UInt8 = 0x6E
    static let o: UInt8 = 0x6F
    static let q: UInt8 = 0x71
    static let r: UInt8 = 0x72
    static let s: UInt8 = 0x73
    static let t: UInt8 = 0x74
    static let u: UInt8 = 0x75
    static let y: UInt8 = 0x79
    static let z: UInt8 = 0x7A
    static let ñ: UInt8 = 0xF1
    static let aAcute: UInt8 = 0xE1
    static let eAcute: UInt8 = 0xE9
    static let iAcute: UInt8 = 0xED
    static let oAcute: UInt8 = 0xF3
    static let uAcute: UInt8 = 0xFA
    static let uDiaeresis: UInt8 = 0xFC
}
