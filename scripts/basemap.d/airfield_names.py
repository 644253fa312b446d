"""What airfields are called in French and in Arabic.

OurAirports has them in English, few also otherwise. Most are named after a town, and are told by what
the town is called; those of Syria, Iraq and around that have names of their own are told by hand.
"""

import re
from collections import defaultdict

# ident of OurAirports: French, Arabic. Names of towns in them are those of the towns.
BY_HAND = {
    "IQ-0007": ("Base aérienne d’An Numaniyah", "قاعدة النعمانية الجوية"),
    "IQ-0016": ("Base aérienne H1", "قاعدة إتش 1 الجوية"),
    "IQ-0017": ("Base aérienne H2", "قاعدة إتش 2 الجوية"),
    "IQ-0018": ("Base aérienne H3", "قاعدة الوليد الجوية"),
    "IQ-0026": ("Base aérienne K1", "قاعدة كي 1 الجوية"),
    "IQ-0027": ("Base aérienne K2", "قاعدة كي 2 الجوية"),
    "IQ-0030": ("Base aérienne de Kout-Est", "قاعدة الكوت الشرقية الجوية"),
    "IQ-0039": ("Base aérienne d’Al-Rachid", "قاعدة الرشيد الجوية"),
    "IQ-0045": ("Base aérienne de Samarra-Est", "قاعدة سامراء الشرقية الجوية"),
    "IQ-0054": ("Base aérienne de Touz Khormatou", "قاعدة طوزخورماتو الجوية"),
    "ORAA": ("Base aérienne d’Aïn al-Assad", "قاعدة عين الأسد الجوية"),
    "ORAT": ("Base aérienne d’Al-Taqaddoum", "قاعدة التقدم الجوية"),
    "ORBB": ("Aéroport de Bamerni", "مطار بامرني"),
    "ORBD": ("Base aérienne de Balad", "قاعدة بلد الجوية"),
    "ORBI": ("Aéroport international de Bagdad", "مطار بغداد الدولي"),
    "ORKK": ("Base aérienne de Kirkouk", "قاعدة كركوك الجوية"),
    "ORNI": ("Aéroport international de Najaf", "مطار النجف الدولي"),
    "ORQW": ("Base aérienne de Qayyarah-Ouest", "قاعدة القيارة الجوية"),
    "ORSH": ("Base aérienne de Speicher", "قاعدة سبايكر الجوية"),
    "ORTF": ("Aérodrome militaire de Tal Afar", "مطار تلعفر العسكري"),
    "ORTI": ("Aérodrome militaire d’Al-Taji", "مطار التاجي العسكري"),
    "ORTL": ("Base aérienne Imam Ali", "قاعدة الإمام علي الجوية"),
    "OJAI": ("Aéroport international Reine-Alia", "مطار الملكة علياء الدولي"),
    "OJAM": ("Aéroport d’Amman-Marka", "مطار عمان المدني"),
    "OJAQ": ("Aéroport international Roi-Hussein", "مطار الملك حسين الدولي"),
    "OJHF": ("Base aérienne Prince-Hassan", "قاعدة الأمير حسن الجوية"),
    "OJMF": ("École de l’air Roi-Hussein", "كلية الملك حسين الجوية"),
    "OJMS": ("Base aérienne Mouwaffaq Salti", "قاعدة موفق السلطي الجوية"),
    "LLBG": ("Aéroport international Ben-Gourion", "مطار بن غوريون الدولي"),
    "LLER": ("Aéroport international Ramon", "مطار رامون الدولي"),
    "LLHA": ("Aéroport international de Haïfa", "مطار حيفا الدولي"),
    "LLNV": ("Base aérienne de Nevatim", "قاعدة نيفاتيم الجوية"),
    "LLRD": ("Base aérienne de Ramat David", "قاعدة رمات دافيد الجوية"),
    "LLRM": ("Base aérienne de Ramon", "قاعدة رامون الجوية"),
    "LLEK": ("Base aérienne de Tel Nof", "قاعدة تل نوف الجوية"),
    "LLHB": ("Base aérienne de Hatzerim", "قاعدة حتسريم الجوية"),
    "LTAG": ("Base aérienne d’Incirlik", "قاعدة إنجرليك الجوية"),
    "OLBA": ("Aéroport international de Beyrouth", "مطار رفيق الحريري الدولي"),
    "OLKA": ("Base aérienne René-Mouawad", "قاعدة رينيه معوض الجوية"),
    "OLRA": ("Base aérienne de Rayak", "قاعدة رياق الجوية"),
    "OS57": ("Base aérienne d’Abou al-Douhour", "مطار أبو الظهور العسكري"),
    "OS58": ("Base aérienne de Hama", "مطار حماة العسكري"),
    "OS59": ("Base aérienne de Tabqa", "مطار الطبقة العسكري"),
    "OS60": ("Base aérienne de Soueïda-Ouest", "مطار الثعلة العسكري"),
    "OS61": ("Base aérienne de Doumeir", "مطار الضمير العسكري"),
    "OS62": ("Base aérienne d’Al-Jarrah", "مطار الجراح العسكري"),
    "OS63": ("Base aérienne de Marj Ruhayyil", "مطار مرج رحيل العسكري"),
    "OS64": ("Base aérienne d’An-Nasiriyah", "مطار الناصرية العسكري"),
    "OS65": ("Base aérienne de Chaayrate", "مطار الشعيرات العسكري"),
    "OS66": ("Base aérienne de Kuweires", "مطار كويرس العسكري"),
    "OS68": ("Base aérienne de Seïqal", "مطار السين العسكري"),
    "OS69": ("Base aérienne de Khalkhalah", "مطار خلخلة العسكري"),
    "OS70": ("Base aérienne d’Al-Qousseir", "مطار الضبعة العسكري"),
    "OS71": ("Base aérienne de Menagh", "مطار منغ العسكري"),
    "OS72": ("Base aérienne T4", "مطار التيفور العسكري"),
    "OSAP": ("Aéroport international d’Alep", "مطار حلب الدولي"),
    "OSDI": ("Aéroport international de Damas", "مطار دمشق الدولي"),
    "OSDZ": ("Aéroport de Deir ez-Zor", "مطار دير الزور"),
    "OSKL": ("Aéroport de Qamichli", "مطار القامشلي"),
    "OSLK": ("Base aérienne de Hmeimim", "قاعدة حميميم الجوية"),
    "OSPR": ("Aéroport de Palmyre", "مطار تدمر"),
    "SY-0009": ("Green Village", "القرية الخضراء"),
}

# What stands behind the name of a town, and the forms with a town in other languages.
KINDS = {
    " International Airport": ("Aéroport international {de}", "مطار {} الدولي"),
    " Airport": ("Aéroport {de}", "مطار {}"),
    " Air Base": ("Base aérienne {de}", "قاعدة {} الجوية"),
    " Airfield": ("Aérodrome {de}", "مطار {}"),
}

# How far (degrees) an airfield may lie from the town that it is named after.
FAR = 0.7


class AirfieldNames:
    """Names of airfields by the names of towns: dictionaries with `name`, `spellings`, `name_fr`, `name_ar`,
    `lon`, `lat` and `weight`."""

    def __init__(self, towns):
        self.by_name = defaultdict(list)
        for town in towns:
            for name in {town["name"], *town["spellings"]}:
                self.by_name[name].append(town)

    def of(self, row):
        """French and Arabic of an airfield of OurAirports, each None where it is not known."""
        if row["ident"] in BY_HAND:
            return BY_HAND[row["ident"]]
        called = re.split(r" / | \(", row["name"])[0].strip()
        for kind, (french, arabic) in KINDS.items():
            if called.endswith(kind):
                town = self.town(called.removesuffix(kind), row)
                if town is None:
                    return None, None
                return (
                    french.replace("{de}", of_town(town["name_fr"] or town["name"])),
                    arabic.replace("{}", town["name_ar"]) if town["name_ar"] else None,
                )
        return None, None

    def town(self, name, row):
        lon, lat = float(row["longitude_deg"]), float(row["latitude_deg"])
        near = [t for t in self.by_name.get(name, ()) if abs(t["lon"] - lon) < FAR and abs(t["lat"] - lat) < FAR]
        return max(near, key=lambda t: t["weight"], default=None)


def of_town(name):
    """"de" and the name of a town in French: de Bagdad, d’Alep, du Caire, des Mureaux, de La Rochelle."""
    if name.startswith("Le "):
        return "du " + name[3:]
    if name.startswith("Les "):
        return "des " + name[4:]
    return ("d’" if name[0] in "AÀÂEÉÈÊIÎÏOÔUÜYaeiou" else "de ") + name


def short(name):
    """A French name as short as a map needs it; the mark says that it is an airfield."""
    name = re.sub(r"^Aéroport (international )?(de |d’|du )?", lambda m: "Le " if m[2] == "du " else "", name)
    return name[0].upper() + name[1:]
