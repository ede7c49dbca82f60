//! Orders: every step of their way, and the reading of them.

mod approve;
mod cancel;
mod clarify;
mod copy;
mod deliver;
mod edit;
mod fulfil;
mod hold;
mod list;
mod not_duplicate;
mod parcel;
mod parts;
mod pay;
mod read;
mod refund;
mod reject;
mod short;
mod show;
mod step;
mod submit;
mod submit_many;
mod take_back;

pub use approve::approve;
pub use cancel::cancel;
pub use clarify::{LineAnswer, clarify};
pub use copy::copy;
pub use deliver::deliver;
pub use edit::{Edit, EditedLine, edit, substitute};
pub use fulfil::{Parcel, fulfil};
pub use hold::{hold, resume};
pub use list::{OrderQuery, counts, list};
pub use not_duplicate::not_duplicate;
pub use parcel::{lost, track};
pub use parts::LinePart;
pub use pay::{Payment, pay};
pub use read::read;
pub use refund::refund;
pub use reject::reject;
pub use show::{find, show};
pub use submit::{SubmitText, submit};
pub use submit_many::submit_many;
pub use take_back::{ComesBack, take_back};

pub(crate) use short::{said_of, short_of};
pub(crate) use step::{follow, order_for, wait_for_owner};
pub(crate) use submit::{Open, customer_of, enter_open};
