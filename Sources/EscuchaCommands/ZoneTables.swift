internal import Foundation
internal import Rubrics

/// Offsets of zones from the system's time-zone database, as a value: the only place that asks it.
enum ZoneTables {
    /// From 2010 to 2040, for all zones of some jurisdictions and any others that are named.
    static func make(_ jurisdictions: some Sequence<Jurisdiction>, also names: [String] = []) -> ZoneTable {
        var table: [String: [ZoneTable.Transition]] = [:]
        let first = Date(timeIntervalSince1970: 1_262_304_000)
        let last = Date(timeIntervalSince1970: 2_208_988_800)
        for name in Set(jurisdictions.flatMap(\.zones) + names) {
            guard let zone = TimeZone(identifier: name) else { continue }
            var transitions = [
                ZoneTable.Transition(from: .min, offsetMinutes: zone.secondsFromGMT(for: first) / 60)
            ]
            var date = first
            while let next = zone.nextDaylightSavingTimeTransition(after: date), next < last, transitions.count < 200 {
                transitions.append(
                    ZoneTable.Transition(
                        from: Int(next.timeIntervalSince1970),
                        offsetMinutes: zone.secondsFromGMT(for: next.addingTimeInterval(1)) / 60))
                date = next
            }
            table[name] = transitions
        }
        return ZoneTable(table)
    }
}
