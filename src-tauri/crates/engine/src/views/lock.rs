//! The window's lock.

super::views! {
    /// The window's lock as it is set.
    struct LockView {
        /// Whether the window has a password.
        pub on: bool,
        /// Minutes without a hand on the window after which it locks itself; never without.
        pub idle_minutes: Option<u32>,
    }
}
