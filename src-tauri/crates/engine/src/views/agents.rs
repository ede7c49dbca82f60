//! The agents' work.

super::views! {
    /// All five.
    struct AgentsView {
        /// In the order of the flow.
        pub agents: Vec<AgentStatus>,
    }

    /// One agent's tasks.
    struct AgentStatus {
        /// The desk.
        pub agent: String,
        /// Tasks it can take now.
        pub ready: u32,
        /// Tasks that wait for the owner, for stock or for a time.
        pub waiting: u32,
        /// Tasks finished.
        pub done: u32,
        /// Tasks parked after their last try.
        pub failed: u32,
        /// Mean time of one step; `None` before the first.
        pub mean_ms: Option<f64>,
        /// Share of finished tasks that needed no person, 0 to 1; `None` before the first.
        pub untouched_share: Option<f64>,
    }
}
