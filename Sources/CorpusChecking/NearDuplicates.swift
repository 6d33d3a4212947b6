internal import PhraseMatching

/// Finds items that share too many word 5-grams over folded text (Jaccard index; A. Z. Broder, "On the Resemblance and
/// Containment of Documents", 1997). Texts of fewer than five words have none and are never near to anything.
struct NearDuplicates {
    let within: Double
    let across: Double

    /// A 5-gram that stands in more items than this is a common turn of speech and leads to no comparison.
    private static let commonest = 200

    func complaints(_ items: [CorpusItem], against others: [CorpusItem]) -> [CorpusComplaint] {
        let grams = (items + others).map { Self.grams($0.text) }
        var places: [UInt64: [Int32]] = [:]
        for (index, set) in grams.enumerated() { for gram in set { places[gram, default: []].append(Int32(index)) } }
        var result: [CorpusComplaint] = []
        for index in items.indices {
            var shared: [Int32: Int] = [:]
            for gram in grams[index] {
                guard let list = places[gram], list.count > 1, list.count <= Self.commonest else { continue }
                for other in list where other > Int32(index) { shared[other, default: 0] += 1 }
            }
            for (other, count) in shared.sorted(by: { $0.key < $1.key }) {
                let second = Int(other)
                let union = grams[index].count + grams[second].count - count
                guard union > 0 else { continue }
                let near = Double(count) / Double(union)
                let foreign = second >= items.count
                let partner = foreign ? others[second - items.count] : items[second]
                // A call and an exchange are compared as well: an exchange must not be cut from a call.
                let limit = foreign || partner.split != items[index].split ? across : within
                guard near > limit else { continue }
                let hundredths = Int((near * 100).rounded())
                result.append(
                    CorpusComplaint(
                        .nearDuplicate, file: items[index].file, id: items[index].id,
                        "shares 0.\(hundredths < 10 ? "0" : "")\(min(hundredths, 99)) of its 5-grams with \(partner.id) (\(partner.file))"
                    ))
            }
        }
        return result
    }

    static func grams(_ text: String) -> Set<UInt64> {
        let words = Folding.words(text)
        guard words.count >= 5 else { return [] }
        var result = Set<UInt64>()
        for start in 0...(words.count - 5) {
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            for word in words[start..<start + 5] {
                for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
                hash = (hash ^ 0x20) &* 0x100_0000_01B3
            }
            result.insert(hash)
        }
        return result
    }
}
