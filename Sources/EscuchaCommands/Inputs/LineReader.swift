internal import Foundation
internal import TranscriptFormats

/// Cuts a stream into lines, in blocks of a megabyte: memory holds one block and one line.
struct LineReader {
    private let handle: FileHandle
    private let name: String
    private var buffer: [UInt8]
    private var position = 0
    private var number = 0
    private var ended = false

    init(handle: FileHandle, name: String, head: Data) {
        self.handle = handle
        self.name = name
        buffer = [UInt8](head)
    }

    /// The next line that is not blank; nothing at the end.
    mutating func next() -> InputItem? {
        while true {
            guard let line = nextLine() else { return nil }
            number += 1
            switch line {
            case .bytes(let bytes):
                if bytes.allSatisfy({ $0 == 32 || $0 == 9 || $0 == 13 }) { continue }
                return InputItem(name: name, content: .line(bytes, number: number))
            case .tooLong:
                return InputItem(
                    name: "\(name):\(number)",
                    content: .unreadable(
                        "\(name), line \(number): the line is longer than \(ImportLimits.bytes >> 20) MiB; one line holds one call."
                    ))
            }
        }
    }

    private enum Line {
        case bytes([UInt8])
        case tooLong
    }

    private mutating func nextLine() -> Line? {
        var searched = position
        var tooLong = false
        while true {
            let end = buffer.withUnsafeBufferPointer { bytes -> Int? in
                guard searched < bytes.count, let base = bytes.baseAddress else { return nil }
                guard let found = memchr(base + searched, 10, bytes.count - searched) else { return nil }
                return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
            }
            if let end {
                let line = tooLong ? Line.tooLong : .bytes(Array(buffer[position..<end]))
                position = end + 1
                return line
            }
            if ended {
                guard position < buffer.count || tooLong else { return nil }
                let line = tooLong ? Line.tooLong : .bytes(Array(buffer[position...]))
                position = buffer.count
                return line
            }
            if buffer.count - position > ImportLimits.bytes {
                // Thrown away up to its end: memory stays bounded whatever the input.
                tooLong = true
                position = buffer.count
            }
            buffer.removeFirst(position)
            searched = buffer.count
            position = 0
            let part = (try? handle.read(upToCount: 1 << 20)) ?? nil
            if let part, !part.isEmpty { buffer.append(contentsOf: part) } else { ended = true }
        }
    }
}
