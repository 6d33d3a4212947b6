/// Reads a page strictly enough to catch a broken one: tags that do not nest, links that lead nowhere, repeated anchors.
struct PageReader {
    var problems: [String] = []
    var ids: Set<String> = []
    var links: [String] = []
    var tags: [String: Int] = [:]
    /// Text between tags, entities resolved; without style and script.
    var text = ""

    private static let void: Set<String> = ["meta", "link", "br", "img", "input", "rect", "line"]

    init(_ page: String) {
        var stack: [String] = []
        var rest = page[...]
        while let open = rest.firstIndex(of: "<") {
            if stack.last != "style", stack.last != "script" { text += Self.plain(String(rest[..<open])) }
            guard let close = rest[open...].firstIndex(of: ">") else {
                problems.append("a tag does not end")
                return
            }
            let tag = rest[rest.index(after: open)..<close]
            rest = rest[rest.index(after: close)...]
            if tag.hasPrefix("!") { continue }
            let name = String(tag.drop { $0 == "/" }.prefix { !$0.isWhitespace && $0 != "/" })
            if name == "style" || name == "script", !tag.hasPrefix("/") {
                tags[name, default: 0] += 1
                guard let end = rest.firstRange(of: "</\(name)>") else {
                    problems.append("\(name) does not end")
                    return
                }
                rest = rest[end.upperBound...]
                continue
            }
            if tag.hasPrefix("/") {
                if stack.popLast() != name { problems.append("</\(name)> closes nothing near «\(rest.prefix(60))»") }
                continue
            }
            tags[name, default: 0] += 1
            read(String(tag))
            if !tag.hasSuffix("/"), !Self.void.contains(name) { stack.append(name) }
        }
        if !stack.isEmpty { problems.append("open at the end: \(stack)") }
        for link in links where link.hasPrefix("#") && !ids.contains(String(link.dropFirst())) {
            problems.append("\(link) leads nowhere")
        }
    }

    private mutating func read(_ tag: String) {
        var rest = tag[...]
        while let equals = rest.firstRange(of: "=\"") {
            let name = rest[..<equals.lowerBound].split(whereSeparator: \.isWhitespace).last.map(String.init) ?? ""
            rest = rest[equals.upperBound...]
            guard let end = rest.firstIndex(of: "\"") else {
                problems.append("an attribute does not end in <\(tag)>")
                return
            }
            let value = Self.plain(String(rest[..<end]))
            rest = rest[rest.index(after: end)...]
            if name == "id", !ids.insert(value).inserted { problems.append("id \(value) comes twice") }
            if name == "href" { links.append(value) }
            if name == "src" { problems.append("something is loaded: \(value)") }
            if name.hasPrefix("on") { problems.append("event handler \(name)") }
        }
    }

    static func plain(_ text: String) -> String {
        var text = text
        for (entity, character) in [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#96;", "`"), ("&amp;", "&"),
        ] { text.replace(entity, with: character) }
        return text
    }
}
