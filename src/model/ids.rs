//! Dense ids: the number of a row in its table, one type a table so that they cannot be mixed up.

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub u32);

        impl From<u32> for $name {
            fn from(row: u32) -> Self {
                Self(row)
            }
        }

        impl From<$name> for u32 {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl $name {
            /// The row's index in its table.
            pub fn index(self) -> usize {
                self.0 as usize
            }

            /// The ids of a table of `len` rows, in order.
            pub fn all(len: usize) -> impl ExactSizeIterator<Item = Self> + DoubleEndedIterator + Clone {
                (0..u32::try_from(len).unwrap_or(u32::MAX)).map(Self)
            }
        }
    )*};
}

ids! {
    /// A row of the places.
    PlaceId,
    /// A row of the actors.
    ActorId,
    /// A row of the sources.
    SourceId,
    /// A row of the incidents.
    IncidentId,
    /// A row of the statements.
    StatementId,
    /// A row of the attachments.
    AttachmentId,
    /// A row of the shapes.
    ShapeId,
}
