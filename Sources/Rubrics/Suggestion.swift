/// The nearest of some known words to a misspelt one, for "did you mean".
///
/// Optimal string alignment distance (Damerau–Levenshtein with adjacent transpositions) of at most a third of the word's length, at least 1;
/// nothing when none is that near. Ties go to the first in alphabetical order.
public func nearest(to word: String, among known: some Sequence<String>) -> String? {
    let bound = max(1, word.count / 3)
    var best: (distance: Int, word: String)?
    for candidate in known.sorted() {
        let distance = editDistance(Array(word), Array(candidate))
        if distance <= bound, distance < best?.distance ?? .max { best = (distance, candidate) }
    }
    return best?.word
}

private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
    var previous = [Int](repeating: 0, count: b.count + 1)
    var row = Array(0...b.count)
    for i in a.indices {
        var next = [Int](repeating: i + 1, count: b.count + 1)
        for j in b.indices {
            var cost = min(row[j + 1] + 1, next[j] + 1, row[j] + (a[i] == b[j] ? 0 : 1))
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, previous[j - 1] + 1) }
            next[j + 1] = cost
        }
        previous = row
        row = next
    }
    return row[b.count]
}
