use super::*;

#[test]
fn the_first_letter_decides_the_direction() {
    for (text, rtl) in [
        ("", false),
        ("2022", false),
        ("Ain al-Asad (عين الأسد)", false),
        ("عين الأسد (Ain al-Asad)", true),
        ("«5 يناير»", true),
        ("שלום", true),
    ] {
        assert_eq!(is_rtl(text), rtl, "{text}");
    }
}

#[test]
fn only_right_to_left_text_is_laid_out_here() {
    for (text, has) in [
        ("Ain al-Asad", false),
        ("Al-Ḩasakah ʿAyn “…” – Київ 北京 🚀", false),
        ("Ain al-Asad (عين الأسد)", true),
        ("٢٠٢٢", true),
        ("שלום", true),
        ("\u{202E}abc", true),
        ("\u{2066}Ctrl++\u{2069}", true),
    ] {
        assert_eq!(has_rtl(text), has, "{text}");
    }
}

#[test]
fn each_piece_is_shaped_by_itself() {
    let laid = order::lines("من؟ ٢٠\nعين", f32::INFINITY, 9, &mut |_| 1.0);
    let job = visual_job(&laid.lines, &TextFormat::default());
    let texts: Vec<&str> =
        job.sections.iter().map(|s| &job.text[s.byte_range.start.0..s.byte_range.end.0]).collect();
    assert_eq!(texts, ["٢", "٠", " ", "؟", "من", "\n", "عين"]);
}

/// Run in a window without fonts, where every letter is a box.
fn in_a_window(mut run: impl FnMut(&mut Ui)) {
    let ctx = egui::Context::default();
    for _ in 0..3 {
        let mut output = ctx.run_ui(egui::RawInput::default(), &mut run);
        // There is no screen to bring them to, and egui minds if they are dropped.
        output.textures_delta.clear();
    }
}

#[test]
fn a_layout_says_its_text_in_the_order_of_reading() {
    let text = "عين (الأسد) هنا\nAin al-Asad";
    in_a_window(|ui| {
        let galley = galley(ui.ctx(), text, &TextFormat::default(), Wrap::NONE);
        assert_eq!(galley.text(), text);
        assert_eq!(galley.rows.len(), 2);
        assert!(!galley.elided);
    });
}

#[test]
fn a_right_to_left_line_ends_at_the_edge_and_another_begins_at_the_left() {
    in_a_window(|ui| {
        for (edge, right) in [(Edge::Column, Some(500.0)), (Edge::LongestLine, None)] {
            let wrap = Wrap { edge, ..Wrap::at(500.0) };
            let galley = galley(ui.ctx(), "عين\nالأسد هنا\nAin", &TextFormat::default(), wrap);
            let ends: Vec<f32> = galley.rows.iter().map(|row| row.rect().right()).collect();
            let right = right.unwrap_or(galley.rows[1].size.x);
            assert!((galley.size().x - right).abs() < 1.1, "{edge:?}: {}", galley.size().x);
            assert!((ends[0] - right).abs() < 1.1 && (ends[1] - right).abs() < 1.1, "{edge:?}: {ends:?}");
            assert_eq!(galley.rows[2].pos.x, 0.0);
        }
    });
}

#[test]
fn a_layout_is_made_once_and_kept() {
    let mut seen: Option<Arc<Galley>> = None;
    in_a_window(|ui| {
        let wrap = Wrap::one_line(60.0);
        let now = galley(ui.ctx(), "قاعدة عين الأسد الجوية", &TextFormat::default(), wrap);
        assert!(now.elided && now.rows.len() == 1);
        if let Some(before) = seen.replace(now.clone()) {
            assert!(Arc::ptr_eq(&before, &now));
        }
        let other = galley(ui.ctx(), "قاعدة عين الأسد الجوية", &TextFormat::default(), Wrap::NONE);
        assert!(!other.elided && !Arc::ptr_eq(&other, &now));
    });
}

#[test]
fn a_label_is_named_for_a_screen_reader_in_the_order_of_reading() {
    let ctx = egui::Context::default();
    ctx.enable_accesskit();
    let text = "الهجوم على Green Village (سوريا)";
    let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
        label(ui, text, TextFormat::default());
    });
    output.textures_delta.clear();
    let update = output.platform_output.accesskit_update.expect("a tree");
    let named = update.nodes.iter().any(|(_, node)| node.label() == Some(text) || node.value() == Some(text));
    assert!(named, "{update:?}");
}

#[test]
fn what_widgets_of_egui_say_is_put_in_order_and_what_is_typed_stays() {
    let ctx = egui::Context::default();
    ctx.add_plugin(EguiTexts);
    let (said, mut typed) = ("عين الأسد (هنا)", "عين الأسد".to_owned());
    let mut painted = Vec::new();
    for _ in 0..3 {
        let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
            let _ = ui.button(said);
            ui.text_edit_singleline(&mut typed);
        });
        output.textures_delta.clear();
        let texts = output.shapes.into_iter().filter_map(|clipped| match clipped.shape {
            egui::Shape::Text(text) => Some(text.galley),
            _ => None,
        });
        painted = texts.collect::<Vec<_>>();
    }
    let find = |text: &str| painted.iter().find(|galley| galley.text() == text).unwrap();
    let ours = galley(&ctx, said, &find(said).job.sections[0].format, Wrap::NONE);
    let letters = |galley: &Galley| galley.rows[0].glyphs.iter().map(|glyph| glyph.chr).collect::<String>();
    let job = LayoutJob::single_section(said.to_owned(), TextFormat::default());
    let by_egui = ctx.fonts_mut(|fonts| fonts.layout_job(job));
    assert_ne!(letters(&by_egui), letters(&ours));
    assert_eq!(letters(find(said)), letters(&ours));
    assert!(find("عين الأسد").rows[0].glyphs.len() > 1, "the field is drawn");
}

#[test]
fn a_layout_is_made_anew_when_the_fonts_are_others() {
    let mut seen: Vec<Arc<Galley>> = Vec::new();
    in_a_window(|ui| {
        seen.push(galley(ui.ctx(), "عين الأسد", &TextFormat::default(), Wrap::NONE));
        if seen.len() == 2 {
            let mut fonts = egui::FontDefinitions::empty();
            fonts.families.insert(egui::FontFamily::Name("other".into()), Vec::new());
            ui.ctx().set_fonts(fonts);
        }
    });
    assert!(Arc::ptr_eq(&seen[0], &seen[1]) && !Arc::ptr_eq(&seen[1], &seen[2]));
}
