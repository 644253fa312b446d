//! Enums of what can be wrong, in which every kind has a code: stable, for scripts, and listed in
//! `docs/issue-codes.md`. What is said of a kind is in [`crate::l10n`], which is above this floor.

macro_rules! coded {
    (
        $(#[$meta:meta])*
        pub enum $enum:ident {
            $(
                $(#[$doc:meta])*
                $name:ident $({ $( $(#[$of_field:meta])* $field:ident: $type:ty, )* })? = $code:literal,
            )*
            $(; $( $(#[$more_doc:meta])* $more:ident($inner:ty), )* )?
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        pub enum $enum {
            $(
                $(#[$doc])*
                $name $({ $( $(#[$of_field])* $field: $type, )* })?,
            )*
            $( $( $(#[$more_doc])* $more($inner), )* )?
        }

        impl $enum {
            /// Every code of these kinds, each once.
            pub const CODES: &'static [&'static str] = &[$($code,)*];

            /// The code of this kind, which no later version gives to another one.
            pub fn code(&self) -> &'static str {
                match self {
                    $( Self::$name { .. } => $code, )*
                    $( $( Self::$more(inner) => inner.code(), )* )?
                }
            }
        }
    };
}
