import Testing

@testable import Reports

@Suite struct EscapingTests {
    @Test func whatIsInterpolatedIsTextAndLiteralsAreMarkup() {
        let html: HTML = "<p title=\"\("a\"b")\">\("<b>&'`")</p>"
        #expect(html.markup == "<p title=\"a&quot;b\">&lt;b&gt;&amp;&#39;&#96;</p>")
    }

    @Test func controlCharactersAreReplacedAndLineEndsKept() {
        let html: HTML = "\("a\u{0}b\u{1B}c\u{7F}d\te\nf\rg")"
        #expect(html.markup == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\te\nf\ng")
    }

    @Test func lettersOfAllKindsPass() {
        let text = "ñandú «¿qué?» 📱 مرحبا e\u{301}"
        let html: HTML = "\(text)"
        #expect(html.markup == text)
    }

    @Test func strangersAreIsolated() {
        let html: HTML = "\(bdi: "<\u{202E}x")|\(isolated: "ab")|\(isolated: "\u{202E}x")"
        #expect(html.markup == "<bdi>&lt;\u{202E}x</bdi>|ab|\u{2068}\u{202E}x\u{2069}")
    }

    @Test func partsAreJoinedAsTheyAre() {
        #expect(HTML.joined(["<i>", "\("<")"], ", ").markup == "<i>, &lt;")
    }
}

@Suite struct MarkedTextTests {
    func mark(_ span: Range<Int>, _ number: Int = 1, weight: Int = 1, look: HTML = "good") -> MarkedText.Mark {
        MarkedText.Mark(span: span, weight: weight, look: look, title: "T\(number)", number: number)
    }
    func render(_ text: String, _ marks: MarkedText.Mark...) -> String {
        var html = MarkedText.render(text, marks, seeFinding: "Ver").markup
        html.replace(#/<sup><a href="#f(\d+)" aria-label="Ver \d+">\d+</a></sup>/#) { "^\($0.output.1)" }
        html.replace(#/ title="([^"]*)"/#) { "(\($0.output.1))" }
        return html
    }

    @Test func spansAreBytesNotCharacters() {
        // «ñ» and «é» take two bytes each.
        #expect(render("año sé más", mark(5..<8)) == "año <mark class=\"good\"(T1)>sé</mark>^1 más")
        #expect(render("📱 sí", mark(0..<4)) == "<mark class=\"good\"(T1)>📱</mark>^1 sí")
    }

    @Test func overlapsAreCutIntoPiecesAndTheGravestGivesTheLook() {
        #expect(
            render("abcdef", mark(0..<4, 1), mark(2..<6, 2, weight: 9, look: "critical"))
                == "<mark class=\"good\"(T1)>ab</mark><mark class=\"critical several\"(T1 | T2)>cd</mark>^1"
                + "<mark class=\"critical\"(T2)>ef</mark>^2")
    }

    @Test func nestedAndEqualSpans() {
        #expect(
            render("abc", mark(0..<3, 1), mark(1..<2, 2), mark(1..<2, 3))
                == "<mark class=\"good\"(T1)>a</mark><mark class=\"good several\"(T1 | T2 | T3)>b</mark>^2^3"
                + "<mark class=\"good\"(T1)>c</mark>^1")
    }

    @Test(arguments: [-5..<0, 3..<3, 99..<120, Int.min..<Int.min, Int.max..<Int.max])
    func spansOutsideMarkNothing(span: Range<Int>) {
        #expect(render("abc", mark(span)) == "abc")
    }

    @Test func spansThatCutALetterGrowAndThoseThatRunOverAreCut() {
        #expect(render("xñy", mark(2..<3)) == "x<mark class=\"good\"(T1)>ñ</mark>^1y")
        #expect(render("xñy", mark(1..<2)) == "x<mark class=\"good\"(T1)>ñ</mark>^1y")
        #expect(render("abc", mark(1..<Int.max)) == "a<mark class=\"good\"(T1)>bc</mark>^1")
        #expect(render("abc", mark(Int.min..<Int.max)) == "<mark class=\"good\"(T1)>abc</mark>^1")
    }

    @Test func markedTextIsEscaped() {
        #expect(render("a<b>&c", mark(1..<4)) == "a<mark class=\"good\"(T1)>&lt;b&gt;</mark>^1&amp;c")
    }

    @Test func tooManyMarksAreLeftToTheList() {
        let text = String(repeating: "a", count: 500)
        let html = MarkedText.render(text, (0..<500).map { mark($0..<$0 + 1, $0 + 1) }, seeFinding: "Ver").markup
        #expect(html.components(of: "<mark").count - 1 == MarkedText.most)
    }
}

extension String {
    func components(of separator: String) -> [Substring] {
        split(separator: separator, omittingEmptySubsequences: false)
    }
}
