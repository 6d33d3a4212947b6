internal import Findings
internal import Rubrics
internal import Transcripts

/// Holds the start of a call against the dated hours of a jurisdiction.
///
/// The debtor's clock decides. It is known when the call names its zone, or when the offset of its start is one that
/// debtors of the country can have; otherwise the start is looked at on every clock of the country, and only a verdict
/// that they share is given.
struct HoursJudge {
    let jurisdiction: Jurisdiction
    let zones: ZoneTable

    enum Verdict: Hashable {
        case permitted
        /// Outside under every reading of the law.
        case outside(HoursProfile, CallTime)
        /// Outside under some readings only: a person decides.
        case contested(HoursProfile, CallTime)
        case cannotTell(missing: String)
    }

    func judge(_ call: Call) -> Verdict {
        guard let started = call.startedAt else { return .cannotTell(missing: "start time") }
        switch localStarts(started, call.timeZone) {
        case .failure(let missing): return .cannotTell(missing: missing.what)
        case .success(let starts):
            let verdicts = starts.map(judge)
            guard let first = verdicts.first else { return .cannotTell(missing: "time zone") }
            if verdicts.allSatisfy({ Self.sameKind($0, first) }) { return first }
            return .cannotTell(missing: "time zone")
        }
    }

    private struct Missing: Error { var what: String }

    private func localStarts(_ started: CallTime, _ zone: String?) -> Result<[CallTime], Missing> {
        guard let seconds = started.secondsSinceEpoch else {
            // A bare local time is the debtor's only when the country has one clock and the call says its zone.
            if zone != nil { return .success([started]) }
            return .failure(Missing(what: "time zone"))
        }
        if let zone {
            guard let offset = zones.offset(of: zone, at: seconds) else {
                return .failure(Missing(what: "data of the time zone “\(zone)”"))
            }
            return .success([CallTime(secondsSinceEpoch: seconds, offsetMinutes: offset)])
        }
        let possible = Set(jurisdiction.zones.compactMap { zones.offset(of: $0, at: seconds) })
        if possible.isEmpty { return .success([started]) }
        if let offset = started.offsetMinutes, possible.contains(offset) { return .success([started]) }
        return .success(possible.sorted().map { CallTime(secondsSinceEpoch: seconds, offsetMinutes: $0) })
    }

    private func judge(_ start: CallTime) -> Verdict {
        guard let regime = jurisdiction.regime(on: start.isoDate), !regime.profiles.isEmpty else {
            return .cannotTell(missing: "hours in the law of \(jurisdiction.country)")
        }
        let holidays = jurisdiction.holidays[start.year]
        var outside: [HoursProfile] = []
        var unknown = false
        for profile in regime.profiles {
            switch profile.permits(start, holidaysOfYear: holidays) {
            case true?: break
            case false?: outside.append(profile)
            case nil: unknown = true
            }
        }
        if outside.count == regime.profiles.count { return .outside(outside[0], start) }
        if let contested = outside.first { return .contested(contested, start) }
        return unknown ? .cannotTell(missing: "public holidays of \(start.year)") : .permitted
    }

    private static func sameKind(_ a: Verdict, _ b: Verdict) -> Bool {
        switch (a, b) {
        case (.permitted, .permitted), (.outside, .outside), (.contested, .contested), (.cannotTell, .cannotTell):
            return true
        default: return false
        }
    }
}
