/// Verbs that are heard in debt collection, and all that are irregular and common: the words over which the
/// dictionary test runs.
let commonVerbs = split(
    """
    pagar deber cobrar embargar demandar amenazar denunciar abonar depositar transferir cancelar liquidar saldar adeudar
    refinanciar reestructurar condonar notificar citar detener encarcelar arrestar financiar amortizar atrasar vencer
    incumplir cumplir comprometer acordar pactar negociar renegociar prorrogar aplazar diferir fraccionar descontar
    rebajar bonificar reembolsar reintegrar devolver restituir compensar garantizar avalar hipotecar empeñar prestar
    endeudar fiar confiar desconfiar acreditar desacreditar debitar facturar cargar recargar descargar cotizar tasar
    valorar evaluar valuar devaluar calcular sumar restar multiplicar dividir contar recontar consultar verificar
    comprobar confirmar constatar certificar autorizar autentificar identificar validar registrar inscribir anotar
    apuntar grabar archivar documentar firmar sellar enviar reenviar mandar remitir entregar recibir recoger retirar
    sacar ingresar consignar girar domiciliar programar agendar agilizar gestionar tramitar solicitar pedir exigir
    reclamar requerir intimar emplazar apercibir advertir avisar informar comunicar contactar llamar marcar colgar
    contestar responder atender escuchar oír hablar decir contar explicar aclarar indicar señalar repetir insistir
    presionar acosar hostigar insultar ofender humillar maltratar gritar burlar mentir engañar estafar defraudar robar
    quitar despojar allanar desalojar desahuciar lanzar rematar subastar secuestrar incautar confiscar decomisar
    ejecutar judicializar litigar procesar acusar imputar condenar sentenciar juzgar fallar absolver sancionar multar
    castigar penalizar investigar averiguar perseguir seguir localizar ubicar buscar encontrar visitar acudir presentar
    comparecer asistir concurrir aparecer desaparecer ocultar esconder huir evadir evitar impedir prohibir permitir
    dejar negar rehusar rechazar aceptar admitir reconocer conocer desconocer saber ignorar recordar olvidar pensar
    creer dudar suponer presumir imaginar entender comprender querer desear esperar necesitar poder lograr conseguir
    obtener tener mantener sostener contener retener abstener entretener atener poner proponer disponer exponer imponer
    oponer componer deponer reponer posponer interponer anteponer hacer deshacer rehacer satisfacer ser estar haber ir
    dar ver prever entrever venir prevenir convenir intervenir provenir contravenir sobrevenir salir sobresalir valer
    equivaler caer decaer recaer andar desandar traer atraer extraer distraer contraer sustraer abstraer contradecir
    predecir desdecir maldecir bendecir caber conducir producir reducir deducir traducir introducir inducir seducir
    reproducir aducir reír sonreír freír leer releer poseer proveer construir destruir reconstruir instruir incluir
    excluir concluir recluir contribuir distribuir atribuir retribuir sustituir constituir instituir disminuir influir
    fluir afluir intuir argüir obstruir diluir abrir cubrir descubrir encubrir escribir describir suscribir transcribir
    romper corromper morir volver resolver revolver envolver disolver imprimir pudrir servir medir despedir elegir
    corregir regir vestir competir rendir gemir concebir embestir reñir teñir ceñir sentir consentir resentir asentir
    preferir referir conferir inferir sugerir herir adherir digerir interferir convertir invertir divertir hervir
    arrepentir desmentir adquirir inquirir discernir dormir cerrar encerrar abrir empezar comenzar calentar apretar
    confesar despertar gobernar manifestar merendar nevar plegar desplegar quebrar recomendar encomendar regar sentar
    temblar tentar tropezar acertar alentar enterrar perder defender tender extender ascender descender encender verter
    transcender costar mostrar demostrar probar aprobar reprobar rogar soltar sonar soñar tronar volar almorzar forzar
    esforzar reforzar avergonzar acostar apostar consolar renovar rodar poblar tostar volcar degollar mover conmover
    promover remover llover morder doler oler moler torcer retorcer cocer jugar errar erguir asir yacer roer crecer
    nacer parecer ofrecer merecer obedecer agradecer establecer fortalecer pertenecer permanecer padecer favorecer
    carecer enriquecer empobrecer lucir relucir ejercer convencer mecer esparcir zurcir coger escoger proteger exigir
    dirigir fingir surgir urgir sumergir distinguir extinguir delinquir tocar explicar aplicar complicar publicar
    practicar educar colocar provocar atacar dedicar criticar suplicar ubicar llegar negociar entregar agregar juzgar
    obligar castigar ahogar apagar cargar alargar cruzar alcanzar avanzar realizar utilizar organizar actualizar
    finalizar lanzar rechazar gozar apaciguar desaguar menguar actuar continuar situar acentuar efectuar exceptuar
    insinuar adecuar evacuar licuar ampliar ansiar criar guiar liar vaciar variar enfriar espiar esquiar fotografiar
    cambiar anunciar apreciar copiar estudiar iniciar limpiar odiar pronunciar renunciar aislar reunir aullar maullar
    rehuir cohibir ahijar prohijar ahumar enraizar bullir zambullir engullir tañer gruñir trabajar ganar gastar ahorrar
    comprar vender alquilar arrendar vivir comer beber correr temer meter prometer someter cometer acometer subir bajar
    entrar ayudar apoyar asesorar orientar acompañar cuidar tratar intentar procurar quedar quitar molestar perdonar
    disculpar lamentar sufrir enfermar operar fallecer jubilar despedir renunciar emplear contratar mudar trasladar
    viajar regresar retornar terminar acabar cesar cortar suspender interrumpir bloquear desbloquear reactivar activar
    desactivar reportar depurar boletinar mejorar empeorar
    """)

func split(_ words: String) -> [String] {
    var seen: Set<Substring> = []
    return words.split(whereSeparator: { $0 == " " || $0 == "\n" }).filter { seen.insert($0).inserted }.map(String.init)
}
