/// The weights of all labels of one side, a row of bytes for each feature that has any: rows lie one after the other, and a
/// bit for each feature tells whether it has one.
public struct FeatureRows: Hashable, Sendable {
    /// Labels in a row.
    public let width: Int
    /// One bit a feature.
    let bits: [UInt64]
    /// Rows before each word of `bits`.
    private let ranks: [UInt32]
    let rows: [Int8]

    public var count: Int { width > 0 ? rows.count / width : 0 }

    /// - Parameter rows: as many rows of `width` as there are bits set.
    init(width: Int, bits: [UInt64], rows: [Int8]) {
        self.width = width
        self.bits = bits
        self.rows = rows
        var ranks: [UInt32] = []
        ranks.reserveCapacity(bits.count)
        var sum: UInt32 = 0
        for word in bits {
            ranks.append(sum)
            sum += UInt32(word.nonzeroBitCount)
        }
        self.ranks = ranks
    }

    /// - Parameter weights: for each feature (ascending) its bytes.
    init(width: Int, features: [(feature: UInt32, row: [Int8])]) {
        var bits = [UInt64](repeating: 0, count: FeatureHasher.dimensions / 64)
        var rows: [Int8] = []
        rows.reserveCapacity(features.count * width)
        for (feature, row) in features {
            bits[Int(feature >> 6)] |= 1 << UInt64(feature & 63)
            rows += row
        }
        self.init(width: width, bits: bits, rows: rows)
    }

    /// Where a feature's row begins; nothing when it has none.
    @inline(__always)
    func row(_ feature: UInt32) -> Int? {
        let word = bits[Int(feature >> 6)]
        let bit = UInt64(feature & 63)
        guard word >> bit & 1 == 1 else { return nil }
        let rank = Int(ranks[Int(feature >> 6)]) + (word & ((1 << bit) &- 1)).nonzeroBitCount
        return rank * width
    }

    /// Adds up the rows of a turn's features. Bytes are added as whole numbers, one kind of feature at a time, so that the
    /// sum is the same in any order.
    /// - Parameter sums: as many as a row is wide; overwritten.
    /// - Returns: how many of the features have a row.
    @discardableResult
    func add(_ features: TurnFeatures, into sums: inout [Float], whole: inout [Int32]) -> Int {
        var known = 0
        let width = self.width
        sums.withUnsafeMutableBufferPointer { sums in
            whole.withUnsafeMutableBufferPointer { whole in
                rows.withUnsafeBufferPointer { rows in
                    for k in 0..<width {
                        sums[k] = 0
                        whole[k] = 0
                    }
                    guard var value = features.values.first else { return }
                    for index in features.ids.indices {
                        if features.values[index] != value {
                            for k in 0..<width {
                                sums[k] += value * Float(whole[k])
                                whole[k] = 0
                            }
                            value = features.values[index]
                        }
                        guard let start = row(features.ids[index]) else { continue }
                        known += 1
                        for k in 0..<width { whole[k] &+= Int32(rows[start &+ k]) }
                    }
                    for k in 0..<width { sums[k] += value * Float(whole[k]) }
                }
            }
        }
        return known
    }
}
