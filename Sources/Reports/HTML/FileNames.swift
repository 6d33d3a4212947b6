/// Gives each call's page a name that is safe on every file system, and no two pages the same.
///
/// A plain identifier (lower-case letters, digits, `-`, `_`, `.`) keeps its name; any other becomes a readable rest with a
/// hash of the whole identifier, so the same identifier gives the same name in every run. A second call with the same
/// identifier gets `-2`, in the order of asking.
///
/// ```swift
/// var names = CallFileNames()
/// names.name(for: "call-0042")        // "call-0042.html"
/// names.name(for: "../Año 1")         // "ano-1-9d7f0c6a52b1.html"
/// names.name(for: "call-0042")        // "call-0042-2.html"
/// ```
public struct CallFileNames: Sendable {
    private var used: Set<String> = []
    private var next: [String: Int] = [:]

    public init() {}

    /// The name of the next call's page, without a folder.
    public mutating func name(for callID: String) -> String {
        let stem = Self.stem(callID)
        guard !used.insert(stem).inserted else { return stem + ".html" }
        var count = next[stem] ?? 2
        while !used.insert("\(stem)-\(count)").inserted { count += 1 }
        next[stem] = count + 1
        return "\(stem)-\(count).html"
    }

    private static let longest = 60

    static func stem(_ id: String) -> String {
        let bytes = Array(id.utf8)
        if isPlain(bytes), !isReserved(id) { return id }
        var slug: [UInt8] = []
        for scalar in id.unicodeScalars {
            guard slug.count < longest else { break }
            let value = scalar.value < 0x80 ? UInt8(scalar.value) : plainLetter(scalar) ?? UInt8(ascii: "-")
            switch value {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): slug.append(value)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): slug.append(value + 32)
            default: if slug.last != UInt8(ascii: "-"), !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
            }
        }
        while slug.last == UInt8(ascii: "-") { slug.removeLast() }
        let name = slug.isEmpty ? "call" : String(decoding: slug, as: UTF8.self)
        return name + "-" + hash(bytes)
    }

    private static func isPlain(_ bytes: [UInt8]) -> Bool {
        guard let first = bytes.first, let last = bytes.last, bytes.count <= longest else { return false }
        guard first != UInt8(ascii: "."), first != UInt8(ascii: "-"), last != UInt8(ascii: ".") else { return false }
        return bytes.allSatisfy {
            switch $0 {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
                UInt8(ascii: "_"), UInt8(ascii: "."):
                true
            default: false
            }
        }
    }

    /// Names that Windows keeps for devices, with or without an extension.
    private static func isReserved(_ id: String) -> Bool {
        let stem = id.prefix { $0 != "." }
        if ["con", "prn", "aux", "nul"].contains(stem) { return true }
        return stem.count == 4 && (stem.hasPrefix("com") || stem.hasPrefix("lpt")) && stem.last?.isNumber == true
    }

    private static func plainLetter(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar {
        case "á", "Á", "à", "ä": UInt8(ascii: "a")
        case "é", "É", "è", "ë": UInt8(ascii: "e")
        case "í", "Í", "ì", "ï": UInt8(ascii: "i")
        case "ó", "Ó", "ò", "ö": UInt8(ascii: "o")
        case "ú", "Ú", "ù", "ü", "Ü": UInt8(ascii: "u")
        case "ñ", "Ñ": UInt8(ascii: "n")
        default: nil
        }
    }

    /// FNV-1a, 64 bits, the first 48 of them in hex. (Fowler, Noll, Vo; RFC 9923.)
    private static func hash(_ bytes: [UInt8]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let text = String(hash >> 16, radix: 16)
        return String(repeating: "0", count: 12 - text.count) + text
    }
}
