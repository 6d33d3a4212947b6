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

    public init(
        format: String? = nil, roles: [String: Role] = [:], country: String? = nil, language: String? = nil,
        timeZone: String? = nil, turnPause: Int = 1500, columns: [String: String] = [:], dayFirst: Bool? = nil
    ) {
        self.format = format
        self.roles = roles
        self.country = country
        self.language = language
        self.timeZone = timeZone
        self.turnPause = turnPause
        self.columns = columns
        self.dayFirst = dayFirst
    }
}
