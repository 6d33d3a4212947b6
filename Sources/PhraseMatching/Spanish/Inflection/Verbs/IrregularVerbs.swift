/// The verbs whose forms no rule gives, and which verbs are made from them by a prefix.
enum IrregularVerbs {
    /// What a lemma's entry is: the base verb, the prefix before it, one line for every way of conjugating it.
    struct Entry {
        let base: Letters
        let prefix: Letters
        let lines: [IrregularConjugation]
    }

    static func entry(for infinitive: Letters) -> Entry? {
        if let prefix = compounds[infinitive], let lines = whole[infinitive.dropFirst(prefix)] {
            return Entry(base: infinitive.dropFirst(prefix), prefix: infinitive.prefix(prefix), lines: lines)
        }
        if let lines = whole[infinitive] { return Entry(base: infinitive, prefix: "", lines: lines) }
        // The longest ending wins: maldecir before decir.
        var start = 0
        while start + 2 < infinitive.count {
            let base = infinitive.dropFirst(start)
            if let lines = productive[base] {
                return Entry(base: base, prefix: infinitive.prefix(start), lines: lines)
            }
            start += 1
        }
        return nil
    }

    /// Fields are explained at `IrregularConjugation`. Several lines for one verb are several ways of conjugating it.
    private static let whole = read(
        """
        ser: yo=soy pres=soy,eres,es,somos,sois,son vos=sos sj=se impf=era,eras,era,éramos,erais,eran \
        pret=fui,fuiste,fue,fuimos,fuisteis,fueron past=fue im=sé imv=sé cl=soi,erís,eris
        estar: pres=estoy,estás,está,estamos,estáis,están subj=esté,estés,esté,estemos,estéis,estén pt=estuv im=está
        haber: pres=he,has,ha,hemos,habéis,han sj=hay pt=hub fu=habr vos=has hay=hay cl=habís,hai noimp
        ir: pres=voy,vas,va,vamos,vais,van vos=vas sj=vay impf=iba,ibas,iba,íbamos,ibais,iban \
        pret=fui,fuiste,fue,fuimos,fuisteis,fueron past=fue ge=yendo pp=ido im=ve imv=andá cl=vai nos=vamos
        dar: pres=doy,das,da,damos,dais,dan vos=das subj=dé,des,dé,demos,deis,den pret=di,diste,dio,dimos,disteis,dieron \
        past=die im=da imv=da cl=dai clsj=dis sjvos=des
        saber: yo=sé sj=sep pt=sup fu=sabr
        resaber: yo=resé sj=resep pt=resup fu=resabr
        caber: yo=quepo sj=quep pt=cup fu=cabr
        poder: yo=puedo st=pued sj=pued/pod pt=pud fu=podr ge=pudiendo
        querer: yo=quiero st=quier sj=quier/quer pt=quis fu=querr
        ver: pres=veo,ves,ve,vemos,veis,ven vos=ves sj=ve impf=veía,veías,veía,veíamos,veíais,veían \
        pret=vi,viste,vio,vimos,visteis,vieron pp=visto im=ve imv=ve cl=veís
        andar: pt=anduv
        asir: yo=asgo sj=asg
        errar: pres=yerro,yerras,yerra,erramos,erráis,yerran subj=yerre,yerres,yerre,erremos,erréis,yerren im=yerra
        errar:
        yacer: yo=yazco sj=yazc im=yace,yaz
        yacer: yo=yazgo sj=yazg
        yacer: yo=yago sj=yag
        roer: yo=roo
        roer: yo=roigo sj=roig
        roer: yo=royo sj=roy
        raer: yo=raigo sj=raig
        raer: yo=rayo sj=ray
        erguir: pres=yergo,yergues,yergue,erguimos,erguís,yerguen sj=yerg/irg im=yergue
        erguir: pres=irgo,irgues,irgue,erguimos,erguís,irguen sj=irg im=irgue
        jugar: pres=juego,juegas,juega,jugamos,jugáis,juegan subj=juegue,juegues,juegue,juguemos,juguéis,jueguen im=juega
        oler: pres=huelo,hueles,huele,olemos,oléis,huelen sj=huel/ol im=huele
        desosar: pres=deshueso,deshuesas,deshuesa,desosamos,desosáis,deshuesan \
        subj=deshuese,deshueses,deshuese,desosemos,desoséis,deshuesen im=deshuesa
        satisfacer: yo=satisfago sj=satisfag pt=satisfic fu=satisfar pp=satisfecho im=satisfaz,satisface
        podrir: pres=pudro,pudres,pudre,podrimos,podrís,pudren sj=pudr im=pudre ge=pudriendo pp=podrido
        """)

    /// Verbs to which any prefix may be set: *detener*, *obtener*, *suponer*.
    private static let productive = read(
        """
        tener: yo=tengo st=tien sj=teng pt=tuv fu=tendr im=ten
        venir: yo=vengo st=vien sj=veng pt=vin fu=vendr ge=viniendo im=ven
        poner: yo=pongo sj=pong pt=pus fu=pondr pp=puesto im=pon
        salir: yo=salgo sj=salg fu=saldr im=sal
        valer: yo=valgo sj=valg fu=valdr
        hacer: yo=hago sj=hag pt=hic fu=har pp=hecho im=haz
        traer: yo=traigo sj=traig pt=traj
        caer: yo=caigo sj=caig
        oír: yo=oigo st=oy sj=oig
        decir: yo=digo st=dic sj=dig pt=dij fu=dir ge=diciendo pp=dicho im=di
        querer: yo=quiero st=quier sj=quier/quer pt=quis fu=querr
        desdecir: yo=desdigo st=desdic sj=desdig pt=desdij fu=desdir ge=desdiciendo pp=desdicho
        desdecir: yo=desdigo st=desdic sj=desdig pt=desdij ge=desdiciendo pp=desdicho
        predecir: yo=predigo st=predic sj=predig pt=predij fu=predir ge=prediciendo pp=predicho
        predecir: yo=predigo st=predic sj=predig pt=predij ge=prediciendo pp=predicho
        contradecir: yo=contradigo st=contradic sj=contradig pt=contradij fu=contradir ge=contradiciendo pp=contradicho
        contradecir: yo=contradigo st=contradic sj=contradig pt=contradij ge=contradiciendo pp=contradicho
        bendecir: yo=bendigo st=bendic sj=bendig pt=bendij ge=bendiciendo pp=bendecido,bendito
        maldecir: yo=maldigo st=maldic sj=maldig pt=maldij ge=maldiciendo pp=maldecido,maldito
        pudrir: pp=podrido
        ducir: yo=duzco sj=duzc pt=duj
        """)

    /// Verbs made with a prefix from a base that other words only seem to end in (*volver* is not *vol-ver*).
    private static let compounds: [Letters: Int] = {
        var prefixes: [Letters: Int] = [:]
        for (verb, count) in [
            ("entrever", 5), ("rever", 2), ("antever", 4), ("trasver", 4), ("desandar", 3), ("desasir", 3),
            ("subyacer", 3), ("corroer", 3), ("prever", 3),
        ] { prefixes[Letters(verb)] = count }
        return prefixes
    }()

    private static func read(_ table: String) -> [Letters: [IrregularConjugation]] {
        var verbs: [Letters: [IrregularConjugation]] = [:]
        for line in table.split(separator: "\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            verbs[Letters(String(line[..<colon])), default: []]
                .append(IrregularConjugation(line[line.index(after: colon)...]))
        }
        return verbs
    }
}
