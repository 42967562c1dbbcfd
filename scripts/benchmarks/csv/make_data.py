"""make_data.py ROWS FILE: a Danish incident extract as a police system writes it, the same in every run."""
import random
import sys

TYPES = ["Indbrud", "Tyveri", "Tyveri; simpelt", "Vold/Trusler", "Hærværk", "Narkotika", "Chikane", "Røveri"]
AREAS = ["Tingbjerg", "Husum", "Utterslevhuse", "Voldparken", "Gadelandet", "Brønshøj", "Bispebjerg Øst"]
HEADER = "Journalnummer;Gerningsdato;Gerningstype;Bydel;Adresse;Enhed;Værdi;Bemærkning"

count, path = int(sys.argv[1]), sys.argv[2]
random.seed(2017)
with open(path, "w", encoding="utf-8", newline="") as file:
    file.write(HEADER + "\r\n")
    for number in range(count):
        year = 2013 + number * 7 // count
        date = f"{random.randint(1, 28):02d}-{random.randint(1, 12):02d}-{year}"
        value = f"{random.randint(0, 99)}.{random.randint(0, 999):03d},{random.randint(0, 99):02d}"
        file.write(
            f'0100-{number:08d}-{year};{date};"{random.choice(TYPES)}";{random.choice(AREAS)};'
            f'"Gade {number % 977} nr. {number % 89}, {number % 7}. th.";"Enhed {number % 31}";{value};'
            f'"Anmeldt ""på stedet"" nr. {number % 101}"\r\n'
        )
