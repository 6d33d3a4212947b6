internal import CallScoring
internal import Findings
internal import Rubrics
internal import Transcripts

extension ResultCoder {
    /// Everything that is said of a call: findings and score, without the call and without what they were made from.
    mutating func result(_ analysis: inout CallAnalysisResult, _ evaluation: inout Evaluation) throws(ResultProblem) {
        try object { coder throws(ResultProblem) in
            try coder.field("id", &analysis.callID)
            evaluation.callID = analysis.callID
            try coder.field("country", &analysis.country)
            try coder.texts("packs", &analysis.packs)
            let blank = Finding(
                label: "", rule: "", severity: .none, turn: 0, speaker: .unknown, quote: "", span: 0..<0,
                provenance: .rule(pack: ""))
            try coder.list("findings", &analysis.findings, of: blank) { coder, item throws(ResultProblem) in
                try coder.finding(&item)
            }
            let blankCall = CallFinding(
                label: "", rule: "", severity: .none, searched: "", provenance: .rule(pack: ""))
            try coder.list("call_findings", &analysis.callFindings, of: blankCall) {
                coder, item throws(ResultProblem) in try coder.callFinding(&item)
            }
            try coder.list("suggestions", &analysis.suggestions, of: blank) { coder, item throws(ResultProblem) in
                try coder.finding(&item)
            }
            try coder.list("not_evaluable", &analysis.notEvaluable, of: NotEvaluable(label: "", missing: "")) {
                coder, item throws(ResultProblem) in
                try coder.object { coder throws(ResultProblem) in
                    try coder.field("label", &item.label.rawValue)
                    try coder.field("missing", &item.missing)
                }
            }
            try coder.list(
                "opportunities", &analysis.opportunities, of: EmpathyOpportunity(turn: 0, cue: "", metBy: nil)
            ) {
                coder, item throws(ResultProblem) in
                try coder.object { coder throws(ResultProblem) in
                    try coder.field("turn", &item.turn)
                    try coder.field("cue", &item.cue.rawValue)
                    try coder.field("met_by", &item.metBy)
                }
            }
            try coder.key("metrics")
            try coder.metrics(&analysis.metrics)
            try coder.key("evaluation")
            try coder.evaluation(&evaluation)
        }
    }

    private mutating func evaluation(_ evaluation: inout Evaluation) throws(ResultProblem) {
        try object { coder throws(ResultProblem) in
            try coder.field("agent_id", &evaluation.agentID)
            try coder.field("country", &evaluation.country)
            try coder.field("started_at", &evaluation.startedAt)
            try coder.field("rubric", &evaluation.rubricID)
            try coder.field("rubric_version", &evaluation.rubricVersion)
            try coder.field("score", &evaluation.score)
            try coder.field("score_before_auto_fail", &evaluation.scoreBeforeAutoFail)
            try coder.field("points_judged", &evaluation.pointsJudged)
            try coder.field("points_total", &evaluation.pointsTotal)
            try coder.field("band", &evaluation.band)
            try coder.code("worst_severity", &evaluation.worstSeverity, { $0.code }, { Severity(code: $0) })
            try coder.list(
                "auto_fail", &evaluation.autoFailReasons, of: AutoFailReason(label: "", turn: nil, quote: nil, rule: "")
            ) { coder, reason throws(ResultProblem) in
                try coder.object { coder throws(ResultProblem) in
                    try coder.field("label", &reason.label.rawValue)
                    try coder.field("turn", &reason.turn)
                    try coder.field("quote", &reason.quote)
                    try coder.field("rule", &reason.rule)
                }
            }
            try coder.list("sections", &evaluation.sections, of: SectionScore(id: "", name: "", criteria: [])) {
                coder, section throws(ResultProblem) in
                try coder.object { coder throws(ResultProblem) in
                    try coder.field("id", &section.id)
                    let blank = CriterionScore(
                        id: "", name: "", weight: 0, verdict: .open, points: nil, possible: 0, reason: "")
                    try coder.list("criteria", &section.criteria, of: blank) { coder, item throws(ResultProblem) in
                        try coder.criterion(&item)
                    }
                }
            }
        }
    }

    /// Names, guidance and competencies stand in the rubric; they are filled in from it when a line is read.
    private mutating func criterion(_ criterion: inout CriterionScore) throws(ResultProblem) {
        try object { coder throws(ResultProblem) in
            try coder.field("id", &criterion.id)
            try coder.code(
                "verdict", &criterion.verdict, { $0.rawValue }, { CriterionScore.Verdict(rawValue: $0) })
            try coder.field("weight", &criterion.weight)
            try coder.field("points", &criterion.points)
            try coder.field("possible", &criterion.possible)
            try coder.field("reason", &criterion.reason.spanish)
            try coder.field("reason_en", &criterion.reason.english)
            var level = criterion.level?.spanish
            var levelEnglish = criterion.level?.english
            try coder.field("level", &level)
            try coder.field("level_en", &levelEnglish)
            criterion.level = level.map { LocalizedText(spanish: $0, english: levelEnglish) }
            let blank = Evidence(direction: .context, label: "", turn: nil, quote: nil, start: nil, rule: nil)
            try coder.list("evidence", &criterion.evidence, of: blank) { coder, item throws(ResultProblem) in
                try coder.object { coder throws(ResultProblem) in
                    try coder.code(
                        "direction", &item.direction, { $0.rawValue }, { Evidence.Direction(rawValue: $0) })
                    try coder.field("label", &item.label.rawValue)
                    try coder.field("turn", &item.turn)
                    try coder.field("quote", &item.quote)
                    try coder.field("start_ms", &item.start)
                    try coder.field("rule", &item.rule)
                }
            }
        }
    }
}
