internal import Findings
public import CallAnalysis
public import LearnedDetection
public import Rubrics
internal import Synchronization

/// Gives each call the rule book of its language and country. Books are compiled on first use and shared by all threads.
public final class RuleShelf: Sendable {
    /// How packs are chosen.
    public enum Choice: Hashable, Sendable {
        /// By the call's language and country: `es` and `es-MX`.
        case byCall
        /// These packs, in this order, whatever the call says.
        case packs([String])
    }

    private let packs: [String: RulePack]
    private let taxonomy: Taxonomy
    private let jurisdictions: [String: Jurisdiction]
    private let zones: ZoneTable
    private let choice: Choice
    /// Overrides what calls say of their country; nothing means that they decide.
    private let country: String?
    /// Learned detectors beside the rules; nothing for rules alone.
    public let model: LinearModel?
    private let detectors: RuleBook.Detectors
    private let dataHash: String
    private let books = Mutex<[String: RuleBook]>([:])

    /// - Parameter dataHash: hash over labels and jurisdiction data; part of every fingerprint.
    public init(
        packs: [String: RulePack], taxonomy: Taxonomy, jurisdictions: [String: Jurisdiction], zones: ZoneTable,
        choice: Choice = .byCall, country: String? = nil, model: LinearModel? = nil,
        detectors: RuleBook.Detectors = .both, dataHash: String = ""
    ) {
        self.packs = packs
        self.taxonomy = taxonomy
        self.jurisdictions = jurisdictions
        self.zones = zones
        self.choice = choice
        self.country = country
        self.model = model
        self.detectors = detectors
        self.dataHash = dataHash
    }

    /// The country by which a call is judged.
    public func country(of callCountry: String?) -> String? { country ?? callCountry }

    /// The book for a call.
    /// - Returns: nothing when there is no pack for the call's language.
    public func book(country callCountry: String?, language: String?) -> RuleBook? {
        let country = self.country(of: callCountry)
        let tags: [String]
        switch choice {
        case .packs(let named): tags = named
        case .byCall:
            let base = language.map { String($0.prefix { $0 != "-" && $0 != "_" }).lowercased() } ?? "es"
            guard packs[base] != nil else { return nil }
            let regional = country.map { base + "-" + $0 }
            tags = [base] + [regional].compactMap { $0 }.filter { packs[$0] != nil }
        }
        let rules = tags.joined(separator: "+")
        let key = rules + "@" + (country ?? "")
        return books.withLock { books in
            if let book = books[key] { return book }
            let jurisdiction = country.flatMap { jurisdictions[$0] }
            // Countries that add nothing to the packs share one compiled set of rules.
            let compiled =
                books[rules]
                ?? RuleBook(
                    packs: tags.compactMap { packs[$0] }, taxonomy: taxonomy, zones: zones, model: model,
                    detectors: detectors)
            books[rules] = compiled
            let book = RuleBook(sharing: compiled, jurisdiction: jurisdiction)
            books[key] = book
            return book
        }
    }

    /// Hash over the packs of a book, in their order.
    public func packsHash(of book: RuleBook) -> String {
        let tags = book.packReferences.map { reference in String(reference.prefix { $0 != "@" }) }
        return CallHash.of(
            bytes: (tags.map { packs[$0]?.hash ?? "" } + [
                book.jurisdiction?.country ?? "", dataHash, model.map { $0.name + $0.corpus + $0.origin.rules } ?? "",
            ]).joined(separator: "\n")
                .utf8)
    }

    /// What is wrong in the books that were compiled so far.
    public var diagnostics: [Diagnostic] { books.withLock { $0.values.flatMap(\.diagnostics) } }
}
