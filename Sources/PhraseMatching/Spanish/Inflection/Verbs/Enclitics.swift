/// The pronouns that can be written behind a verb, alone or two in a row.
enum Enclitics {
    /// What a pronoun can stand behind. A set, since one ending serves several.
    struct Hosts: OptionSet {
        let rawValue: UInt8
        /// Infinitive and gerund.
        static let nonfinite = Hosts(rawValue: 1)
        /// Imperatives.
        static let tú = Hosts(rawValue: 2)
        static let usted = Hosts(rawValue: 4)
        static let nosotros = Hosts(rawValue: 8)
        static let vosotros = Hosts(rawValue: 16)
        static let ustedes = Hosts(rawValue: 32)
    }

    struct Ending {
        let letters: [UInt8]
        let syllables: Int
        let features: FormFeatures
        let hosts: Hosts
        /// The hosts whose own subject the first pronoun is: the endings of a verb in -se.
        let reflexiveHosts: Hosts
    }

    static let endings: [Ending] = {
        var endings: [Ending] = []
        for line in table {
            let first = pronoun(line.first)
            let reflexive = reflexiveHosts(line.first)
            for second in line.second.isEmpty ? [""] : line.second.split(separator: " ").map(String.init) {
                endings.append(
                    Ending(
                        letters: Letters(line.first + second).bytes, syllables: second.isEmpty ? 1 : 2,
                        features: [.clitic, first, second.isEmpty ? [] : pronoun(second)], hosts: line.hosts,
                        reflexiveHosts: reflexive.intersection(line.hosts)))
            }
        }
        return endings
    }()

    private static let all: Hosts = [.nonfinite, .tú, .usted, .nosotros, .vosotros, .ustedes]
    private static let notNosotros = all.subtracting(.nosotros)
    private static let polite: Hosts = [.nonfinite, .usted, .ustedes]

    /// Legal orders only: se before te and os, these before me and nos, lo la le last.
    private static let table: [(first: String, second: String, hosts: Hosts)] = [
        ("me", "", notNosotros), ("me", "lo la los las le les", notNosotros),
        ("te", "", [.nonfinite, .tú]), ("te", "lo la los las le les me nos", [.nonfinite, .tú]),
        // Before lo and la, se stands for le and may follow any person; elsewhere it is the person's own.
        ("se", "", polite), ("se", "lo la los las", all), ("se", "le les me nos", polite),
        ("se", "te os", .nonfinite),
        ("nos", "", all), ("nos", "lo la los las le les", all),
        ("os", "", [.nonfinite, .vosotros]), ("os", "lo la los las le les", [.nonfinite, .vosotros]),
        ("lo", "", all), ("la", "", all), ("los", "", all), ("las", "", all), ("le", "", all), ("les", "", all),
    ]

    private static func reflexiveHosts(_ first: String) -> Hosts {
        switch first {
        case "me": .nonfinite
        case "te": [.nonfinite, .tú]
        case "se": polite
        case "nos": [.nonfinite, .nosotros]
        case "os": [.nonfinite, .vosotros]
        default: []
        }
    }

    private static func pronoun(_ name: String) -> FormFeatures {
        switch name {
        case "me": .cliticMe
        case "te": .cliticTe
        case "se": .cliticSe
        case "lo": .cliticLo
        case "la": .cliticLa
        case "le": .cliticLe
        case "nos": .cliticNos
        case "os": .cliticOs
        case "los": .cliticLos
        case "las": .cliticLas
        default: .cliticLes
        }
    }
}

extension FormCollector {
    /// Adds a verb form with every pronoun that can follow it, its accent written as the longer words need it.
    mutating func addEnclitics(
        to host: Letters, _ kind: Enclitics.Hosts, reflexive: Bool, keepsD: Bool = false, _ features: FormFeatures
    ) {
        guard let stress = Stress(host) else { return }
        let vowel = host.bytes[stress.vowel]
        let plain = Letters.plain(vowel)
        let accented = Letters.accented(vowel)
        let isHiatus = host.isHiatus(at: stress.vowel)
        let isWeakAtEnd = plain == Letters.i || plain == Letters.u
        for ending in Enclitics.endings {
            guard (reflexive ? ending.reflexiveHosts : ending.hosts).contains(kind) else { continue }
            var letters = host.bytes[...]
            let first = ending.letters[0]
            var opensHiatus = false
            if kind == .nosotros, first == Letters.n || first == Letters.s {
                // vamos + nos = vámonos; digamos + se + lo = digámoselo.
                letters = letters.dropLast()
            } else if kind == .vosotros, first == Letters.o, !keepsD {
                // pagad + os = pagaos; decid + os = decíos.
                letters = letters.dropLast()
                opensHiatus = isWeakAtEnd
            }
            let after = stress.syllablesAfter + ending.syllables
            let needsAccent = after > 1 || isHiatus || opensHiatus
            add(
                letters, ending.letters, letter: needsAccent ? accented : plain, at: stress.vowel,
                features.union(ending.features))
        }
    }
}
