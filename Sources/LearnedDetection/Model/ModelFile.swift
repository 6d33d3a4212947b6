internal import Findings

/// Why a model file cannot be used.
public struct ModelError: Error, Hashable, Sendable, CustomStringConvertible {
    public var description: String
    init(_ description: String) { self.description = description }
}

/// The written form of a ``LinearModel``: little-endian, with a check sum at the end (FNV-1a, 64 bits, over words of eight
/// bytes).
public enum ModelFile {
    private static let magic = Array("ESCUMODL".utf8)
    /// Version of the file's form.
    private static let form: UInt32 = 2
    /// A file larger than this is refused.
    public static let largest = 16 << 20
    /// Most labels of a model.
    static let mostDetectors = 128

    public static func write(_ model: LinearModel) -> [UInt8] {
        var writer = Writer(bytes: magic)
        writer.word(form)
        writer.word(FeatureHasher.version)
        writer.text(model.origin.name)
        writer.text(model.origin.corpus)
        writer.text(model.origin.rules)
        writer.number(model.origin.coverage)
        writer.word(UInt32(model.detectors.count))
        for detector in model.detectors {
            writer.text(detector.label.rawValue)
            writer.word(detector.agentSide ? 1 : 0)
            for value in [
                detector.bias, detector.scale, detector.slope, detector.offset, detector.ownWeight,
                detector.contextBias, detector.finding, detector.suggestion,
            ] { writer.number(value) }
        }
        writer.word(UInt32(model.classes.names.count))
        for name in model.classes.names { writer.text(name) }
        writer.word(UInt32(model.classes.words.count))
        for word in model.classes.words { writer.word(word) }
        for start in model.classes.starts { writer.word(start) }
        for member in model.classes.members { writer.short(member) }
        writer.word(UInt32(model.examples.count))
        for example in model.examples {
            writer.word(UInt32(example.detector))
            writer.text(example.text)
        }
        for value in model.context { writer.number(value) }
        for rows in [model.agent, model.customer] {
            writer.word(UInt32(rows.count))
            for word in rows.bits {
                writer.word(UInt32(truncatingIfNeeded: word))
                writer.word(UInt32(truncatingIfNeeded: word >> 32))
            }
            writer.bytes += rows.rows.map { UInt8(bitPattern: $0) }
        }
        let sum = checksum(writer.bytes[...])
        withUnsafeBytes(of: sum.littleEndian) { writer.bytes.append(contentsOf: $0) }
        return writer.bytes
    }

    /// - Throws: a sentence for a file that is cut, altered, or of another version.
    public static func read(_ bytes: [UInt8]) throws(ModelError) -> LinearModel {
        guard bytes.count <= largest else { throw ModelError("the model is larger than \(largest >> 20) MiB") }
        guard bytes.count > magic.count + 16, Array(bytes.prefix(magic.count)) == magic else {
            throw ModelError("this is not a model of Escucha")
        }
        let body = bytes[..<(bytes.count - 8)]
        var stored: UInt64 = 0
        for (shift, byte) in bytes.suffix(8).enumerated() { stored |= UInt64(byte) << UInt64(shift * 8) }
        var reader = Reader(bytes: body, position: magic.count)
        // The version comes first: a file of another version has its check sum made in another way.
        guard try reader.word() == form else {
            throw ModelError("the model was written by another version of Escucha; train it again")
        }
        guard checksum(body) == stored else {
            throw ModelError(
                "the model was cut off or altered: its check sum is wrong; train it again or fetch it anew")
        }
        guard try reader.word() == FeatureHasher.version else {
            throw ModelError("the model was trained with other features than this version computes; train it again")
        }
        let origin = LinearModel.Origin(
            name: try reader.text(), corpus: try reader.text(), rules: try reader.text(),
            coverage: try reader.number())
        let detectors = try self.detectors(&reader)
        let classes = try self.classes(&reader)
        var examples: [LinearModel.Example] = []
        for _ in 0..<(try reader.count(most: 65536)) {
            let detector = Int(try reader.word())
            guard detector < detectors.count else {
                throw ModelError("an example belongs to a label that the model does not have")
            }
            examples.append(LinearModel.Example(detector: detector, text: try reader.text()))
        }
        let context = try reader.numbers(Evidence.width(detectors.count) * detectors.count)
        let agentCount = detectors.count { $0.agentSide }
        let agent = try rows(&reader, width: agentCount)
        let customer = try rows(&reader, width: detectors.count - agentCount)
        guard reader.atEnd else { throw ModelError("something stands behind the end of the model") }
        return LinearModel(
            origin: origin, detectors: detectors, classes: classes, examples: examples, agent: agent,
            customer: customer, context: context)
    }

    private static func detectors(_ reader: inout Reader) throws(ModelError) -> [LinearModel.Detector] {
        var detectors: [LinearModel.Detector] = []
        for _ in 0..<(try reader.count(most: mostDetectors)) {
            var detector = LinearModel.Detector(label: Label(try reader.text()), agentSide: try reader.word() == 1)
            detector.bias = try reader.number()
            detector.scale = try reader.number()
            detector.slope = try reader.number()
            detector.offset = try reader.number()
            detector.ownWeight = try reader.number()
            detector.contextBias = try reader.number()
            detector.finding = try reader.number()
            detector.suggestion = try reader.number()
            if detector.agentSide, detectors.last?.agentSide == false {
                throw ModelError("the labels of the model do not stand in their order")
            }
            detectors.append(detector)
        }
        return detectors
    }

    private static func classes(_ reader: inout Reader) throws(ModelError) -> WordClasses {
        let wrong = ModelError("the model's table of words does not add up")
        var names: [String] = []
        for _ in 0..<(try reader.count(most: Int(UInt16.max))) { names.append(try reader.text()) }
        let count = try reader.count(most: 1 << 20)
        var words: [UInt32] = []
        for _ in 0..<count { words.append(try reader.word()) }
        var starts: [UInt32] = []
        for _ in 0...count { starts.append(try reader.word()) }
        guard starts[0] == 0, zip(starts, starts.dropFirst()).allSatisfy({ $0 <= $1 }) else { throw wrong }
        guard let last = starts.last, last <= 1 << 22 else { throw wrong }
        var members: [UInt16] = []
        for _ in 0..<last { members.append(try reader.short()) }
        guard members.allSatisfy({ Int($0) < names.count }) else { throw wrong }
        return WordClasses(names: names, words: words, starts: starts, members: members)
    }

    private static func rows(_ reader: inout Reader, width: Int) throws(ModelError) -> FeatureRows {
        let count = try reader.count(most: FeatureHasher.dimensions)
        let raw = try reader.slice(FeatureHasher.dimensions / 8)
        var bits: [UInt64] = []
        bits.reserveCapacity(FeatureHasher.dimensions / 64)
        for start in stride(from: raw.startIndex, to: raw.endIndex, by: 8) {
            var word: UInt64 = 0
            for place in 0..<8 { word |= UInt64(raw[start + place]) << UInt64(place * 8) }
            bits.append(word)
        }
        guard bits.reduce(0, { $0 + $1.nonzeroBitCount }) == count else {
            throw ModelError("the model's table of weights does not add up")
        }
        let rows = try reader.slice(count * width).map { Int8(bitPattern: $0) }
        return FeatureRows(width: width, bits: bits, rows: rows)
    }

    private struct Writer {
        var bytes: [UInt8]
        mutating func short(_ value: UInt16) {
            withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
        }
        mutating func word(_ value: UInt32) { withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) } }
        mutating func number(_ value: Float) { word(value.bitPattern) }
        mutating func text(_ value: String) {
            word(UInt32(value.utf8.count))
            bytes.append(contentsOf: value.utf8)
        }
    }

    private struct Reader {
        let bytes: ArraySlice<UInt8>
        var position: Int
        var atEnd: Bool { position == bytes.endIndex }

        mutating func slice(_ count: Int) throws(ModelError) -> ArraySlice<UInt8> {
            guard count <= bytes.endIndex - position else { throw ModelError("the model ends too early") }
            position += count
            return bytes[(position - count)..<position]
        }
        mutating func short() throws(ModelError) -> UInt16 {
            let raw = try slice(2)
            return UInt16(raw[raw.startIndex]) | UInt16(raw[raw.startIndex + 1]) << 8
        }
        mutating func word() throws(ModelError) -> UInt32 {
            UInt32(try short()) | UInt32(try short()) << 16
        }
        mutating func number() throws(ModelError) -> Float {
            let value = Float(bitPattern: try word())
            guard value.isFinite else { throw ModelError("the model holds something that is no number") }
            return value
        }
        mutating func numbers(_ count: Int) throws(ModelError) -> [Float] {
            var result: [Float] = []
            result.reserveCapacity(count)
            for _ in 0..<count { result.append(try number()) }
            return result
        }
        mutating func count(most: Int) throws(ModelError) -> Int {
            let count = Int(try word())
            guard count <= most else { throw ModelError("the model says that it holds more than it can") }
            return count
        }
        mutating func text() throws(ModelError) -> String {
            String(decoding: try slice(try count(most: 4096)), as: UTF8.self)
        }
    }

    private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.withUnsafeBytes { raw in
            var hash = FeatureHasher.offset
            var place = 0
            while place + 8 <= raw.count {
                hash = (hash ^ UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
                hash = (hash &* FeatureHasher.prime)
                hash ^= hash >> 29
                place += 8
            }
            while place < raw.count {
                hash = (hash ^ UInt64(raw[place])) &* FeatureHasher.prime
                place += 1
            }
            return hash
        }
    }
}
