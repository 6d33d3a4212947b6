/// Date and time before a message of a WhatsApp export: `18/12/19 15:57 - `, `8/8/19, 1:25 PM - `, `[31/12/2022 11:40:26] `,
/// `2021-03-18, 3:02 p.m. - `.
struct WhatsAppStamp {
    /// The three numbers of the date as they stand.
    var numbers: [Int]
    /// Seconds since midnight.
    var second: Int
    var hasSeconds: Bool
    /// Where the message begins.
    var end: Int

    static func parse(_ line: [UInt8]) -> WhatsAppStamp? {
        var scan = LineScanner(line)
        scan.skipBlanks()
        let isBracketed = scan.current == UInt8(ascii: "[")
        if isBracketed { scan.position += 1 }
        var numbers: [Int] = []
        for k in 0..<3 {
            guard let number = number(&scan, most: 4) else { return nil }
            numbers.append(number)
            if k < 2 {
                guard [0x2F, 0x2D, 0x2E].contains(scan.current) else { return nil }
                scan.position += 1
                scan.skipBlanks()
            }
        }
        if scan.current == UInt8(ascii: ",") { scan.position += 1 }
        guard LineScanner.blank(line, at: scan.position) > 0 else { return nil }
        scan.skipBlanks()
        guard let clock = ClockStamp.parse(line, at: scan.position) else { return nil }
        scan.position = clock.end
        var second = clock.stamp.asTimeOfDay / 1000
        let before = scan.position
        scan.skipBlanks()
        if let isAfternoon = half(&scan) {
            let hour = second / 3600
            guard (1...12).contains(hour) else { return nil }
            second = second % 3600 + (hour % 12 + (isAfternoon ? 12 : 0)) * 3600
        } else {
            scan.position = before
        }
        guard second < 86_400 else { return nil }
        if isBracketed {
            guard scan.current == UInt8(ascii: "]") else { return nil }
            scan.position += 1
        } else {
            scan.skipBlanks()
            let dash = LineScanner.dash(line, at: scan.position)
            guard dash > 0, LineScanner.blank(line, at: scan.position + dash) > 0 else { return nil }
            scan.position += dash
        }
        scan.skipBlanks()
        return WhatsAppStamp(numbers: numbers, second: second, hasSeconds: clock.stamp.parts == 3, end: scan.position)
    }

    private static func number(_ scan: inout LineScanner, most: Int) -> Int? {
        var value = 0
        let first = scan.position
        while scan.current >= 0x30, scan.current <= 0x39, scan.position - first < most {
            value = value * 10 + Int(scan.current - 0x30)
            scan.position += 1
        }
        return scan.position > first ? value : nil
    }

    /// `PM`, `p.m.`, `p. m.`, `a.m.`; true in the afternoon.
    private static func half(_ scan: inout LineScanner) -> Bool? {
        let letter = scan.current | 0x20
        guard letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") else { return nil }
        scan.position += 1
        if scan.current == UInt8(ascii: ".") { scan.position += 1 }
        scan.skipBlanks()
        guard scan.current | 0x20 == UInt8(ascii: "m") else { return nil }
        scan.position += 1
        if scan.current == UInt8(ascii: ".") { scan.position += 1 }
        return letter == UInt8(ascii: "p")
    }
}

/// In which order day, month and year stand: decided from the whole file.
enum DateOrder: CaseIterable {
    case dayFirst, monthFirst, yearFirst

    /// Year, month and day; nothing when the numbers cannot stand for them in this order.
    func date(_ numbers: [Int]) -> (year: Int, month: Int, day: Int)? {
        guard numbers.count == 3 else { return nil }
        var (year, month, day) = (numbers[2], numbers[1], numbers[0])
        switch self {
        case .dayFirst: break
        case .monthFirst: (month, day) = (numbers[0], numbers[1])
        case .yearFirst: (year, month, day) = (numbers[0], numbers[1], numbers[2])
        }
        if self == .yearFirst, year < 1990 { return nil }
        if year < 100 { year += 2000 }
        guard (1990...2100).contains(year), (1...12).contains(month), day >= 1,
            day <= CallTimeDays.inMonth(month, year)
        else { return nil }
        return (year, month, day)
    }

    /// Orders in which every stamp is a date and no message goes back by more than a day.
    static func possible(_ stamps: [WhatsAppStamp]) -> [DateOrder] {
        allCases.filter { order in
            var latest = -1_000_000_000
            for stamp in stamps {
                guard let date = order.date(stamp.numbers) else { return false }
                let day = CallTimeDays.number(date)
                if day < latest - 1 { return false }
                latest = max(latest, day)
            }
            return true
        }
    }
}
