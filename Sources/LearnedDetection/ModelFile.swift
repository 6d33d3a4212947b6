internal import Findings

/// Why a model file cannot be used.
public struct ModelError: Error, Hashable, Sendable, CustomStringConvertible {
    public var description: String
    init(_ description: String) { self.description = description }
}

/// The written form of a ``LinearModel``: little-endian, with a check sum at the end (FNV-1a, 64 bits).
public enum ModelFile {
    private static let magic = Array("ESCUMODL".utf8)
    /// A file larger than this is refused.
    public static let largest = 16 << 20

    public static func write(_ model: LinearModel) -> [UInt8] {
        var bytes = magic
        func word(_ value: UInt32) { withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) } }
        func text(_ value: String) {
            word(UInt32(value.utf8.count))
            bytes.append(contentsOf: value.utf8)
        }
        word(1)
        word(FeatureHasher.version)
        text(model.name)
        text(model.corpus)
        word(UInt32(model.detectors.count))
        for detector in model.detectors {
            text(detector.label.rawValue)
            word(detector.agentSide ? 1 : 0)
            for value in [
                detector.bias, detector.scale, detector.slope, detector.offset, detector.finding, detector.suggestion,
            ] {
                word(value.bitPattern)
            }
        }
        word(UInt32(model.owners.count))
        // Counts of entries by feature fit a byte almost always; 255 is followed by the full count.
        for feature in 0..<FeatureHasher.dimensions {
            let count = model.starts[feature + 1] - model.starts[feature]
            bytes.append(UInt8(min(count, 255)))
            if count >= 255 { word(count) }
        }
        bytes.append(contentsOf: model.owners)
        bytes.append(contentsOf: model.weights.map { UInt8(bitPattern: $0) })
        let sum = checksum(bytes[...])
        withUnsafeBytes(of: sum.littleEndian) { bytes.append(contentsOf: $0) }
        return bytes
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
        guard checksum(body) == stored else {
            throw ModelError(
                "the model was cut off or altered: its check sum is wrong; train it again or fetch it anew")
        }
        var reader = Reader(bytes: body, position: magic.count)
        guard try reader.word() == 1 else { throw ModelError("the model was written by a later version of Escucha") }
        guard try reader.word() == FeatureHasher.version else {
            throw ModelError("the model was trained with other features than this version computes; train it again")
        }
        let name = try reader.text()
        let corpus = try reader.text()
        let count = Int(try reader.word())
        guard count <= 255 else { throw ModelError("the model has more than 255 labels") }
        var detectors: [LinearModel.Detector] = []
        for _ in 0..<count {
            let label = Label(try reader.text())
            let agentSide = try reader.word() == 1
            var values: [Float] = []
            for _ in 0..<6 { values.append(Float(bitPattern: try reader.word())) }
            guard values.allSatisfy(\.isFinite) else { throw ModelError("the model holds something that is no number") }
            detectors.append(
                LinearModel.Detector(
                    label: label, agentSide: agentSide, bias: values[0], scale: values[1], slope: values[2],
                    offset: values[3], finding: values[4], suggestion: values[5]))
        }
        let entries = Int(try reader.word())
        guard entries <= largest else { throw ModelError("the model has too many weights") }
        var starts: [UInt32] = [0]
        starts.reserveCapacity(FeatureHasher.dimensions + 1)
        var total: UInt32 = 0
        for _ in 0..<FeatureHasher.dimensions {
            var size = UInt32(try reader.byte())
            if size == 255 { size = try reader.word() }
            guard size <= 255, Int(total) + Int(size) <= entries else {
                throw ModelError("the model's table of weights does not add up")
            }
            total += size
            starts.append(total)
        }
        guard Int(total) == entries else { throw ModelError("the model's table of weights does not add up") }
        let owners = try reader.bytes(entries)
        guard entries == 0 || owners.withUnsafeBufferPointer({ $0.reduce(0, max) }) < count else {
            throw ModelError("a weight belongs to a label that the model does not have")
        }
        let weights = try reader.bytes(entries).withUnsafeBytes { [Int8]($0.bindMemory(to: Int8.self)) }
        guard reader.atEnd else { throw ModelError("something stands behind the end of the model") }
        return LinearModel(
            name: name, corpus: corpus, detectors: detectors, starts: starts, owners: owners, weights: weights)
    }

    private struct Reader {
        let bytes: ArraySlice<UInt8>
        var position: Int
        var atEnd: Bool { position == bytes.endIndex }

        mutating func byte() throws(ModelError) -> UInt8 {
            guard position < bytes.endIndex else { throw ModelError("the model ends too early") }
            position += 1
            return bytes[position - 1]
        }
        mutating func word() throws(ModelError) -> UInt32 {
            var value: UInt32 = 0
            for shift in 0..<4 { value |= UInt32(try byte()) << UInt32(shift * 8) }
            return value
        }
        mutating func bytes(_ count: Int) throws(ModelError) -> [UInt8] {
            guard count <= bytes.endIndex - position else { throw ModelError("the model ends too early") }
            position += count
            return Array(bytes[(position - count)..<position])
        }
        mutating func text() throws(ModelError) -> String {
            let count = Int(try word())
            guard count <= 4096 else { throw ModelError("the model holds a name that is too long") }
            return String(decoding: try bytes(count), as: UTF8.self)
        }
    }

    private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.withUnsafeBufferPointer { bytes in
            var hash = FeatureHasher.offset
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* FeatureHasher.prime }
            return hash
        }
    }
}
