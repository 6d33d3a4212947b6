/// One description of a value serves both ways: a writer appends what it is shown, a reader puts in what it reads. So a field
/// cannot be written and then forgotten when it is read back.
///
/// The form is JSON with a fixed order of keys and no blanks. The reader takes nothing else: a line that another program
/// has reformatted is refused, because its bytes are what was hashed.
protocol ResultCoder {
    mutating func open(_ bracket: UInt8) throws(ResultProblem)
    mutating func close(_ bracket: UInt8) throws(ResultProblem)
    mutating func key(_ name: StaticString) throws(ResultProblem)
    /// True when a value stands here; a writer is told, a reader looks. What is not there is `null`.
    mutating func isPresent(_ known: Bool) throws(ResultProblem) -> Bool
    /// True when a list has another item; a writer is told, a reader looks.
    mutating func hasNext(_ known: Bool) throws(ResultProblem) -> Bool
    mutating func value(_ text: inout String) throws(ResultProblem)
    mutating func value(_ number: inout Int) throws(ResultProblem)
    mutating func value(_ number: inout Double) throws(ResultProblem)
    mutating func value(_ flag: inout Bool) throws(ResultProblem)
    /// What is wrong with the value that was read last.
    func problem(_ what: String) -> ResultProblem
}

extension ResultCoder {
    mutating func object(_ body: (inout Self) throws(ResultProblem) -> Void) throws(ResultProblem) {
        try open(UInt8(ascii: "{"))
        try body(&self)
        try close(UInt8(ascii: "}"))
    }

    mutating func field(_ name: StaticString, _ text: inout String) throws(ResultProblem) {
        try key(name)
        try value(&text)
    }

    mutating func field(_ name: StaticString, _ number: inout Int) throws(ResultProblem) {
        try key(name)
        try value(&number)
    }

    mutating func field(_ name: StaticString, _ number: inout Double) throws(ResultProblem) {
        try key(name)
        try value(&number)
    }

    mutating func field(_ name: StaticString, _ flag: inout Bool) throws(ResultProblem) {
        try key(name)
        try value(&flag)
    }

    mutating func field(_ name: StaticString, _ text: inout String?) throws(ResultProblem) {
        try key(name)
        guard try isPresent(text != nil) else {
            text = nil
            return
        }
        var known = text ?? ""
        try value(&known)
        text = known
    }

    mutating func field(_ name: StaticString, _ number: inout Int?) throws(ResultProblem) {
        try key(name)
        guard try isPresent(number != nil) else {
            number = nil
            return
        }
        var known = number ?? 0
        try value(&known)
        number = known
    }

    mutating func field(_ name: StaticString, _ number: inout Double?) throws(ResultProblem) {
        try key(name)
        guard try isPresent(number?.isFinite == true) else {
            number = nil
            return
        }
        var known = number ?? 0
        try value(&known)
        number = known
    }

    mutating func list<Item>(
        _ name: StaticString, _ items: inout [Item], of blank: @autoclosure () -> Item,
        _ body: (inout Self, inout Item) throws(ResultProblem) -> Void
    ) throws(ResultProblem) {
        try key(name)
        try open(UInt8(ascii: "["))
        var index = 0
        var result: [Item] = []
        while try hasNext(index < items.count) {
            var item = index < items.count ? items[index] : blank()
            try body(&self, &item)
            result.append(item)
            index += 1
        }
        items = result
        try close(UInt8(ascii: "]"))
    }

    mutating func texts(_ name: StaticString, _ items: inout [String]) throws(ResultProblem) {
        try list(name, &items, of: "") { coder, text throws(ResultProblem) in try coder.value(&text) }
    }

    /// A word out of a fixed set.
    mutating func code<Value>(
        _ name: StaticString, _ value: inout Value, _ word: (Value) -> String, _ read: (String) -> Value?
    ) throws(ResultProblem) {
        var text = word(value)
        try field(name, &text)
        guard let known = read(text) else {
            throw problem("the word under “\(name)” is not one of those that are known")
        }
        value = known
    }
}
