import CallScoring
import Findings
import Foundation
import Reports
import Rubrics
import Transcripts

/// The shared vocabulary, a rubric and invented calls. Nobody in them exists.
enum Samples {
    static let taxonomy: Taxonomy = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Rubrics/labels.yml")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        var entries: [Taxonomy.Entry] = []
        for line in text.split(separator: "\n") where line.contains("kind:") {
            func value(_ key: String) -> String {
                guard let range = line.range(of: key + ": ") else { return "" }
                let rest = line[range.upperBound...]
                if rest.first == "\"" { return String(rest.dropFirst().prefix { $0 != "\"" }) }
                return String(rest.prefix { $0 != "," && $0 != "}" })
            }
            guard let kind = Taxonomy.Kind(rawValue: value("kind")) else { continue }
            entries.append(
                Taxonomy.Entry(
                    label: Label(value("{id")), name: LocalizedText(spanish: value("es"), english: value("en")),
                    severity: Severity(code: value("severity")) ?? .none,
                    side: Taxonomy.Side(rawValue: value("side")) ?? .agent,
                    scope: Taxonomy.Scope(rawValue: value("scope")) ?? .turn, kind: kind))
        }
        return Taxonomy(entries: entries, competencies: [])
    }()

    static let references = [
        "threat.arrest": ["Ley ejemplo de cobranza, art. 12, fracción III"],
        "threat.exposure": ["Ley ejemplo de cobranza, art. 12, fracción V"],
        "privacy.third_party_disclosure": ["Ley ejemplo de datos, art. 8"],
        "deception.consequences": ["Código de conducta, numeral 4.2"],
    ]

    static let rubric = Rubric(
        id: "cobranza-temprana", version: "1.2.0",
        name: LocalizedText(spanish: "Cobranza temprana", english: "Early collections"),
        sections: [
            Section(
                id: "opening", name: LocalizedText(spanish: "Apertura", english: "Opening"),
                criteria: [
                    yesNo(
                        "identifies", "Se identifica con nombre y empresa", "Identifies self and company", 10,
                        .shows(labels: ["opening.identification"], atLeast: 1, within: .firstTurns(3)),
                        guidance: "Nombre, empresa y por cuenta de quién llama, antes de hablar de la deuda."),
                    yesNo(
                        "recording", "Avisa que la llamada se graba", "Recording notice", 5,
                        .shows(labels: ["opening.recording_notice"], atLeast: 1, within: .firstTurns(4))),
                    yesNo(
                        "verifies", "Verifica con quién habla", "Verifies identity", 10,
                        .shows(labels: ["opening.verification"], atLeast: 1, within: .firstTurns(4))),
                ]),
            Section(
                id: "empathy", name: LocalizedText(spanish: "Escucha y empatía", english: "Listening and empathy"),
                criteria: [
                    yesNo(
                        "answers", "Responde con empatía a la dificultad", "Answers hardship with empathy", 15,
                        .answers(
                            to: ["cue.hardship", "cue.distress", "cue.vulnerable"], with: ["empathy.*"],
                            without: ["tone.*", "threat.*"], turns: 2, share: 1),
                        when: .shows(
                            labels: ["cue.hardship", "cue.distress", "cue.vulnerable"], atLeast: 1, within: nil)
                    ),
                    Criterion(
                        id: "listens",
                        name: LocalizedText(spanish: "Escucha activa", english: "Active listening"), weight: 10,
                        judgement: .levels([
                            .init(
                                name: LocalizedText(spanish: "Completa", english: "Full"), share: 1,
                                when: .shows(labels: ["listening.*"], atLeast: 2, within: nil)),
                            .init(
                                name: LocalizedText(spanish: "Parcial", english: "Partial"), share: 0.5,
                                when: .shows(labels: ["listening.*"], atLeast: 1, within: nil)),
                        ])),
                    yesNo(
                        "talk", "Deja hablar al cliente", "Lets the customer talk", 5,
                        .metric(name: "agent_talk_ratio", atLeast: nil, atMost: 0.75)),
                ]),
            Section(
                id: "negotiation", name: LocalizedText(spanish: "Negociación y acuerdo", english: "Negotiation"),
                criteria: [
                    yesNo(
                        "option", "Ofrece al menos una forma de pago", "Offers a way to pay", 10,
                        .shows(labels: ["negotiation.option", "negotiation.long_term"], atLeast: 1, within: nil)),
                    yesNo(
                        "confirms", "Confirma monto, fecha y canal", "Confirms the agreement", 10,
                        .shows(labels: ["commitment.confirmation"], atLeast: 1, within: nil),
                        when: .shows(labels: ["cue.promise"], atLeast: 1, within: nil)),
                    Criterion(
                        id: "fit",
                        name: LocalizedText(
                            spanish: "El acuerdo es realista para el cliente", english: "The agreement is realistic"),
                        guidance: "Compare lo acordado con lo que el cliente dijo que puede pagar.", weight: 5,
                        judgement: .manual),
                ]),
            Section(
                id: "legal", name: LocalizedText(spanish: "Trato y normas", english: "Conduct and law"),
                criteria: [
                    yesNo(
                        "threats", "No amenaza ni engaña", "No threats or deception", 15,
                        .free(of: ["threat.*", "deception.*", "pressure.*"])),
                    yesNo(
                        "tone", "Mantiene un tono respetuoso", "Respectful tone", 5, .free(of: ["tone.*", "abuse.*"])),
                    yesNo("privacy", "Cuida los datos del cliente", "Keeps data private", 5, .free(of: ["privacy.*"])),
                    yesNo(
                        "hours", "Llama en horario permitido", "Calls within permitted hours", 5,
                        .free(of: ["contact.outside_hours"])),
                ]),
        ], notApplicable: .removed, autoFail: .init(policy: .zero, severity: .critical),
        bands: [
            .init(id: "excellent", name: LocalizedText(spanish: "Sobresaliente", english: "Outstanding"), from: 90),
            .init(id: "good", name: LocalizedText(spanish: "Bueno", english: "Good"), from: 75),
            .init(id: "fair", name: LocalizedText(spanish: "Por mejorar", english: "Needs work"), from: 60),
            .init(id: "low", name: LocalizedText(spanish: "Bajo", english: "Low"), from: 0),
        ])

    private static func yesNo(
        _ id: String, _ es: String, _ en: String, _ weight: Double, _ condition: EvidenceCondition,
        when: EvidenceCondition? = nil, guidance: LocalizedText? = nil
    ) -> Criterion {
        Criterion(
            id: id, name: LocalizedText(spanish: es, english: en), guidance: guidance, weight: weight,
            judgement: .yesNo(condition), appliesWhen: when)
    }

    static let context = ReportContext(
        rubric: rubric, taxonomy: taxonomy, scope: "Cartera norte, semana 11", generator: "Escucha 1.0.0")
}
