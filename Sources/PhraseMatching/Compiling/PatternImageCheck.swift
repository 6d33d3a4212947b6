/// Goes through an image and refuses whatever could lead a scanner outside of it, into a circle or into endless work.
struct PatternImageCheck {
    let base: UnsafeRawPointer
    let length: Int
    /// Offset and count of each section; set by ``head()``.
    private(set) var places: [(offset: Int, count: Int)] = []
    private(set) var patternCount = 0
    private(set) var classCount = 0
    private(set) var wordCount = 0
    private(set) var key = PatternKey(low: 0, high: 0)

    /// More nesting, or more work for one pattern, than a compiler ever writes.
    private static let deepest: UInt16 = 400
    private static let mostWork: UInt32 = 4_000_000

    init(_ bytes: UnsafeRawBufferPointer) {
        base = bytes.baseAddress ?? UnsafeRawPointer(bitPattern: 8)!
        length = bytes.count
    }

    /// Nothing when the image can be used as it is.
    mutating func passes() -> Bool { head() && sections() && indices() && codes() }

    func values<T>(_ section: PatternImage.Section, _ type: T.Type) -> UnsafeBufferPointer<T> {
        let place = places[section.rawValue]
        return UnsafeBufferPointer(
            start: (base + place.offset).assumingMemoryBound(to: T.self), count: place.count)
    }

    private mutating func head() -> Bool {
        let sectionCount = PatternImage.Section.allCases.count
        guard length >= PatternImage.bodyStart + 8, length <= PatternImage.largest, length % 8 == 0 else {
            return false
        }
        func word(_ at: Int) -> UInt64 { UInt64(littleEndian: base.loadUnaligned(fromByteOffset: at, as: UInt64.self)) }
        func half(_ at: Int) -> UInt32 { UInt32(littleEndian: base.loadUnaligned(fromByteOffset: at, as: UInt32.self)) }
        guard word(0) == PatternImage.magic, half(8) == PatternImage.version, 1.littleEndian == 1 else { return false }
        patternCount = Int(half(12))
        classCount = Int(half(16))
        wordCount = Int(half(20))
        key = PatternKey(low: word(24), high: word(32))
        guard word(40) == UInt64(sectionCount) else { return false }
        let body = UnsafeRawBufferPointer(start: base, count: length - 8)
        guard word(length - 8) == PatternImage.checksum(body) else { return false }
        for section in 0..<sectionCount {
            let at = PatternImage.headLength + section * 16
            guard let offset = Int(exactly: word(at)), let count = Int(exactly: word(at + 8)), offset % 8 == 0,
                offset >= PatternImage.bodyStart, offset <= length - 8, count <= length
            else { return false }
            places.append((offset, count))
        }
        return true
    }

    private func fits(_ section: PatternImage.Section, _ size: Int) -> Bool {
        let place = places[section.rawValue]
        return place.count <= (length - 8 - place.offset) / size
    }

    private func count(_ section: PatternImage.Section) -> Int { places[section.rawValue].count }

    private func sections() -> Bool {
        let slots = count(.slotHashes)
        return fits(.slotHashes, 8) && fits(.slotClasses, 4) && fits(.triggerStart, 4)
            && fits(.triggers, MemoryLayout<PatternTrigger>.stride)
            && fits(.patterns, MemoryLayout<PatternEntry>.stride) && fits(.codes, MemoryLayout<PatternCode>.stride)
            && fits(.children, 4) && fits(.dispatches, MemoryLayout<PatternDispatch>.stride)
            && fits(.dispatchEntries, MemoryLayout<DispatchEntry>.stride) && fits(.sets, MemoryLayout<SetRange>.stride)
            && fits(.setClasses, 4) && fits(.memberships, 8) && fits(.attributes, 8) && fits(.meanings, 1)
            && fits(.entityStart, 4)
            && fits(.entityTriggers, 4)
            && slots > 0 && slots & (slots - 1) == 0 && count(.slotClasses) == slots
            && count(.triggerStart) == classCount + 2 && count(.patterns) == patternCount && count(.sets) > 0
            && count(.attributes) == classCount + 1 && count(.meanings) == classCount + 1
            && count(.entityStart) == EntityKind.names.count + 2 && count(.memberships) % (classCount + 1) == 0
    }

    private func indices() -> Bool {
        // A free slot ends every search.
        guard values(.slotHashes, UInt64.self).contains(0),
            values(.slotClasses, UInt32.self).allSatisfy({ $0 <= UInt32(classCount) }),
            ascends(.triggerStart, to: count(.triggers)), ascends(.entityStart, to: count(.entityTriggers)),
            values(.entityTriggers, UInt32.self).allSatisfy({ $0 < UInt32(patternCount) }),
            values(.setClasses, UInt32.self).allSatisfy({ $0 <= UInt32(classCount) }),
            values(.meanings, UInt8.self).allSatisfy({ Int($0) <= NumberWords.list.count })
        else { return false }
        let sets = UInt32(count(.sets))
        for trigger in values(.triggers, PatternTrigger.self) {
            guard trigger.pattern < UInt32(patternCount), trigger.neighbour < sets, trigger.second < sets else {
                return false
            }
        }
        let columns = count(.memberships) / (classCount + 1) * 64
        for range in values(.sets, SetRange.self) {
            guard lies(range.start, range.count, in: .setClasses), Int(range.column) <= columns else { return false }
        }
        let codes = UInt32(count(.codes))
        for entry in values(.patterns, PatternEntry.self) where entry.flags & PatternEntry.refused == 0 {
            guard entry.root < codes, entry.twin < UInt32(patternCount) else { return false }
        }
        return values(.dispatchEntries, DispatchEntry.self).allSatisfy { $0.code < codes }
    }

    private func ascends(_ section: PatternImage.Section, to end: Int) -> Bool {
        var last: UInt32 = 0
        for value in values(section, UInt32.self) {
            if value < last || Int(value) > end { return false }
            last = value
        }
        return true
    }

    private func lies(_ start: UInt32, _ count: UInt32, in section: PatternImage.Section) -> Bool {
        UInt64(start) + UInt64(count) <= UInt64(self.count(section))
    }

    /// Every code leads only to codes before it: no circles. Depth and work are added up on the way.
    private func codes() -> Bool {
        let codes = values(.codes, PatternCode.self)
        let children = values(.children, UInt32.self)
        let sets = UInt32(count(.sets))
        var depth = [UInt16](repeating: 0, count: codes.count)
        var work = [UInt32](repeating: 1, count: codes.count)
        for (index, code) in codes.enumerated() {
            guard let kind = PatternCode.Kind(rawValue: code.kind) else { return false }
            var deepest: UInt16 = 0
            var total: UInt32 = 1
            func take(_ child: UInt32) -> Bool {
                guard child < UInt32(index) else { return false }
                deepest = max(deepest, depth[Int(child)])
                total = min(Self.mostWork, total &+ work[Int(child)])
                return true
            }
            switch kind {
            case .set, .notNext: guard code.first < sets else { return false }
            case .entity: guard code.first <= UInt32(EntityKind.names.count) else { return false }
            case .gap: guard code.minimum <= code.maximum, code.maximum <= 60 else { return false }
            case .start, .end: break
            case .sequence, .choice:
                guard lies(code.first, code.count, in: .children) else { return false }
                for child in children[Int(code.first)..<Int(code.first) + Int(code.count)] where !take(child) {
                    return false
                }
            case .dispatch:
                guard code.first < UInt32(count(.dispatches)) else { return false }
                let dispatch = values(.dispatches, PatternDispatch.self)[Int(code.first)]
                for side in [dispatch.forward, dispatch.backward] {
                    guard lies(side.start, side.count, in: .dispatchEntries),
                        lies(side.rest, side.restCount, in: .children)
                    else { return false }
                    let entries = values(.dispatchEntries, DispatchEntry.self)
                    for entry in entries[Int(side.start)..<Int(side.start) + Int(side.count)] where !take(entry.code) {
                        return false
                    }
                    for child in children[Int(side.rest)..<Int(side.rest) + Int(side.restCount)] where !take(child) {
                        return false
                    }
                }
            }
            guard deepest < Self.deepest, total < Self.mostWork else { return false }
            depth[index] = deepest + 1
            work[index] = total
        }
        return true
    }
}
