use super::*;

fn encoding(label: &str) -> TextEncoding {
    label.parse().unwrap()
}

/// A text in a code page of DOS.
fn in_dos(text: &str, page: u16) -> Vec<u8> {
    let table = decode::table(page).unwrap();
    let byte = |letter: char| match u8::try_from(letter) {
        Ok(byte) if byte < 128 => byte,
        _ => 128 + table.iter().position(|known| *known == letter).unwrap() as u8,
    };
    text.chars().map(byte).collect()
}

fn in_web(text: &str, label: &str) -> Vec<u8> {
    let (bytes, _, failed) = Encoding::for_label(label.as_bytes()).unwrap().encode(text);
    assert!(!failed, "{label}: {text}");
    bytes.into_owned()
}

#[test]
fn the_first_bytes_tell_utf_16_and_marks() {
    let utf16: Vec<u8> = "date;lieu".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let utf16be: Vec<u8> = "date;lieu".encode_utf16().flat_map(u16::to_be_bytes).collect();
    let cases: [(&[u8], &str, usize); 5] = [
        (b"\xEF\xBB\xBFdate", "UTF-8", 3),
        (b"\xFF\xFEd\0", "UTF-16LE", 2),
        (&utf16, "UTF-16LE", 0),
        (&utf16be, "UTF-16BE", 0),
        (b"date;lieu", "UTF-8", 0),
    ];
    for (head, name, mark) in cases {
        assert_eq!(Encoded::of(head), Encoded { encoding: encoding(name), mark }, "{head:?}");
    }
}

#[test]
fn letters_tell_the_encoding() {
    let french =
        "titre;date\nExplosion près du pont;05/01/2023\nCafé détruit à l'entrée, où un garçon;06/01/2023\n";
    let german = "Titel;Datum\nÜberfall auf die Straße nach München;05.01.2023\nExplosion am Bahnhof Köln, zwölf Verletzte;1\n";
    let quoted = "Titel;Datum\nEr sagte: „Niemand war da“ – und ging …;05.01.2023\nDer ‚Wagen‘ fuhr;1\n";
    let curly =
        "title;date\nThe village’s “old” mosque – hit at 5;2023-01-05\nThey couldn’t say…;2023-01-06\n";
    let spanish = "título;día\nExplosión en el almacén de Logroño;5\n¿Quién disparó?;6\n";
    let polish = "tytuł;data\nWybuch w pobliżu mostu, pięć osób;5\nŁódź: strzały na głównej ulicy;6\n";
    let russian = "дата;широта;долгота;название\n05.01.2023;48.1;37.1;Взрыв на мосту\n06.01.2023;48.2;37.2;Обстрел села\n";
    let ukrainian =
        "дата;назва\n05.01.2023;Вибух біля мосту, є поранені\n06.01.2023;Обстріл села під Києвом\n";
    let arabic = "العنوان;التاريخ\nانفجار قرب الجسر في دير الزور;5\nقصف على القرية، ثلاثة قتلى;6\n";
    let hebrew = "כותרת;תאריך\nפיצוץ ליד הגשר;5\nירי על הכפר;6\n";
    let greek = "τίτλος;ημερομηνία\nΈκρηξη κοντά στη γέφυρα;5\nΠυρά στο χωριό;6\n";
    let turkish = "başlık;tarih\nKöprü yakınında patlama, üç ölü;5\nKöye ateş açıldı, ağır yaralı;6\n";
    let cases: [(Vec<u8>, &[&str]); 21] = [
        (french.into(), &["UTF-8"]),
        (in_web(french, "windows-1252"), &["windows-1252"]),
        (in_dos(french, 850), &["IBM850"]),
        (in_dos(french, 437), &["IBM850"]),
        (in_web(german, "windows-1252"), &["windows-1252"]),
        (in_dos(german, 850), &["IBM850"]),
        (in_web(quoted, "windows-1252"), &["windows-1252"]),
        (in_web(curly, "windows-1252"), &["windows-1252"]),
        (in_web(spanish, "windows-1252"), &["windows-1252"]),
        (in_dos(spanish, 850), &["IBM850", "IBM437"]),
        (in_web(polish, "windows-1250"), &["windows-1250"]),
        (in_dos(polish, 852), &["IBM852"]),
        (in_web(russian, "windows-1251"), &["windows-1251"]),
        (in_web(russian, "koi8-r"), &["KOI8-U", "KOI8-R"]),
        (in_web(russian, "ibm866"), &["IBM866"]),
        (in_web(ukrainian, "windows-1251"), &["windows-1251"]),
        (in_web(arabic, "windows-1256"), &["windows-1256"]),
        (in_web(hebrew, "windows-1255"), &["windows-1255"]),
        (in_web(greek, "windows-1253"), &["windows-1253"]),
        (in_dos(greek, 737), &["IBM737"]),
        (in_web(turkish, "windows-1254"), &["windows-1254"]),
    ];
    for (bytes, names) in cases {
        let found = detect::of(&bytes);
        assert!(names.contains(&found.name()), "{found}, not {names:?}");
    }
}

#[test]
fn a_text_is_utf_8_though_a_few_letters_are_broken() {
    let mut cut = "دير الزور, الميادين, ".repeat(3).into_bytes();
    cut.extend(b"\xD8,x");
    assert_eq!(detect::of(&cut).name(), "UTF-8");
    assert_eq!(detect::of(b"attaque \xE0 Mossoul").name(), "windows-1252");
}

#[test]
fn the_first_letter_may_come_late() {
    let mut bytes = "2023-01-05;33.1;44.1;Rocket\n".repeat(100_000).into_bytes();
    bytes.extend(in_web("2023-01-06;33.1;44.1;Взрыв на мосту\n", "windows-1251"));
    let encoded = Encoded::find(&crate::formats::Input::Bytes(&bytes), &bytes[..1000]).unwrap();
    assert_eq!(encoded.encoding.name(), "windows-1251");
}

#[test]
fn every_choice_reads_back_and_labels_are_taken_as_people_write_them() {
    for name in TextEncoding::CHOICES {
        assert_eq!(encoding(name).name(), name);
    }
    let labels = [
        ("cp850", "IBM850"),
        ("CP437", "IBM437"),
        ("850", "IBM850"),
        ("dos-862", "IBM862"),
        ("cp866", "IBM866"),
        ("1251", "windows-1251"),
        ("cp1256", "windows-1256"),
        ("Windows-1256", "windows-1256"),
        ("koi8-r", "KOI8-R"),
        ("latin1", "windows-1252"),
        ("utf8", "UTF-8"),
        ("UTF-16", "UTF-16LE"),
    ];
    for (label, name) in labels {
        assert_eq!(encoding(label).name(), name, "{label}");
    }
    assert!("klingon".parse::<TextEncoding>().unwrap_err().to_string().contains("\"klingon\""));
}

#[test]
fn text_is_decoded_piece_by_piece() {
    use std::io::Read as _;

    let text = "Deir ez-Zor، دير الزور\n".repeat(20_000);
    let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut decoded = String::new();
    Decoding::new(&bytes[..], encoding("UTF-16LE")).read_to_string(&mut decoded).unwrap();
    assert_eq!(decoded, text);
    let text = "Explosion près du café\n".repeat(20_000);
    let mut decoded = String::new();
    Decoding::new(&in_dos(&text, 437)[..], encoding("cp437")).read_to_string(&mut decoded).unwrap();
    assert_eq!(decoded, text);
}
