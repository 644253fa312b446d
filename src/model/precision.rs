//! How well a position is known.

use super::vocabulary::PrecisionClass;

/// A class, and a radius in metres where one is stated.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Precision {
    /// The class, which is always there.
    pub class: PrecisionClass,
    /// Metres, finite and not negative; `None` where nobody stated one.
    pub radius_m: Option<f32>,
}

impl Precision {
    /// A class without a stated radius.
    pub fn class(class: PrecisionClass) -> Self {
        Self { class, radius_m: None }
    }

    /// The radius to draw, in metres, and `None` where no circle would be honest.
    ///
    /// A stated radius is drawn as it is. For a class the radius is Sitmap's convention, in the
    /// order of size of what the word means; a card says so where it is shown.
    pub fn drawn_radius_m(self) -> Option<f32> {
        if let Some(stated) = self.radius_m {
            return (stated > 0.0).then_some(stated);
        }
        match self.class {
            PrecisionClass::Town => Some(2_500.0),
            PrecisionClass::Near => Some(5_000.0),
            PrecisionClass::District => Some(20_000.0),
            PrecisionClass::Province => Some(75_000.0),
            PrecisionClass::Exact | PrecisionClass::Country | PrecisionClass::Unknown => None,
        }
    }

    /// The less exact of two.
    #[must_use]
    pub fn coarser(self, other: Self) -> Self {
        let size = |p: Self| match p.class {
            PrecisionClass::Country => f32::INFINITY,
            _ => p.drawn_radius_m().unwrap_or(0.0),
        };
        if size(other) > size(self) { other } else { self }
    }

    /// Whether a marker stands for a whole country: a point that is nowhere in particular.
    pub fn is_nowhere_in_particular(self) -> bool {
        self.class == PrecisionClass::Country
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stated_radius_is_drawn_and_a_class_by_convention() {
        let stated = Precision { class: PrecisionClass::Near, radius_m: Some(800.0) };
        assert_eq!(stated.drawn_radius_m(), Some(800.0));
        assert_eq!(Precision::class(PrecisionClass::Near).drawn_radius_m(), Some(5_000.0));
        for class in [PrecisionClass::Exact, PrecisionClass::Country, PrecisionClass::Unknown] {
            assert_eq!(Precision::class(class).drawn_radius_m(), None);
        }
    }

    #[test]
    fn the_coarser_of_two_is_the_larger_disc() {
        let town = Precision::class(PrecisionClass::Town);
        let near = Precision::class(PrecisionClass::Near);
        let exact = Precision::class(PrecisionClass::Exact);
        assert_eq!(exact.coarser(near), near);
        assert_eq!(near.coarser(town), near);
        let country = Precision::class(PrecisionClass::Country);
        assert_eq!(exact.coarser(country), country);
        assert_eq!(country.coarser(near), country);
    }
}
