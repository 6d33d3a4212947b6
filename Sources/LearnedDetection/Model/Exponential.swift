/// e to the power of x from multiplications alone, so that every machine gives the same bits.
enum Exponential {
    static func of(_ x: Float) -> Float {
        let bounded = Double(max(-60, min(60, x)))
        // e^x = 2^k · e^r with |r| ≤ ln 2 / 2; the series of e^r is exact enough after twelve terms.
        let k = (bounded / 0.6931471805599453).rounded()
        let r = bounded - k * 0.6931471805599453
        var term = 1.0
        var sum = 1.0
        for n in 1...12 {
            term *= r / Double(n)
            sum += term
        }
        return Float(sum * Double(sign: .plus, exponent: Int(k), significand: 1))
    }

    /// 1 / (1 + e^-x)
    static func sigmoid(_ x: Float) -> Float { 1 / (1 + of(-x)) }
}
