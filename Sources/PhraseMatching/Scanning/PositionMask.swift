/// A set of positions in a stretch of text: bit i is the border before token i (or the token behind that border).
protocol PositionMask {
    /// Number of bits.
    static var width: Int { get }
    static var none: Self { get }
    init(bit: Int)
    /// Bits 0..<count.
    init(below count: Int)
    var isEmpty: Bool { get }
    /// Position of the lowest and highest bit; only of masks that are not empty.
    var lowest: Int { get }
    var highest: Int { get }
    func contains(_ bit: Int) -> Bool
    func union(_ other: Self) -> Self
    func intersection(_ other: Self) -> Self
    func subtracting(_ other: Self) -> Self
    /// Every position one further, or one back; what falls over the edge is gone.
    var up: Self { get }
    var down: Self { get }
}

extension UInt64: PositionMask {
    @inline(__always) static var width: Int { 64 }
    @inline(__always) static var none: UInt64 { 0 }
    @inline(__always) init(bit: Int) { self = 1 &<< UInt64(truncatingIfNeeded: bit) }
    @inline(__always) init(below count: Int) {
        self = count >= 64 ? .max : (1 &<< UInt64(truncatingIfNeeded: count)) &- 1
    }
    @inline(__always) var isEmpty: Bool { self == 0 }
    @inline(__always) var lowest: Int { trailingZeroBitCount }
    @inline(__always) var highest: Int { 63 &- leadingZeroBitCount }
    @inline(__always) func contains(_ bit: Int) -> Bool { (self &>> UInt64(truncatingIfNeeded: bit)) & 1 == 1 }
    @inline(__always) func union(_ other: UInt64) -> UInt64 { self | other }
    @inline(__always) func intersection(_ other: UInt64) -> UInt64 { self & other }
    @inline(__always) func subtracting(_ other: UInt64) -> UInt64 { self & ~other }
    @inline(__always) var up: UInt64 { self &<< 1 }
    @inline(__always) var down: UInt64 { self &>> 1 }
}

/// 128 positions, for turns that are too long for one machine word.
struct WidePositions: PositionMask {
    var low: UInt64
    var high: UInt64

    @inline(__always) init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }
    @inline(__always) static var width: Int { 128 }
    @inline(__always) static var none: WidePositions { WidePositions(low: 0, high: 0) }
    @inline(__always) init(bit: Int) {
        self =
            bit < 64
            ? WidePositions(low: UInt64(bit: bit), high: 0) : WidePositions(low: 0, high: UInt64(bit: bit &- 64))
    }
    @inline(__always) init(below count: Int) {
        self = WidePositions(low: UInt64(below: count), high: count <= 64 ? 0 : UInt64(below: count &- 64))
    }
    @inline(__always) var isEmpty: Bool { low | high == 0 }
    @inline(__always) var lowest: Int { low != 0 ? low.lowest : 64 &+ high.lowest }
    @inline(__always) var highest: Int { high != 0 ? 64 &+ high.highest : low.highest }
    @inline(__always) func contains(_ bit: Int) -> Bool {
        bit < 64 ? low.contains(bit) : high.contains(bit &- 64)
    }
    @inline(__always) func union(_ other: WidePositions) -> WidePositions {
        WidePositions(low: low | other.low, high: high | other.high)
    }
    @inline(__always) func intersection(_ other: WidePositions) -> WidePositions {
        WidePositions(low: low & other.low, high: high & other.high)
    }
    @inline(__always) func subtracting(_ other: WidePositions) -> WidePositions {
        WidePositions(low: low & ~other.low, high: high & ~other.high)
    }
    @inline(__always) var up: WidePositions { WidePositions(low: low &<< 1, high: high &<< 1 | low &>> 63) }
    @inline(__always) var down: WidePositions { WidePositions(low: low &>> 1 | high &<< 63, high: high &>> 1) }
}
