/// How common the commonest words of Spanish talk about debts are, roughly, in parts per million: counted over the labelled
/// calls of this repository.
///
/// Only used to choose which element of a pattern to look for first: an error here costs time, never a hit.
enum CommonWords {
    /// What a word costs that is not in the table. Most of these are forms of verbs that are never said.
    static let rare: Float = 1

    /// Folded words by the least frequency that they have.
    static let bands: [(frequency: Float, words: String)] = [
        (
            20480,
            """
            la que y de el no a
            """
        ),
        (
            10240,
            """
            le me en lo con se si por es
            """
        ),
        (
            5120,
            """
            yo mi su usted ya los un del para
            """
        ),
        (
            2560,
            """
            eso esta al una las soy como mas te señora tengo pero don nada va dos mil ni tiene o
            """
        ),
        (
            1280,
            """
            asi cuando hay sin porque señor pues ahi entonces hasta estoy bien voy tres dia pago quien ese puede \
            todo mes hoy dias aqui otra bueno ella son solo gracias cuenta nadie este doña casa pagar queda \
            puedo tu esa cuota
            """
        ),
        (
            640,
            """
            otro numero mismo llamo ver cuatro mañana uno antes da cinco buenas donde desde dice banco vez nos \
            tambien paga hace tarjeta señorita nombre ahora cuanto treinta digo quiere despues van sale seis muy \
            quiero paso esto lunes dejo diez habla fue verdad semana ciento favor telefono dijo correo algo \
            viernes meses mire ay digame ah ustedes ocho cada sus nosotros mando trabajo ha pasa mejor llamada \
            hablo veinte hijo credito les diga hora mama quince nomas sabe quedo ve sea nueve doce cuarenta \
            fecha vaya debe plata
            """
        ),
        (
            320,
            """
            mucho doscientos pague mal todos llame caja primero hija celular cuotas hablar deuda joven entiendo \
            noche años mientras hacer mis falta siete sabado doy pido mora claro aca gente luego tienda pena \
            mitad seguro tardes hago suyo dije ochenta cincuenta nunca noventa entre llama hable gusto ser viene \
            hermano papa linea siempre recibo cosa llego tarde era razon veces ir igual pa contrato sigue entra \
            llega menos cobro saldo interes dar jueves vos doctora alo disculpe mano anda hermana decir siento \
            tenga vamos he intereses sesenta tan dios podria carta ahorita parte mio haga oficina tiempo baja \
            trescientos todavia alguien firma cedula quede tranquila clave estar veo trae llamar salio pesos \
            estan unos empresa sola familia cero parece abogado mensaje mira quinientos buenos deje esos aviso \
            martes doctor puerta mande acuerdo respeto ayer soles esposo firmo ninguna vivo marzo deja app moto \
            pasar ando alla saco escrito papel tanto buen llevo oiga conmigo listo cien cosas llamadas misma \
            seria marco foto digale pongo
            """
        ),
        (
            160,
            """
            lista cual salga sirve prestamo caso vea codigo ochocientos año licenciado toda salir cuatrocientos \
            hola perfecto sistema vida dinero saber quincena cuento manda domingo vemos buena pase tienen pagan \
            lleva toca fin ningun persona vecina once pagos financiera pedir lado ponga tranquilo cualquier \
            convenio jefe pasado enero cae sueldo caballero dijeron quedamos segundo pension haya cara dio nuevo \
            cooperativa tal sobre marido juez pone plan mujer cobra poco quiera busco firme vive colegio suya \
            contesta datos primera aparece hijos descuento gusta poner nuestro siga carro hablamos dan ja abono \
            deme disculpas estado completo bajo derecho deposito alcanza agosto mayo vale atraso letra setenta \
            luz alguna debo licenciada pueda niña pide madre agradezco noches turno estamos aunque recien \
            agencia tener calle quito casi cambio apenas dicen graba reclamo miedo muchacho seguir diciembre \
            saque orden juzgado grande puesto seiscientos palabra niños numeros espero voz cargo niño taller \
            dejar mia negocio oye horas esas quita vieja grupo dolares iba hizo venga mala dni necesito compadre \
            papeles compañero pedi dejeme encima espera estaba perdon pagando trabaja media catorce sacar ellos \
            sabia punto verguenza febrero plazo han fui demas camion minimo prefiere nota escuela momento ayuda \
            pueden conviene dicho problema tasa cabeza pregunta piso minutos sucursal habia ojala corte area \
            cliente mercado muchas pagina cajero otros fuera ley hospital cuesta confianza llegar quedan \
            clientes avisa uy expediente total ingeniero corazon di factura julio paz contesto vendo estas tenes \
            asunto todas calma personal junto jefa firmar semanas mayor nueva setecientos internet jaja nuestra \
            gastos arreglo bonito esperando direccion creo obra pregunto vende diciendo traigo adelante vuelve \
            cartera policia cierto aja trabajar pagado grabada cualquiera dieron esposa contestar abril tenia \
            libre suegra comprobante clinica hacemos motor
            """
        ),
        (
            80,
            """
            ofrezco reporte comprendo peso pregunte pidio ventanilla rato tenemos medio novecientos ta junta \
            unico cuñado dieciocho junio abogada patron noviembre miercoles justo puso efectivo final somos \
            pendiente recibos agua cuarto denuncia camioneta mandeme figura web resto dejamos amable agente \
            venda pantalla cuentas quedar cierra registro sello vera cuenteme llegue poder whatsapp vas vi \
            cobranza transferencia cocina lamento san aplicacion perdone letras cobran gratis marque servicio \
            explico mail dato vuelvo escucho buro serio corre preocupe mandar lucas poquito gasto detalle \
            atiende culpa entera e padre disculpa garantia sera atras tema viejo octubre folio cree alta coche \
            conto algun entro vecino tramite corto paro diay trece abre cuelgue dale iban saluda gano sigo \
            gestion pida leer prefiero almacen espere movil nieto judicial anotado busca compra tia rapido viaje \
            septiembre respuesta vender decirle lee arriba pronto haber aparte oficio saca comision abra salgo \
            permiso facil compañera confirma creditos hice adeudo visita completa titular salen boleta llamen \
            entiende vuelva tampoco ultimo hecho tomo dieciseis llamando vio apellido cosecha deudas esperar \
            marca responde monto sube existe escribo cuadra ademas termina queja nomina viendo recibe sepa \
            veintidos estudio euros copia capital ultimos dueño comida banca pierde normal cambie compre mamita \
            cobrar decia comento muebles leo gana pienso haciendo frente suena hombre uso eres maquina juicio \
            renta gas dejan anoto recargo descanse preguntar retiro contacto llaman señal oigo muchacha fuerte \
            referencia comadre ficha baje veintiocho segunda licencia auto compro hablando error malo feria \
            susto repito fila plaza partes vencido manos domicilio pasada comer finca valor amor nena guardia \
            llevar fondo sos veinticinco barrio importa acaba maneja conteste maestro venir sala manejo quitar \
            carga feo hacen proxima edad bajar esquina permite delante nevera pagas podemos entrar raro chat \
            molesto vino timbre hoja ingreso vuelta presion lavadora diario campaña cerro arriendo borro pega \
            bono veinticuatro alquiler ex gerente fijo conversacion puse lindo corta chao basta debito \
            mensualidad cuantos pagare camino saliendo salud salon toma nacimiento siente linda anote abajo \
            apure bebe mucha seguimos demanda pie corriente cubre suerte cambia fiscalia cayo papelito perdi \
            informacion reina fijese duda quisiera centro ultima tienes enferma socio termine civil deposita \
            estos muchachos siguiente entrega primo guagua mandaron faltan queres duro mae che grabando saludos \
            toque encuentra feliz ti constancia forma murio clase maestra ayudo pueblo tendria mandamos despacho \
            universidad rebaja subsidio po vencimiento dormir central mesa cuidese juntos profe seguridad rut \
            equipo largo dura dando avise siendo quitan fraude cama encuentro escribe informo tele acuerda eh \
            unas televisor usar operacion loco guarde acta clases trato vengo beto cancela via estufa legal \
            ponen necesita conozco duele queria robo abonos tecnico apuro idea debiendo perro abierta duerme \
            atencion cuñada debio historial perder segun adentro ante social local prima corresponsal buscar \
            pobre hagame bonita documento avisar cobrando paciencia doble patio papas mija coge unidad pasando \
            ruta meter acabo contar abrir bodega yape salida super mensajito vence uste limpio decime hicieron \
            verde quieren tome vencio regala recado dejaron contado manera medico grabacion mensajes ute
            """
        ),
        (
            40,
            """
            rojo primer moratorio explique escucha estafa adios moroso colgar garante grua vienen directo chance \
            laburo santa empieza tio domingos meta animo hablemos saben correcto diecisiete reconozco secretaria \
            encargo oir paguen hubiera propongo aval busque fiscal proceso hagale abuela blanco duermo norte \
            firmado arregla pausa cariño cobre arroba afuera cuidado deber llamado lentes marcar peor daño \
            platica sabados dime misa meto darle colmado refri penal opcion venia caro despacito suma veintiseis \
            depende azul dueña piden tuyo abierto imagino cambiar consumidor mirando llames digas buscando amigo \
            fiado andar otras toco pense muerto cuide trabajando alvaro revise salvo bastante extension sinpe \
            come lea gestor llevan manejando cafe entere horario guarda interesa cierro partir vencida termino \
            mediodia fiesta calendario corresponde conforme pasan pensando sacan oficial disculpeme decide \
            contraseña pusieron robaron cuido techo portal cumple temprano pagaba tuvo llorar mundo pendientes \
            suba gerardo muchisimo cumplir compromiso ayudar puente tercera cancele cerrado honorarios abuelita \
            explica alcanzo cupo tribunal curso llegan demora llamamos aguinaldo fabrica consumo chau audio \
            cierre palabras podes perdona molestia presente llegado dele nieta llave iglesia sobrino acepto \
            tratamiento pin colchon cobrador timbro guste boda apunto damos andele ofrece felicidades mototaxi \
            na mete costo prisa carrera recuerdo publico comprar intencion visto presta cerrar recordatorio \
            vista piense llamaron entero compañia contador abonar ahorro ferreteria pasamos ninguno pensar \
            acompañe mandan siguen deberia ido dile campo hambre nacio minuto reconoce quieto tipo pelo ramiro \
            debajo quite abuelo veras ponemos ande sentido sol deben comedor apoyo propuesta ministerio memoria \
            chamba nacional embargo dado vivir promocion chiquito flaco suegro anoche hernan cuente millones \
            vendi juntas trata clarito atender contra luis almuerzo recibir entrada trate zona diecinueve amiga \
            consejo venta quiten puntual exactamente cronograma bienes fija miro parto asuste bomba gasolina \
            cuida quedese mandame ruben aire usa millon fuerza acomoda puro respire enfermo abro virtual \
            confirmar acepta quedarse adelanto defensor nelson cuantas pico volver sabes temporada cuelgo lugar \
            blanca vendio jamas silla gobierno hipoteca cantidad parar paseme profesora gracia levante condusef \
            onda contactos mensualidades servicios chicos abuso solicitud visitas uf frio terreno disfrute \
            hacerlo departamento sobra estuvo haces exacto tono alma hayan hermanos olvida debia molesta anexo \
            cola grabamos llorando autorizo envio nequi altavoz subio superintendencia explicar libreta abogados \
            senor os pongame das preocupa fallecio precio deposite rubiel confirmo bajan depositan atienden aun \
            recibido entidad familias captura subir pasaje programa hogar prestamos tomese situacion quieras \
            beca administracion deudor entendi sido planta levanto gaste supervisor hagas cerca juro atrasado \
            lluvia tiro rodrigo clienta suyos carnet pucha conversar funciona sueño choque opciones prestado \
            boca zapatos radio personas bancos auxiliar guardo porton mar descanso despacio llevaron tarjetas \
            bendiga chiquitos sacaron apunte cancelo parroquia panaderia parque ismael milagros indecopi escriba \
            pastor lancha acaso anota colonia quedaria limite regresa seño causa matricula mijo comercial real \
            finiquito bus correr vecinos ahorra remedios conoce brete pura extra bajaron estuve piensa digital \
            privado parado resumen quedaron golpe abrazo defensoria ladron ernesto ponerse mami caiga dificil \
            comunico decirme grabado abona reunion llameme plazos facturas santo gimnasio gota pasame automatico \
            chofer fe empezar peluqueria viva lleve devuelve claves depresion pongase dialisis pudo nip cita \
            consultorio pidiendo ruego levanta casero grito carpeta revisa negra den sabemos cortar cajera \
            municipalidad asociacion prenda notificacion obligacion use imaginese entran minima siquiera afecta \
            juridico tocar liquidacion quedado veintisiete quinta base ganas certificado ven avance cobros deseo \
            rosa mejore voucher ciudad borra llena to ves taxi comite enfermera tanta encargado viste notario \
            cuelga ingeniera capaz asamblea lejos muebleria junte pareja compañeros insulina procuraduria pesado \
            hipotecaria perito directora llamarme solito asesor extracto metro patrona pais historia cartel \
            hijita preguntarle ejecutivo terminar felicitaciones pedirle oferta balance cargos entrego supuesto \
            jornada salario colones lastima vengan numerito enterar registrado eran pones tuve rio hablado \
            digitos quemo coma sernac escuche devolvi calidad hagan cerraron flojo debes entregue ok veintinueve \
            significa escribir familiar supervisora sino recoger ropa cojo puedes operaron perdio oyo dolor \
            escolar respondo oido je lados residencia pongale cifra fotos carlos veintitres revisar fueron \
            agarro mmm tarda tratar fechas tanque camina semilla yerno alcance paciente presidenta vereda \
            capitan uh platicamos pego edificio ticket confesor mutual fermin dejarle responder vencidos cubrir \
            recuerda aclaracion ojo haria regalo pedido boton urgente chico unica almacenes acto falte mina oro \
            cortes muere devolucion anselmo rosario manejar dudas vacaciones novio cobranzas tiendas juntar \
            pesame asusta falla olvido subo suene autoriza explicarle rapidito permitame plastico rey entendido \
            veintiuno bloqueo ayude traer altagracia okey hagamos pan tus terapia caer navidad chiquita comodo \
            nervios madrugada licuadora dedo regreso sitio galvan caray suelte hablen apena alumnos dientes leyo \
            acaban platico cancelar rodilla paneles profesor kiosco consta pastillas ventana quitaron acceso \
            token recibio gildardo vigente genera sangre encontrar recupere dentro cartas datacredito alcaldia \
            pesar comisaria tabla parlante cheque preso cargando punitorios descuentan serian casita verlo suman \
            muchos tantos mercaderia conversamos conecta alivio mentira atenderme devolver ajena resolucion pare \
            anterior volante mirar cosita esperamos leche sinverguenza tenido hablan sepan hombres entrando \
            disposicion ratito duerma recuperacion traiga falso desea grave planilla control senora raya ordenes \
            pluma mero altavera contestan falto liquida saludo orgullo modo ganado billete combi atiendo mandelo \
            amanecio cumpleaños bajamos borre club pibe poh giro norma comandante ayudeme asesora
            """
        ),
    ]

    /// Hands over every word of the table with its frequency.
    static func each(_ body: (WordKey, Float) -> Void) {
        for (frequency, words) in bands {
            for word in words.split(separator: " ") { body(WordKey(folded: Folding.lowerCaseBytes(word)), frequency) }
        }
    }
}
