public import Coaching
import Rubrics

/// The follow-up dates of a plan for a calendar program: iCalendar (RFC 5545), whole days, without an agent's words.
public enum PlanCalendar {
    /// Equal plans give equal bytes: the stamp is the plan's own day.
    public static func render(_ plan: CoachingPlan, options: PlanOptions) -> String {
        let words = options.words
        var text = ""
        func line(_ name: String, _ value: String) { fold(name + ":" + value, into: &text) }
        line("BEGIN", "VCALENDAR")
        line("VERSION", "2.0")
        line("PRODID", "-//Escucha//escucha coach//" + options.language.rawValue.uppercased())
        line("CALSCALE", "GREGORIAN")
        line("METHOD", "PUBLISH")
        for item in plan.followUps {
            line("BEGIN", "VEVENT")
            line("UID", escaped(plan.id) + "-" + item.step.rawValue + "@escucha")
            line("DTSTAMP", digits(plan.madeOn) + "T000000Z")
            line("DTSTART;VALUE=DATE", digits(item.day))
            line("DTEND;VALUE=DATE", digits(CalendarDay(number: item.day.number + 1)))
            line("SUMMARY", escaped(plan.agent + ": " + words.step(item.step)))
            if item.step == .review {
                let goals = plan.skills.map { $0.name[options.language] + ": " + words.goal($0) }
                line("DESCRIPTION", escaped(goals.joined(separator: "\n")))
            }
            line("TRANSP", "TRANSPARENT")
            line("END", "VEVENT")
        }
        line("END", "VCALENDAR")
        return text
    }

    private static func digits(_ day: CalendarDay) -> String { day.iso8601.filter { $0 != "-" } }

    /// TEXT of RFC 5545, 3.3.11: other control characters have no place in it.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",":
                result += "\\"
                result.unicodeScalars.append(scalar)
            case "\n": result += "\\n"
            default:
                if scalar.properties.generalCategory != .control { result.unicodeScalars.append(scalar) }
            }
        }
        return result
    }

    /// Lines end with CRLF and have at most 75 octets, never cut inside a character (3.1).
    private static func fold(_ line: String, into text: inout String) {
        var octets = 0
        for scalar in line.unicodeScalars {
            let size = String(scalar).utf8.count
            if octets + size > 75 {
                text += "\r\n "
                octets = 1
            }
            text.unicodeScalars.append(scalar)
            octets += size
        }
        text += "\r\n"
    }
}
