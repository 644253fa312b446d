//! Floor 6: the presenter.
