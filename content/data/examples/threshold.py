"""Print a municipality's threshold for a given date: python threshold.py https://…/ 2026-12-01"""

import json
import sys
from urllib.request import urlopen

book, day = sys.argv[1:]

with urlopen(f"{book}data/v1/amounts.json") as file:
    amounts = {each["id"]: each for each in json.load(file)["entries"]}

for period in amounts["municipality_goods_services"]["periods"]:
    if period["from"] <= day <= period["to"]:
        print(period["dkk"], period["certainty"], period["source"])
