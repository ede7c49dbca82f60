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
        /// How many pages that makes; at least 1.
        pub pages: u32,
    }
}

impl<T> Page<T> {
    /// A page of `total` rows.
    pub fn of(items: Vec<T>, page: u32, per_page: u32, total: u32) -> Self {
        let per_page = per_page.max(1);
        Self { items, page, per_page, total, pages: total.div_ceil(per_page).max(1) }
    }
}
