//! Headings as people write them, each with what it means.
//!
//! In lower case, with nothing but letters, digits and single spaces; what is meant most stands first.
//! Words that only add to them (`incident`, `wgs84`, `of the attack`) stand in `words`.

use crate::formats::tables::FieldRole as M;

/// What separates the headings of one meaning.
pub(super) const SEPARATOR: char = '|';

/// The headings of each meaning.
#[rustfmt::skip]
pub(super) const HEADINGS: &[(M, &str)] = &[
    (M::Id, "id|event id|incident id|eventid|uid|key|ref|reference|identifiant|fid|objectid|globalid|incident number|\
        incident no|event number|event no|incident key|unique id|unique key|identifier|unique identifier|case number|\
        case no|case id|reference number|reference no|ref no|record id|post id|report id|report number|row id|slug|\
        uuid|serial number|serial no|number|no"),
    (M::Title, "title|headline|incident|event|event name|name|titre|subject|what|post title|short title|report title|\
        incident name|العنوان|عنوان|название|событие|подія|заголовок|назва|titulo|título|upload title|titel|ereignis|\
        vorfall"),
    (M::Summary, "description|summary|notes|note|details|narrative|text|comment|comments|remarks|desc|\
        attack description|incident description|what happened|describe what happened|short description|\
        brief description|full description|long description|detailed description|story|synopsis|\
        résumé|resume|récit|الوصف|شرح|описание|опис|descripción|descripcion|descrição|text content|beschreibung|bemerkung|bemerkungen"),
    (M::Kind, "kind|type|category|event type|incident type|attack type|type of attack|attack|sub event type|weapon|\
        subtype|sub type|event subtype|subcategory|sub category|categories|classification|crime type|complaint type|\
        primary type|offense|offence|crime|type d attaque|type d incident|catégorie|النوع|тип|категория|категорія|\
        tipo|categoría|categoria"),
    (M::From, "date|event date|incident date|start date|date start|datetime|date time|when|start|from|occurred|\
        date occurred|date of attack|day|jour|dtg|begin|التاريخ|date and time|time and date|time date|start datetime|\
        datetime start|start date time|date from|from date|begin date|date begin|date debut|date de début|\
        occurrence date|occurred on|occurred at|happened on|fecha|data da ocorrência|дата|дата и время|дата і час|\
        datum|tarih|تاریخ|تاريخ"),
    (M::To, "end date|date end|end|to|until|finish|date fin|fin|end datetime|datetime end|end date time|date to|to date|\
        last day|fecha fin"),
    (M::Time, "time|hour|local time|time of day|heure|incident time|event time|الوقت|start time|hora|время|час|saat|uhrzeit"),
    (M::Year, "year|année|annee|iyear|año|год|рік|سال|jahr"),
    (M::Month, "month|mois|imonth|mes|месяц|місяць|monat"),
    (M::Day, "day of month|iday"),
    (M::Zone, "time zone|timezone|tz|utc offset"),
    (M::TimePrecision, "time precision|date precision|date prec"),
    (M::Latitude, "latitude|lat|y|lat dd|latitude dd|ycoord|y coord|geo lat|point y|lat wgs84|decimallatitude|\
        y coordinate|coord y|latitud|широта|خط العرض|عرض جغرافیایی|breitengrad|enlem|geografische breite|geographische breite"),
    (M::Longitude, "longitude|lon|long|lng|x|lon dd|longitude dd|xcoord|x coord|geo lon|point x|lon wgs84|\
        decimallongitude|x coordinate|coord x|longitud|долгота|довгота|خط الطول|طول جغرافیایی|längengrad|boylam|geografische länge|geographische länge"),
    (M::Position, "coordinates|coords|coordinate|position|lat lon|lat long|latlon|latlng|lat lng|latitude longitude|\
        geo|geolocation|gps|wkt|geom wkt|geometry|coordonnées|coordenadas|координаты|координати|الإحداثيات|\
        latitude and longitude|lat and long|lat and lon|latlong|gps coordinates|gps location|gps position|geo point|\
        geopoint|geo point 2d|geocoordinates|georeference|the geom|geom|map link|google maps|google maps link|\
        google map link|maps link|map url|google maps url|geolocation link|location link|osm link"),
    (M::Mgrs, "mgrs|grid|grid reference|mgrs grid|usng|grid ref|mgrs coordinates|mgrs coordinate"),
    (M::Radius, "radius|radius m|radius in metres|accuracy|accuracy m|uncertainty m|coordinateuncertaintyinmeters|\
        coordinate uncertainty in meters|gps accuracy|accuracy in metres|accuracy in meters"),
    (M::PositionPrecision, "geo precision|position precision|location precision|where prec|geolocation resolution|\
        geolocation precision|location accuracy|coordinate precision|geocode precision"),
    (M::Place, "place|location|town|city|site|locality|village|place name|placename|base|lieu|ville|where|\
        target location|location description|الموقع|المكان|location name|site name|settlement|town city|city town|\
        village town|town village|nearest town|nearest city|lieu dit|lugar|localidad|ciudad|место|місце|\
        населенный пункт|населений пункт|محل|مکان|location 1|ort|ortschaft|stadt"),
    (M::PlaceSaid, "address|street address|block address|100 block address|block|incident address|reported near|\
        general location|location details|directions|place in words|adresse|dirección|адрес|адреса"),
    (M::Within, "country|province|governorate|district|region|admin1|admin2|admin3|adm 1|adm 2|state|county|pays|\
        nearest country|muhafaza|البلد|المحافظة|admin 1|admin 2|admin 3|adm1|adm2|adm3|adm 3|borough|boro|municipality|\
        commune|wilaya|oblast|raion|rayon|département|departamento|provincia|município|municipio|país|état|\
        state province|province state|neighborhood|neighbourhood|subdistrict|sub district|страна|країна|область|\
        район|регион|регіон|کشور|استان|land|bundesland|landkreis|الدولة|دولة"),
    (M::Actor, "actor|actors|actor1|actor2|actor 1|actor 2|group|organisation|organization|acteur|side a|side b|\
        group name|armed group|parties|actors involved|группа|actor name"),
    (M::Attacker, "attacker|perpetrator|perpetrators|gname|assaillant|auteur|attackers|perpetrator group|\
        perpetrator name|responsible party"),
    (M::AllegedAttacker, "alleged attacker|suspected attacker|suspect|alleged perpetrator|suspected perpetrator|\
        alleged perpetrators|suspected perpetrators|suspects"),
    (M::Target, "target|targets|victim|victims|cible|vessel name|ship name|target name|objetivo|цель"),
    (M::Munition, "munition|munitions|weapon type|weapons|armament|weapon used|weapons used|type of weapon"),
    (M::MunitionCount, "munition count|number of rockets|rockets fired|rounds"),
    (M::Killed, "killed|deaths|fatalities|dead|kia|nkill|total killed|morts|tués|best|القتلى|total deaths|death toll|\
        deaths total|total fatalities|fatality count|number killed|muertos|fallecidos|погибшие|убито|погибло|\
        загинуло|загиблі|nombre de morts|کشته|tote|todesopfer|getötete"),
    (M::Wounded, "wounded|injured|injuries|wia|nwound|total wounded|blessés|الجرحى|total injured|total injuries|\
        number wounded|number injured|heridos|раненые|ранено|поранено|nombre de blessés|زخمی|verletzte|verwundete"),
    (M::Damage, "damage|damages|property damage|dégâts|dommages"),
    (M::Source, "source|sources|data source|reported by|المصدر|источник|джерело|fuente|news source|\
        information source|source of information"),
    (M::SourceTitle, "source title|source headline|article|article title"),
    (M::Publisher, "publisher|outlet|source name|media|publication"),
    (M::Published, "published|publication date|source date|date published|date of publication|published at|\
        published on|upload timestamp"),
    (M::Link, "link|url|source url|links|href|video url|lien|web|website|source link|urls|post url|post link|\
        article url|article link|news link|media link|media url|evidence link|link to source|source links|source urls|\
        permalink|web link|ссылка|посилання|enlace"),
    (M::Quotation, "quotation|quote|statement|verbatim|الاقتباس"),
    (M::Speaker, "speaker|said by|quoted|spokesperson|source original|orateur|المتحدث"),
    (M::SpeakerRole, "speaker role|role|position of speaker|title of speaker"),
    (M::Language, "language|lang|langue"),
    (M::Translation, "translation|traduction"),
];

/// Headings of the day on which something was written down, from what stands nearest to the day of the
/// incident to what stands furthest from it. They are no day of the incident while another date is there.
#[rustfmt::skip]
pub(super) const RECORDING: &str = "timestamp|time stamp|horodateur|zeitstempel|marca temporal|\
    marca de tiempo|отметка времени|позначка часу|informazioni cronologiche|carimbo de data hora|\
    zaman damgası|الطابع الزمني|طابع زمني|announced|announced on|announced at|\
    announcement date|date announced|post date|date posted|reported|reported on|reported at|date reported|reported date|report date|\
    report datetime|date of report|date rptd|date received|received|received on|recorded|recorded on|recorded at|\
    date recorded|record date|record created|created|created at|created on|createdat|created date|dateonly created|created time|\
    date created|creation date|creationdate|entered|entered on|date entered|entry date|date of entry|\
    data entry date|added|added on|date added|dateadded|submitted|submitted at|submitted on|submission date|\
    submission time|submissiondate|date submitted|date of submission|today|inserted at|posted|posted on|posted at|\
    upload date|uploaded|uploaded at|date uploaded|updated|updated at|updated on|updatedat|\
    update date|date updated|last update|lastupdate|last updated|lastupdated|last updated at|last updated on|\
    date last update|date last updated|modified|modified at|modified on|last modified|date modified|last edited|\
    last edited date|edited|edited at|edit date|editdate|date edited|erstellt|erstellt am|\
    erfasst am|gemeldet am|aktualisiert am|geändert am|fecha creacion|fecha creación|fecha de creacion|\
    fecha de creación|fecha registro|fecha de registro|fecha de actualización|fecha de actualizacion|\
    date de création|date de saisie|date de mise à jour|дата создания|дата создания записи|дата обновления|\
    дата створення|дата оновлення|archived|archive date";
