//! One page of a long list.

super::views! {
    /// One page of a long list; pages count from 1.
    struct Page<T> {
        /// The rows of this page.
        pub items: Vec<T>,
        /// Which page this is, from 1.
        pub page: u32,
        /// How many rows a page holds.
        pub per_page: u32,
        /// How many rows there are in all.
        pub total: u32,
        /// There are so many at the least: a long search is counted up to 10,000.
        pub total_is_at_least: bool,
        /// How many pages that makes; at least 1.
        pub pages: u32,
    }
}

impl<T> Page<T> {
    /// A page of `total` rows.
    pub fn of(items: Vec<T>, page: u32, per_page: u32, total: u32) -> Self {
        let per_page = per_page.max(1);
        Self {
            items,
            page,
            per_page,
            total,
            total_is_at_least: false,
            pages: total.div_ceil(per_page).max(1),
        }
    }

    /// The same page of a list that was counted up to its total and no further.
    #[must_use]
    pub fn at_least(self, total_is_at_least: bool) -> Self {
        Self { total_is_at_least, ..self }
    }
}
