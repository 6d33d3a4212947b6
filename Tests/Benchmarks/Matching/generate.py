#!/usr/bin/env python3
"""Makes the calls and the patterns of the matching benchmark: invented, deterministic, standard library only.

    generate.py calls --calls 20000 --out calls.ndjson      one call a line, about 60 turns and 800 words each
    generate.py words --calls 300 --out DIRECTORY           the same calls as JSON files with an item a word
    generate.py patterns --count 300 --out patterns.tsv     id, kind and pattern, tab-separated

A call depends on the seed and its number alone: however many are made, and in which form, call 17 says the same.
Patterns of a smaller count are the first of those of a larger one. Two turns in a hundred say one of the first 300.

Pattern language of the file: words with one blank between, [m-n] for m to n words of any kind, (a|b c) for alternatives.
Noise as recognisers make it: turns without accents, in capitals, in decomposed letters, commas inside phrases, gaps that
are a word too long.
"""
import argparse
import json
import os
import random
import unicodedata

NAMES = "Lucía Andrés María José Carmen Rosa Juan Pedro Ana Sofía Mateo Óscar Raúl Mónica Héctor Elena Teresa Begoña".split()
OPENERS = ("mire|oiga|bueno|pues|entonces|verá|a ver|le comento que|lo que pasa es que|como le decía|con todo respeto|"
           "yo entiendo que|fíjese que|resulta que|de acuerdo|claro que sí").split("|")
SUBJECTS = ("el saldo|la cuenta|el crédito|la tarjeta|el préstamo|la cuota|el recibo|la mensualidad|el convenio|el plan|"
            "la sucursal|mi esposo|mi hermana|el jefe|la empresa|el banco|el despacho|la oficina|mi mamá|el contador").split("|")
VERBS = ("quedó|sigue|aparece|vence|subió|bajó|se pagó|se atrasó|está|llegó|se cerró|se cambió|cubre|incluye|permite|"
         "depende de|conviene|terminó|se abonó|se registró").split("|")
RESTS = ("en el sistema|desde el mes pasado|con el descuento|por la quincena|en la aplicación|para el día quince|"
         "sin los intereses|con el otro asesor|en la tienda de la esquina|por dos mil trescientos pesos|a fin de mes|"
         "como quedamos la otra vez|antes del viernes|junto con la luz y el gas|por transferencia|en tres pagos iguales|"
         "con el número de referencia|aunque no alcanza|porque me cambiaron de turno|y eso ya lo habíamos hablado").split("|")
CUSTOMER = ("no me alcanza|ahorita no tengo trabajo|le pago el viernes|estoy esperando la quincena|ya deposité|"
            "no reconozco ese cargo|¿me puede dar más tiempo?|mi niño está enfermo|¿de dónde me habla?|está bien|"
            "¿cuánto es lo mínimo?|mándeme el comprobante|gracias, señorita|no sé qué decirle|el año pasado liquidé").split("|")

ACTS = ("vamos a embargar|le vamos a quitar|voy a reportar|mandamos una patrulla a|vamos a demandar|le conviene cubrir|"
        "puede liquidar|le ofrezco dividir|necesito confirmar|quiero actualizar|lamento mucho|entiendo bien|vamos a visitar|"
        "hablaremos con|avisaremos a|quedamos en pagar|le condono|le respeto|debe depositar|tiene que vender").split("|")
OBJECTS = ("su casa|su sueldo|su coche|los muebles|la nómina|su patrón|su familia|el aval|la deuda completa|el adeudo|"
           "las cuotas vencidas|el enganche|su domicilio|los datos|la situación|el convenio|el pago mínimo|su pensión|"
           "la televisión|el recibo").split("|")
TAILS = ("mañana mismo|sin avisar|con la policía|hoy|esta semana|en tres partes|sin intereses|a primera hora|delante de todos|"
         "por la vía legal|cuando usted diga|con calma|antes de las cinco|por escrito|ante el juez").split("|")


def fold_accents(text):
    return "".join(c for c in unicodedata.normalize("NFD", text.replace("ñ", "\1")) if not unicodedata.combining(c)).replace("\1", "ñ")


def patterns(count):
    """Kind and text, in an order that does not depend on the count: of five, three phrases, one gap, one choice."""
    rng = random.Random(11)
    places = [(a, o, t) for a in ACTS for o in OBJECTS for t in TAILS]
    rng.shuffle(places)
    if count > len(places):
        raise SystemExit(f"at most {len(places)} patterns")
    made = []
    for number, (act, thing, tail) in enumerate(places[:count]):
        kind = ("phrase", "phrase", "phrase", "gap", "choice")[number % 5]
        if kind == "phrase":
            text = f"{act} {thing} {tail}"
        elif kind == "gap":
            text = f"{act} [0-{2 + number % 3}] {thing}" if number % 2 else f"{act} {thing} [1-4] {tail}"
        else:
            other = places[(number * 7 + 1) % len(places)]
            text = f"{act} ({thing}|{other[1]}) {tail}"
        made.append((kind, text))
    return made


def said(pattern, rng):
    """A way to say a pattern; now and then one that just misses it."""
    words = []
    for part in split(pattern):
        if part.startswith("["):
            low, high = map(int, part[1:-1].split("-"))
            count = rng.randint(low, high) + (rng.random() < 0.1) * (high + 1)
            words += [rng.choice(("ya", "bien", "todo", "siempre", "luego", "mismo")) for _ in range(count)]
        elif part.startswith("("):
            words += rng.choice(part[1:-1].split("|")).split()
        else:
            words.append(part)
    if rng.random() < 0.05 and len(words) > 3:
        words[rng.randrange(len(words) - 1)] += ","
    return " ".join(words)


def split(pattern):
    parts, depth, current = [], 0, ""
    for character in pattern + " ":
        depth += (character == "(") - (character == ")")
        if character == " " and depth == 0:
            if current:
                parts.append(current)
            current = ""
        else:
            current += character
    return parts


def turn(agent, rng, wanted):
    if agent:
        text = f"{rng.choice(OPENERS)}, {rng.choice(SUBJECTS)} {rng.choice(VERBS)} {rng.choice(RESTS)}"
        if rng.random() < 0.5:
            text += f" y {rng.choice(SUBJECTS)} {rng.choice(VERBS)} {rng.choice(RESTS)}"
        if rng.random() < 0.2:
            text = f"{rng.choice(NAMES)}, " + text
        if rng.random() < 0.25:
            text = "¿" + text + "?"
    else:
        text = rng.choice(CUSTOMER)
        if rng.random() < 0.5:
            text += f", {rng.choice(SUBJECTS)} {rng.choice(VERBS)} {rng.choice(RESTS)}"
    if rng.random() < 0.02:
        text += ". " + said(rng.choice(wanted)[1], rng)
    text = text[0].upper() + text[1:]
    noise = rng.random()
    if noise < 0.12:
        return fold_accents(text)
    if noise < 0.15:
        return unicodedata.normalize("NFD", text)
    if noise < 0.18:
        return text.upper()
    if noise < 0.19:
        return text.replace(",", ",\n", 1).replace(" y ", ' "y" ', 1)
    return text


def call(number, seed, wanted):
    rng = random.Random(f"{seed}/{number}")
    turns, at = [], 0.5
    agent = True
    for _ in range(rng.randint(60, 96)):
        text = turn(agent, rng, wanted)
        end = at + len(text.split()) * 0.42
        turns.append({"speaker": "agent" if agent else "customer", "start": round(at, 2), "end": round(end, 2), "text": text})
        at = end + rng.random()
        agent = not agent if rng.random() < 0.85 else agent
    return {
        "call_id": f"B-{number:07d}", "agent_id": f"A{rng.randint(1, 120)}", "language": "es", "channel": "voice",
        "started_at": f"2026-0{rng.randint(1, 9)}-{rng.randint(10, 28)}T{rng.randint(10, 18)}:05:00-06:00",
        "duration": round(at, 2), "turns": turns,
    }


def with_words(call):
    """The call as a result of Amazon Transcribe Call Analytics: every word with its time and confidence."""
    transcript = []
    for number, turn in enumerate(call["turns"]):
        start, end = int(turn["start"] * 1000), int(turn["end"] * 1000)
        words = turn["text"].split()
        step = max(1, (end - start) // max(1, len(words)))
        items = [
            {"Type": "pronunciation", "BeginOffsetMillis": start + i * step, "EndOffsetMillis": start + (i + 1) * step,
             "Confidence": "0.98%d" % (i % 10), "Content": word} for i, word in enumerate(words)]
        transcript.append({
            "Id": f"t-{number}", "ParticipantRole": turn["speaker"].upper(), "BeginOffsetMillis": start,
            "EndOffsetMillis": end, "Content": turn["text"], "Items": items, "Sentiment": "NEUTRAL",
            "LoudnessScores": [70.1, 71.2]})
    return {
        "JobName": call["call_id"], "JobStatus": "COMPLETED", "LanguageCode": "es-US", "Channel": "VOICE",
        "AccountId": "0", "ContentMetadata": {"Output": "Raw"},
        "Participants": [{"ParticipantRole": "AGENT"}, {"ParticipantRole": "CUSTOMER"}],
        "ConversationCharacteristics": {"TotalConversationDurationMillis": int(call["duration"] * 1000)},
        "Transcript": transcript}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("calls", "words", "patterns"))
    parser.add_argument("--calls", type=int, default=20000)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    if options.what == "patterns":
        with open(options.out, "w", encoding="utf-8") as out:
            for number, (kind, text) in enumerate(patterns(options.count)):
                out.write(f"P{number:04d}\t{kind}\t{text}\n")
        return
    wanted = patterns(300)
    if options.what == "words":
        os.makedirs(options.out, exist_ok=True)
        for number in range(options.calls):
            with open(os.path.join(options.out, f"{number:06d}.json"), "w", encoding="utf-8") as out:
                json.dump(with_words(call(number, options.seed, wanted)), out, ensure_ascii=False)
        return
    with open(options.out, "w", encoding="utf-8") as out:
        for number in range(options.calls):
            out.write(json.dumps(call(number, options.seed, wanted), ensure_ascii=False, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
