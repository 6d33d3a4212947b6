/// SipHash-2-4 (Aumasson and Bernstein, 2012): short keyed hashes that nobody can compute without the key.
struct SipHash {
    private let k0: UInt64
    private let k1: UInt64

    /// - Parameter key: any bytes; sixteen random ones are best.
    init(key: [UInt8]) {
        // Keys of any length are brought to sixteen bytes by hashing them with fixed keys.
        if key.count == 16 {
            k0 = Self.word(key, 0)
            k1 = Self.word(key, 8)
        } else {
            k0 = Self.hash(key, 0x6573_6375_6368_6130, 0x7072_6976_6163_7930)
            k1 = Self.hash(key, 0x6573_6375_6368_6131, 0x7072_6976_6163_7931)
        }
    }

    func hash(_ bytes: [UInt8]) -> UInt64 { Self.hash(bytes, k0, k1) }

    private static func word(_ bytes: [UInt8], _ i: Int) -> UInt64 {
        var value: UInt64 = 0
        for k in 0..<8 where i + k < bytes.count { value |= UInt64(bytes[i + k]) << UInt64(8 * k) }
        return value
    }

    private static func hash(_ bytes: [UInt8], _ k0: UInt64, _ k1: UInt64) -> UInt64 {
        var v0 = k0 ^ 0x736F_6D65_7073_6575
        var v1 = k1 ^ 0x646F_7261_6E64_6F6D
        var v2 = k0 ^ 0x6C79_6765_6E65_7261
        var v3 = k1 ^ 0x7465_6462_7974_6573
        func turn(_ x: UInt64, _ n: UInt64) -> UInt64 { x << n | x >> (64 - n) }
        func round() {
            v0 = v0 &+ v1
            v1 = turn(v1, 13) ^ v0
            v0 = turn(v0, 32)
            v2 = v2 &+ v3
            v3 = turn(v3, 16) ^ v2
            v0 = v0 &+ v3
            v3 = turn(v3, 21) ^ v0
            v2 = v2 &+ v1
            v1 = turn(v1, 17) ^ v2
            v2 = turn(v2, 32)
        }
        var i = 0
        while i + 8 <= bytes.count {
            let m = word(bytes, i)
            v3 ^= m
            round()
            round()
            v0 ^= m
            i += 8
        }
        let last = word(bytes, i) | UInt64(bytes.count & 0xFF) << 56
        v3 ^= last
        round()
        round()
        v0 ^= last
        v2 ^= 0xFF
        for _ in 0..<4 { round() }
        return v0 ^ v1 ^ v2 ^ v3
    }
}
