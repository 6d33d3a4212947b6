"""Invented calls for the tests: the same for the same seed, with everything that goes wrong in real files."""

import json
import random

AGENT = [
    "Buenos días, le llamo de Crédito Claro por su cuenta.", "Lo vamos a meter a la cárcel por no pagar.",
    "¿Puede pagar mil quinientos pesos el viernes?", "Entiendo, lamento mucho lo que me cuenta.",
    "Le informo que la llamada puede ser grabada.", "Si no paga hoy le van a embargar la casa.", "¿Hablo con el titular?",
    "Muchas gracias por su tiempo, que tenga buen día.",
]
CUSTOMER = [
    "Sí, soy yo.", "Perdí mi empleo y no tengo cómo pagar.", "El viernes le deposito quinientos.", "No me vuelva a llamar al trabajo.",
    "Está equivocado, aquí no vive esa persona.", "¿Cuánto debo?", "Mi mamá está enferma, estoy muy angustiada.",
]


def lines(count, seed=1):
    """`count` lines: calls, and among them broken, blank and repeated ones."""
    source = random.Random(seed)
    result = []
    for number in range(count):
        kind = source.random()
        if kind < 0.002:
            result.append('{"id":"broken-%d","turns":[{"speaker":"agent","text":"ho' % number)
        elif kind < 0.003:
            result.append("")
        elif kind < 0.01 and result:
            result.append(source.choice(result))
        else:
            turns, clock = [], 0.0
            for turn in range(source.randint(6, 24)):
                speaker = "agent" if turn % 2 == 0 else "customer"
                end = clock + source.randint(1, 60) / 10
                turns.append({"n": turn + 1, "speaker": speaker, "start": round(clock, 1), "end": round(end, 1),
                              "text": source.choice(AGENT if turn % 2 == 0 else CUSTOMER)})
                clock = end
            call = {"id": f"c-{number}", "country": source.choice(["MX", "PE", "CO", "AR"]), "agent_id": f"a-{source.randint(1, 30)}",
                    "started_at": f"2026-{source.randint(1, 6):02}-{source.randint(1, 28):02}T{source.randint(7, 21):02}:15:00-06:00",
                    "turns": turns}
            if source.random() < 0.01:
                del call["id"]
            result.append(json.dumps(call, ensure_ascii=False))
    return [line.encode() for line in result]


if __name__ == "__main__":
    import sys

    for line in lines(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1):
        sys.stdout.buffer.write(line + b"\n")
