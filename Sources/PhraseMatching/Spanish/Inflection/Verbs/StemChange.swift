/// How the vowel of a stem changes where it is stressed.
enum StemChange {
    case none
    /// *cerrar*, *cierro*
    case ie
    /// *contar*, *cuento*
    case ue
    /// *enviar*, *envío*; *actuar*, *actúo*; *prohibir*, *prohíbo*
    case hiatus
    /// *pedir*, *pido*
    case i
}

extension Letters {
    /// The stem where it is stressed.
    func stressed(_ change: StemChange) -> Letters {
        switch change {
        case .none: self
        case .ie: diphthongised(from: [Letters.e, Letters.i], "ie", initial: "ye")
        case .ue: diphthongised(from: [Letters.o, Letters.u], "ue", initial: "hue")
        case .i: replacingLast([Letters.e]) { _ in "i" }
        case .hiatus: replacingLast([Letters.i, Letters.u]) { $0 == Letters.i ? "í" : "ú" }
        }
    }

    /// The stem of *sintió*, *durmamos*, *pidiendo*: e to i, o to u.
    var raised: Letters { replacingLast([Letters.e, Letters.o]) { $0 == Letters.e ? "i" : "u" } }

    private func diphthongised(from vowels: [UInt8], _ diphthong: Letters, initial: Letters) -> Letters {
        guard let index = bytes.lastIndex(where: { vowels.contains($0) }) else { return self }
        if index == 0 { return initial + dropFirst(1) }
        // The u of -gue- would be silent: avergüenzo, degüello.
        let spelled: Letters =
            bytes[index - 1] == Letters.g && diphthong == "ue" && bytes[index] == Letters.o
            ? "üe" : diphthong
        return prefix(index) + spelled + dropFirst(index + 1)
    }

    private func replacingLast(_ vowels: [UInt8], _ change: (UInt8) -> Letters) -> Letters {
        guard let index = bytes.lastIndex(where: { vowels.contains($0) }) else { return self }
        return prefix(index) + change(bytes[index]) + dropFirst(index + 1)
    }
}
