public import Findings

/// A fact that the talk establishes and that lasts: a stop was requested, a threat was made, an illness is known.
///
/// A turn that bears one of `setBy` sets it for the turns that follow; one that bears one of `clearedBy` ends it, and so
/// does its life. Rules ask for it with `{state: stop_requested}`. Read from the `states` of `labels.yml`.
public struct CallState: Hashable, Sendable {
    public var id: String
    public var name: LocalizedText
    /// Labels that set it, whoever bears them.
    public var setBy: [LabelPattern]
    /// Labels that end it; none by default.
    public var clearedBy: [LabelPattern]
    /// For how many turns of any speaker it lasts; nothing means to the end of the call.
    public var life: Int?

    public init(
        id: String, name: LocalizedText, setBy: [LabelPattern], clearedBy: [LabelPattern] = [], life: Int? = nil
    ) {
        self.id = id
        self.name = name
        self.setBy = setBy
        self.clearedBy = clearedBy
        self.life = life
    }
}
