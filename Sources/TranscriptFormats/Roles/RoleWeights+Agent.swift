extension RoleWeights {
    /// How much a word or a pair of words speaks for the agent's side.
    /// Hundredths; made by Tests/Benchmarks/Import/train-roles.py from the training split of the corpus. Never edited by hand.
    static let agent = RoleWeights(
        bias: -162,
        table: """
            #=-65 #_#=-62 #_de=53 #_y=89 a_avisar=-114 a_buscar=-92 a_cobrar=-52 a_dar=-65 a_esta=-83 a_hablar=72 a_llegar=-64
            a_llevar=-106 a_meter=-64 a_mi=58 a_mis=-130 a_otro=-80 a_pedir=83 a_quitar=-65 a_recoger=57 a_sus=-106 a_tener=54
            a_ti=-53 a_todos=108 a_treinta=64 a_un=106 a_una=-78 a_venir=-85 abajo=-97 abierto=-118 abogada=-119 abogado=-64
            abono=66 abonos=91 abre=87 abril=-55 abuso=77 acaba=58 acepta=92 acompane=81 adios=-68 afuera=-63 agencia_de=56
            agradezco=-57 agradezco_que=-74 agua=-76 ah_no=-75 ah_ya=55 ahi_esta=-115 ahi_me=108 ahi_mismo=53 ahi_se=-54 ahi_si=62
            ahora_mismo=-70 ahora_y=123 al_dia=93 al_numero=155 al_trabajo=-63 alguna_otra=-70 alma=93 almacenes=95 alo=-138
            alo_buenas=-78 alo_quien=-78 amable=78 amenazando=-72 amiga=105 amigos=70 anda=61 anda_en=-77 andar=70 ando=-167
            antes=75 antes_de=110 antes_del=135 aparece=204 aparece_en=67 apellido=101 apenas=-76 aplicacion=-69 apunto=-116
            aqui_esta=74 area=109 area_de=54 arenosa=101 arregla=126 arroba=-55 asi_el=78 asi_esta=-92 asi_me=-117 asi_no=133
            asi_yo=-65 asunto=74 atencion=77 audio=57 avisa=76 avisar=-54 ay_mi=82 ay_que=87 bajar=93 bajaron=-65 bajo=-68
            bendito=-95 bien_en=53 bonita=52 bonito=95 bono=-57 borro=81 bracamonte=149 buena=169 buenas=86 buenisimo=-65 bueno=-79
            bueno_pero=-93 bueno_pues=73 bueno_quien=-87 bueno_y=-58 buenos=-62 buro=-103 busca=-64 buscando=-102 buscar=-53
            cada=85 cada_mes=-94 cadera=-54 cae_el=84 caiga=124 cambia_de=-65 cambiar=-76 cambio=-55 camioneta=-84 campeon=62
            cantillo=101 cantillo_de=89 cara=61 cara_y=59 carga=59 cargo=76 carino=73 carnet=84 caro=79 carta_de=75
            cartera_manzanares=53 casa_de=107 casa_no=-83 casa_y=67 casi=-73 catorce=-78 centro_de=-55 cerca=-68 cero=-73
            cero_cero=-62 cero_siete=-66 chau=67 che=-96 chicos=-73 chip=-106 ciento_cincuenta=-66 ciento_doce=-56
            ciento_noventa=-61 ciento_ochenta=82 ciento_treinta=57 cierra=153 cierre=66 cierto=104 cincuenta_mil=86 ciudad=53
            clarito=-70 clase=139 clave=71 clienta=-55 cliente=96 clientes=64 clinica=-92 cobran=-72 cobranzas=90 cobro=-73
            cobro_el=-122 cocina=67 codigo_postal=76 comadre=-55 comer=-128 como_ha=96 como_que=-78 como_sabe=-58 como_se=-72
            como_un=-53 como_usted=53 como_va=120 completo=-72 compre=-114 comprendo=79 compro=110 con_alguien=-101 con_don=-77
            con_doscientos=98 con_eso=89 con_esos=-57 con_esto=-53 con_mi=-185 con_mis=-146 con_mucho=59 con_nadie=-68
            con_nosotros=-62 con_quien=65 con_razon=88 con_todo=77 con_tu=71 con_un=-56 condusef=-75 conecta=56 confianza=97
            confirma=171 confirma_su=64 confirmar=91 conmigo=61 conmigo_no=53 conoce=75 consumidor=-62 contactos=107 contar=76
            contesta=162 contestan=103 contestar=77 contigo=62 contrario=81 convenio=116 conversacion=82 coopbucaros=72
            coopecahuita=68 copia=71 coraje=55 corre=133 correcto=-52 correo_que=-73 corresponsal=113 cosa=84 costo=66 credito=74
            credito_y=55 creditos=150 creo=-71 creo_que=-75 cual_es=-90 cualquier=142 cualquier_cosa=77 cuando=69 cuando_el=-92
            cuando_lo=77 cuando_me=-56 cuando_se=104 cuanto_es=-100 cuanto_le=66 cuanto_puede=52 cuantos=94 cuarto=-152 cuatro=68
            cuatro_cuotas=57 cuelgue=193 cuenta_que=138 cuenteme=66 cuidado=79 cuidese=163 cumple=101 cunado=-131 cuota=70
            cuota_del=64 cuotas=109 cuotas_de=76 cupo=77 da_el=80 da_su=89 da_verguenza=-115 dado=-75 de_acuerdo=-75 de_aqui=110
            de_cinco=-81 de_cobranzas=90 de_como=70 de_conecta=57 de_coopbucaros=65 de_cuatrocientos=84 de_cuenta=80 de_datos=54
            de_diciembre=-55 de_dos=61 de_esa=106 de_esos=-75 de_febrero=-98 de_gestora=71 de_hablar=62 de_hipotecaria=59
            de_julio=110 de_llamadas=-146 de_los=80 de_marzo=59 de_mora=100 de_motoruta=93 de_motriz=52 de_muebles=112
            de_nomina=-79 de_nosotros=119 de_nueve=62 de_ocho=-83 de_pago=87 de_platafugaz=92 de_que=-76 de_quien=-128
            de_regiolinea=56 de_sus=108 de_telefono=-61 de_treinta=-83 de_tres=74 de_ustedes=-132 de_veras=-66 de_verdad=-55
            debe=53 deberia=64 debes=67 debio=81 debo=-159 decir_que=60 decirle=-98 decirme=-66 dejamos=102 dejar=-112 deje_de=-67
            del_ano=-54 del_area=56 del_banco=-58 del_consumidor=-62 del_corazon=-101 del_credito=67 deposito=-155 descanse=70
            desde_cuando=-78 desde_hoy=75 despues_de=-58 detalle=125 devolver=-57 dexter_gordon=81 di=-144 dia=119 dia_le=65
            dia_y=78 dias=60 dias_con=56 dias_me=77 dias_sin=-82 dias_y=78 dice_el=92 dice_que=-98 dicen_que=-53 dicho_que=-83
            diecisiete=-116 dieron_un=-79 diez_de=-72 diez_mil=-56 diez_y=63 diga=-75 diga_eso=-60 diga_que=86 digale_a=-61
            digale_que=55 digame=-63 digame_su=-55 digas=72 digital=67 digo_que=-102 dije=-73 dije_a=-137 dije_que=-80 dijo=-110
            dile=57 dile_que=58 dime=-96 dios=65 dios_la=68 dios_le=53 direccion=56 directo=120 disculpa=162 disculpas=190
            disculpas_por=52 disculpe=124 disculpe_la=62 disfrute=117 doble=-112 doce=54 doce_dias=59 doctora=-104 domicilio=54
            don=244 dona=317 donde=59 dormir=-67 dos_cero=-55 dos_cuotas=77 dos_dias=53 dos_meses=-89 dos_semanas=-106
            dos_veces=-60 doy=-83 duele=98 duerme=-75 duermo=-61 efectivo=-59 el_#=-66 el_banco=90 el_camion=-70 el_cobro=71
            el_codigo=-59 el_colegio=-60 el_contrato=65 el_credito=103 el_de=95 el_del=67 el_descuento=97 el_detalle=72
            el_doctor=61 el_esta=-85 el_folio=73 el_juez=-52 el_juzgado=54 el_mes=-56 el_mismo=-146 el_motor=-96 el_papa=66
            el_papel=-59 el_prestamo=-71 el_primero=-114 el_quince=-73 el_recibo=98 el_reclamo=-60 el_senor=107 el_sistema=64
            el_veinte=-91 elizondo=56 elizondo_de=56 embarazada=-101 empieza=-106 empresa=-55 en_adelante=-73 en_casa=130
            en_cero=62 en_cualquier=58 en_el=-86 en_enero=-85 en_ese=67 en_este=57 en_los=77 en_mi=-56 en_noviembre=-85 en_pausa=82
            en_paz=82 en_su=55 en_total=59 en_un=-52 encargo=111 encuentra=113 entendi=-99 entiendo_que=108 entonces=135
            entonces_le=56 entonces_lo=67 entonces_que=80 entonces_si=-57 entonces_usted=87 entrado=57 entre_las=-57 equipo=61
            era_de=-122 eran=-105 eres=77 eres_tu=85 error=-88 es_asi=-71 es_de=120 es_decir=95 es_del=-75 es_el=-55 es_gratis=81
            es_que=-82 es_solo=64 es_un=78 es_verdad=70 es_y=-65 esas_cosas=-91 escribir=60 escribo=81 escucho=159 escuela=-138
            ese_dia=-70 eso_a=86 eso_de=-138 eso_esta=-152 eso_la=115 eso_le=130 eso_me=-91 eso_se=114 eso_si=-82 eso_te=57
            eso_y=-70 esos=-60 espera=-98 esperando=-90 espere=-151 esposa=-133 esposo=-83 esposo_se=-71 esta_bien=-156 esta_en=-76
            esta_la=82 esta_mal=-109 esta_semana=89 esta_tu=96 esta_usted=111 estaba=-94 estado_de=76 estan=102 estar=58 este=78
            este_es=-128 esto=-73 esto_es=-60 esto_se=100 estos=63 estoy=-146 estoy_con=-169 estoy_en=-101 estudio=98 estuve=-82
            eulalia=52 euros=-75 exactamente=-67 existe=122 explico=70 facil=117 falta=77 favor_no=-140 fecha=124 fecha_y=56
            ferreyra=91 ficha=79 figura=75 financiera_mantaro=69 firma=193 firmado=85 folio=72 foto_de=-88 fue=56 fue_en=-54
            fue_la=75 fuerte=104 funciona=70 gano=-154 gasolina=85 gaste=-117 gastos=57 gente_que=113 gerardo=-97
            gerardo_elizondo=56 gerardo_serrano=72 gerente=-54 gestora=71 gordon=81 grabamos=55 grabando=60 gracias_don=67
            gracias_es=-64 gratis=-55 grua=53 guardado=-63 guarde=70 gusto=217 ha_de=110 habla=-85 hablan=-104 hablar=-71
            hablar_con=-60 hablo_con=-77 hace_el=53 hace_falta=62 hace_un=-60 hacemos=136 hacen=58 hacer=-75 hacer_eso=-94 haga=121
            hago=-59 hago_yo=128 han=-79 hasta_las=98 hasta_luego=-69 hasta_que=157 hay_algo=92 hay_nada=-92 hay_ningun=-115
            hay_una=60 hayan=96 he=-62 hice=-118 hija=-68 hijos=97 historial=84 hizo=-76 hola_buenas=95 hola_quien=-107 hora=67
            horas=81 hospital=-74 hoy_mismo=53 hubiera=65 ilegal=-89 imagino=53 interesa=-59 ja=-96 ja_ja=-69 jefa=93 jornada=-60
            joven=-95 juicio=69 junta=-119 juntas=-69 junto=-95 juridica=70 juridica_pance=70 juro=-104 justo=71 la_aplicacion=-74
            la_arenosa=101 la_camioneta=-59 la_carta=81 la_cooperativa=57 la_de=67 la_doctora=-76 la_escuela=-128 la_feria=-67
            la_ficha=65 la_gente=-75 la_hoja=83 la_hora=110 la_linea=84 la_lista=82 la_llamada=86 la_llamo=87 la_mama=-63
            la_mora=93 la_moto=-64 la_muchacha=-53 la_obra=-64 la_oficina=67 la_orden=-101 la_plata=53 la_policia=-76
            la_propuesta=98 la_puede=108 la_senorita=73 la_tasa=95 la_verdad=-140 la_web=147 lamento=121 las_cinco=102
            las_cosas=127 las_cuatro=54 las_dos=58 las_que=138 las_tres=110 le=92 le_conviene=64 le_cuento=-85 le_da=-63 le_de=75
            le_dejo=146 le_dice=115 le_diga=66 le_digo=-67 le_dijeron=-65 le_dijo=-77 le_entiendo=-65 le_estoy=84 le_gusta=123
            le_llamo=102 le_llega=130 le_marco=160 le_ofrezco=85 le_pago=-179 le_parece=134 le_pase=59 le_pido=56 le_pongo=87
            le_propongo=81 le_puedo=95 le_queda=108 le_sale=109 le_sirve=118 les=110 letras=103 levante=70 liliana=61 lindo=79
            linea=108 linea_de=86 llama=-62 llamada=107 llamada_grabada=53 llamadas=-125 llamado=106 llamar_a=-130 llamar_al=52
            llameme=-63 llamen=-90 llamo=131 llamo_a=151 llamo_al=-66 llamo_por=65 llega_el=-62 llego_el=62 llegue=94 lleva=109
            llevar=-140 llevo=-161 lo_dejamos=103 lo_dejo=65 lo_dice=73 lo_doy=-109 lo_estoy=65 lo_hago=-53 lo_lamento=73
            lo_mio=-52 lo_otro=81 lo_pago=-98 lo_pague=-82 lo_primero=61 lo_puedo=75 lo_quiero=-97 lo_repito=82 lo_sabe=-63
            lo_siento=71 lo_van=-72 lo_veo=-57 lo_vi=-58 loco=-187 los_del=56 los_dias=-89 los_hijos=61 los_intereses=-138
            los_muchachos=85 los_ninos=64 los_papeles=-82 los_que=172 los_sesenta=-91 luz=-103 mae=-104 maestra=71 mal=-66 mala=81
            mama=-62 mami=66 mamita=153 manana=57 manana_a=87 manda=98 mandamos=52 mandan=-93 mande=-159 mandeme=-68 mando_a=81
            mando_el=-65 mando_un=93 manejar=-88 mantaro=69 mantaro_unido=69 manzanares=53 marco=81 maribel=91 maribel_orihuela=63
            mas_le=62 me=-133 me_cae=-63 me_confirma=171 me_da=-87 me_de=66 me_dice=131 me_dicen=-106 me_dieron=-88 me_digas=-81
            me_dijo=-69 me_esta=-139 me_gusta=-94 me_ha=-75 me_hable=-60 me_han=-92 me_iban=-67 me_llaman=-107 me_llame=-84
            me_llamen=-98 me_llego=-132 me_los=55 me_pagan=-115 me_parece=-76 me_permite=76 me_puede=-84 me_quede=-103
            me_regala=102 me_robaron=-92 me_sale=-54 me_van=-188 me_vuelva=-63 media=-81 medio=57 mejor_que=80 mejore=57
            menos_mal=-64 mensaje=-81 mero=-110 mes_pasado=-60 meses_de=67 meses_sin=68 meter=-63 meto=68 mi=-136 mi_abogado=-79
            mi_casa=-149 mi_celular=-99 mi_cunado=-125 mi_esposo=-180 mi_hermana=-76 mi_hermano=-165 mi_hija=-141 mi_hijo=-171
            mi_mama=-154 mi_marido=-142 mi_me=137 mi_no=58 mi_nombre=167 mi_papa=-190 mi_reina=93 miedo=-77 mientras=94 mil_el=-57
            mil_no=-64 mil_ochocientos=102 mil_pesos=60 mil_por=52 milagros=105 minimo=89 minuto=144 minutos=69 mio=-70 mire_lo=90
            mire_no=52 mis=-77 mitad_de=-70 molestia=70 molesto=117 momento=145 mora_y=107 moroso=53 moto=-77 motoruta=102
            muchacha=-90 muchacho=-116 muchachos=63 muchas_gracias=64 mucho_gusto=137 muebleria=135 muebles_la=89 murio=-94
            muy_bien=90 muy_buenas=119 muy_buenos=89 nacio=-75 nada_de=59 nada_y=-62 nadia=58 nadia_ferreyra=93 nadie_le=115
            nadie_se=57 nadie_te=63 nelson=57 ni=67 ni_las=-101 ni_se=-54 ni_un=-71 nieto=-101 ninguna=-121 no_debio=81 no_es=117
            no_estoy=92 no_existe=86 no_gracias=-63 no_hace=84 no_haya=126 no_he=-70 no_llame=-137 no_mejor=-84 no_nada=-106
            no_paga=140 no_pagar=89 no_pago=-94 no_para=-65 no_puedo=-131 no_pues=58 no_quiero=-76 no_sabe=-158 no_sabia=-57
            no_sale=-88 no_sea=-121 no_te=133 no_tengo=-90 no_tiene=118 no_todo=-125 no_va=83 no_vaya=80 nombre=53 nombre_de=84
            nosotros=145 nota=113 noventa=55 noviembre=-55 noviembre_y=-104 nuestra=140 nuestro=144 nueve_nueve=-90 numero_del=71
            numero_y=96 nunca_mas=56 nunca_me=-76 o=134 o_con=60 o_le=110 o_no=137 o_por=115 o_que=-89 obra=-69 ocho=-55 ocho_a=-70
            ocho_dias=87 ochocientos=105 ocurre=-63 ofrece=-150 ofrezco=85 oiga=-84 oiga_y=-146 oigo=-159 ojala=66 okey=-58
            once_de=-121 opciones=-77 operacion=132 operaron=-122 orden=-70 orihuela=63 otro_dia=78 paciencia=68 paga=175
            paga_el=-76 pagaba=-77 pagas=53 pago_el=-100 pago_en=-98 pago_los=-94 pagos=72 pague=-79 pague_el=-118 paguen=-86
            pagues=111 palabra=82 pance=70 papel=-80 papeles=-77 para=64 para_eso=52 para_la=-77 para_las=-58 para_no=106
            para_una=-108 para_ver=73 parece_bien=-71 partes=56 pasa=68 pasa_que=-77 pasamos=87 pase=129 paso_el=115 paso_por=-53
            pausa=80 paz=-62 pedi=-163 pedir=127 pega=-57 pena_que=53 pendiente=93 pendientes=99 perder=82 perdi=-134 perdona=90
            perdoneme=54 permitame=-65 permite=99 pero_a=-65 pero_el=80 pero_me=67 pero_usted=89 pero_ya=-108 personas=64 peso=-122
            pida=119 pido=-83 pido_disculpas=103 pido_que=-56 pie=65 pienso=-142 piolita=90 plan=-61 platafugaz=97 platica=128
            plazo=55 poco=-77 podemos=86 poder=-60 podes=65 podria=90 policia=-84 pone=123 ponemos=146 ponen=52 pones=56 ponga=113
            por_ahora=53 por_correo=-120 por_donde=86 por_eso=68 por_la=-105 por_mi=67 por_que=-116 por_su=61 por_telefono=-59
            por_usted=79 por_whatsapp=-68 porque=65 porque_de=135 porque_la=55 porque_me=-57 porque_si=112 porque_usted=63
            postal=76 prefiere=84 prefiero=57 pregunta_por=76 preguntarle=-79 pregunto=73 preocupe=60 prestamo_de=-62 primer=70
            proceso=87 profe=-64 pronto=64 propongo=80 propuesta=97 pueda=176 puede=145 puede_ir=61 puede_pagar=130 puede_ser=-53
            puedo=-72 puedo_dar=-121 puedo_hablar=-58 puedo_hacer=-95 pues_es=-89 pues_ya=59 puesto_de=-88 pusieron=-93
            que_amable=-69 que_cobra=60 que_con=81 que_dia=114 que_dice=-90 que_el=-62 que_ella=93 que_era=-131 que_es=-80
            que_esa=-80 que_esta=65 que_este=65 que_feo=55 que_hablar=-86 que_hace=93 que_hay=-62 que_haya=-64 que_hora=57
            que_la=93 que_le=102 que_lindo=70 que_llamo=-67 que_mas=85 que_mi=-90 que_nada=-84 que_nadie=94 que_pasa=-95
            que_quiere=-153 que_sale=77 que_sepa=55 que_si=58 que_son=-70 que_su=55 que_tal=150 que_te=130 que_tenga=104
            que_tengo=-125 que_tienen=-127 que_tu=106 que_un=-64 que_uno=92 que_ustedes=-102 que_va=-102 que_ver=-64 que_voy=56
            que_ya=64 queda=115 quedamos=65 quedan=133 quedar=-65 quedaria=68 quedarse=58 quede=-91 quede_sin=-54 queja=-72
            querer=-66 queres=-59 quien=-89 quien_es=-61 quien_hablo=100 quien_llama=-90 quiere_decir=-86 quiere_que=73
            quiero_pagar=-119 quiero_que=-103 quincena=-77 quinientos=-84 quisiera=-124 quitar=-58 quitar_la=-81 rapido=159 rato=63
            razon=95 recargo=135 recien=-143 recoger=57 reconozco=-140 recordatorio=103 recuperadora=88 regala=109 regiolinea=56
            registrado=58 registro=90 regresa=55 reina=93 reporta=54 responde=107 respuesta=91 retiro=74 revise=-71 rodrigo=97
            rut=78 sabe_de=-82 saber=60 sabia=-59 sabia_que=-117 sala=86 salario=85 saldo=63 sale=58 salen=-65 salga=132
            saliendo=-78 se=56 se_apure=85 se_de=54 se_encuentra=176 se_ha=-77 se_hace=55 se_la=96 se_llama=-94 se_me=-100
            se_mejore=58 se_nos=-143 se_nota=67 se_puede=-62 se_queda=81 se_quedo=53 se_van=54 se_ve=73 se_yo=-88 seguir=85
            segun=81 segundo=153 segura=64 seguro_de=68 seis_meses=118 seis_y=-70 senor=73 senor_de=-68 senor_no=91 senora=193
            senora_es=-70 senora_no=71 senora_yo=86 senorita=-216 septiembre=53 ser=69 seria=63 serrano=72 serrano_de=72
            servidor=-81 sesenta=-67 setenta=-135 setenta_y=-80 si_algun=-79 si_alo=-57 si_buenas=-116 si_bueno=-97 si_claro=71
            si_con=-230 si_diga=-96 si_digame=-153 si_ella=-97 si_en=53 si_hay=77 si_la=111 si_lo=-57 si_no=106 si_o=77
            si_pero=-114 si_por=-126 si_pues=-61 si_que=-77 si_queres=92 si_quien=-111 si_quiere=123 si_senora=-83 si_senorita=-59
            si_son=75 si_soy=-174 si_te=101 si_usted=106 si_yo=-91 siendo=112 siente=128 siento=101 siento_mucho=71 siguen=80
            siguiente=78 sin=82 sin_que=66 sinpe=-88 siquiera=77 sistema=105 sobrino=-60 social=64 solamente=88 solo=77 solo_con=70
            solo_para=111 son=63 son_como=-56 son_dos=107 son_los=84 son_tres=87 sos=60 soy=-148 soy_el=-137 soy_la=-166
            soy_maribel=69 soy_su=-219 su=154 su_casa=132 su_cedula=-59 su_celular=59 su_contrato=60 su_cuenta=-53 su_derecho=91
            su_expediente=94 su_hija=126 su_hijo=95 su_mama=111 su_nombre=-111 su_numero=-71 su_senora=84 su_tarjeta=66 subio=-104
            sucursal=-72 sucursal_de=58 suegra=-67 suerte=55 supervisor=-86 sur=76 sus_hijos=90 suyo=139 suyos=126 tal=-76
            taller=-59 tambien=73 tambien_se=84 tan=60 tan_grande=70 tanta=-131 tarde_y=66 tardes_con=66 tardes_le=94 te=74
            te_estoy=91 te_llamo=100 te_puedo=-72 te_queda=125 te_va=78 techo=-90 tendria=60 tendria_que=57 tenemos=87 tener=79
            tener_que=112 tenes=161 tenga_buen=87 tengo=-129 tengo_los=-59 tengo_ochenta=-88 tengo_que=59 tengo_un=-74 tercer=110
            tia=-93 tiene=82 tiene_la=94 tiene_razon=84 tiene_un=54 tiene_usted=79 tienes=139 todavia=111 todo_claro=-114
            todo_el=83 todos=74 toque=66 total=57 trabajando=-91 trabajar=-136 trabajo=-52 trabajo_en=-52 trabajo_y=-69 trae=149
            traigo=-127 tranquila=56 tranquilo=57 transferencia=-72 trece_de=-57 trecientos=-130 tres_cuotas=104 tres_de=82
            tres_dias=81 tu=159 tu_eres=57 tu_hermana=72 tuve=-88 tuve_que=-87 ubicar=111 un_abogado=-95 un_correo=-72 un_dia=128
            un_mensajito=52 un_mes=64 un_papel=-90 un_peso=-124 un_senor=-64 un_solo=54 una_carta=-88 una_cosa=68 una_deuda=-66
            una_disculpa=109 una_senora=-91 una_tarjeta=-56 una_vez=-88 unas=-86 unico=-90 unidad=90 unido=69 unos=-118 usted=97
            usted_a=73 usted_con=70 usted_el=62 usted_es=-83 usted_esta=54 usted_la=88 usted_le=66 usted_me=-61 usted_puede=72
            usted_que=-68 usted_sabe=70 usted_si=63 usted_y=122 ustedes=-59 ustedes_no=-91 uy=82 va_en=-60 vamos=93 vas=116
            vas_a=83 vaya=133 vaya_bien=82 ve=102 ve_que=80 veinte_de=-65 veinte_mil=59 veinte_por=110 veinticuatro=-52
            veintiseis=73 vemos=126 vence=-84 vencida=86 vencio=82 vencio_el=84 vendo=-162 veo=-78 ver_como=89 ver_el=-52
            ver_si=120 veras=-63 vez_me=-129 via=-82 viene_en=-60 viernes_a=-62 vio=80 vive_en=-80 vivimos=-97 vivo=-178
            vivo_de=-52 vos=52 vos_sos=65 voy=-108 voy_a=-102 vuelva_a=-53 vuelve=113 wander=102 whatsapp=83 wilfrido=62
            wilfrido_cantillo=101 wladimir=85 y=65 y_ahi=-96 y_ahora=-130 y_cuanto=71 y_despues=92 y_en=130 y_es=99 y_hasta=-54
            y_hay=-98 y_las=102 y_le=53 y_luego=57 y_mas=-55 y_mi=-95 y_que=-96 y_quede=-99 y_se=65 y_si=-74 y_una=52 y_yo=58
            ya_esta=69 ya_estaba=-86 ya_gracias=-122 ya_la=-87 ya_les=-58 ya_me=-78 ya_no=-62 ya_que=59 ya_sabe=119 ya_tengo=-86
            ya_y=-99 ya_ya=74 yo_con=53 yo_el=54 yo_estoy=-59 yo_hablo=-80 yo_he=-52 yo_le=-54 yo_lo=98 yo_ni=75 yo_no=-86
            yo_nunca=-89 yo_pague=-78 yo_pense=-130 yo_que=92 yo_se=100 yo_solo=-66 yo_soy=-122 yo_tambien=115 yo_tengo=-92
            yo_voy=54 yo_y=107 yudelka=60 zona=74
            """)
}
