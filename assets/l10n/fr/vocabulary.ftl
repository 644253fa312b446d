### The words of the model as people read them.

vocabulary-kind-indirect-fire = Tirs indirects
vocabulary-kind-rocket = Roquettes
vocabulary-kind-missile = Missiles
vocabulary-kind-drone = Drones
vocabulary-kind-air-strike = Frappe aérienne
vocabulary-kind-artillery = Tirs d’artillerie
vocabulary-kind-battle = Combat
vocabulary-kind-shooting = Fusillade
vocabulary-kind-ied = EEI
vocabulary-kind-killing = Homicide
vocabulary-kind-abduction = Enlèvement
vocabulary-kind-piracy = Piraterie
vocabulary-kind-protest = Manifestation
vocabulary-kind-arrest = Arrestation
vocabulary-kind-development = Fait nouveau
vocabulary-kind-other = Autre

# The same in the middle of a sentence, where something is left out: “without rockets, drones”.
vocabulary-kind-in-sentence-indirect-fire = tirs indirects
vocabulary-kind-in-sentence-rocket = roquettes
vocabulary-kind-in-sentence-missile = missiles
vocabulary-kind-in-sentence-drone = drones
vocabulary-kind-in-sentence-air-strike = frappes aériennes
vocabulary-kind-in-sentence-artillery = tirs d’artillerie
vocabulary-kind-in-sentence-battle = combats
vocabulary-kind-in-sentence-shooting = fusillades
vocabulary-kind-in-sentence-ied = EEI
vocabulary-kind-in-sentence-killing = homicides
vocabulary-kind-in-sentence-abduction = enlèvements
vocabulary-kind-in-sentence-piracy = piraterie
vocabulary-kind-in-sentence-protest = manifestations
vocabulary-kind-in-sentence-arrest = arrestations
vocabulary-kind-in-sentence-development = faits nouveaux
vocabulary-kind-in-sentence-other = autres incidents

vocabulary-place-kind-base = Base militaire
vocabulary-place-kind-air-base = Base aérienne
vocabulary-place-kind-airport = Aéroport
vocabulary-place-kind-town = Ville
vocabulary-place-kind-village = Village
vocabulary-place-kind-site = Site
vocabulary-place-kind-region = Région
vocabulary-place-kind-country = Pays
vocabulary-place-kind-sea = Mer
vocabulary-place-kind-other = Lieu

vocabulary-place-role-location = lieu des faits
vocabulary-place-role-target = cible
vocabulary-place-role-origin = origine du tir
vocabulary-place-role-impact = point d’impact

vocabulary-actor-kind-person = Personne
vocabulary-actor-kind-state = État
vocabulary-actor-kind-military = Forces armées
vocabulary-actor-kind-coalition = Coalition
vocabulary-actor-kind-armed-group = Groupe armé
vocabulary-actor-kind-organisation = Organisation
vocabulary-actor-kind-civilians = Civils
vocabulary-actor-kind-other = Acteur

vocabulary-actor-role-attacker = attaquant
vocabulary-actor-role-alleged-attacker = attaquant présumé
vocabulary-actor-role-target = cible
vocabulary-actor-role-responder = auteur de la riposte
vocabulary-actor-role-victim = victime
vocabulary-actor-role-involved = partie impliquée

vocabulary-statement-form-quotation = Citation
vocabulary-statement-form-reported = Propos rapportés

vocabulary-statement-kind-communique = communiqué
vocabulary-statement-kind-claim = revendication
vocabulary-statement-kind-denial = démenti
vocabulary-statement-kind-assessment = évaluation
vocabulary-statement-kind-report = compte rendu

vocabulary-precision-exact = site exact
vocabulary-precision-town = quelque part dans la ville
vocabulary-precision-near = à proximité, pas sur place
vocabulary-precision-district = quelque part dans le district
vocabulary-precision-province = quelque part dans la province
vocabulary-precision-country = quelque part dans le pays
vocabulary-precision-unknown = précision non indiquée

vocabulary-reliability-a = A : totalement fiable
vocabulary-reliability-b = B : habituellement fiable
vocabulary-reliability-c = C : assez fiable
vocabulary-reliability-d = D : rarement fiable
vocabulary-reliability-e = E : non fiable
vocabulary-reliability-f = F : fiabilité non estimable

vocabulary-credibility-confirmed = 1 : corroboré par d’autres sources
vocabulary-credibility-probable = 2 : probablement vrai
vocabulary-credibility-possible = 3 : peut-être vrai
vocabulary-credibility-doubtful = 4 : douteux
vocabulary-credibility-improbable = 5 : improbable
vocabulary-credibility-unjudged = 6 : véracité non estimable

vocabulary-language-ar = arabe
vocabulary-language-de = allemand
vocabulary-language-en = anglais
vocabulary-language-es = espagnol
vocabulary-language-fa = persan
vocabulary-language-fr = français
vocabulary-language-he = hébreu
vocabulary-language-it = italien
vocabulary-language-ku = kurde
vocabulary-language-pt = portugais
vocabulary-language-ru = russe
vocabulary-language-tr = turc
vocabulary-language-uk = ukrainien
vocabulary-language-zh = chinois
