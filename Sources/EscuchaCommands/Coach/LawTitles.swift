internal import Rubrics

extension [String: Controls] {
    /// Titles of laws by the head of their articles: `MX:DCG14`.
    var laws: [String: String] {
        var titles: [String: String] = [:]
        for (country, controls) in self {
            for (key, title) in controls.laws { titles[country + ":" + key] = title }
        }
        return titles
    }
}
