/// Decompression of DEFLATE data (RFC 1951), bounded: output beyond a limit is an error, not memory.
struct Inflate {
    enum Failure: Error, Hashable { case damaged, tooLarge }

    private let input: UnsafeRawBufferPointer
    private var position: Int
    private var hold: UInt64 = 0
    private var held = 0
    private let limit: Int
    private(set) var output: [UInt8] = []

    /// Decompresses one stream that begins at `start`.
    /// - Returns: the data, and the offset behind the stream.
    static func run(
        _ input: UnsafeRawBufferPointer, from start: Int, limit: Int
    ) throws(Failure) -> (data: [UInt8], end: Int) {
        var inflate = Inflate(input, start, limit)
        try inflate.all()
        // Whole bytes that were fetched and not used go back.
        return (inflate.output, inflate.position - inflate.held / 8)
    }

    private init(_ input: UnsafeRawBufferPointer, _ start: Int, _ limit: Int) {
        self.input = input
        position = start
        self.limit = limit
    }

    private mutating func all() throws(Failure) {
        var isLast = false
        while !isLast {
            isLast = try bits(1) == 1
            switch try bits(2) {
            case 0: try stored()
            case 1: try block(Self.fixed.literals, Self.fixed.distances)
            case 2:
                let codes = try dynamic()
                try block(codes.literals, codes.distances)
            default: throw .damaged
            }
        }
    }

    @inline(__always)
    private mutating func fill(_ count: Int) throws(Failure) {
        while held < count {
            guard position < input.count else { throw .damaged }
            hold |= UInt64(input[position]) << UInt64(held)
            held += 8
            position += 1
        }
    }

    @inline(__always)
    private mutating func bits(_ count: Int) throws(Failure) -> Int {
        if count == 0 { return 0 }
        try fill(count)
        let value = Int(hold & ((1 << UInt64(count)) - 1))
        hold >>= UInt64(count)
        held -= count
        return value
    }

    private mutating func stored() throws(Failure) {
        let rest = held % 8
        hold >>= UInt64(rest)
        held -= rest
        let size = try bits(16)
        let check = try bits(16)
        guard size == ~check & 0xFFFF else { throw .damaged }
        guard output.count + size <= limit else { throw .tooLarge }
        for _ in 0..<size { output.append(UInt8(try bits(8))) }
    }

    private mutating func block(_ literals: HuffmanCode, _ distances: HuffmanCode) throws(Failure) {
        while true {
            let symbol = try self.symbol(literals)
            if symbol < 256 {
                guard output.count < limit else { throw .tooLarge }
                output.append(UInt8(symbol))
                continue
            }
            if symbol == 256 { return }
            let k = symbol - 257
            guard k < Self.lengths.count else { throw .damaged }
            let length = Self.lengths[k] + (try bits(Self.lengthBits[k]))
            let d = try self.symbol(distances)
            guard d < Self.distances.count else { throw .damaged }
            let distance = Self.distances[d] + (try bits(Self.distanceBits[d]))
            guard distance <= output.count else { throw .damaged }
            guard output.count + length <= limit else { throw .tooLarge }
            var from = output.count - distance
            for _ in 0..<length {
                output.append(output[from])
                from += 1
            }
        }
    }

    /// The canonical code is walked bit by bit: simple, and fast enough for files of some megabytes.
    @inline(__always)
    private mutating func symbol(_ code: HuffmanCode) throws(Failure) -> Int {
        // Up to nine bits at once, where the input still has them.
        if held < 9 {
            while held < 16, position < input.count {
                hold |= UInt64(input[position]) << UInt64(held)
                held += 8
                position += 1
            }
        }
        if held >= 9 {
            let entry = code.quick[Int(hold & 511)]
            if entry >= 0 {
                let size = Int(entry >> 16)
                hold >>= UInt64(size)
                held -= size
                return Int(entry & 0xFFFF)
            }
        }
        var value = 0
        var first = 0
        var index = 0
        for size in 1...15 {
            value |= try bits(1)
            let count = code.counts[size]
            if value - count < first { return code.symbols[index + (value - first)] }
            index += count
            first = (first + count) << 1
            value <<= 1
        }
        throw .damaged
    }

    private mutating func dynamic() throws(Failure) -> (literals: HuffmanCode, distances: HuffmanCode) {
        let literalCount = try bits(5) + 257
        let distanceCount = try bits(5) + 1
        let codeCount = try bits(4) + 4
        guard literalCount <= 286, distanceCount <= 30 else { throw .damaged }
        var sizes = [Int](repeating: 0, count: 19)
        for k in 0..<codeCount { sizes[Self.order[k]] = try bits(3) }
        guard let code = HuffmanCode(sizes[...]) else { throw .damaged }
        var all: [Int] = []
        all.reserveCapacity(320)
        while all.count < literalCount + distanceCount {
            let symbol = try self.symbol(code)
            switch symbol {
            case 0..<16: all.append(symbol)
            case 16:
                guard let last = all.last else { throw .damaged }
                for _ in 0..<(try bits(2) + 3) { all.append(last) }
            case 17: for _ in 0..<(try bits(3) + 3) { all.append(0) }
            default: for _ in 0..<(try bits(7) + 11) { all.append(0) }
            }
        }
        guard all.count == literalCount + distanceCount, all[256] != 0,
            let literals = HuffmanCode(all[..<literalCount]), let distances = HuffmanCode(all[literalCount...])
        else { throw .damaged }
        return (literals, distances)
    }

    private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    private static let lengths = [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258,
    ]
    private static let lengthBits = [
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
    ]
    private static let distances = [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
        6145, 8193,
        12289, 16385, 24577,
    ]
    private static let distanceBits = [
        0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
    ]
    private static let fixed: (literals: HuffmanCode, distances: HuffmanCode) = {
        var sizes = [Int](repeating: 8, count: 288)
        for i in 144..<256 { sizes[i] = 9 }
        for i in 256..<280 { sizes[i] = 7 }
        let empty = HuffmanCode()
        return (HuffmanCode(sizes[...]) ?? empty, HuffmanCode([Int](repeating: 5, count: 30)[...]) ?? empty)
    }()
}

/// A canonical Huffman code.
struct HuffmanCode: Sendable {
    /// How many codes have each length.
    private(set) var counts = [Int](repeating: 0, count: 16)
    private(set) var symbols: [Int] = []
    /// For nine bits of input: length << 16 | symbol; below zero where the code is longer.
    private(set) var quick = [Int32](repeating: -1, count: 512)

    init() {}

    /// Nothing when the lengths are no code.
    init?(_ sizes: ArraySlice<Int>) {
        for size in sizes { counts[size] += 1 }
        var left = 1
        for size in 1...15 {
            left = left << 1 - counts[size]
            if left < 0 { return nil }
        }
        var offsets = [Int](repeating: 0, count: 17)
        for size in 1...15 { offsets[size + 1] = offsets[size] + counts[size] }
        symbols = [Int](repeating: 0, count: sizes.count)
        var starts = [Int](repeating: 0, count: 17)
        var code = 0
        for size in 1...15 {
            code = (code + (size > 1 ? counts[size - 1] : 0)) << 1
            starts[size] = code
        }
        for (symbol, size) in sizes.enumerated() where size != 0 {
            symbols[offsets[size]] = symbol
            offsets[size] += 1
            let own = starts[size]
            starts[size] += 1
            guard size <= 9 else { continue }
            // Codes come with their highest bit first; the input gives its lowest bit first.
            var reversed = 0
            for bit in 0..<size where own & (1 << bit) != 0 { reversed |= 1 << (size - 1 - bit) }
            var place = reversed
            while place < 512 {
                quick[place] = Int32(size << 16 | symbol)
                place += 1 << size
            }
        }
        counts[0] = 0
    }
}

/// The checksum of gzip and zip.
enum CRC32 {
    private static let table: [UInt32] = (0..<256).map { byte in
        var value = UInt32(byte)
        for _ in 0..<8 { value = value & 1 != 0 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
        return value
    }

    static func of(_ bytes: [UInt8]) -> UInt32 {
        var value: UInt32 = 0xFFFF_FFFF
        for byte in bytes { value = table[Int((value ^ UInt32(byte)) & 0xFF)] ^ (value >> 8) }
        return value ^ 0xFFFF_FFFF
    }
}
