import Foundation

/// A rubric folder of a handful of rules: the program starts with it in a blink, and a test may change it.
enum SmallRubrics {
    static let files: [String: String] = [
        "labels.yml": """
        labels:
          - {id: threat.arrest, es: "Amenaza de cárcel", en: "Threat of arrest", kind: violation, severity: critical, side: agent, scope: turn}
          - {id: abuse.insult, es: "Insulto", en: "Insult", kind: violation, severity: critical, side: agent, scope: turn}
          - {id: contact.outside_hours, es: "Fuera de horario", en: "Outside hours", kind: violation, severity: critical, side: agent, scope: call}
          - {id: disclosure.missing_recording, es: "No avisa de la grabación", en: "Missing notice", kind: violation, severity: minor, side: agent, scope: call}
          - {id: opening.recording_notice, es: "Avisa de la grabación", en: "Recording notice", kind: skill, severity: none, side: agent, scope: turn}
          - {id: courtesy.greeting, es: "Saludo", en: "Greeting", kind: courtesy, severity: none, side: agent, scope: turn}
          - {id: cue.hardship, es: "Dificultad", en: "Hardship", kind: cue, severity: none, side: customer, scope: turn}
        competencies:
          - {id: legal, es: "Cumplimiento legal", en: "Compliance"}
          - {id: communication, es: "Comunicación", en: "Communication"}
        """,
        "cobranza-temprana.yml": """
        id: cobranza-temprana
        version: 1.0.0
        name: {es: "Cobranza temprana", en: "Early arrears"}
        not_applicable: removed
        auto_fail: {policy: zero, severity: critical}
        bands:
          - {id: bueno, name: {es: "Bueno", en: "Good"}, from: 75}
          - {id: por-reforzar, name: {es: "Por reforzar", en: "To strengthen"}, from: 0}
        sections:
          - id: apertura
            name: {es: "Apertura", en: "Opening"}
            criteria:
              - id: saludo
                name: {es: "Saluda", en: "Greets"}
                weight: 60
                competencies: [communication]
                met_when: {shows: [courtesy.greeting]}
              - id: respeto
                name: {es: "No insulta", en: "No insult"}
                weight: 40
                competencies: [legal]
                met_when: {free_of: [abuse.insult]}
        """,
        "Packs/es/pack.yml": "tag: es\nversion: 1.0.0\nname: {es: \"Español\", en: \"Spanish\"}\n",
        "Packs/es/threat.arrest.yml": rule("threat.arrest", ["meter ..3 carcel", "va a ir preso"]),
        "Packs/es/abuse.insult.yml": rule("abuse.insult", ["sinverguenza"]),
        "Packs/es/courtesy.greeting.yml": rule("courtesy.greeting", ["buenos dias"]),
        "Packs/es/opening.recording_notice.yml": rule("opening.recording_notice", ["llamada grabada"]),
        "Packs/es/cue.hardship.yml": rule("cue.hardship", ["perdi mi empleo"], "customer"),
        "Packs/es/disclosure.missing_recording.yml": """
        id: disclosure.missing_recording
        summary: {es: "No se avisa", en: "No notice"}
        absence: {of: [opening.recording_notice], least_turns: 1}
        """,
        "Packs/es/contact.outside_hours.yml": """
        id: contact.outside_hours
        summary: {es: "Fuera de horario", en: "Outside hours"}
        hours: true
        """,
        "Jurisdictions/MX.yml": """
        country: MX
        name: {es: "México", en: "Mexico"}
        zones: [America/Mexico_City]
        hours:
          - from: "2014-10-07"
            profiles:
              - id: a
                week: {mon: ["07:00", "22:00"], tue: ["07:00", "22:00"], wed: ["07:00", "22:00"], thu: ["07:00", "22:00"], fri: ["07:00", "22:00"], sat: ["07:00", "22:00"], sun: ["07:00", "22:00"]}
                holiday: same_as_weekday
                reference: "MX:a"
                confidence: medium
              - id: b
                week: {mon: ["08:00", "21:00"], tue: ["08:00", "21:00"], wed: ["08:00", "21:00"], thu: ["08:00", "21:00"], fri: ["08:00", "21:00"], sat: none, sun: none}
                holiday: same_as_weekday
                reference: "MX:b"
                confidence: low
        """,
    ]

    /// Written once a test run.
    static let shared: String = (try? write(try Tool.temporaryFolder())) ?? "no folder"

    /// Runs the program with these rubrics.
    static func run(_ arguments: [String], input: Data? = nil) throws -> Tool.Result {
        try Tool.run(arguments, input: input, rubrics: shared)
    }

    static func rule(_ id: String, _ patterns: [String], _ speaker: String = "agent") -> String {
        "id: \(id)\nsummary: {es: \"\(id)\", en: \"\(id)\"}\nspeaker: \(speaker)\npatterns:\n"
            + patterns.map { "  - \"\($0)\"\n" }.joined()
    }

    /// Writes the folder below `folder` and answers its path; `changes` replace or add files.
    static func write(_ folder: String, _ changes: [String: String] = [:], name: String = "rubrics") throws -> String {
        let root = folder + "/" + name
        for (name, text) in files.merging(changes, uniquingKeysWith: { $1 }) {
            let path = root + "/" + name
            try FileManager.default.createDirectory(
                atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
            try Data(text).write(to: URL(fileURLWithPath: path))
        }
        return root
    }
}
