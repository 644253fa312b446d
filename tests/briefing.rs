//! A room is shown a briefing, with the keys of a clicker.

use egui::Key;

use crate::support::{NONE, Window};

fn present() -> Window {
    let mut window = Window::sized([1920.0, 1080.0], 1.0, sitmap::app::Start::default());
    window.key(NONE, Key::F5);
    window.settle();
    window
}

#[test]
fn the_bundled_briefing_is_shown_from_the_first_step_to_the_last_with_a_clicker() {
    let mut window = present();
    let steps = window.app().presented().unwrap().deck().len();
    for n in 1..=steps {
        let show = window.app().presented().unwrap();
        let step = show.step().unwrap().clone();
        assert_eq!((step.number, step.of), (n, steps));
        if let Some(folder) = std::env::var_os("SITMAP_LOOK") {
            let picture = window.harness.render().unwrap();
            picture.save(std::path::Path::new(&folder).join(format!("step-{n:02}.png"))).unwrap();
        }
        window.key(NONE, Key::PageDown);
        window.settle();
    }
    assert_eq!(window.app().presented().unwrap().step(), None);
}
