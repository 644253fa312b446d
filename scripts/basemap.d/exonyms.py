"""Names under which towns of the region are known in English, where GeoNames files them otherwise.

Each is one of the alternate names that GeoNames itself has for that town; the build stops if not.
"""

EXONYMS = {
    ("Ar Raqqah", "SY"): "Raqqa",
    ("Al Ḩasakah", "SY"): "Al-Hasakah",
    ("Al Mayādīn", "SY"): "Al-Mayadeen",
    ("Ḩamāh", "SY"): "Hama",
    ("Ţarţūs", "SY"): "Tartus",
    ("Tadmur", "SY"): "Palmyra",
    ("Al Qāmishlī", "SY"): "Al-Qamishli",
    ("Dar‘ā", "SY"): "Daraa",
    ("Ālbū Kamāl", "SY"): "Abu Kamal",
    ("‘Ayn al ‘Arab", "SY"): "Kobani",
    ("‘Afrīn", "SY"): "Afrin",
    ("Dūmā", "SY"): "Douma",
    ("Al Qunayţirah", "SY"): "Quneitra",
    ("Basrah", "IQ"): "Basra",
    ("Al Fallūjah", "IQ"): "Fallujah",
    ("Sāmarrā’", "IQ"): "Samarra",
    ("Dihok", "IQ"): "Dohuk",
    ("Al ‘Amārah", "IQ"): "Amarah",
    ("Al Diwaniyah", "IQ"): "Diwaniya",
    ("Al Hillah", "IQ"): "Hillah",
    ("Al Qā’im", "IQ"): "Al-Qa'im",
    ("Abū Ghurayb", "IQ"): "Abu Ghraib",
    ("Zaxo", "IQ"): "Zakho",
    ("Al Ḩudaydah", "YE"): "Hodeida",
    ("Khān Yūnis", "PS"): "Khan Yunis",
    ("Rafaḩ", "PS"): "Rafah",
}
