public import Findings

/// The summary of an audit as one JSON line (`escucha audit --json`).
public enum AuditJSON {
    /// - Parameters:
    ///   - meanScore: 0...100; nothing when no call could be scored.
    ///   - labels: label, severity, calls that bear it, findings.
    ///   - missing: what was missing, and in how many calls.
    ///   - report: path of the report's first page; nothing when none was written.
    public static func line(
        calls: Int, agents: Int, meanScore: Double?, failed: Int, unreadable: Int, repeated: Int, worst: Severity,
        labels: [(label: String, severity: String, calls: Int, findings: Int)], missing: [(String, Int)], new: Int,
        rescored: Int, unchanged: Int, report: String?
    ) -> String {
        var json = JSONBytes()
        json.object { json in
            json.key("calls")
            json.number(calls)
            json.key("agents")
            json.number(agents)
            json.key("mean_score")
            json.ratio(meanScore)
            json.key("failed")
            json.number(failed)
            json.key("unreadable")
            json.number(unreadable)
            json.key("repeated")
            json.number(repeated)
            json.key("worst_severity")
            json.string(worst.code)
            json.key("violations")
            json.array { json in
                for entry in labels {
                    json.object { json in
                        json.key("label")
                        json.string(entry.label)
                        json.key("severity")
                        json.string(entry.severity)
                        json.key("calls")
                        json.number(entry.calls)
                        json.key("findings")
                        json.number(entry.findings)
                    }
                }
            }
            json.key("not_evaluable")
            json.array { json in
                for (reason, count) in missing {
                    json.object { json in
                        json.key("missing")
                        json.string(reason)
                        json.key("calls")
                        json.number(count)
                    }
                }
            }
            json.key("store")
            json.object { json in
                json.key("new")
                json.number(new)
                json.key("rescored")
                json.number(rescored)
                json.key("unchanged")
                json.number(unchanged)
            }
            json.key("report")
            json.string(report)
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }
}
