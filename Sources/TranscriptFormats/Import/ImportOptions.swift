public import Transcripts

/// What the person who imports knows and the file may not say.
public struct ImportOptions: Hashable, Sendable {
    /// Identifier of the format to use whatever the content looks like (`--format`); nothing: recognise it.
    public var format: String?
    /// Roles by the speaker's label as the file writes it ("spk_0", "Juan"); case and accents do not matter. An explicit
    /// mapping beats what the file or a prefix says, and a contradiction is noted.
    public var roles: [String: Role]
    /// Used when the file names no country: ISO 3166-1 alpha-2.
    public var country: String?
    /// Used when the file names no language: BCP 47.
    public var language: String?
    /// Used when the file names no zone: a name of the tz database.
    public var timeZone: String?
    /// Milliseconds of silence after which the next words of the same speaker begin a new turn, in formats whose pieces
    /// are smaller than turns (captions, words). 1500 by default.
    public var turnPause: Int
    /// Columns of a table by what they mean (`call`, `speaker`, `text`, `start`, `end`, `agent`, `date`, …): the header's word, or
    /// the column's number from 1. What is not named is inferred.
    public var columns: [String: String]
    /// Whether dates such as 3/6/26 have the day first; nothing: told from the whole file, else left out.
    public var dayFirst: Bool?
    /// Roles by the words with which a label begins ("cobrador", "c"), beside those that are known.
    public var prefixes: [String: Role]
    /// What file names say of calls; nothing: only the identifier is taken from them.
    public var fileName: FileNamePattern?
    /// Whether open roles are inferred from what is said; true by default.
    public var infersRoles: Bool
    /// Whether agent and customer are exchanged after everything else (`--swap-roles`).
    public var swapsRoles: Bool

    public init(
        format: String? = nil, roles: [String: Role] = [:], country: String? = nil, language: String? = nil,
        timeZone: String? = nil, turnPause: Int = 1500, columns: [String: String] = [:], dayFirst: Bool? = nil,
        prefixes: [String: Role] = [:], fileName: FileNamePattern? = nil, infersRoles: Bool = true,
        swapsRoles: Bool = false
    ) {
        self.format = format
        self.roles = roles
        self.country = country
        self.language = language
        self.timeZone = timeZone
        self.turnPause = turnPause
        self.columns = columns
        self.dayFirst = dayFirst
        self.prefixes = prefixes
        self.fileName = fileName
        self.infersRoles = infersRoles
        self.swapsRoles = swapsRoles
    }
}

extension ImportOptions {
    /// What is done to every call after its format has read it: facts from the file's name, open roles, the wish to swap.
    func completed(_ call: Call) -> Call {
        var call = call
        if let fileName { fileName.complete(&call) }
        if infersRoles { call = RoleInference.inferred(call) }
        return swapsRoles ? call.withSwappedRoles : call
    }
}
