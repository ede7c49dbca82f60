//! Orders: every step of their way, and the reading of them.

mod approve;
mod clarify;
mod deliver;
mod fulfil;
mod list;
mod pay;
mod read;
mod reject;
mod show;
mod step;
mod submit;
mod submit_many;

pub use approve::approve;
pub use clarify::{LineAnswer, clarify};
pub use deliver::deliver;
pub use fulfil::fulfil;
pub use list::{OrderQuery, counts, list};
pub use pay::pay;
pub use read::read;
pub use reject::reject;
pub use show::{find, show};
pub use submit::{SubmitText, submit};
pub use submit_many::submit_many;

pub(crate) use step::order_for;
pub(crate) use submit::{Open, enter_open};
