"""Writes holidays.csv: the Dutch public holidays of 2024-2060 by the Python package 'holidays' 0.109 (PyPI), with
Good Friday and every 5 May, which the Algemene termijnenwet counts too."""

import pathlib

import holidays
from holidays.constants import OPTIONAL, PUBLIC

days = holidays.country_holidays("NL", years=range(2024, 2061), categories=(PUBLIC, OPTIONAL))
text = "".join(f"{day}\n" for day in sorted(days))
(pathlib.Path(__file__).parent / "holidays.csv").write_text(text)
