import Foundation
import Testing

@testable import Reports

@Suite struct StyleTests {
    let css = "\(StyleSheet.base)"

    /// Every text colour on every ground that it stands on: at least 4.5 to 1; what is no text: at least 3 to 1. (WCAG 2.2, 1.4.3
    /// and 1.4.11.)
    @Test(arguments: ["light", "dark", "print"]) func contrastIsAA(scheme: String) throws {
        let dark = try #require(css.firstRange(of: "@media (prefers-color-scheme:dark)")).lowerBound
        let rest = try #require(css.firstRange(of: "*{box-sizing")).lowerBound
        let print = try #require(css.firstRange(of: "@media print")).lowerBound
        var colours = read(css[..<dark])
        if scheme == "dark" { colours.merge(read(css[dark..<rest])) { $1 } }
        if scheme == "print" { colours.merge(read(css[print...])) { $1 } }
        let tinted = ["critical", "major", "minor", "good", "cue", "tone"]
        var pairs = tinted.map { ($0, $0 + "-bg") }
        for ground in ["bg", "card", "agent"] {
            pairs += (["ink", "soft", "accent"] + tinted).map { ($0, ground) }
        }
        pairs += ["critical-bg", "major-bg", "cue-bg"].map { ("ink", $0) }
        for (text, ground) in pairs {
            let ratio = contrast(try #require(colours[text]), try #require(colours[ground]))
            #expect(ratio >= 4.5, "\(text) on \(ground)")
        }
        for band in 0...4 {
            #expect(contrast(try #require(colours["b\(band)"]), try #require(colours["bg"])) >= 3, "band \(band)")
        }
    }

    private func read(_ css: Substring) -> [String: UInt32] {
        var found: [String: UInt32] = [:]
        for match in css.matches(of: #/--([a-z0-9-]+):#([0-9a-f]+)/#) {
            var hex = String(match.output.2)
            if hex.count == 3 { hex = hex.map { "\($0)\($0)" }.joined() }
            if let value = UInt32(hex, radix: 16) { found[String(match.output.1)] = value }
        }
        return found
    }

    private func contrast(_ a: UInt32, _ b: UInt32) -> Double {
        func light(_ colour: UInt32) -> Double {
            let parts = [16, 8, 0].map { (shift: UInt32) -> Double in
                let part = Double(colour >> shift & 255) / 255
                return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
            }
            return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
        }
        let (x, y) = (light(a), light(b))
        return (max(x, y) + 0.05) / (min(x, y) + 0.05)
    }

    @Test func thePolicyKnowsTheScript() {
        #expect("\(TableScript.hash)" == "sha256-" + SHA256.base64(Array("\(TableScript.source)".utf8)))
        #expect(!"\(TableScript.source)".contains("</"))
        #expect(!"\(StyleSheet.base)\(StyleSheet.call)\(StyleSheet.overview)".contains("url("))
    }
}

/// SHA-256 (FIPS 180-4), plain, for one test.
enum SHA256 {
    static func base64(_ message: [UInt8]) -> String {
        func fraction(_ root: Double) -> UInt32 { UInt32((root - root.rounded(.down)) * 4_294_967_296) }
        var primes: [Int] = []
        var candidate = 2
        while primes.count < 64 {
            if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
            candidate += 1
        }
        let constants = primes.map { fraction(cbrt(Double($0))) }
        var state = primes.prefix(8).map { fraction(sqrt(Double($0))) }
        var bytes = message + [0x80]
        while bytes.count % 64 != 56 { bytes.append(0) }
        bytes += (0..<8).map { UInt8(truncatingIfNeeded: (message.count * 8) >> (56 - $0 * 8)) }
        func turn(_ x: UInt32, _ n: UInt32) -> UInt32 { x >> n | x << (32 - n) }
        for block in stride(from: 0, to: bytes.count, by: 64) {
            var w = (0..<16).map { i in (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(bytes[block + i * 4 + $1]) } }
            for i in 16..<64 {
                let a = turn(w[i - 15], 7) ^ turn(w[i - 15], 18) ^ w[i - 15] >> 3
                let b = turn(w[i - 2], 17) ^ turn(w[i - 2], 19) ^ w[i - 2] >> 10
                w.append(w[i - 16] &+ a &+ w[i - 7] &+ b)
            }
            var v = state
            for i in 0..<64 {
                let s1 = turn(v[4], 6) ^ turn(v[4], 11) ^ turn(v[4], 25)
                let one = v[7] &+ s1 &+ (v[4] & v[5] ^ ~v[4] & v[6]) &+ constants[i] &+ w[i]
                let s0 = turn(v[0], 2) ^ turn(v[0], 13) ^ turn(v[0], 22)
                let two = s0 &+ (v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2])
                v = [one &+ two, v[0], v[1], v[2], v[3] &+ one, v[4], v[5], v[6]]
            }
            for i in 0..<8 { state[i] = state[i] &+ v[i] }
        }
        return Data(state.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) } })
            .base64EncodedString()
    }
}
