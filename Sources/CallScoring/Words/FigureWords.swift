public import Rubrics

/// Names and units of the figures of a conversation, as people read them.
public enum FigureWords {
    /// The name of a figure; the identifier itself when it is not one of `ConversationMetrics.figureNames`.
    public static func name(_ figure: String) -> LocalizedText {
        switch figure {
        case "turns": LocalizedText(spanish: "Turnos", english: "Turns")
        case "agent_turns": LocalizedText(spanish: "Turnos del asesor", english: "Agent's turns")
        case "words": LocalizedText(spanish: "Palabras", english: "Words")
        case "agent_words": LocalizedText(spanish: "Palabras del asesor", english: "Agent's words")
        case "agent_talk_ratio":
            LocalizedText(spanish: "Parte de las palabras que dice el asesor", english: "Agent's share of the words")
        case "duration_seconds": LocalizedText(spanish: "Duración", english: "Duration")
        case "silence_seconds": LocalizedText(spanish: "Silencio", english: "Silence")
        case "longest_silence_seconds": LocalizedText(spanish: "Silencio más largo", english: "Longest silence")
        case "agent_interruptions":
            LocalizedText(spanish: "Veces que el asesor se encima", english: "Times the agent talks over")
        case "customer_interruptions":
            LocalizedText(spanish: "Veces que el cliente se encima", english: "Times the customer talks over")
        case "longest_agent_turn_words":
            LocalizedText(
                spanish: "Palabras del turno más largo del asesor", english: "Words in the agent's longest turn")
        case "agent_words_per_minute":
            LocalizedText(spanish: "Palabras por minuto del asesor", english: "Agent's words a minute")
        case "agent_questions": LocalizedText(spanish: "Preguntas del asesor", english: "Agent's questions")
        default: LocalizedText(spanish: figure)
        }
    }

    /// The value with its unit: `62 %`, `3:05`, `148`.
    public static func value(_ figure: String, _ number: Double) -> String {
        if figure.hasSuffix("_ratio") { return FixedNumber.percent(number) }
        if figure.hasSuffix("_seconds") { return FixedNumber.text(number, decimals: 1) + " s" }
        return FixedNumber.text(number, decimals: 1)
    }
}

/// What a call lacks, as people read it. Analysis says it in short plain English; unknown phrases pass unchanged.
public enum MissingWords {
    public static func text(_ missing: String) -> LocalizedText {
        let fixed = [
            "time zone": "la zona horaria", "speaker roles": "los roles de los hablantes",
            "speaker role": "el rol del hablante", "start time": "la hora de inicio",
            "times": "los tiempos de los turnos",
            "turn times": "los tiempos de los turnos", "country": "el país", "end times": "los finales de los turnos",
            "jurisdiction": "los datos legales del país", "agent": "el asesor", "customer": "el cliente",
            "history": "el historial de contactos", "history of contacts": "el historial de contactos",
            "this call in the history of contacts": "esta llamada en el historial de contactos",
            "redacted words": "palabras que fueron tachadas", "redacted text": "el texto que fue tachado",
        ]
        if let spanish = fixed[missing] { return LocalizedText(spanish: spanish, english: missing) }
        let holidays = "holidays for "
        if missing.hasPrefix(holidays) {
            return LocalizedText(
                spanish: "los feriados de " + missing.dropFirst(holidays.count), english: missing)
        }
        let beginnings = [
            ("rules for ", "reglas para "), ("hours in the law of ", "un horario en la ley de "),
            ("public holidays of ", "los feriados de "), ("jurisdiction data of ", "los datos legales de "),
            ("data of the time zone ", "los datos de la zona horaria "),
        ]
        for (english, spanish) in beginnings where missing.hasPrefix(english) {
            return LocalizedText(spanish: spanish + missing.dropFirst(english.count), english: missing)
        }
        return LocalizedText(spanish: missing, english: missing)
    }
}
