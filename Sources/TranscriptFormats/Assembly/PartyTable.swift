import Transcripts

/// The parties of a call while it is read, found by their label.
struct PartyTable {
    private(set) var parties: [Party] = []
    private var index: [String: Int] = [:]
    private var last = 0

    /// The party with a label; a new one gets the role that `make` decides.
    @inline(__always)
    mutating func party(_ label: String, make: (String) -> Party) -> Int {
        if last < parties.count, parties[last].label == label { return last }
        return find(label, make: make)
    }

    private mutating func find(_ label: String, make: (String) -> Party) -> Int {
        if parties.count <= 8 {
            for i in parties.indices where parties[i].label == label {
                last = i
                return i
            }
        } else {
            if index.isEmpty { for i in parties.indices { index[parties[i].label] = i } }
            if let i = index[label] {
                last = i
                return i
            }
        }
        last = parties.count
        parties.append(make(label))
        if !index.isEmpty { index[label] = last }
        return last
    }

    mutating func update(_ i: Int, _ change: (inout Party) -> Void) {
        if parties.indices.contains(i) { change(&parties[i]) }
    }
}
