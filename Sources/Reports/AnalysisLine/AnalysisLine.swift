public import Findings
internal import Transcripts

/// The line that `escucha analyze` writes for each input call: a contract that other programs hold to.
///
///     {"id":"…","status":"ok","country":"MX","packs":["es@1.0.0","es-MX@1.0.0"],"findings":[…],"call_findings":[…],
///      "suggestions":[…],"not_evaluable":[…],"opportunities":[…],"metrics":{…}}
///     {"id":null,"source":"calls/x.json","status":"error","error":"…"}
///
/// Keys never change their meaning and are never left out; new ones may be added. Times are seconds from the start of
/// the call; what is not known is `null`. A finding's `span` gives UTF-8 byte offsets into the turn's text, and its
/// `quote` stands in that text verbatim.
public enum AnalysisLine {
    /// The line of an analysed call, without its line feed.
    public static func ok(_ result: CallAnalysisResult, source: String) -> [UInt8] {
        var json = JSONBytes()
        json.object { json in
            json.key("id")
            json.string(result.callID)
            json.key("source")
            json.string(source)
            json.key("status")
            json.string("ok")
            json.key("country")
            json.string(result.country)
            json.key("packs")
            json.array { json in for pack in result.packs { json.string(pack) } }
            json.key("findings")
            json.array { json in for finding in result.findings { write(finding, &json) } }
            json.key("call_findings")
            json.array { json in for finding in result.callFindings { write(finding, &json) } }
            json.key("suggestions")
            json.array { json in for finding in result.suggestions { write(finding, &json) } }
            json.key("not_evaluable")
            json.array { json in
                for item in result.notEvaluable {
                    json.object { json in
                        json.key("label")
                        json.string(item.label.rawValue)
                        json.key("missing")
                        json.string(item.missing)
                    }
                }
            }
            json.key("opportunities")
            json.array { json in
                for item in result.opportunities {
                    json.object { json in
                        json.key("turn")
                        json.number(item.turn)
                        json.key("cue")
                        json.string(item.cue.rawValue)
                        json.key("met_by")
                        json.number(item.metBy)
                    }
                }
            }
            json.key("metrics")
            write(result.metrics, &json)
        }
        return json.bytes
    }

    /// The line of an input that gave no call, without its line feed.
    public static func error(source: String, _ sentence: String) -> [UInt8] {
        var json = JSONBytes()
        json.object { json in
            json.key("id")
            json.null()
            json.key("source")
            json.string(source)
            json.key("status")
            json.string("error")
            json.key("error")
            json.string(sentence)
        }
        return json.bytes
    }

    private static func write(_ finding: Finding, _ json: inout JSONBytes) {
        json.object { json in
            json.key("turn")
            json.number(finding.turn)
            json.key("speaker")
            json.string(finding.speaker.rawValue)
            json.key("label")
            json.string(finding.label.rawValue)
            json.key("rule")
            json.string(finding.rule)
            json.key("severity")
            json.string(finding.severity.code)
            json.key("confidence")
            json.string(finding.confidence.rawValue)
            json.key("quote")
            json.string(finding.quote)
            json.key("span")
            json.array { json in
                json.number(finding.span.lowerBound)
                json.number(finding.span.upperBound)
            }
            json.key("start")
            json.seconds(finding.start)
            json.key("end")
            json.seconds(finding.end)
            json.key("values")
            json.array { json in
                for value in finding.values {
                    json.object { json in
                        json.key("kind")
                        json.string(value.kind)
                        json.key("value")
                        json.string(value.value)
                    }
                }
            }
            json.key("references")
            json.array { json in for reference in finding.references { json.string(reference) } }
            json.key("provenance")
            json.string(finding.provenance.code)
        }
    }

    private static func write(_ finding: CallFinding, _ json: inout JSONBytes) {
        json.object { json in
            json.key("label")
            json.string(finding.label.rawValue)
            json.key("rule")
            json.string(finding.rule)
            json.key("severity")
            json.string(finding.severity.code)
            json.key("searched")
            json.string(finding.searched)
            json.key("turn")
            json.number(finding.turn)
            json.key("quote")
            json.string(finding.quote)
            json.key("needs_review")
            json.bool(finding.needsReview)
            json.key("references")
            json.array { json in for reference in finding.references { json.string(reference) } }
            json.key("provenance")
            json.string(finding.provenance.code)
        }
    }

    private static func write(_ metrics: ConversationMetrics, _ json: inout JSONBytes) {
        json.object { json in
            json.key("turns")
            json.number(metrics.turns)
            json.key("agent_turns")
            json.number(metrics.agentTurns)
            json.key("words")
            json.number(metrics.words)
            json.key("agent_words")
            json.number(metrics.agentWords)
            json.key("agent_talk_ratio")
            json.ratio(metrics.agentTalkRatio)
            json.key("duration")
            json.seconds(metrics.duration)
            json.key("silence")
            json.seconds(metrics.silence)
            json.key("longest_silence")
            json.seconds(metrics.longestSilence)
            json.key("agent_interruptions")
            json.number(metrics.agentInterruptions)
            json.key("customer_interruptions")
            json.number(metrics.customerInterruptions)
            json.key("longest_agent_turn_words")
            json.number(metrics.longestAgentTurnWords)
            json.key("agent_words_per_minute")
            json.ratio(metrics.agentWordsPerMinute)
            json.key("agent_questions")
            json.number(metrics.agentQuestions)
        }
    }
}
