extension EntityRecogniser {
    /// `10:30`, "a las diez", "a las tres y media de la tarde", "tres pm".
    mutating func clock(_ start: Int) -> Int? {
        if isDigits(start), let hour = digits(start), hour < 24, byteBehind(start) == UInt8(ascii: ":"),
            isDigits(start + 1),
            let minute = digits(start + 1), minute < 60, tokens[start + 1].range.count == 2
        {
            add(.time, start, start + 2, "\(hour):\(minute < 10 ? "0" : "")\(minute)")
            return start + 2
        }
        if case .at? = meaning(start), case .the? = meaning(start + 1), let number = number(start + 2),
            number.whole >= 1,
            number.whole <= 24
        {
            var end = number.end
            var minute = 0
            if case .and? = meaning(end), case .half? = meaning(end + 1) {
                minute = 30
                end += 2
            }
            // "a las dos semanas" is a count, not a time.
            if case .unitOfTime(let unit)? = meaning(end), unit != "hours" { return nil }
            add(.time, start, end, "\(number.whole):\(minute == 0 ? "00" : "30")")
            return end
        }
        if let number = isDigits(start) || meaning(start) != nil ? number(start) : nil, number.whole <= 12,
            case .hourWord? = meaning(number.end)
        {
            add(.time, start, number.end + 1, "\(number.whole):00")
            return number.end + 1
        }
        return nil
    }

    /// `15/03`, `15/03/2026`, `15-03-2026`.
    mutating func numericDate(_ start: Int) -> Int? {
        guard isDigits(start), let day = digits(start), (1...31).contains(day), isDigits(start + 1) else { return nil }
        let mark = byteBehind(start)
        guard mark == UInt8(ascii: "/") || mark == UInt8(ascii: "-"),
            Int(tokens[start + 1].start) == Int(tokens[start].end) + 1,
            let month = digits(start + 1), (1...12).contains(month)
        else { return nil }
        var end = start + 2
        if isDigits(end), byteBehind(start + 1) == mark, Int(tokens[end].start) == Int(tokens[start + 1].end) + 1 {
            end += 1
        }
        // 1-2 alone is rather a range than a date.
        if mark == UInt8(ascii: "-"), end == start + 2 { return nil }
        add(.date, start, end, pad(month) + "-" + pad(day))
        return end
    }

    /// Dates in words: "el quince", "15 de marzo", "mañana", "pasado mañana", "el viernes que viene", "fin de mes".
    mutating func calendar(_ start: Int) -> Int? {
        switch meaning(start) {
        case .today?:
            add(.date, start, start + 1, "today")
            return start + 1
        case .after?:
            guard case .tomorrow? = meaning(start + 1) else { return nil }
            add(.date, start, start + 2, "day after tomorrow")
            return start + 2
        case .tomorrow?:
            // "en la mañana", "de la mañana" is a part of the day.
            if start > 0, case .the? = meaning(start - 1) { return nil }
            add(.date, start, start + 1, "tomorrow")
            return start + 1
        case .end?:
            guard case .of? = meaning(start + 1) else { return nil }
            if case .unitOfTime(let unit)? = meaning(start + 2), unit != "hours", unit != "minutes" {
                add(.date, start, start + 3, "end of " + unit.dropLast())
                return start + 3
            }
            if case .fortnight? = meaning(start + 2) {
                add(.date, start, start + 3, "end of fortnight")
                return start + 3
            }
            return nil
        case .fortnight?:
            add(.date, start, start + 1, "fortnight")
            return start + 1
        case .weekday(let day)?:
            add(.weekday, start, start + 1, "\(day)")
            let end = afterNext(start + 1)
            if end == start + 1, let number = number(start + 1), (1...31).contains(number.whole), !number.isArticle {
                // "el viernes quince"
                add(.date, start, number.end, "day \(number.whole)")
                return number.end
            }
            add(.date, start, end, "weekday \(day)")
            return end
        case .unitOfTime(let unit)?:
            let end = afterNext(start + 1)
            if end > start + 1, unit == "weeks" || unit == "months" {
                add(.date, start, end, "next " + unit.dropLast())
                return end
            }
            return nil
        case .next?:
            if case .unitOfTime(let unit)? = meaning(start + 1), unit == "weeks" || unit == "months" {
                add(.date, start, start + 2, "next " + unit.dropLast())
                return start + 2
            }
            if case .weekday(let day)? = meaning(start + 1) {
                add(.weekday, start + 1, start + 2, "\(day)")
                add(.date, start, start + 2, "weekday \(day)")
                return start + 2
            }
            return nil
        default: return dayOfMonth(start)
        }
    }

    /// "el quince", "día 15", "quince de marzo", "primero de mes".
    private mutating func dayOfMonth(_ start: Int) -> Int? {
        var at = start
        var announced = false
        if case .the? = meaning(at) {
            at += 1
            announced = true
        }
        if case .unitOfTime("days")? = meaning(at) {
            at += 1
            announced = true
        }
        let day: Int
        var end: Int
        if case .first? = meaning(at) {
            day = 1
            end = at + 1
            guard case .of? = meaning(end) else { return nil }
        } else if let number = number(at), (1...31).contains(number.whole), !number.isArticle,
            number.hundredths % 100 == 0
        {
            day = number.whole
            end = number.end
        } else {
            return nil
        }
        if case .of? = meaning(end) {
            if case .month(let month)? = meaning(end + 1) {
                add(.date, at, end + 2, pad(month) + "-" + pad(day))
                return end + 2
            }
            if case .unitOfTime("months")? = meaning(end + 1) {
                add(.date, at, end + 2, "day \(day)")
                return end + 2
            }
            var skip = end + 1
            if case .this? = meaning(skip) {
                skip += 1
                if case .unitOfTime("months")? = meaning(skip) {
                    add(.date, at, skip + 1, "day \(day)")
                    return skip + 1
                }
            }
        }
        guard announced, at > start else { return nil }
        // "el quince por ciento", "los dos pagos", "el diez de descuento" are no days.
        switch meaning(end) {
        case .by?, .currency?, .instalment?, .unitOfTime?, .thousand?, .million?: return nil
        default: break
        }
        if tokens[end - 1].marks.contains(.percent) { return nil }
        add(.date, start, end, "day \(day)")
        return end
    }

    /// Behind "que viene", "que entra", "próximo", "entrante"; the same place when none stands.
    private func afterNext(_ index: Int) -> Int {
        if case .next? = meaning(index) { return index + 1 }
        if case .that? = meaning(index), case .comes? = meaning(index + 1) { return index + 2 }
        return index
    }

    private func pad(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

    /// Seven digits or more, in one piece, in groups, or read out in words.
    mutating func phone(_ start: Int) -> Int? {
        var collected = ""
        var index = start
        if isDigits(start) {
            // An amount has its sign or its points; a phone has blanks or dashes.
            if tokens[start].marks.contains(.currency) || tokens[start].marks.contains(.pointInside) { return nil }
            while isDigits(index), collected.count < 20,
                index == start || !tokens[index - 1].marks.contains(.sentenceEnd)
            {
                if tokens[index].marks.contains(.pointInside) { break }
                collected += String(decoding: text[tokens[index].range], as: UTF8.self)
                index += 1
            }
        } else {
            while collected.count < 20 {
                guard case .unit(let value)? = meaning(index), value < 10 else { break }
                collected += "\(value)"
                index += 1
            }
            // "doble cero", "veintidós" and the like are not followed; seven single digits are wanted.
        }
        guard collected.count >= 7 else { return nil }
        if case .currency? = meaning(index) { return nil }
        add(.phone, start, index, collected)
        add(.id, start, index, collected)
        return index
    }
}
