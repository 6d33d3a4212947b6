extension RoleWeights {
    /// How much words of the agent (a:) and of the other side (o:) speak for a third party.
    /// Hundredths; made by Tests/Benchmarks/Import/train-roles.py from the training split of the corpus. Never edited by hand.
    static let other = RoleWeights(
        bias: -96,
        table: """
            a:a_decir=-119 a:a_el=66 a:a_estar=-112 a:a_las=-119 a:a_llamar=69 a:a_pasar=-90 a:a_quien=-86 a:a_quitar=65 a:a_tu=96
            a:abogado=-72 a:abogados=-73 a:abono=-103 a:abonos=119 a:abre=-74 a:aca=-115 a:acaba=80 a:acomoda=-100 a:acuerdo=-113
            a:adeudo=-91 a:agente=-93 a:agosto=-72 a:agradezco=92 a:ah=74 a:ahi_en=103 a:ahi_esta=-92 a:ahora=-74 a:ahora_y=-67
            a:al_final=-95 a:algun=-82 a:amable=96 a:amiga=103 a:anos=-63 a:anotado=82 a:antes_del=69 a:aparezca=88 a:aqui=-65
            a:area=-76 a:asi_me=69 a:asi_se=-78 a:atencion=69 a:aviso=-90 a:ay_que=-63 a:ayer=-99 a:ayude=-95 a:bajar=-66
            a:barrio=-111 a:bien_con=-66 a:bien_y=79 a:busca=-67 a:buscar=71 a:busco=63 a:caiga=-67 a:caja_de=-118 a:calle=-71
            a:calma=-103 a:cambio=-128 a:carga=79 a:carro=76 a:cartera=77 a:che=-115 a:ciento_cincuenta=70 a:cierto=-74
            a:ciudad=-69 a:clientes=-75 a:codigo_postal=-75 a:como_ha=-64 a:como_la=-73 a:como_no=-81 a:como_va=-86 a:completa=-171
            a:completo=-79 a:con_calma=-80 a:con_ella=78 a:con_esa=101 a:con_mucho=-91 a:con_nosotros=63 a:con_toda=72 a:con_tu=69
            a:conmigo=-86 a:consumo=-66 a:correo_con=-77 a:corte=-70 a:cree=-66 a:cualquier=-75 a:cuando_le=-84 a:cuanto=-63
            a:cuanto_le=-68 a:cuelgue=-72 a:cuenteme=-83 a:cuento=-68 a:cuidado=-76 a:cuota=-72 a:dale=-66 a:dan=94 a:dar=87
            a:de_acuerdo=-79 a:de_cuenta=-94 a:de_decir=76 a:de_el=135 a:de_lo=70 a:de_octubre=-64 a:de_sesenta=70 a:de_trabajo=115
            a:de_usted=-77 a:del_taller=68 a:deseo=79 a:detalle=-77 a:deuda_de=75 a:dia_de=-93 a:dias=-72 a:dias_de=-67
            a:dieciseis=-77 a:digale=161 a:digale_que=102 a:dile=111 a:dile_que=71 a:dinero=-91 a:dio=98 a:disculpas=-67
            a:doctora=-73 a:domicilio=88 a:dona=-73 a:donde=-64 a:dos_dias=-67 a:dos_mil=93 a:doy=-68 a:efectivo=-69 a:el_banco=-99
            a:el_barrio=-91 a:el_carro=70 a:el_credito=-63 a:el_lunes=-81 a:el_minimo=-68 a:el_nombre=-93 a:el_numero=72
            a:el_saldo=-112 a:el_senor=72 a:el_televisor=-76 a:el_treinta=-95 a:el_veinte=72 a:ella=78 a:en_tres=-73
            a:encuentra=108 a:entiendo=-73 a:entiendo_que=-71 a:entrar=-85 a:entre=104 a:entrega=-81 a:eres_tu=-91 a:es_el=-86
            a:es_que=-117 a:esa=-76 a:eso_me=-101 a:esperando=66 a:esta_al=-69 a:esta_tu=70 a:estado=-122 a:estado_de=-98
            a:esto_se=63 a:estos=-76 a:estoy=-89 a:explico=-76 a:familia=79 a:familiar=94 a:fecha=-81 a:fijese=-82 a:final=-94
            a:firme=68 a:gente=-84 a:gestora=-78 a:grabando=-83 a:gracias=75 a:grave=72 a:gusto=-94 a:hablamos=-101 a:hablando=-65
            a:hablar=84 a:hace_falta=-65 a:hago=-119 a:hasta=-91 a:hasta_el=-163 a:hasta_luego=-74 a:hasta_que=72 a:haya=73
            a:hoy_le=-91 a:hoy_no=-71 a:idea=87 a:importa=-107 a:ingeniero=-90 a:juez=-102 a:juicio=-80 a:julio=-85 a:juntas=-64
            a:juzgado=-96 a:la_caja=76 a:la_cocina=-80 a:la_cuota=-87 a:la_familia=87 a:la_licenciada=-85 a:la_manana=66
            a:la_mano=-73 a:la_misma=-87 a:la_molestia=75 a:la_nina=-78 a:la_paciencia=65 a:la_persona=79 a:la_suya=82
            a:la_tarde=-83 a:la_tasa=-79 a:la_vamos=78 a:la_ve=62 a:la_web=-81 a:las_seis=-91 a:le_agradezco=63 a:le_da=70
            a:le_estoy=-91 a:le_explico=-76 a:le_llega=-67 a:le_parece=-156 a:le_queda=-75 a:le_quedan=-72 a:le_saluda=-63
            a:le_van=-95 a:lee=-97 a:libre=-71 a:lizaola_por=-68 a:llega=-77 a:llevar=-101 a:lo_agradezco=-77 a:lo_de=89
            a:lo_mando=-99 a:lo_mismo=-63 a:lo_primero=-82 a:lo_que=-92 a:los_cuatro=-90 a:lucas=67 a:mal=68 a:mando_el=-74
            a:mando_un=76 a:mantener=-83 a:martes=-90 a:marzo=-77 a:me_lo=91 a:me_los=71 a:me_puede=64 a:medio=-70 a:mensajito=91
            a:mensualidad_de=-79 a:mensualidades=-66 a:mes_que=-73 a:mes_y=66 a:meter=64 a:minuto=-75 a:minutos=-159 a:miro=-90
            a:mis=-78 a:mucha=-99 a:nada_que=62 a:necesito=84 a:nevera=98 a:ni_la=103 a:ninguna=-72 a:no_ha=73 a:no_le=81
            a:no_no=94 a:no_para=-104 a:no_senor=-76 a:no_va=-87 a:no_vaya=77 a:nomas=-65 a:nosotros=62 a:numero=73 a:o_por=-109
            a:o_sea=-70 a:obra=-64 a:ochenta=-91 a:ocho_dias=-65 a:octubre=-63 a:ojala=-66 a:once=-97 a:opciones=63
            a:operacion=-101 a:otro_dia=65 a:oye=-91 a:pa=-104 a:pagan=-97 a:pagando=-91 a:pago=-124 a:palabra=-79 a:papel=-97
            a:parte_de=-71 a:partes=-89 a:pasamos=-65 a:pasar=-66 a:patron=80 a:pension=62 a:pero=-83 a:pero_la=-106 a:pero_no=-97
            a:pero_sin=-90 a:persona=103 a:pida=-92 a:pidio=116 a:pido_que=72 a:piensa=-74 a:piense=-76 a:pones=-64 a:ponga=94
            a:por_ahi=-65 a:por_eso=-82 a:por_las=102 a:por_su=-73 a:por_telefono=-63 a:por_una=74 a:postal=-75 a:prefiero=-78
            a:presion=115 a:puedo_dar=72 a:puedo_decir=106 a:pues_que=67 a:que_con=-87 a:que_dia=83 a:que_llame=96 a:que_llamo=103
            a:que_mas=-83 a:que_pagar=72 a:que_paso=-90 a:que_sale=-92 a:que_si=68 a:que_uno=-94 a:que_va=-72 a:que_viene=-73
            a:que_yo=-86 a:quedamos=-67 a:quedaria=-88 a:queria=65 a:quien_le=-106 a:quince_mil=-64 a:quito=113 a:rapido=-119
            a:real=-80 a:recibir=-110 a:recordatorio=-89 a:referencia=116 a:registrado=-63 a:responde=72 a:respuesta=-105
            a:rodrigo=-73 a:rut=-71 a:saldo=-126 a:sale_en=-67 a:saluda=-71 a:san=65 a:se=-66 a:se_esta=72 a:seguir=-96
            a:segundo=-65 a:seguro=-69 a:seis_y=-89 a:seiscientos=-86 a:sello=-100 a:senor=-71 a:senora_no=95 a:seria=-68
            a:si_el=122 a:si_no=84 a:si_paga=-78 a:si_senora=-68 a:siendo=73 a:siete=-71 a:siete_mil=-66 a:sin_la=-86 a:sola=-101
            a:somos=-82 a:son_dos=-84 a:son_las=83 a:su_codigo=-68 a:su_cuenta=-75 a:su_papa=-83 a:su_recibo=-84 a:suya=68
            a:tal=-97 a:tan=74 a:tarde_y=-96 a:tasa=-93 a:te_lo=64 a:te_puedo=66 a:te_queda=-96 a:te_va=-67 a:telefono=71
            a:tema=108 a:tenemos=-104 a:tener=98 a:tenga=79 a:tenia=70 a:ti=-69 a:tiene_el=73 a:tiene_un=84 a:tienen=77 a:tomo=-88
            a:tres_meses=65 a:trescientos=63 a:tu=92 a:ultimos_tres=-74 a:un_asunto=103 a:un_mensaje=64 a:un_momento=88
            a:un_solo=-70 a:uno=-83 a:usted_como=-76 a:usted_con=-121 a:usted_el=-94 a:usted_la=77 a:usted_le=142 a:usted_me=-82
            a:usted_por=-89 a:usted_puede=-62 a:usted_que=121 a:usted_se=-137 a:usted_si=111 a:ustedes=95 a:va_la=-64 a:van_a=-80
            a:veces=-83 a:vecina=70 a:vemos=-70 a:venda=127 a:ventanilla=-108 a:veo=-75 a:ver_como=65 a:verdad=-80 a:web=-81
            a:whatsapp=-70 a:y_ahi=-91 a:y_el=-73 a:y_la=-66 a:y_me=120 a:y_no=133 a:y_ojala=-83 a:y_que=70 a:y_sin=73 a:y_su=-70
            a:y_todo=-101 a:y_tu=70 a:y_una=-72 a:ya_es=65 a:ya_pero=95 a:ya_va=86 a:yo_tambien=-89 a:yo_tengo=-68 a:yo_y=-64
            o:a_cobrar=110 o:a_decir=65 o:a_el=84 o:a_una=106 o:abogada=63 o:abogado=-83 o:aca=141 o:adios=-64 o:agradezco=-88
            o:ahi=-144 o:ahorita=-108 o:alguien=-83 o:alla=-112 o:anda_en=88 o:ando=-159 o:aqui=101 o:aqui_no=82 o:asi=-81
            o:asi_yo=-95 o:ay_no=77 o:banco=-74 o:banco_me=-101 o:bien=-95 o:buena=-71 o:buenas=78 o:buenas_tardes=77
            o:bueno_quien=-108 o:buenos=107 o:buenos_dias=107 o:buscando=86 o:cada=-62 o:cae=-88 o:carta=-78 o:caso=-114
            o:cedula=-98 o:celular=63 o:chip=64 o:cien=-71 o:ciento=-91 o:cinco=-90 o:cobra=74 o:cobran=-65 o:cobrar=83
            o:cobro=-157 o:comer=66 o:como_que=97 o:compre=77 o:con_el=69 o:con_ella=-120 o:con_la=96 o:con_quien=-116
            o:con_usted=-87 o:conozco=66 o:cosa=78 o:cuando=-75 o:cuarenta=-65 o:cuatro=67 o:cuenta=-91 o:cuota=-146 o:da=-63
            o:dando=98 o:dar=-83 o:de_el=79 o:de_ella=91 o:de_los=75 o:debe=153 o:deja=-104 o:dejeme=-114 o:dejo=79 o:deposito=-117
            o:desde_el=96 o:di=-98 o:dias=64 o:dice=-75 o:dieciocho=-115 o:dijo_que=68 o:dio=70 o:doce=62 o:doctora=-77 o:dona=71
            o:dos=67 o:dos_mil=-78 o:doscientos=-67 o:doy=-73 o:el=67 o:el_esta=99 o:el_no=111 o:el_quince=-102 o:el_sueldo=-90
            o:el_treinta=-75 o:el_viernes=-69 o:ella=81 o:ella_es=67 o:ella_me=139 o:en_enero=-71 o:en_mi=-69 o:en_que=-82
            o:en_un=74 o:en_una=88 o:enero=-101 o:entiendo=-63 o:entonces=-91 o:entra=-127 o:es=92 o:es_mi=177 o:es_por=83
            o:es_que=-84 o:es_un=118 o:es_usted=-66 o:eso_me=-73 o:esos=-68 o:esta=166 o:esta_en=80 o:esta_hora=-88 o:estaba=-95
            o:estan=-126 o:este_es=88 o:esto_es=70 o:estoy=-116 o:estoy_con=-73 o:estoy_en=-143 o:estuve=-87 o:familia=79
            o:fecha=-112 o:financiera=-123 o:fiscalia=-96 o:gerente=-68 o:gracias_por=137 o:gusta=87 o:ha=94 o:ha_llegado=65
            o:hablar=-69 o:hablo=-133 o:hace=111 o:hace_un=81 o:haga=81 o:hago=-65 o:hermano=94 o:hombre=-67 o:hora=-96 o:hoy=-168
            o:iban=76 o:iban_a=76 o:julio=-72 o:juzgado=-83 o:la_cuenta=-169 o:la_cuota=-87 o:la_noche=-65 o:la_obra=-66
            o:la_oficina=-67 o:la_otra=75 o:la_senora=84 o:la_sucursal=-102 o:la_verdad=87 o:la_voy=65 o:lado=-68 o:las_diez=-64
            o:le_dije=64 o:licenciado=-100 o:llame_mas=-75 o:llamen=72 o:llegado=65 o:llego=-157 o:llevar=-67 o:llevo=-93
            o:lo_de=82 o:lo_del=-68 o:lo_que=-75 o:lo_se=140 o:los=-63 o:los_intereses=-68 o:mae=-86 o:mande=-65 o:mando=-80
            o:mayo=-80 o:me=-112 o:me_dieron=-109 o:me_esta=-113 o:me_habia=105 o:me_hable=-88 o:me_llame=-95 o:me_pagan=-67
            o:me_robaron=-74 o:me_sale=-116 o:me_va=65 o:me_van=-94 o:me_voy=-68 o:mejor=-89 o:mes=-73 o:mi_hija=-89 o:mi_papa=67
            o:mire_yo=-73 o:muchas=-68 o:muchas_gracias=-68 o:mucho=-121 o:nada=64 o:nada_mas=77 o:nada_que=80 o:nadie_me=-82
            o:ni_un=-125 o:nieto=-80 o:nino=96 o:no_esta=210 o:no_ha=65 o:no_he=-65 o:no_me=-64 o:no_mi=83 o:no_no=91 o:no_pago=-74
            o:no_pienso=-64 o:no_puedo=-83 o:no_tengo=-74 o:no_tiene=66 o:no_voy=-116 o:nomas=93 o:nombre=-119 o:nueva=76
            o:numero_de=-113 o:nunca_me=-105 o:ochenta=-98 o:otra=71 o:otra_vez=-89 o:oye=-164 o:pa=-77 o:pagan=-86 o:pago=-99
            o:pague=-87 o:pague_el=-79 o:papa=81 o:papeles=-73 o:perdi=-85 o:pero_ya=-64 o:pero_yo=153 o:persona=-72 o:poquito=-69
            o:por=-72 o:por_el=77 o:por_eso=82 o:porque_me=-108 o:preguntar=-71 o:primero=-131 o:puedo=-125 o:pues_ya=66
            o:puesto=-74 o:puso=115 o:que=-86 o:que_a=-75 o:que_estoy=-79 o:que_hacer=-118 o:que_le=83 o:que_se=-67 o:que_yo=-95
            o:quede=-69 o:quien_le=79 o:quien_llama=-67 o:quiera=-78 o:quince=-136 o:quincena=-77 o:respeto=-116 o:robaron=-77
            o:sabe=98 o:sabe_de=-78 o:sabia=68 o:sacar=-68 o:saco=-75 o:salio=103 o:saque=-102 o:se_me=-69 o:se_puede=-65
            o:se_va=-110 o:senal=-78 o:senor=69 o:ser=-81 o:sesenta=-68 o:setenta_y=-76 o:si_a=-77 o:si_con=-112 o:si_diga=-86
            o:si_el=-75 o:si_es=103 o:si_esta=-79 o:si_me=71 o:si_por=74 o:si_se=66 o:si_si=-72 o:si_soy=-154 o:soles=-102
            o:somos=107 o:soy=161 o:soy_el=251 o:soy_la=296 o:soy_su=246 o:soy_yo=-89 o:su=167 o:sucursal=-102 o:sueldo=-107
            o:sus=-63 o:tan=-74 o:tardes=77 o:tengo_la=-89 o:tengo_un=-85 o:tienda=-76 o:tiene=139 o:tienen=-110 o:toda=-101
            o:todo=-95 o:todos=78 o:trabajo=-96 o:traigo=-92 o:treinta=-97 o:ultimo=-84 o:unos=-118 o:usar=-97 o:ustedes=-86
            o:ustedes_no=-68 o:van_a=-71 o:vaya=-68 o:veinte=-69 o:vendo=-111 o:venga=-70 o:venir=93 o:vez=-69 o:vez_que=-69
            o:viene=66 o:viernes=-66 o:vino=-64 o:vive=100 o:vivimos=65 o:vivo=-177 o:y=-107 o:y_el=-100 o:y_en=-62 o:y_la=-63
            o:y_le=-75 o:y_ni=-83 o:y_no=77 o:y_un=-63 o:y_usted=-73 o:ya_la=88 o:ya_me=136 o:ya_se=102 o:ya_tengo=-94 o:yape=-69
            o:yo_creo=-96 o:yo_pague=-69 o:yo_que=105 o:yo_saque=-64 o:yo_soy=73 o:yo_tengo=65
            """)
}
