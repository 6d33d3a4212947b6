internal import Foundation
internal import QualityMonitoring
internal import TranscriptFormats

/// Every line of a stream, blank and broken ones too, in blocks of a megabyte; the bytes are counted and hashed as they pass.
///
/// A line feed ends a line; what stands behind the last one is a line when it is not empty.
struct ShardLines: IteratorProtocol {
    private let handle: FileHandle
    private let name: String
    private var buffer: [UInt8] = []
    private var position = 0
    private var ended = false
    private(set) var lines = 0
    private(set) var bytes = 0
    /// Over all bytes that were read.
    private(set) var hasher = ContentHasher()
    /// What went wrong while reading; the lines before it are whole.
    private(set) var failure: String?

    init(_ handle: FileHandle, name: String) {
        self.handle = handle
        self.name = name
    }

    mutating func next() -> InputItem? {
        var searched = position
        var dropped: ContentHasher?
        while true {
            if let end = buffer[searched...].firstIndex(of: 10) {
                let line = Array(buffer[position..<end])
                position = end + 1
                return item(line, dropped)
            }
            if ended {
                guard position < buffer.count || dropped != nil else { return nil }
                let line = Array(buffer[position...])
                position = buffer.count
                return item(line, dropped)
            }
            if buffer.count - position > ImportLimits.bytes {
                // Too long for a call: only its hash is kept, so that memory stays bounded.
                var hasher = dropped ?? ContentHasher()
                hasher.update(Array(buffer[position...]))
                dropped = hasher
                position = buffer.count
            }
            buffer.removeFirst(position)
            position = 0
            searched = buffer.count
            refill()
        }
    }

    private mutating func item(_ line: [UInt8], _ dropped: ContentHasher?) -> InputItem {
        lines += 1
        guard var dropped else { return InputItem(name: name, content: .line(line, number: lines)) }
        dropped.update(line)
        return InputItem(
            name: dropped.hex,
            content: .unreadable("the line is longer than \(ImportLimits.bytes >> 20) MiB; one line holds one call."))
    }

    private mutating func refill() {
        do {
            guard let part = try handle.read(upToCount: 1 << 20), !part.isEmpty else {
                ended = true
                return
            }
            bytes += part.count
            let block = [UInt8](part)
            hasher.update(block)
            buffer += block
        } catch {
            ended = true
            failure = "\(name): reading stopped after \(bytes) bytes; is the disk or the connection still there?"
        }
    }
}
