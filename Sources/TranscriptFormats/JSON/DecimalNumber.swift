/// A decimal number as it was written, so that "6.2999997" seconds become milliseconds by integer arithmetic: the same on
/// every machine, rounded once, half away from zero.
struct DecimalNumber: Hashable, Sendable {
    var isNegative = false
    /// The first nineteen significant digits.
    var mantissa: UInt64 = 0
    /// Power of ten that the mantissa is multiplied by.
    var exponent = 0
    /// False when digits were left out.
    var isExact = true

    /// Adds a digit.
    @inline(__always)
    mutating func append(_ digit: UInt8, isFraction: Bool) {
        if mantissa < 1_000_000_000_000_000_000 {
            mantissa = mantissa &* 10 &+ UInt64(digit)
            if isFraction { exponent &-= 1 }
        } else {
            if digit != 0 { isExact = false }
            if !isFraction { exponent &+= 1 }
        }
    }

    /// The number times 10^power, rounded half away from zero; nothing when it does not fit.
    func scaled(by power: Int = 0) -> Int? {
        guard mantissa > 0 else { return 0 }
        var shift = exponent + power
        var value = mantissa
        while shift > 0 {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            value = product
            shift -= 1
        }
        if shift < 0 {
            if shift < -19 { return 0 }
            var divisor: UInt64 = 1
            for _ in 0..<(-shift) { divisor = divisor &* 10 }
            let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
            value = quotient &+ (remainder >= divisor &- remainder ? 1 : 0)
        }
        guard let signed = Int(exactly: value) else { return nil }
        return isNegative ? -signed : signed
    }

    /// The whole number that it is; nothing when it has a fraction or does not fit. `400000.0` and `4e5` are whole.
    var whole: Int? {
        guard let rounded = scaled(), isExact else { return nil }
        guard exponent < 0 else { return rounded }
        guard exponent >= -19 else { return mantissa == 0 ? 0 : nil }
        var divisor: UInt64 = 1
        for _ in 0..<(-exponent) { divisor = divisor &* 10 }
        return mantissa % divisor == 0 ? rounded : nil
    }

    /// A decimal number that is all of a text: `12`, `-0.5`, `4.87`, `.5`, `1e3`; a comma is no decimal point.
    init?(_ text: some Sequence<UInt8>) {
        var digits = 0
        var seenPoint = false
        var inExponent = false
        var exponentDigits = 0
        var exponentSign = 1
        var written = 0
        var first = true
        for byte in text {
            switch byte {
            case UInt8(ascii: "-") where first: isNegative = true
            case UInt8(ascii: "+") where first: break
            case UInt8(ascii: "-") where inExponent && exponentDigits == 0 && exponentSign == 1: exponentSign = -1
            case UInt8(ascii: "+") where inExponent && exponentDigits == 0: break
            case UInt8(ascii: ".") where !seenPoint && !inExponent: seenPoint = true
            case UInt8(ascii: "e"), UInt8(ascii: "E"):
                guard !inExponent, digits > 0 else { return nil }
                inExponent = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let digit = byte &- UInt8(ascii: "0")
                if inExponent {
                    exponentDigits += 1
                    if written < 100_000 { written = written * 10 + Int(digit) }
                } else {
                    digits += 1
                    append(digit, isFraction: seenPoint)
                }
            default: return nil
            }
            first = false
        }
        guard digits > 0, !inExponent || exponentDigits > 0 else { return nil }
        exponent += exponentSign * written
    }

    init() {}

    /// The nearest double within one unit in the last place; good for confidences.
    var double: Double {
        var value = Double(mantissa)
        var rest = min(abs(exponent), 400)
        while rest > 0 {
            let step = min(rest, 22)
            let factor = DecimalNumber.tens[step]
            value = exponent < 0 ? value / factor : value * factor
            rest -= step
        }
        return isNegative ? -value : value
    }

    /// Powers of ten that a double holds exactly.
    static let tens: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20,
        1e21, 1e22,
    ]
}
