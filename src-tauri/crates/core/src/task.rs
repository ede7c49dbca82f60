//! Work on a desk.

use crate::Desk;
use crate::desk::words;

words! {
    /// What is to be done on an order.
    TaskKind {
        /// Mail: read the order's text.
        Read = "read",
        /// Approval: decide by the owner's policy.
        Decide = "decide",
        /// Warehouse: set stock aside.
        Reserve = "reserve",
        /// Delivery: see that it is paid.
        Collect = "collect",
        /// Delivery: pack and hand to the carrier.
        Ship = "ship",
        /// Delivery: confirm that it arrived.
        Deliver = "deliver",
        /// Oversight: see whether what was set aside leaves a product low.
        Watch = "watch",
    }
}

impl TaskKind {
    /// The desk whose work it is.
    pub const fn desk(self) -> Desk {
        match self {
            Self::Read => Desk::Mail,
            Self::Decide => Desk::Approval,
            Self::Reserve => Desk::Warehouse,
            Self::Collect | Self::Ship | Self::Deliver => Desk::Delivery,
            Self::Watch => Desk::Oversight,
        }
    }

    /// Whether an agent can do it by itself; the others are done with the owner's hands.
    pub const fn is_agents(self) -> bool {
        !matches!(self, Self::Ship | Self::Deliver)
    }
}

words! {
    /// How far a task has come.
    TaskState {
        /// An agent can take it now.
        Ready = "ready",
        /// It waits for the owner, for stock or for a time.
        Waiting = "waiting",
        /// Finished.
        Done = "done",
        /// Parked after the last try.
        Failed = "failed",
        /// No longer needed.
        Dropped = "dropped",
    }
}
