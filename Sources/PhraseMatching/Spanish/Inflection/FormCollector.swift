/// Takes up forms as bytes and gives them back sorted, each reading once.
///
/// All letters lie in one buffer; the first sixteen of each form also lie in two words, so that nearly every comparison
/// of the sort is one of whole numbers. Latin-1 order is the order of Unicode scalars.
struct FormCollector {
    private struct Record {
        var first: UInt64
        var second: UInt64
        var features: UInt64
        var offset: Int32
        var count: Int32
    }

    private var letters: [UInt8] = []
    private var records: [Record] = []

    init(expecting forms: Int) {
        letters.reserveCapacity(forms * 12)
        records.reserveCapacity(forms)
    }

    mutating func add(_ form: Letters, _ features: FormFeatures) {
        let offset = letters.count
        letters.append(contentsOf: form.bytes)
        close(from: offset, features)
    }

    /// Adds `host` and `ending` as one word, with `accent` in place of the host's letter at `index`.
    mutating func add(
        _ host: ArraySlice<UInt8>, _ ending: [UInt8], letter accent: UInt8, at index: Int, _ features: FormFeatures
    ) {
        let offset = letters.count
        letters.append(contentsOf: host)
        letters.append(contentsOf: ending)
        letters[offset + index] = accent
        close(from: offset, features)
    }

    private mutating func close(from offset: Int, _ features: FormFeatures) {
        let count = letters.count - offset
        var first: UInt64 = 0
        var second: UInt64 = 0
        for index in 0..<min(count, 8) { first |= UInt64(letters[offset + index]) << UInt64(56 - 8 * index) }
        if count > 8 {
            for index in 8..<min(count, 16) { second |= UInt64(letters[offset + index]) << UInt64(120 - 8 * index) }
        }
        records.append(
            Record(
                first: first, second: second, features: features.rawValue, offset: Int32(truncatingIfNeeded: offset),
                count: Int32(truncatingIfNeeded: count)))
    }

    /// The forms sorted by text (Unicode scalars), then by features; equal ones once.
    mutating func sorted() -> [InflectedForm] {
        var sorted = records
        return letters.withUnsafeBufferPointer { letters in
            sorted.sort { precedes($0, $1, letters) }
            var forms: [InflectedForm] = []
            forms.reserveCapacity(sorted.count)
            var previous: Record?
            for record in sorted {
                if let previous, isSameWord(previous, record, letters), let last = forms.last {
                    if previous.features == record.features { continue }
                    forms.append(
                        InflectedForm(text: last.text, features: FormFeatures(rawValue: record.features)))
                } else {
                    let range = Int(record.offset)..<Int(record.offset + record.count)
                    let word = Letters.text(UnsafeBufferPointer(rebasing: letters[range]))
                    forms.append(InflectedForm(text: word, features: FormFeatures(rawValue: record.features)))
                }
                previous = record
            }
            return forms
        }
    }

    private func precedes(_ left: Record, _ right: Record, _ letters: UnsafeBufferPointer<UInt8>) -> Bool {
        if left.first != right.first { return left.first < right.first }
        if left.second != right.second { return left.second < right.second }
        var index = 16
        let common = Int(min(left.count, right.count))
        while index < common {
            let (a, b) = (letters[Int(left.offset) + index], letters[Int(right.offset) + index])
            if a != b { return a < b }
            index += 1
        }
        if left.count != right.count { return left.count < right.count }
        return left.features < right.features
    }

    private func isSameWord(_ left: Record, _ right: Record, _ letters: UnsafeBufferPointer<UInt8>) -> Bool {
        guard left.first == right.first, left.second == right.second, left.count == right.count else { return false }
        var index = 16
        while index < Int(left.count) {
            if letters[Int(left.offset) + index] != letters[Int(right.offset) + index] { return false }
            index += 1
        }
        return true
    }
}
