import CallScoring
import Findings
import Transcripts

extension Samples {
    static let calls: [ScoredCall] = [good, threat, thirdParty, hardship, doubtful, night, short].map { $0.scored() }

    static let good = Script(
        "mx-2026-0310-0007",
        """
        A: Buenos días, le saluda Rocío Paredes, de Financiera Arroyo. {courtesy.greeting=Buenos días} {opening.identification=le saluda Rocío Paredes, de Financiera Arroyo}
        C: Buenos días, dígame.
        A: Le informo que esta llamada se graba por calidad. ¿Hablo con la señora Inés Calderón? {opening.recording_notice=esta llamada se graba por calidad} {opening.verification=¿Hablo con la señora Inés Calderón?}
        C: Sí, ella habla.
        A: ¿Me confirma los últimos dos dígitos de su identificación, por favor? {opening.verification=los últimos dos dígitos de su identificación}
        C: Cuarenta y dos.
        A: Gracias. Le llamo por su crédito, que tiene un atraso de doce días por 1,840 pesos. {courtesy.thanks=Gracias} {debt.statement=un atraso de doce días por 1,840 pesos}
        C: Sí, lo sé. Es que me quedé sin trabajo en febrero y apenas estoy saliendo. {cue.hardship=me quedé sin trabajo en febrero}
        A: Lamento mucho lo de su trabajo, señora Inés. Entiendo que apenas está saliendo de un mes muy difícil. {empathy.reaction=Lamento mucho lo de su trabajo} {empathy.understanding=Entiendo que apenas está saliendo de un mes muy difícil} {listening.paraphrase=apenas está saliendo}
        C: Gracias, de verdad. Ya empecé en una tienda, me pagan los días quince. {cue.capacity=me pagan los días quince}
        A: Qué bueno que ya empezó. Si le entiendo bien, el quince ya tendría con qué abonar. ¿Le serviría partirlo en dos pagos de 920? {listening.paraphrase=Si le entiendo bien, el quince ya tendría con qué abonar} {negotiation.option=partirlo en dos pagos de 920}
        C: Sí, así sí puedo. El quince pago los primeros 920. {cue.promise=El quince pago los primeros 920}
        A: Perfecto: 920 pesos el 15 de marzo y 920 el 30, en la aplicación o en cualquier ventanilla del banco. ¿Le quedó alguna duda? {commitment.confirmation=920 pesos el 15 de marzo y 920 el 30} {channels.payment=en la aplicación o en cualquier ventanilla del banco} {listening.check=¿Le quedó alguna duda?}
        C: No, todo claro.
        A: Gracias por su disposición, señora Inés. Que tenga muy buen día. {recognition.customer=Gracias por su disposición} {courtesy.closing=Que tenga muy buen día}
        """)

    static let threat = Script(
        "mx-2026-0310-0031", agent: "A-220", at: "2026-03-10T17:05:00-06:00",
        """
        A: Bueno, ¿Esteban Roldán? {opening.verification=¿Esteban Roldán?}
        C: Sí, ¿quién habla?
        A: De cobranza. Debe 7,300 y ya van dos meses, ¿qué pasó con su pago? {debt.statement=Debe 7,300 y ya van dos meses}
        C: Mire, operaron a mi mamá y se me fue todo en el hospital. {cue.hardship=operaron a mi mamá y se me fue todo en el hospital}
        A: Ese no es mi problema, señor; para gastar sí tiene. Si no paga hoy mismo le giramos una orden de aprehensión y le mandamos la patrulla a su trabajo. {tone.dismissive=Ese no es mi problema} {tone.blame=para gastar sí tiene} {threat.arrest=le giramos una orden de aprehensión y le mandamos la patrulla} {threat.exposure=le mandamos la patrulla a su trabajo} {pressure.coercion=Si no paga hoy mismo}
        C: ¿Cómo que una orden? No me puede hablar así. {cue.anger=No me puede hablar así}
        A: Ya, ya, al grano. ¿Paga o no paga? Y sus hijos van a heredar la deuda. {tone.impatience=Ya, ya, al grano} {deception.consequences=sus hijos van a heredar la deuda}
        C: Voy a hablar con mi abogado. {cue.attorney=Voy a hablar con mi abogado}
        A: Haga lo que quiera.
        """
    ).with {
        $0.analysis.opportunities = [EmpathyOpportunity(turn: 4, cue: "cue.hardship", metBy: nil)]
        $0.analysis.callFindings = [
            CallFinding(
                label: "disclosure.missing_identity", rule: "es/disclosure.missing_identity", severity: .major,
                searched: "agent turns 1–9", references: ["Ley ejemplo de cobranza, art. 7"],
                provenance: .rule(pack: "es@1.0.0")),
            CallFinding(
                label: "disclosure.missing_recording", rule: "es/disclosure.missing_recording", severity: .minor,
                searched: "agent turns 1–9", provenance: .rule(pack: "es@1.0.0")),
        ]
    }

    static let thirdParty = Script(
        "pe-2026-0311-0102", agent: "A-220", country: "PE", at: "2026-03-11T09:15:00-05:00",
        decision: .inferred(confidence: 0.94),
        """
        A: Buenas tardes, ¿se encuentra Maritza Huamán? {courtesy.greeting=Buenas tardes} {opening.verification=¿se encuentra Maritza Huamán?}
        T: No está, soy su hermano. {cue.wrong_person=soy su hermano}
        A: Dígale que llama Credifácil, que debe tres cuotas de su préstamo y que hoy se vence. {privacy.third_party_disclosure=debe tres cuotas de su préstamo}
        T: ¿Tres cuotas? No sabía nada.
        A: ¿Y usted no la podría ayudar con una cuota, siquiera? {privacy.third_party_pressure=no la podría ayudar con una cuota}
        T: No, señor, eso véalo con ella.
        A: Bueno. Gracias, hasta luego. {courtesy.closing=hasta luego}
        """
    ).with {
        $0.analysis.suggestions = [
            Finding(
                label: "pressure.coercion", rule: "es/pressure.deadline", severity: .major, confidence: .hint, turn: 3,
                speaker: .agent, quote: "que hoy se vence", span: 0..<4, start: 0, provenance: .rule(pack: "es@1.0.0"))
        ]
    }

    static let hardship = Script(
        "co-2026-0312-0458", agent: "A-077", country: "CO", at: "2026-03-12T11:40:00-05:00",
        """
        A: Muy buenos días, le habla Camilo Restrepo, de Credivalle; la llamada queda grabada. ¿Con don Hernán Quiroga? {courtesy.greeting=Muy buenos días} {opening.identification=le habla Camilo Restrepo, de Credivalle} {opening.recording_notice=la llamada queda grabada} {opening.verification=¿Con don Hernán Quiroga?}
        C: Con él.
        A: Don Hernán, es por la cuota de febrero, que quedó pendiente: 215.000 pesos. {debt.statement=la cuota de febrero, que quedó pendiente: 215.000 pesos}
        C: Sí señor. Es que estoy enfermo, me hacen diálisis tres veces por semana y no estoy trabajando. {cue.vulnerable=me hacen diálisis tres veces por semana} {cue.hardship=no estoy trabajando}
        A: Ajá. ¿Y para cuándo podría hacer el pago? {negotiation.capacity=¿Y para cuándo podría hacer el pago?}
        C: No sé, la verdad. A veces ni me alcanza para los buses a la clínica, me angustio mucho. {cue.distress=me angustio mucho}
        A: Don Hernán, siento mucho que esté pasando por eso. No se preocupe, vamos a buscar juntos una salida que no le apriete. {empathy.reaction=siento mucho que esté pasando por eso} {empathy.reassurance=vamos a buscar juntos una salida}
        C: Gracias, mijo.
        A: Podemos reprogramar las cuotas a doce meses más, y quedarían en 96.000. ¿Quiere que le explique? {negotiation.long_term=reprogramar las cuotas a doce meses más} {listening.check=¿Quiere que le explique?}
        C: Sí, explíqueme, pero no le prometo nada hoy.
        A: Claro que sí, sin afán. Le mando todo al correo y lo llamo el martes en la mañana, si le parece. {commitment.follow_up=lo llamo el martes en la mañana} {channels.contact=Le mando todo al correo}
        C: Me parece bien.
        A: Que siga mejor, don Hernán. Feliz día. {courtesy.closing=Feliz día}
        """
    ).with {
        $0.analysis.opportunities = [
            EmpathyOpportunity(turn: 4, cue: "cue.vulnerable", metBy: 7),
            EmpathyOpportunity(turn: 6, cue: "cue.distress", metBy: 7),
        ]
        $0.analysis.notEvaluable = [NotEvaluable(label: "contact.outside_hours", missing: "holidays for 2026")]
        $0.call.turns[7].flags = [.overlap]
        $0.call.turns[9].confidence = 0.41
    }

    static let doubtful = Script(
        "audio_17 (copia)", agent: nil, country: nil, at: "2026-03-09T12:00:00",
        """
        ?: Buenas, ¿con quién tengo el gusto?
        ?: Con Alma.
        ?: Alma, nos aparece un saldo de tres mil doscientos.
        ?: Yo ya pagué eso en enero, tengo el comprobante.
        ?: Mándelo por favor al correo que le voy a dictar.
        """
    ).with {
        for label in [
            "opening.identification", "opening.recording_notice", "opening.verification", "threat.arrest",
            "pressure.coercion", "tone.blame", "privacy.third_party_disclosure", "listening.paraphrase", "cue.hardship",
            "cue.promise", "negotiation.option",
        ] as [Label] {
            $0.analysis.notEvaluable.append(NotEvaluable(label: label, missing: "speaker roles"))
        }
        $0.analysis.notEvaluable.append(NotEvaluable(label: "contact.outside_hours", missing: "time zone"))
        $0.call.notes = [
            ImportNote(code: "role-guessed", message: "No speaker label names a role; 5 turns stay without one."),
            ImportNote(code: "encoding-windows-1252", message: "The file is not UTF-8; it was read as Windows-1252."),
        ]
        $0.analysis.metrics.agentTalkRatio = nil
    }

    static let night = Script(
        "cl-2026-0312-0009", agent: "A-104", country: "CL", at: "2026-03-12T21:48:00-03:00",
        """
        S: Su llamada puede ser grabada.
        A: Buenas noches, habla Fernanda Muñoz, de Cobranzas Ñuble. ¿Don Óscar Sepúlveda? {courtesy.greeting=Buenas noches} {opening.identification=habla Fernanda Muñoz, de Cobranzas Ñuble} {opening.verification=¿Don Óscar Sepúlveda?}
        C: Sí. Oiga, es tardísimo, no me llamen a esta hora. {cue.stop_contact=no me llamen a esta hora} {cue.anger=es tardísimo}
        A: Tiene razón, le ofrezco disculpas. ¿A qué hora le acomoda que lo llamemos? {courtesy.apology=le ofrezco disculpas} {resilience.calm=Tiene razón, le ofrezco disculpas} {listening.check=¿A qué hora le acomoda}
        C: En la mañana, después de las diez.
        A: Queda anotado: mañana después de las diez. Si prefiere, puede pagar en cuotas desde la aplicación 📱. Buenas noches. {commitment.follow_up=mañana después de las diez} {negotiation.option=puede pagar en cuotas} {channels.self_service=desde la aplicación 📱} {courtesy.closing=Buenas noches}
        """
    ).with {
        $0.analysis.callFindings = [
            CallFinding(
                label: "contact.outside_hours", rule: "es-CL/contact.outside_hours", severity: .critical,
                searched: "start 2026-03-12 21:48 in America/Santiago; permitted 8:00–20:00",
                references: ["Ley ejemplo 19.xxx, art. 37"],
                provenance: .rule(pack: "es-CL@1.0.0")),
            CallFinding(
                label: "disclosure.missing_recording", rule: "es/disclosure.missing_recording", severity: .minor,
                searched: "agent turns 1–3", needsReview: true, provenance: .rule(pack: "es@1.0.0")),
        ]
    }

    static let short = Script(
        "mx-2026-0310-0044", agent: "A-104", at: "2026-03-10T12:00:00-06:00", decision: .inferred(confidence: 0.71),
        """
        A: Buenas tardes, le llamo de Financiera Arroyo, mi nombre es Julián. {courtesy.greeting=Buenas tardes} {opening.identification=le llamo de Financiera Arroyo, mi nombre es Julián}
        C: Voy manejando, llámeme luego.
        A: Claro, ¿le parece bien a las seis? Maneje con cuidado. {commitment.follow_up=¿le parece bien a las seis?} {courtesy.closing=Maneje con cuidado}
        C: Sí, a las seis.
        """)

    /// Text that tries to break out of the page.
    static let hostile = Script(
        "<script>alert(1)</script>\"'&../../etc", agent: "=cmd|' /C calc'!A0", country: "<b>",
        """
        A: Hola </p><script>alert("x")</script> & 'adiós' <img src=x onerror=alert(1)> {courtesy.greeting=</p><script>alert("x")</script>}
        C: Texto \u{202E}al revés\u{202C} y árabe مرحبا {cue.hardship=\u{202E}al revés}
        """
    ).with {
        $0.call.parties[0].name = "\"><svg onload=alert(1)>"
        $0.call.parties[1].label = "javascript:alert(1)"
        $0.call.notes = [ImportNote(code: "x\"><b>", message: "</li><script>1</script>\u{0}\u{7}")]
        $0.analysis.findings[0].rule = "es/\"><script>"
        $0.analysis.findings[0].references = ["</title><script>"]
        $0.analysis.notEvaluable = [NotEvaluable(label: "<i>", missing: "<u>")]
    }
}
