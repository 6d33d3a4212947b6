import Rubrics

/// What every page has in common: head, policy, style, skip link.
enum PageShell {
    /// Nothing may be loaded from anywhere: a page works from a folder, offline, and sends nothing out.
    static let policy: StaticString =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

    static func page(
        title: String, language: ReportLanguage, skip: HTML, style: [StaticString], body: HTML,
        withScript: Bool = false
    ) -> String {
        var css = HTML()
        for sheet in style { css += HTML(constant: sheet) }
        let scripts: HTML = withScript ? "; script-src \(quoted: TableScript.hash)" : ""
        let script: HTML = withScript ? "<script>\(HTML(constant: TableScript.source))</script>\n" : ""
        let html: HTML = """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="\(HTML(constant: policy))\(scripts)">
            <meta name="referrer" content="no-referrer">
            <meta name="robots" content="noindex, nofollow">
            <meta name="color-scheme" content="light dark">
            <meta name="format-detection" content="telephone=no">
            <title>\(isolated: title)</title>
            <style>\(css)</style>
            </head>
            <body>
            \(skip)
            \(body)
            \(script)</body>
            </html>

            """
        return html.markup
    }
}

extension HTML.StringInterpolation {
    /// A source expression of a content security policy, in the single quotes that it needs.
    mutating func appendInterpolation(quoted hash: StaticString) { markup += "'\(hash)'" }
}
