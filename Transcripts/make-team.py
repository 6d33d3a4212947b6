#!/usr/bin/env python3
"""Writes Team/generated.ndjson: calls of an invented team, from the scenes below and a seed. Nothing here was ever said.

    python3 make-team.py > Team/generated.ndjson

The same seed gives the same bytes. What is planted stands in HABITS (how often an agent does what) and in Team.md.
"""
import datetime, json, random

# How often an agent does what; the rest of the team stands under "".
HABITS = {
    "": dict(empathy=.93, explores=.95, listening=.9, calm=.92, options=.95, objections=.93, confirms=.94,
             closing=.96, recording=.96, channels=.15),
    "eq-01": dict(empathy=.08, confirms=1),
    "eq-02": dict(threats=(5, 11)),
    "eq-03": dict(options=.08, empathy=1),
    "eq-04": dict(empathy=1, explores=1, listening=1, options=1, confirms=1, objections=1),
    "eq-05": dict(confirms=.08, listening=1),
    "eq-06": {},
    "eq-07": {},
}
CALLS = {"eq-07": 7}  # too few for a rate; the others have 14 here and one in a file of its own
AGENTS = {
    "eq-01": "Ximena Robledo", "eq-02": "Fabián Ortega", "eq-03": "Norma Cisneros", "eq-04": "Adrián Velasco",
    "eq-05": "Lidia Paredes", "eq-06": "Hugo Santillán", "eq-07": "Carla Meneses",
}
COMPANY = "Servicios Andinos"
CREDITOR = "Banco Almadía"
PEOPLE = [("señora", "Elvira Montes"), ("señor", "Rubén Salcedo"), ("señora", "Graciela Ibarra"), ("señor", "Tomás Arriaga"),
          ("señora", "Patricia Leal"), ("señor", "Joel Quintero"), ("señora", "Irma Beltrán"), ("señor", "Octavio Rangel"),
          ("señora", "Dalia Cordero"), ("señor", "Efraín Luna"), ("señora", "Susana Pineda"), ("señor", "Marcos Tejeda"),
          ("señora", "Rebeca Olvera"), ("señor", "Iván Carmona"), ("señora", "Teresa Villalba")]
DEBTS = [("tarjeta", "mil ochocientos pesos", "el cinco de mayo"), ("tarjeta", "dos mil cuatrocientos pesos", "el ocho de mayo"),
         ("crédito personal", "tres mil doscientos pesos", "el dos de mayo"), ("crédito", "mil seiscientos pesos", "el diez de mayo"),
         ("tarjeta", "dos mil novecientos pesos", "el seis de mayo")]

GREET = ["Muy buenas tardes, le saluda {agent}, de {company}, por encargo de {creditor}.",
         "Buenos días, mi nombre es {agent} y le llamo de {company}, de parte de {creditor}.",
         "Buenas tardes, mi nombre es {agent}, de {company}; le llamo de parte de {creditor}."]
HELLO = ["¿Bueno? Sí, dígame.", "Bueno, ¿quién habla?", "Sí, buenas, ¿qué se le ofrece?"]
VERIFY = ["¿Hablo con {title} {name}? ¿Me confirma su fecha de nacimiento, por favor?",
          "¿Tengo el gusto con {title} {name}? Para su seguridad, ¿me confirma su fecha de nacimiento?"]
RECORDED = ["Le informo que esta llamada se graba por calidad. ", "Le comento que la llamada está siendo grabada para su seguridad. "]
ITSME = ["Sí, soy yo. El catorce de marzo del ochenta y uno.", "Con ella habla. Tres de julio del setenta y nueve.",
         "Sí, con él habla. Veintidós de enero del ochenta y cinco."]
STATE = ["Gracias. Le llamo porque su {product} tiene un saldo vencido de {amount} desde {since}.",
         "Gracias. El motivo de mi llamada es que su {product} presenta un atraso de {amount} desde {since}."]

# A scene: what happened, and how it is answered with the habit and without.
SCENES = [
    dict(hard=["Mire, señorita, me quedé sin trabajo hace dos meses y apenas saco para comer.",
               "Es que me despidieron en marzo y no he encontrado nada."],
         empathy=["Lamento mucho que se haya quedado sin trabajo; entiendo que así es muy difícil estar al corriente.",
                  "Qué difícil, lamento mucho escuchar que perdió su trabajo."],
         cold=["Ya, pero aquí me aparece el atraso desde mayo.", "Bueno, pero el saldo está vencido desde mayo."],
         ask=["¿Cómo están hoy sus ingresos?", "¿Con cuánto podría contar este mes?"],
         detail=["Pues hago trabajos por día, a veces dos o tres a la semana.", "Me cae algo los fines de semana, ayudando en un puesto."],
         para=["Si le entendí bien, hoy cuenta solo con lo que sale por día. ¿Es así?",
               "Entonces, si le entendí bien, por ahora lo único seguro son los fines de semana. ¿Correcto?"]),
    dict(hard=["Mi mamá está en diálisis y todo se me va en medicinas.",
               "Tengo a mi mamá internada en el hospital, todo lo que gano se va en medicinas."],
         empathy=["Lamento mucho lo de su mamá; entiendo que ahora lo primero es su salud.",
                  "Siento mucho lo de su mamá, debe ser muy difícil lo que están pasando."],
         cold=["Sí, pero aquí me aparece con varios días en el sistema.", "Ajá. Le sigo diciendo de su cuenta."],
         ask=["¿Con cuánto podría contar usted al mes, después de las medicinas?", "¿De cuánto es el ingreso que hoy entra en casa, y con cuánto podría contar?"],
         detail=["Trabajo medio turno, y mi hermano me ayuda un poco.", "Ya pagado lo de ella, casi no me queda."],
         para=["Si le entendí bien, cuenta con su medio turno y con la ayuda de su hermano. ¿Es así?",
               "Entonces, si le entendí bien, lo de su mamá va primero y queda muy poco. ¿Correcto?"]),
    dict(hard=["Se nos inundó la casa, perdimos casi todo, no sé ni por dónde empezar.",
               "Con las lluvias se nos metió el agua y perdimos los muebles, estamos con mi suegra."],
         empathy=["Lamento mucho lo de su casa, qué difícil perder así las cosas.",
                  "Siento mucho lo que les pasó; entiendo que ahora lo primero es levantar su casa."],
         cold=["Pero eso es aparte, lo que yo tengo aquí es el saldo vencido.", "Bueno, yo le llamo por el saldo de mayo."],
         ask=["¿Con cuánto podrían contar este mes, mientras se arreglan?", "¿Cuánto podría destinar al mes mientras arreglan la casa?"],
         detail=["Mi esposo sigue con su sueldo, pero todo se va en material.", "Nos dieron un apoyo, y con eso compramos las camas."],
         para=["Si le entendí bien, entra un sueldo y casi todo se va en la casa. ¿Es así?",
               "Entonces, si le entendí bien, el apoyo ya se fue en las camas. ¿Correcto?"]),
    dict(hard=["Ando muy mal, la verdad, no duermo de pensar en lo que debo.",
               "Estoy desesperada, no duermo, ya no sé qué hacer con tantas deudas."],
         empathy=["Lamento mucho que lo esté pasando así; entiendo su preocupación y estoy para ayudarle.",
                  "Siento mucho que esté tan preocupada, y le agradezco que me lo cuente."],
         cold=["Pues mientras más deje pasar, más va a deber.", "Bueno, y de la tarjeta, qué me dice."],
         ask=["¿Qué otros pagos tiene y con cuánto podría contar para este?", "¿Cuánto podría pagar al mes sin descuidar lo básico?"],
         detail=["Tengo otras dos tarjetas y la renta.", "Cada quincena se me va en la renta, antes que nada."],
         para=["Si le entendí bien, son tres pagos que caen en la misma quincena. ¿Es así?",
               "Entonces, si le entendí bien, primero tiene que salir la renta. ¿Correcto?"]),
    dict(hard=["Cerré el puesto en marzo, ya no vendía nada.", "Tuve que cerrar mi negocio, ya no salía ni para la renta del local."],
         empathy=["Lamento mucho lo de su negocio; entiendo que no es fácil cerrar algo que uno levantó.",
                  "Qué difícil, siento mucho que haya tenido que cerrar."],
         cold=["Ese ya es otro tema, yo le hablo del atraso de su cuenta.", "Sí. Su atraso viene desde mayo, según veo."],
         ask=["¿Qué ingreso tiene ahora y con cuánto podría contar?", "¿Cómo está hoy de ingresos?"],
         detail=["Estoy vendiendo las vitrinas, y el sábado me pagan una parte.", "Entré de ayudante con un primo, me paga por semana."],
         para=["Si le entendí bien, el sábado le entra una parte. ¿Es así?",
               "Si le entendí bien, hoy vive de lo que cobra por semana. ¿Correcto?"]),
    dict(hard=["A mi esposo lo operaron y estamos viviendo nada más de mi sueldo.",
               "Mi esposo tuvo un accidente y no puede trabajar, estamos solo con mi sueldo."],
         empathy=["Lamento mucho lo de su esposo; entiendo que con un solo sueldo todo se aprieta.",
                  "Siento mucho lo de su esposo, debe ser muy difícil sostener todo usted sola."],
         cold=["Aquí me aparece la cuenta con atraso.", "Pues de todos modos el saldo aparece vencido."],
         ask=["¿Cuánto podría destinar al mes con su sueldo?", "¿Qué día cobra y con cuánto podría contar?"],
         detail=["La mitad de lo que gano se va en terapias.", "Gano poco, y los niños entran a la escuela."],
         para=["Si le entendí bien, de su sueldo la mitad se va en las terapias. ¿Es así?",
               "Entonces, si le entendí bien, ahora se juntan la escuela y las terapias. ¿Correcto?"]),
    dict(hard=["Me bajaron el sueldo a la mitad, desde abril nos tienen con medio turno.",
               "En la fábrica nos recortaron el sueldo y no me alcanza."],
         empathy=["Lamento mucho lo del recorte; entiendo que con medio sueldo no alcanza para todo.",
                  "Qué difícil que les hayan bajado el sueldo, lo siento mucho."],
         cold=["El banco no ve eso, el banco ve que el pago no entró.", "Bueno, pero la fecha de pago era la misma."],
         ask=["¿Con cuánto podría contar este mes?", "¿Cuánto le queda libre al mes, después de lo básico?"],
         detail=["Dicen que en julio nos regresan el turno completo.", "Después de la renta y la comida queda bien poquito."],
         para=["Si le entendí bien, hasta julio sigue con medio turno. ¿Es así?",
               "Si le entendí bien, después de lo básico no le queda casi nada. ¿Correcto?"]),
]
ACK = ["Muy bien, continúo.", "De acuerdo, permítame.", "Sí, permítame un momento."]
ANGER = ["¡Es que ya son cuatro llamadas esta semana, me tienen harto!", "¡Ya me tienen harta, la otra señorita me habló muy feo!"]
CALM = ["Tiene razón en estar molesta y le pido una disculpa; lo dejo anotado en este momento.",
        "Le ofrezco una disculpa por ese trato; entiendo su molestia y levanto el reporte."]
NOTCALM = ["Bueno, yo nada más hago mi trabajo.", "Eso no me toca a mí, eso es de otra área."]
REFUSE = ["No, así no voy a pagar.", "No, eso así no lo voy a pagar.", "Pues no voy a pagar, así de claro."]
OBJECT = ["Respeto lo que me dice. ¿Qué se lo dificulta? Veamos juntos qué sí es posible.",
          "Respeto su decisión; ¿qué tendría que cambiar para que le fuera posible?",
          "Entiendo que hoy no quiera. ¿Qué es lo que lo hace difícil?"]
NOOBJECT = ["Pues va a tener que ver cómo le hace.", "Bueno, eso ya lo decide usted."]
THREAT = ["Pues si no paga, mañana mandamos la patrulla y se lo llevan detenido.",
          "Le aviso que por no pagar puede acabar en la cárcel, ya se giró la orden de aprehensión."]
CAPACITY = ["Podría juntar unos quinientos para el quince.", "Lo más que puedo son trescientos el viernes.",
            "Para el treinta podría dar cuatrocientos."]
OPTION = ["Podemos dividirlo en dos pagos, uno el quince y otro el treinta.",
          "Podemos dividirlo en tres pagos, el primero por esa cantidad.",
          "Le puedo ofrecer un pago parcial ahora y el resto en cuatro mensualidades."]
DOUBT = ["¿Y no habría otra forma? Por si no llego al segundo.", "¿Y si el otro mes sigo igual?"]
SECOND = ["También podemos reestructurar el saldo a doce meses con una mensualidad menor.",
          "Otra opción es un plan a doce meses, con mensualidades más bajas."]
NOOPTION = ["Eso no cubre, tiene que ser la cantidad completa.", "No, tiene que ser el total vencido.",
            "Aquí me piden el total vencido, menos no le puedo recibir."]
PROMISE = ["Está bien, el viernes le deposito eso.", "Bueno, para el treinta lo pago.", "Sí, el quince le deposito."]
CONFIRM = ["Entonces quedamos en {deal}. ¿Es correcto?", "Le resumo el acuerdo: {deal}. ¿De acuerdo?"]
DEALS = ["un pago de quinientos pesos el viernes quince de mayo", "un pago de trescientos pesos el treinta de mayo",
         "un pago de cuatrocientos pesos el quince de junio"]
LOOSE = ["Ándele pues, ahí lo vemos.", "Bueno, pues a ver qué pasa."]
CHANNEL = ["Puede pagar en la aplicación del banco o en ventanilla con su número de cuenta. "]
BYE = ["Le agradezco su tiempo, que tenga buena tarde.", "Gracias por atenderme, que tenga un excelente día."]
NOBYE = ["Bueno, es todo.", "Ok, listo."]


class Script:
    def __init__(self, agent, number, rng):
        self.agent, self.number, self.rng = agent, number, rng
        self.habits = {**HABITS[""], **HABITS[agent]}
        self.turns, self.clock = [], 0.8
        self.title, self.name = PEOPLE[(number * 4 + int(agent[-1])) % len(PEOPLE)]

    def does(self, habit):
        return self.rng.random() < self.habits[habit]

    def one(self, bank):
        return self.rng.choice(bank)

    def say(self, who, text):
        last = round(self.clock + 0.06 * len(text), 1)
        self.turns.append({"n": len(self.turns) + 1, "speaker": who, "start": round(self.clock, 1), "end": last, "text": text})
        self.clock = last + self.rng.choice([0.3, 0.5, 0.8, 1.1])

    def write(self):
        rng = self.rng
        product, amount, since = self.one(DEBTS)
        words = dict(agent=AGENTS[self.agent], company=COMPANY, creditor=CREDITOR, title="la señora" if self.title == "señora" else "el señor",
                     name=self.name, product=product, amount=amount, since=since)
        self.say("agent", self.one(GREET).format(**words))
        self.say("customer", self.one(HELLO))
        self.say("agent", (self.one(RECORDED) if self.does("recording") else "") + self.one(VERIFY).format(**words))
        self.say("customer", ITSME[0] if rng.random() < .5 else ITSME[1 if self.title == "señora" else 2])
        self.say("agent", self.one(STATE).format(**words))
        scene = SCENES[(self.number + int(self.agent[-1])) % len(SCENES)]
        pick = rng.randrange(2)
        self.say("customer", scene["hard"][pick])
        warm, asks = self.does("empathy"), self.does("explores")
        if warm:
            self.say("agent", scene["empathy"][pick] + (" " + scene["ask"][pick] if asks else ""))
        else:
            self.say("agent", scene["cold"][pick])
        self.say("customer", scene["detail"][pick])
        self.say("agent", scene["para"][pick] if self.does("listening") else self.one(ACK))
        self.say("customer", "Sí, así es." if self.turns[-1]["text"].endswith("?") else "Bueno.")
        if asks and not warm:
            self.say("agent", scene["ask"][pick])
            self.say("customer", "Tendría que hacer cuentas.")
        if self.number % 3 != 1:
            threat = self.number in self.habits.get("threats", ())
            self.say("agent", "Para ponerse al corriente serían " + amount + " esta semana.")
            self.say("customer", self.one(REFUSE))
            if threat:
                self.say("agent", THREAT[0 if self.number == 5 else 1])
            else:
                self.say("agent", self.one(OBJECT) if self.does("objections") else self.one(NOOBJECT))
        if self.number % 4 == 2:
            self.say("customer", self.one(ANGER))
            self.say("agent", self.one(CALM) if self.does("calm") else self.one(NOTCALM))
        self.say("customer", self.one(CAPACITY))
        if self.does("options"):
            self.say("agent", self.one(OPTION))
            self.say("customer", self.one(DOUBT))
            self.say("agent", self.one(SECOND))
        else:
            self.say("agent", self.one(NOOPTION))
        self.say("customer", self.one(PROMISE))
        self.say("agent", self.one(CONFIRM).format(deal=self.one(DEALS)) if self.does("confirms") else self.one(LOOSE))
        self.say("customer", "Sí, está bien. Gracias.")
        self.say("agent", (self.one(CHANNEL) if self.does("channels") else "") + (self.one(BYE) if self.does("closing") else self.one(NOBYE)))
        return self.turns


def main():
    rng = random.Random(20260607)
    for agent in AGENTS:
        for number in range(CALLS.get(agent, 14)):
            day = datetime.date(2026, 5, 4) + datetime.timedelta(days=2 * number)
            while day.weekday() > 4:
                day += datetime.timedelta(days=1)
            call = {"id": f"{agent}-{number + 1:02}", "country": "MX", "language": "es-MX",
                    "started_at": f"{day}T{10 + number % 7}:{10 + number:02}:00-06:00", "agent_id": agent,
                    "creditor": CREDITOR, "stage": "early", "turns": Script(agent, number, rng).write()}
            print(json.dumps(call, ensure_ascii=False))


if __name__ == "__main__":
    main()
