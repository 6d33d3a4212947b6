/// Eight bytes at a time in one register: the bit tricks that scanning uses instead of a loop over single bytes.
///
/// Every function answers with a mask that has the top bit of a byte set where the byte is a hit. Only the lowest hit is
/// exact (a borrow may mark bytes above it), so callers use `trailingZeroBitCount` and look again after it.
enum ByteWord {
    static let ones: UInt64 = 0x0101_0101_0101_0101
    static let tops: UInt64 = 0x8080_8080_8080_8080

    /// Bytes equal to the one that `pattern` repeats eight times.
    @inline(__always)
    static func equal(_ word: UInt64, _ pattern: UInt64) -> UInt64 {
        let x = word ^ pattern
        return (x &- ones) & ~x & tops
    }

    /// Bytes below 0x20.
    @inline(__always)
    static func control(_ word: UInt64) -> UInt64 { (word &- 0x2020_2020_2020_2020) & ~word & tops }

    /// Bytes outside ASCII (exact for all eight).
    @inline(__always)
    static func high(_ word: UInt64) -> UInt64 { word & tops }

    /// The byte repeated eight times.
    @inline(__always)
    static func all(_ byte: UInt8) -> UInt64 { ones &* UInt64(byte) }
}

extension Array where Element == UInt8 {
    /// The bytes in place; unlike `withUnsafeBytes`, keeps the type of the error.
    func withBytes<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try withUnsafeBufferPointer { buffer throws(Failure) in try body(UnsafeRawBufferPointer(buffer)) }
    }
}

extension UnsafeRawBufferPointer {
    /// The eight bytes at an offset that is at most `count - 8`, first byte lowest.
    @inline(__always)
    func word(at offset: Int) -> UInt64 {
        UInt64(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// Offset of the next `byte` at or after `start` and before `end`; `end` when there is none.
    func firstIndex(of byte: UInt8, from start: Int, to end: Int) -> Int {
        var i = start
        let pattern = ByteWord.all(byte)
        while i &+ 8 <= end {
            let hit = ByteWord.equal(word(at: i), pattern)
            if hit != 0 { return i &+ hit.trailingZeroBitCount &>> 3 }
            i &+= 8
        }
        while i < end, self[i] != byte { i &+= 1 }
        return i
    }
}
