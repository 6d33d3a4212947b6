import Transcripts

/// Looks over the turns of a call that is in order: marks overlaps and redactions, and notes what is odd about the times.
enum TurnChecks {
    static func run(_ draft: inout CallDraft) {
        if draft.turns.isEmpty {
            draft.notes.add("no-turns", "The transcript is empty: nothing was recognised, or nothing was said.")
            return
        }
        markOverlaps(&draft.turns)
        markRedactions(&draft.turns)
        checkTimes(&draft)
        noteRoles(&draft)
    }

    /// A turn overlaps when it begins before a turn of another party has ended. Two running maxima suffice: the latest end,
    /// and the latest end of any other party than that one.
    private static func markOverlaps(_ turns: inout [Turn]) {
        var latest = -1
        var holder = -1
        var other = -1
        for i in turns.indices {
            let party = turns[i].party
            guard let start = turns[i].start else { continue }
            if start < (party == holder ? other : latest) { turns[i].flags.insert(.overlap) }
            let end = turns[i].end ?? start
            if party == holder {
                latest = max(latest, end)
            } else if end > latest {
                (other, latest, holder) = (latest, end, party)
            } else {
                other = max(other, end)
            }
        }
    }

    private static func markRedactions(_ turns: inout [Turn]) {
        for i in turns.indices where Redaction.marks(turns[i].text) { turns[i].flags.insert(.redacted) }
    }

    private static func checkTimes(_ draft: inout CallDraft) {
        var timed = 0
        var latest = 0
        var bytes = 0
        var allZero = true
        // By index: iterating would count references for every turn.
        for i in draft.turns.indices {
            bytes &+= draft.turns[i].text.utf8.count
            guard let start = draft.turns[i].start else { continue }
            timed &+= 1
            let end = draft.turns[i].end ?? start
            if end > 0 { allZero = false }
            latest = max(latest, end)
        }
        guard timed > 0 else { return }
        if timed < draft.turns.count {
            draft.notes.add(
                "turns-without-time", "\(draft.turns.count - timed) of \(draft.turns.count) turns have no time.")
        }
        if allZero {
            if draft.turns.count > 1 {
                draft.notes.add("times-all-zero", "All times are zero, so they were dropped.")
                for i in draft.turns.indices { (draft.turns[i].start, draft.turns[i].end) = (nil, nil) }
            }
            return
        }
        if let stated = draft.statedDuration, stated > 0, latest > stated + 5000 {
            draft.notes.add(
                "turn-beyond-call", "The last turn ends \(latest - stated) ms after the length that the file states.")
        }
        // People say about 15 bytes of text a second. Far over or far under, the unit of the times is probably wrong.
        let rate = Double(bytes) * 1000 / Double(latest)
        if bytes > 200, rate > 300 {
            draft.notes.add(
                "times-unit-doubtful", "So much text in \(latest) ms cannot be spoken; the times may be in seconds.")
        } else if latest > 6 * 3_600_000, rate < 0.3 {
            draft.notes.add(
                "times-unit-doubtful",
                "So little text in \(latest / 3_600_000) hours is odd; the times may be in another unit.")
        }
    }

    private static func noteRoles(_ draft: inout CallDraft) {
        var undecided = 0
        for party in draft.parties.parties where party.decision == .undecided { undecided += 1 }
        guard undecided > 0 else { return }
        draft.notes.add(
            "role-undecided",
            "The role of \(undecided) of \(draft.parties.parties.count) speaker(s) could not be told; name it with a speaker map."
        )
    }
}
