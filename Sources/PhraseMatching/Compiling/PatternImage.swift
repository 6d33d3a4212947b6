/// The stored form of compiled patterns: one block of bytes that is laid into memory as it is.
///
/// Little-endian. A head (magic, version, counts, the key of what it was compiled from, the place and length of each
/// section), the sections at multiples of eight, and a check sum over all before it. An image is never believed: version,
/// key, check sum and every index in it are checked before it is used (``PatternImageCheck``).
enum PatternImage {
    static let magic: UInt64 = 0x5441_5055_4353_4545  // "EESCUPAT"
    /// Changes when the layout or the meaning of any part changes.
    static let version: UInt32 = 1
    /// In this order.
    enum Section: Int, CaseIterable {
        case slotHashes, slotClasses, triggerStart, triggers, patterns, codes, children, dispatches, dispatchEntries,
            sets,
            setClasses, memberships, attributes, meanings, entityStart, entityTriggers
    }
    static let headLength = 56
    static var bodyStart: Int { headLength + Section.allCases.count * 16 }
    /// A larger image is refused.
    static let largest = 256 << 20

    /// A sum that notices cut and altered bytes; it protects against accidents, the checks protect against everything else.
    static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var lanes: (UInt64, UInt64, UInt64, UInt64) = (
            0x9E37_79B9_7F4A_7C15, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9, 0x85EB_CA77_C2B2_AE63
        )
        let prime: UInt64 = 0xD6E8_FEB8_6659_FD93
        @inline(__always) func step(_ lane: UInt64, _ word: UInt64) -> UInt64 {
            let mixed = (lane ^ word) &* prime
            return mixed ^ (mixed &>> 29)
        }
        var at = 0
        while at &+ 32 <= bytes.count {
            lanes.0 = step(lanes.0, bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            lanes.1 = step(lanes.1, bytes.loadUnaligned(fromByteOffset: at &+ 8, as: UInt64.self))
            lanes.2 = step(lanes.2, bytes.loadUnaligned(fromByteOffset: at &+ 16, as: UInt64.self))
            lanes.3 = step(lanes.3, bytes.loadUnaligned(fromByteOffset: at &+ 24, as: UInt64.self))
            at &+= 32
        }
        while at < bytes.count {
            lanes.0 = step(lanes.0, UInt64(bytes[at]) | 0x100)
            at &+= 1
        }
        var sum = step(lanes.0, lanes.1 &* 3)
        sum = step(sum, lanes.2 &* 5)
        sum = step(sum, lanes.3 &* 7)
        return step(sum, UInt64(bytes.count))
    }

    /// Writes an image section by section.
    struct Writer {
        private var bytes: [UInt8] = []
        private var places: [(offset: Int, count: Int)] = []

        init(patternCount: Int, classCount: Int, wordCount: Int, key: PatternKey) {
            number(PatternImage.magic)
            number(PatternImage.version)
            number(UInt32(patternCount))
            number(UInt32(classCount))
            number(UInt32(wordCount))
            number(key.low)
            number(key.high)
            number(UInt64(Section.allCases.count))
            number(UInt64(0))
            bytes += [UInt8](repeating: 0, count: PatternImage.bodyStart - bytes.count)
        }

        mutating func section<T: BitwiseCopyable>(_ values: [T]) {
            while bytes.count % 8 != 0 { bytes.append(0) }
            places.append((bytes.count, values.count))
            values.withUnsafeBytes { bytes.append(contentsOf: $0) }
        }

        func finished() -> [UInt8] {
            var bytes = bytes
            for (index, place) in places.enumerated() {
                let at = PatternImage.headLength + index * 16
                for (offset, value) in [place.offset, place.count].enumerated() {
                    let little = UInt64(value).littleEndian
                    for byte in 0..<8 {
                        bytes[at + offset * 8 + byte] = UInt8(truncatingIfNeeded: little >> UInt64(byte * 8))
                    }
                }
            }
            while bytes.count % 8 != 0 { bytes.append(0) }
            let sum = bytes.withUnsafeBytes { PatternImage.checksum($0) }
            withUnsafeBytes(of: sum.littleEndian) { bytes.append(contentsOf: $0) }
            return bytes
        }

        private mutating func number(_ value: some FixedWidthInteger) {
            withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
        }
    }
}

/// Says from what patterns were compiled: two compilations with the same key give the same machine.
public struct PatternKey: Hashable, Sendable {
    public var low: UInt64
    public var high: UInt64
}
