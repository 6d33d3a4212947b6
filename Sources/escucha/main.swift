import EscuchaCommands

await Escucha.run()
