"""Makes files in the layouts in which RIVM's tables 50150NED and 50120NED are downloaded. The values are made up.

Codes are filled up with blanks, names of columns carry a number that shifts from release to release and some have another
name, every header is quoted, decimals stand after a comma, a point is unknown and a blank can't occur.
"""

import pathlib

HERE = pathlib.Path(__file__).resolve().parent
AREAS = [
    ("NL01", "Nederland"), ("GM0361", "Elders"), ("GM0363", "Heldermeer"), ("WK036301", "Heldermeer"),
    ("WK036302", "Heldermeer"), ("BU03630101", "Heldermeer")]


def rows(areas, years, measures):
    """The cells of every row: value, lower and upper margin of each area, age and year."""
    for place, (code, name) in enumerate(areas):
        for age in ("20300", "53115", "80200"):
            for year in years:
                for margin, shift in (("MW00000", 0.0), ("MOG0095", -1.5), ("MBG0095", 1.7)):
                    values = [40 - 9.3 * measure + place + (year - 2020) / 10 + shift for measure in range(measures)]
                    cells = [f"{max(0, value):.1f}".replace(".", ",") for value in values]
                    if code == "WK036302" and age == "80200":
                        cells = ["."] * measures
                    if code == "BU03630101" and age == "53115":
                        cells = [""] * measures
                    yield code, age, margin, f"{year}JJ00", name, cells


def write(name, header, lines, encoding, end):
    text = end.join([";".join(f'"{cell}"' for cell in header)] + [";".join(line) for line in lines]) + end
    (HERE / name).write_bytes(text.encode(encoding))


def newer():
    """50150NED: with a byte order mark; other measures stand between."""
    header = ["ID", "WijkenEnBuurten", "Leeftijd", "Marges", "Perioden", "Gemeentenaam_1", "SoortRegio_2", "Codering_3",
              "ErvarenGezondheidGoedZeerGoed_4", "Eenzaam_25", "SterkEenzaam_26", "EmotioneelEenzaam_27",
              "SociaalEenzaam_28", "Mantelzorger_29"]
    lines = []
    for number, (code, age, margin, period, name, cells) in enumerate(rows(AREAS, (2022, 2024), 4)):
        lines.append([str(number), f'"{code:<10}"', f'"{age}"', f'"{margin}"', f'"{period}"', f'"{name:<40}"',
                      '"Gemeente  "', f'"{code:<10}"', "78,0", *[f'"{cell}"' if "," in cell else cell for cell in cells],
                      "14,1"])
    write("50150NED.csv", header, lines, "utf-8-sig", "\r\n")


def older():
    """50120NED: other numbers, the older name for strongly, no byte order mark, the dimensions in another order."""
    header = ["ID", "Leeftijd", "Marges", "WijkenEnBuurten", "Perioden", "Gemeentenaam_1", "Eenzaam_27",
              "ErnstigZeerErnstigEenzaam_28", "EmotioneelEenzaam_29", "SociaalEenzaam_30"]
    lines = [[str(number), age, margin, f"{code:<10}", period, f"{name:<40}", *cells]
             for number, (code, age, margin, period, name, cells) in enumerate(rows(AREAS[2:4], (2020,), 4))]
    write("50120NED.csv", header, lines, "utf-8", "\n")


if __name__ == "__main__":
    newer()
    older()
