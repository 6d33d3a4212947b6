/// A folded word as two machine words: what the scanner compares instead of strings.
///
/// Up to 16 folded bytes stand in the key as they are; of longer words the first 8 stand and the rest is mixed into a
/// 64-bit value, so that two different long words share a key only by a chance of about 2⁻⁶⁴.
@usableFromInline
struct WordKey: Hashable, Sendable {
    @usableFromInline var low: UInt64
    @usableFromInline var high: UInt64

    @inlinable @inline(__always)
    init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    /// The key of a word that is folded already.
    init(folded bytes: some Sequence<UInt8>) {
        var builder = WordKeyBuilder()
        for byte in bytes { builder.append(byte) }
        self = builder.key
    }

    @inlinable
    func hash(into hasher: inout Hasher) { hasher.combine(hash) }

    @inlinable @inline(__always)
    var hash: UInt64 {
        var mixed = low ^ (high &* 0x9E37_79B9_7F4A_7C15)
        mixed = (mixed ^ (mixed >> 32)) &* 0xD6E8_FEB8_6659_FD93
        return mixed ^ (mixed >> 29)
    }

    /// The hash by which a word is found in a compiled table; never zero. Two words share one only by a chance of about
    /// 2⁻⁶⁴: the table keeps no more of a word than this.
    @inlinable @inline(__always)
    var slotHash: UInt64 {
        let hash = self.hash
        return hash == 0 ? 1 : hash
    }
}

/// Builds a ``WordKey`` byte by byte.
@usableFromInline
struct WordKeyBuilder {
    @usableFromInline var low: UInt64 = 0
    @usableFromInline var high: UInt64 = 0
    @usableFromInline var count: UInt64 = 0

    @inlinable @inline(__always)
    init() {}

    @inlinable @inline(__always)
    mutating func append(_ byte: UInt8) {
        if count < 8 {
            low |= UInt64(byte) &<< (count &* 8)
        } else if count < 16 {
            high |= UInt64(byte) &<< ((count &- 8) &* 8)
        } else {
            high = ((high &<< 7) | (high &>> 57)) &* 0x100_0000_01B3 ^ UInt64(byte)
        }
        count &+= 1
    }

    @inlinable @inline(__always)
    var key: WordKey { WordKey(low: low, high: high) }
}
