/// Sentences of the invented calls.
enum Bank {
    static let greetings = [
        "Muy buenas tardes, le saluda Karina Solís, de Servicios Andinos, por encargo de su banco.",
        "Buenos días, mi nombre es Óscar Lira y le llamo de Servicios Andinos de parte de su banco.",
    ]
    static let answers = ["Sí, dígame.", "Buenas, ¿qué se le ofrece?", "Bueno, ¿quién habla?"]
    static let verifyRecorded = [
        "Le comento que la llamada se graba por calidad. ¿Me confirma su fecha de nacimiento, por favor?",
        "Esta llamada queda grabada para su seguridad. ¿Hablo con el titular de la línea?",
    ]
    static let verify = ["¿Me confirma su fecha de nacimiento, por favor?", "¿Hablo con el titular de la línea?"]
    static let itsMe = ["Sí, soy yo.", "Con él habla.", "Sí, la misma."]
    static let statements = [
        "Le llamo porque su tarjeta tiene mil ochocientos vencidos desde el cinco de mayo.",
        "De su crédito hay dos mensualidades pendientes, dos mil cuatrocientos en total.",
    ]
    static let hardships = [
        ("Mire, me quedé sin trabajo hace dos meses y apenas saco para comer.", "cue.hardship"),
        ("Mi mamá está en diálisis y todo se me va en medicinas.", "cue.hardship"),
        ("Se nos inundó la casa, perdimos casi todo, no sé ni por dónde empezar.", "cue.distress"),
        ("Ando muy mal, la verdad, no duermo de pensar en lo que debo.", "cue.distress"),
        ("Cerré el puesto en marzo, ya no vendía nada.", "cue.hardship"),
    ]
    static let empathy = [
        "Lamento mucho lo que me cuenta; con eso encima, es natural que el pago se quedara atrás.",
        "Qué difícil debe ser, gracias por la confianza de contármelo.",
        "Comprendo lo que está pasando y lo siento de verdad, no es fácil sostener todo eso.",
    ]
    static let questions = [
        "¿Desde cuándo está así y qué ingreso le entra hoy?", "Cuénteme, ¿cómo se las están arreglando?",
    ]
    static let coldQuestions = [
        "¿Y con cuánto puede contar para hoy?", "Ajá. ¿Cuánto puede depositar esta semana?",
        "Bueno, ¿qué cantidad puede cubrir?",
    ]
    static let cold = [
        "Ya, pero yo necesito que me dé una fecha de pago.", "Le repito que son mil ochocientos vencidos.",
        "Entonces, ¿para cuándo lo anoto?",
    ]
    static let details = [
        "Pues trabajo por día y mi hermano me ayuda un poco.", "Cobro hasta la quincena y es muy poco.",
        "Estoy vendiendo unas cosas para salir del mes.",
    ]
    static let paraphrases = [
        "Si le entendí bien, hoy solo cuenta con lo que sale por día. ¿Es así?",
        "A ver si le entendí: hasta la quincena no hay ingreso fijo. ¿Correcto?",
    ]
    static let flat = ["Muy bien, continúo.", "De acuerdo, lo anoto.", "Sí, permítame un momento."]
    static let refusals = [
        "No, eso no lo voy a pagar así.", "Así como está, no pienso pagar.", "No, gracias, no lo pago.",
    ]
    static let threats = [
        "Pues si no paga, mañana le mandamos la patrulla y lo llevan detenido.",
        "Le aviso que por esto puede acabar en la cárcel, usted sabrá.",
    ]
    static let objections = [
        "Respeto lo que me dice; ¿qué lo hace difícil? Quizá con un monto menor podamos empezar.",
        "Está en su derecho. Si el total no es posible, veamos una parte que sí lo sea.",
    ]
    static let anger = [
        "¡Es que ya son cuatro llamadas esta semana, me tienen harto!", "¡La otra señorita me habló muy feo!",
    ]
    static let calm = [
        "Tiene razón en molestarse, y le pido una disculpa; lo dejo anotado ahora mismo.",
        "Le ofrezco una disculpa por ese trato. Dígame qué pasó y levanto el reporte.",
    ]
    static let capacity = [
        "Podría juntar unos quinientos para el quince.", "Lo más que puedo son trescientos el viernes.",
    ]
    static let options = [
        "Con eso podemos hacer dos pagos, uno el quince y otro el treinta.",
        "Recibimos esa parte y repartimos el resto en cuatro meses. ¿Qué le parece?",
    ]
    static let hesitations = ["Mmm, ¿y no habría otra forma?", "¿Y si no llego al segundo?"]
    static let seconds = [
        "También podemos reestructurar a doce meses con una cuota menor, para que le alcance.",
        "Otra manera es un plan a más plazo: la cuota baja y los intereses se detienen.",
    ]
    static let noOption = [
        "Eso no cubre, necesito el total.", "No, tiene que ser la cantidad completa.",
        "Con eso no me alcanza para registrarle nada.",
    ]
    static let promises = ["Bueno, el viernes quince le deposito eso.", "Está bien, para el treinta lo pago."]
    static let confirmations = [
        "Entonces quedamos en quinientos el viernes quince. ¿Es correcto?",
        "Se lo resumo: trescientos el treinta de este mes. ¿De acuerdo?",
    ]
    static let looseEnds = ["Bueno, entonces ahí quedamos.", "Ándele pues, espero su pago."]
    static let channels = ["Puede pagar en la aplicación o en ventanilla con su referencia."]
    static let farewells = [
        "Le agradezco su tiempo y su confianza, que tenga buena tarde.",
        "Gracias por atenderme, quedo a sus órdenes. Buen día.",
    ]
}
