### The words of the model as people read them.

vocabulary-kind-indirect-fire = Indirect fire
vocabulary-kind-rocket = Rockets
vocabulary-kind-missile = Missiles
vocabulary-kind-drone = Drones
vocabulary-kind-air-strike = Air strike
vocabulary-kind-artillery = Artillery
vocabulary-kind-battle = Battle
vocabulary-kind-shooting = Shooting
vocabulary-kind-ied = IED
vocabulary-kind-killing = Killing
vocabulary-kind-abduction = Abduction
vocabulary-kind-piracy = Piracy
vocabulary-kind-protest = Protest
vocabulary-kind-arrest = Arrest
vocabulary-kind-development = Development
vocabulary-kind-other = Other

# The same in the middle of a sentence, where something is left out: “without rockets, drones”.
vocabulary-kind-in-sentence-indirect-fire = indirect fire
vocabulary-kind-in-sentence-rocket = rockets
vocabulary-kind-in-sentence-missile = missiles
vocabulary-kind-in-sentence-drone = drones
vocabulary-kind-in-sentence-air-strike = air strikes
vocabulary-kind-in-sentence-artillery = artillery
vocabulary-kind-in-sentence-battle = battles
vocabulary-kind-in-sentence-shooting = shootings
vocabulary-kind-in-sentence-ied = IEDs
vocabulary-kind-in-sentence-killing = killings
vocabulary-kind-in-sentence-abduction = abductions
vocabulary-kind-in-sentence-piracy = piracy
vocabulary-kind-in-sentence-protest = protests
vocabulary-kind-in-sentence-arrest = arrests
vocabulary-kind-in-sentence-development = developments
vocabulary-kind-in-sentence-other = others

vocabulary-place-kind-base = Military base
vocabulary-place-kind-air-base = Air base
vocabulary-place-kind-airport = Airport
vocabulary-place-kind-town = Town
vocabulary-place-kind-village = Village
vocabulary-place-kind-site = Site
vocabulary-place-kind-region = Region
vocabulary-place-kind-country = Country
vocabulary-place-kind-sea = Sea
vocabulary-place-kind-other = Place

vocabulary-place-role-location = at
vocabulary-place-role-target = target
vocabulary-place-role-origin = origin
vocabulary-place-role-impact = impact

vocabulary-actor-kind-person = Person
vocabulary-actor-kind-state = State
vocabulary-actor-kind-military = Armed forces
vocabulary-actor-kind-coalition = Coalition
vocabulary-actor-kind-armed-group = Armed group
vocabulary-actor-kind-organisation = Organisation
vocabulary-actor-kind-civilians = Civilians
vocabulary-actor-kind-other = Actor

vocabulary-actor-role-attacker = attacker
vocabulary-actor-role-alleged-attacker = alleged attacker
vocabulary-actor-role-target = target
vocabulary-actor-role-responder = responder
vocabulary-actor-role-victim = victim
vocabulary-actor-role-involved = involved

vocabulary-statement-form-quotation = Quotation
vocabulary-statement-form-reported = Reported speech

vocabulary-statement-kind-communique = communiqué
vocabulary-statement-kind-claim = claim of responsibility
vocabulary-statement-kind-denial = denial
vocabulary-statement-kind-assessment = assessment
vocabulary-statement-kind-report = report

vocabulary-precision-exact = exact site
vocabulary-precision-town = somewhere in the town
vocabulary-precision-near = near, not at it
vocabulary-precision-district = somewhere in the district
vocabulary-precision-province = somewhere in the province
vocabulary-precision-country = somewhere in the country
vocabulary-precision-unknown = precision not stated

vocabulary-reliability-a = A: completely reliable
vocabulary-reliability-b = B: usually reliable
vocabulary-reliability-c = C: fairly reliable
vocabulary-reliability-d = D: not usually reliable
vocabulary-reliability-e = E: unreliable
vocabulary-reliability-f = F: reliability cannot be judged

vocabulary-credibility-confirmed = 1: confirmed by other sources
vocabulary-credibility-probable = 2: probably true
vocabulary-credibility-possible = 3: possibly true
vocabulary-credibility-doubtful = 4: doubtfully true
vocabulary-credibility-improbable = 5: improbable
vocabulary-credibility-unjudged = 6: truth cannot be judged

vocabulary-language-ar = Arabic
vocabulary-language-de = German
vocabulary-language-en = English
vocabulary-language-es = Spanish
vocabulary-language-fa = Persian
vocabulary-language-fr = French
vocabulary-language-he = Hebrew
vocabulary-language-it = Italian
vocabulary-language-ku = Kurdish
vocabulary-language-pt = Portuguese
vocabulary-language-ru = Russian
vocabulary-language-tr = Turkish
vocabulary-language-uk = Ukrainian
vocabulary-language-zh = Chinese
