/// The letter at the end of a stem that changes so that the sound stays the same.
extension Letters {
    /// The stem before e, i where its infinitive or singular has a, o: sacar to *saqu-e*, pagar to *pagu-e*,
    /// cruzar to *cruc-e*, averiguar to *averigü-e*.
    var beforeE: Letters {
        guard let last else { return self }
        switch last {
        case Letters.c: return dropLast(1) + "qu"
        case Letters.g: return self + "u"
        case Letters.z: return dropLast(1) + "c"
        case Letters.u where fromEnd(1) == Letters.g: return dropLast(1) + "ü"
        default: return self
        }
    }

    /// The stem before a, o where its infinitive or singular has e, i: vencer to *venz-o*, coger to *coj-o*,
    /// distinguir to *disting-o*, delinquir to *delinc-o*.
    var beforeA: Letters {
        guard let last else { return self }
        switch last {
        case Letters.c: return dropLast(1) + "z"
        case Letters.g: return dropLast(1) + "j"
        case Letters.u where fromEnd(1) == Letters.g: return dropLast(1)
        case Letters.u where fromEnd(1) == Letters.q: return dropLast(2) + "c"
        default: return self
        }
    }

    /// Whether the stem ends in a vowel that is heard (the u of *distingu-* is not).
    var endsInHeardVowel: Bool {
        guard let last, Letters.isVowel(last) else { return false }
        return !(last == Letters.u && (fromEnd(1) == Letters.g || fromEnd(1) == Letters.q))
    }
}
