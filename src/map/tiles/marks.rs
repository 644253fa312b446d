//! Dots for towns and airports, which walkers' styles cannot draw.
//!
//! A style layer that writes names at points may say, in its `metadata`, which mark belongs at
//! the point itself:
//!
//! ```json
//! "metadata": {"mark": {"shape": "dot", "radius": 2, "color": "#6b6458", "rim": "#f5f1e8"}}
//! ```
//!
//! The mark is added to the tile as a small mesh. It is drawn under all names, and also where the
//! name itself found no room: the town is there all the same. The name moves up to stand
//! above its mark, or below if its text begins with a line break: which of the two suits the
//! neighbours was found when the atlas was made.

use egui::{Color32, Pos2, Vec2, pos2};
use serde::Deserialize;
use walkers::{Drawable, Mesh, Text, Vertex};

use super::TileError;

/// The shape of a mark.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
enum Shape {
    Dot,
    /// A dot with a hole: a capital.
    Ring,
    /// A square on its corner: an airport.
    Diamond,
}

#[derive(Clone, Debug, Deserialize)]
struct Mark {
    shape: Shape,
    /// Pixels from the middle to the edge, without the rim.
    radius: f32,
    color: String,
    rim: String,
}

/// A mark with its colours understood.
#[derive(Clone, Debug)]
struct Ready {
    shape: Shape,
    radius: f32,
    color: Color32,
    rim: Color32,
}

/// The marks of a style, by the number of the style layer.
#[derive(Clone, Debug, Default)]
pub struct Marks(Vec<Option<Ready>>);

#[derive(Deserialize)]
struct StyleMarks {
    layers: Vec<LayerMark>,
}

#[derive(Deserialize)]
struct LayerMark {
    #[serde(default)]
    metadata: Metadata,
}

#[derive(Default, Deserialize)]
struct Metadata {
    mark: Option<Mark>,
}

/// How wide (pixels) the light rim around a mark is, and the edge over which it fades.
const RIM: f32 = 1.0;
const FADE: f32 = 0.8;

/// From the middle of a name to the edge of its letters, as a part of the font's size.
const HALF_LINE: f32 = 0.6;

impl Marks {
    pub fn from_style_json(json: &str) -> Result<Self, TileError> {
        let style: StyleMarks = serde_json::from_str(json)?;
        style
            .layers
            .into_iter()
            .map(|layer| layer.metadata.mark.map(Ready::try_from).transpose())
            .collect::<Result<_, _>>()
            .map(Self)
    }

    /// Move names off their points, and give one mesh with the marks of all of them.
    ///
    /// A tile's shapes grow with the map between two zoom levels; `shrink` undoes the whole levels
    /// by which a tile is drawn larger than it is.
    pub fn place(&self, texts: &mut [Text], shrink: f32) -> Option<Drawable> {
        let mut mesh = Mesh::default();
        for text in texts {
            let Some(Some(mark)) = self.0.get(text.layer) else {
                continue;
            };
            mark.add_to(&mut mesh, text.position, shrink);
            let offset = (mark.radius + RIM + text.font_size * HALF_LINE) * shrink;
            match text.text.strip_prefix('\n') {
                Some(name) => {
                    text.text = name.to_owned();
                    text.position.y += offset;
                }
                None => text.position.y -= offset,
            }
        }
        (!mesh.is_empty()).then_some(Drawable::Fill(mesh))
    }
}

impl TryFrom<Mark> for Ready {
    type Error = TileError;

    fn try_from(mark: Mark) -> Result<Self, TileError> {
        let color = |text: &str| Color32::from_hex(text).map_err(|_| TileError::MarkColor(text.to_owned()));
        Ok(Self {
            shape: mark.shape,
            radius: mark.radius,
            color: color(&mark.color)?,
            rim: color(&mark.rim)?,
        })
    }
}

impl Ready {
    fn add_to(&self, mesh: &mut Mesh, center: Pos2, shrink: f32) {
        let corners = if self.shape == Shape::Diamond { 4 } else { 12 };
        let mut disc = |radius: f32, color: Color32| {
            add_disc(mesh, center, corners, radius * shrink, FADE * shrink, color);
        };
        disc(self.radius + RIM, self.rim);
        disc(self.radius, self.color);
        if self.shape == Shape::Ring {
            disc(self.radius * 0.5, self.rim);
        }
    }
}

/// A disc (or, with four corners, a square on its corner) that fades at its edge: fills are drawn
/// without smoothing, so the fade is a ring of triangles that ends in nothing.
fn add_disc(mesh: &mut Mesh, center: Pos2, corners: u32, radius: f32, fade: f32, color: Color32) {
    let first = mesh.vertices.len() as u32;
    mesh.vertices.push(Vertex { position: center, color });
    for corner in 0..corners {
        let angle = corner as f32 / corners as f32 * std::f32::consts::TAU;
        let out = Vec2::angled(angle);
        for (distance, color) in [(radius - fade / 2.0, color), (radius + fade / 2.0, Color32::TRANSPARENT)] {
            let at = center + out * distance.max(0.0);
            mesh.vertices.push(Vertex { position: pos2(at.x, at.y), color });
        }
    }
    for corner in 0..corners {
        let (inner, outer) = (first + 1 + corner * 2, first + 2 + corner * 2);
        let next = (corner + 1) % corners;
        let (next_inner, next_outer) = (first + 1 + next * 2, first + 2 + next * 2);
        mesh.indices.extend([first, inner, next_inner]);
        mesh.indices.extend([inner, outer, next_inner]);
        mesh.indices.extend([next_inner, outer, next_outer]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLE: &str = r##"{"layers": [
        {"type": "background", "paint": {}},
        {"type": "symbol", "metadata": {"mark":
            {"shape": "dot", "radius": 2.0, "color": "#102030", "rim": "#ffffff"}}}
    ]}"##;

    fn name_in_layer(layer: usize, name: &str) -> Text {
        Text::new(pos2(10.0, 20.0), name.to_owned(), 12.0, Color32::BLACK, 0.0).with_layer(layer)
    }

    #[test]
    fn a_name_gets_the_mark_of_its_style_layer_and_others_get_none() {
        let marks = Marks::from_style_json(STYLE).expect("good style");
        assert!(marks.place(&mut [name_in_layer(0, "Hit")], 1.0).is_none());
        assert!(marks.place(&mut [name_in_layer(7, "Hit")], 1.0).is_none());
        let Some(Drawable::Fill(mesh)) = marks.place(&mut [name_in_layer(1, "Hit")], 1.0) else {
            panic!("no mark");
        };
        assert_eq!(mesh.vertices[0].position, pos2(10.0, 20.0));
    }

    #[test]
    fn a_name_stands_above_its_point_or_below_where_a_line_break_says_so() {
        let marks = Marks::from_style_json(STYLE).expect("good style");
        let mut names = [name_in_layer(1, "Hit"), name_in_layer(1, "\nHit")];
        marks.place(&mut names, 0.5);
        // Half of 2 px radius, 1 px rim and 0.6 of 12 px type.
        assert_eq!(names[0].position, pos2(10.0, 20.0 - 5.1));
        assert_eq!(names[1].position, pos2(10.0, 20.0 + 5.1));
        assert_eq!(names[1].text, "Hit");
    }

    #[test]
    fn a_colour_that_is_none_is_an_error() {
        let style = STYLE.replace("#102030", "reddish");
        assert!(matches!(
            Marks::from_style_json(&style),
            Err(TileError::MarkColor(text)) if text == "reddish"
        ));
    }
}
