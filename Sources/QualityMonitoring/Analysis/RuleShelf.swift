internal import Findings
public import CallAnalysis
public import LearnedDetection
public import Rubrics
public import Transcripts
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
    /// The history of contacts; without it limits on frequency are not evaluable.
    public let contacts: ContactLog?
    private let images: PatternImages
    private let books = Mutex<[String: RuleBook]>([:])

    /// - Parameters:
    ///   - dataHash: hash over labels and jurisdiction data; part of every fingerprint.
    ///   - images: where compiled patterns are kept from run to run; by default nowhere.
    public init(
        packs: [String: RulePack], taxonomy: Taxonomy, jurisdictions: [String: Jurisdiction], zones: ZoneTable,
        choice: Choice = .byCall, country: String? = nil, model: LinearModel? = nil,
        detectors: RuleBook.Detectors = .both, dataHash: String = "", contacts: ContactLog? = nil,
        images: PatternImages = PatternImages()
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
        self.contacts = contacts
        self.images = images
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
                    detectors: detectors, images: images)
            books[rules] = compiled
            let book = RuleBook(sharing: compiled, jurisdiction: jurisdiction)
            books[key] = book
            return book
        }
    }

    /// Hash over the packs of a book, in their order.
    public func packsHash(of book: RuleBook) -> String {
        parts(of: book).hash
    }

    /// The packs of a book, in their order.
    public func packs(of book: RuleBook) -> [RulePack] {
        book.packReferences.compactMap { reference in packs[String(reference.prefix { $0 != "@" })] }
    }

    /// What a book is made of, piece by piece: what ``packsHash(of:)`` hashes as a whole.
    public func parts(of book: RuleBook) -> PackParts {
        PackParts(
            packs: packs(of: book).map { PackParts.Pack(tag: $0.tag, version: $0.version, hash: $0.hash) },
            country: book.jurisdiction?.country ?? country ?? "", data: dataHash,
            model: model.map { $0.name + $0.corpus + $0.origin.rules } ?? "")
    }

    /// The pieces of every book that was compiled so far, by the hash that fingerprints carry.
    public var partsByHash: [String: PackParts] {
        let compiled = books.withLock { Array($0.values) }
        var result: [String: PackParts] = [:]
        for book in compiled {
            let parts = self.parts(of: book)
            result[parts.hash] = parts
        }
        return result
    }

    /// What is wrong in the books that were compiled so far.
    public var diagnostics: [Diagnostic] { books.withLock { $0.values.flatMap(\.diagnostics) } }
}
