/// Cuts UTF-8 text into folded tokens: bytes in, offsets and word classes out, no `String` between.
///
/// Folding: case off; accents, diaeresis and all other combining marks off, composed or decomposed alike, except
/// that ñ stays a letter of its own (also when it comes as n + U+0303). A token is a run of letters or a run of digits.
/// Soft hyphens, zero-width and direction marks inside a word are passed over. Broken UTF-8 separates words.
struct Tokeniser: @unchecked Sendable {
    // Unchecked: the tables are written once and only read afterwards.

    /// Classes by byte and folded Latin-1 letters, in stable memory for the inner loop.
    let ascii: UnsafePointer<UInt8>
    let latin1: UnsafePointer<UInt8>

    /// The tables live as long as the process: they are constants.
    static let shared: Tokeniser = {
        func stable(_ bytes: [UInt8]) -> UnsafePointer<UInt8> {
            let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
            copy.initialize(from: bytes, count: bytes.count)
            return UnsafePointer(copy)
        }
        return Tokeniser(ascii: stable(ByteClass.ascii), latin1: stable(ByteClass.latin1))
    }()

    /// Calls `word` for each token's key and appends the token with the class that it answers.
    /// - Returns: the number of tokens written. At most `capacity` are written; the text has at most one token for every
    ///   byte, so a buffer as long as the text never overflows.
    @inline(__always)
    func tokens(
        of text: UnsafeBufferPointer<UInt8>, into buffer: UnsafeMutablePointer<Token>, capacity: Int,
        word: (WordKey) -> UInt32
    ) -> Int {
        guard let base = text.baseAddress else { return 0 }
        let end = text.count
        var position = 0
        var count = 0
        var before: TokenMarks = []
        var blankSeen = true
        let ascii = self.ascii

        while position < end {
            let byte = base[position]
            var folded = ascii[Int(byte)]
            if folded >= 0x80 {
                if folded == ByteClass.multibyte {
                    let step = other(base, position, end)
                    if step.letter == 0 {
                        if step.isBlank { blankSeen = true }
                        note(step.marks, buffer, count, &before)
                        position &+= step.length
                        continue
                    }
                } else {
                    if folded == ByteClass.blank {
                        blankSeen = true
                    } else {
                        punctuation(folded, base, position, end, buffer, count, &before, &blankSeen)
                    }
                    position &+= 1
                    continue
                }
            }
            // A token begins here.
            guard count < capacity else { return count }
            let start = position
            var marks = before
            before = []
            if !blankSeen { marks.insert(.glued) }
            blankSeen = false
            var builder = WordKeyBuilder()
            if folded < 0x3A {
                marks.insert(.digits)
                repeat {
                    builder.append(folded)
                    position &+= 1
                    guard position < end else { break }
                    folded = ascii[Int(base[position])]
                } while folded < 0x3A
            } else {
                if byte < 0x5B { marks.insert(.capital) }
                scan: while true {
                    if folded < 0x80 {
                        if folded < 0x3A { break }
                        builder.append(folded)
                        position &+= 1
                    } else if folded == ByteClass.multibyte {
                        let lead = base[position]
                        // The usual case first: á é í ó ú ñ ü and their capitals are C3 xx.
                        if lead == 0xC3, position &+ 1 < end {
                            let second = base[position &+ 1]
                            if second & 0xC0 == 0x80 {
                                let letter = latin1[Int(second & 0x3F)]
                                if letter > 1 {
                                    if letter != ByteClass.enye { marks.insert(.accented) }
                                    builder.append(letter)
                                    position &+= 2
                                    if position < end {
                                        folded = ascii[Int(base[position])]
                                        continue
                                    }
                                    break
                                }
                            }
                        }
                        let step = other(base, position, end)
                        switch step.letter {
                        case 0:
                            if step.marks.isEmpty, step.isJoiner { break }
                            break scan
                        case 1:
                            // A letter outside the Latin alphabets: its lower-case bytes stand for it.
                            appendForeign(step.scalar, &builder)
                        case 2:
                            // A combining mark: only the tilde on n changes the letter.
                            if step.scalar == 0x303 {
                                replaceLastN(&builder)
                            } else if step.scalar == 0x301 {
                                marks.insert(.accented)
                            }
                        default:
                            builder.append(step.letter)
                        }
                        position &+= step.length
                    } else {
                        break
                    }
                    guard position < end else { break }
                    folded = ascii[Int(base[position])]
                }
            }
            if position == start {
                // A lone combining mark or joiner: step over it.
                position &+= max(1, other(base, position, end).length)
                continue
            }
            if builder.count == 0 { continue }
            buffer[count] = Token(
                start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: position),
                word: word(builder.key), marks: marks)
            count &+= 1
        }
        return count
    }

    /// Marks that punctuation leaves on the token before it or on the one after it.
    @inline(never)
    private func punctuation(
        _ kind: UInt8, _ base: UnsafePointer<UInt8>, _ position: Int, _ end: Int,
        _ buffer: UnsafeMutablePointer<Token>, _ count: Int, _ before: inout TokenMarks, _ blankSeen: inout Bool
    ) {
        switch kind {
        case ByteClass.sentenceEnd, ByteClass.comma:
            guard count > 0 else { return }
            let nextIsDigit = position + 1 < end && base[position + 1] &- 48 < 10
            if nextIsDigit, !blankSeen, buffer[count - 1].marks.contains(.digits) {
                // 1,500.00 and 10:30 and 15.03: neither a sentence end nor a comma.
                if base[position] == 10 || base[position] == 13 {
                    buffer[count - 1].marks.insert(.sentenceEnd)
                } else {
                    buffer[count - 1].marks.insert(.pointInside)
                }
                return
            }
            buffer[count - 1].marks.insert(kind == ByteClass.comma ? .comma : .sentenceEnd)
            if base[position] == 10 || base[position] == 13 { blankSeen = true }
        case ByteClass.question:
            if count > 0 { buffer[count - 1].marks.formUnion([.questionCloses, .sentenceEnd]) }
        case ByteClass.percent:
            if count > 0 { buffer[count - 1].marks.insert(.percent) }
        case ByteClass.currency:
            before.insert(.currency)
        case ByteClass.quote:
            if blankSeen || count == 0 {
                before.insert(.quoteOpens)
            } else {
                buffer[count - 1].marks.insert(.quoteCloses)
            }
        default:
            break
        }
    }

    /// Writes marks of a multi-byte sign onto the neighbouring tokens.
    @inline(never)
    private func note(
        _ marks: TokenMarks, _ buffer: UnsafeMutablePointer<Token>, _ count: Int, _ before: inout TokenMarks
    ) {
        guard !marks.isEmpty else { return }
        let forward: TokenMarks = [.questionOpens, .currency, .quoteOpens]
        before.formUnion(marks.intersection(forward))
        if count > 0 { buffer[count - 1].marks.formUnion(marks.subtracting(forward)) }
    }

    /// A decoded non-ASCII sign. `letter` is 0 for a separator, 1 for a foreign letter, 2 for a combining mark, else the
    /// folded byte.
    struct Sign {
        var letter: UInt8
        var length: Int
        var scalar: UInt32
        var marks: TokenMarks = []
        var isBlank = false
        var isJoiner = false
    }

    @inline(never)
    func other(_ base: UnsafePointer<UInt8>, _ position: Int, _ end: Int) -> Sign {
        let (scalar, length) = decode(base, position, end)
        guard let scalar else { return Sign(letter: 0, length: length, scalar: 0, isBlank: true) }
        return Sign(classifying: scalar, length: length, latin1: latin1)
    }

    /// Strict UTF-8: nothing for overlong forms, surrogates and stray bytes (then one byte is stepped over).
    private func decode(_ base: UnsafePointer<UInt8>, _ position: Int, _ end: Int) -> (UInt32?, Int) {
        let lead = base[position]
        if lead < 0x80 { return (UInt32(lead), 1) }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, lead <= 0xF4, position + length <= end else { return (nil, 1) }
        var value = UInt32(lead & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07))
        for index in 1..<length {
            let next = base[position + index]
            guard next & 0xC0 == 0x80 else { return (nil, 1) }
            value = value << 6 | UInt32(next & 0x3F)
        }
        if length == 3, value < 0x800 || (0xD800...0xDFFF).contains(value) { return (nil, 1) }
        if length == 4, value < 0x10000 || value > 0x10FFFF { return (nil, 1) }
        return (value, length)
    }

    private func replaceLastN(_ builder: inout WordKeyBuilder) {
        let n = UInt64(UInt8(ascii: "n"))
        guard builder.count > 0 else { return }
        let last = builder.count - 1
        if last < 8, builder.low >> (last * 8) & 0xFF == n {
            builder.low ^= (n ^ UInt64(ByteClass.enye)) << (last * 8)
        } else if last >= 8, last < 16, builder.high >> ((last - 8) * 8) & 0xFF == n {
            builder.high ^= (n ^ UInt64(ByteClass.enye)) << ((last - 8) * 8)
        } else if last >= 16, builder.high & 0xFF == n {
            // The last step was `… ^ byte`; only exact when the low byte came out as n, which is near enough for
            // a word of seventeen letters.
            builder.high ^= n ^ UInt64(ByteClass.enye)
        }
    }

    private func appendForeign(_ scalar: UInt32, _ builder: inout WordKeyBuilder) {
        guard let unicode = Unicode.Scalar(scalar) else { return }
        for byte in unicode.properties.lowercaseMapping.utf8 { builder.append(byte) }
    }
}
