print("escucha")
