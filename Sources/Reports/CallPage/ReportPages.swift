public import CallScoring
import Findings
import Rubrics
import Transcripts

/// Makes the page of one call at a time, so that a report of any size needs the memory of one call.
///
/// ```swift
/// let pages = ReportPages(context)
/// var names = CallFileNames()
/// for scored in calls {
///     let name = names.name(for: scored.call.id)
///     write("calls/" + name, pages.callPage(scored))
///     accumulator.add(CallRow(scored, fileName: name, context: context))
/// }
/// ```
public struct ReportPages: Sendable {
    public let context: ReportContext

    public init(_ context: ReportContext) { self.context = context }

    /// A whole HTML document, made to lie in `calls/` beside the `index.html` one folder up.
    public func callPage(_ scored: ScoredCall) -> String {
        let page = CallPage(scored: scored, context: context)
        let words = context.words
        return PageShell.page(
            title: words.call + " " + scored.call.id, language: context.language,
            skip: """
                <a class="skip" href="#conversation">\(words.skipToConversation)</a>
                <a class="skip" href="#scorecard">\(words.skipToScorecard)</a>
                """,
            style: [StyleSheet.base, StyleSheet.call], body: page.body)
    }
}

/// The parts of a call's page; each in its own file.
struct CallPage {
    let scored: ScoredCall
    let context: ReportContext
    let findings: CallFindings

    var call: Call { scored.call }
    var analysis: CallAnalysisResult { scored.analysis }
    var evaluation: Evaluation { scored.evaluation }
    var words: ReportWords { context.words }
    var language: ReportLanguage { context.language }

    init(scored: ScoredCall, context: ReportContext) {
        self.scored = scored
        self.context = context
        findings = CallFindings(scored)
    }

    var body: HTML {
        """
        <div class="page" id="top">
        <nav class="crumbs"><a href="../index.html"><span aria-hidden="true">←</span> \(words.allCalls)</a></nav>
        \(roleAlert)\(header)\(failAlert)\(graveAlert)\(brief)\(jump)<div class="two">
        <main id="conversation" tabindex="-1" aria-labelledby="h-conversation">
        <h2 id="h-conversation">\(words.conversation)</h2>
        \(transcript)</main>
        <aside id="scorecard" tabindex="0" aria-labelledby="h-scorecard">
        <h2 id="h-scorecard">\(words.scorecard)</h2>
        \(scorecard)</aside>
        </div>
        <div class="panels">
        \(findingList)\(suggestionList)\(opportunityPanel)\(missingPanel)\(metricsPanel)\(rolesPanel)\(policyPanel)\
        \(notesPanel)\(fingerprintPanel)</div>
        <footer class="foot"><p>\(words.coachNote)</p><p><a href="#top">\(words.backToTop)</a></p></footer>
        </div>
        """
    }

    private var jump: HTML {
        """
        <nav class="jump" aria-label="\(words.onThisPage)"><a href="#conversation">\(words.conversation)</a>\
        <a href="#scorecard">\(words.scorecard)</a><a href="#findings">\(words.findings)</a>\
        <a href="#figures">\(words.metrics)</a><a href="#policy">\(words.howItIsScored)</a></nav>

        """
    }

    /// A link to a turn, with its time when it has one.
    func turnLink(_ number: Int, start: Int?) -> HTML {
        let time: HTML = start.map { " <span class=\"time\">\(Shown.clock($0))</span>" } ?? ""
        return "<a href=\"#t\(number)\">\(words.turn) \(number)</a>\(time)"
    }

    func criterionLinks(_ numbers: [CallFindings.CriterionNumber]) -> HTML {
        HTML.joined(numbers.map { "<a href=\"#\($0.anchor)\">\($0.text)</a>" }, ", ")
    }

    func quote(_ text: String) -> HTML {
        "<q dir=\"auto\"><bdi>\(Shown.shortened(text, to: 220))</bdi></q>"
    }
}
