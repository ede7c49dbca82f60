//! Who acts.

use crate::Desk;
use crate::desk::words;

words! {
    /// What kind of somebody acts.
    ActorKind {
        /// A person, by name.
        Person = "person",
        /// A desk's agent.
        Agent = "agent",
        /// A rule of the owner's policy, applied by an agent.
        Rule = "rule",
        /// An import.
        Import = "import",
        /// Another program.
        Host = "host",
    }
}

/// Who acts, as the log keeps it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Actor {
    /// What kind of somebody.
    pub kind: ActorKind,
    /// A person's or program's name, a desk's word, or an import's format.
    pub name: String,
}

impl Actor {
    /// A person.
    pub fn person(name: impl Into<String>) -> Self {
        Self { kind: ActorKind::Person, name: name.into() }
    }

    /// A desk's agent.
    pub fn agent(desk: Desk) -> Self {
        Self { kind: ActorKind::Agent, name: desk.word().to_owned() }
    }

    /// The owner's policy, applied by the desk's agent.
    pub fn rule(desk: Desk) -> Self {
        Self { kind: ActorKind::Rule, name: desk.word().to_owned() }
    }

    /// An import of a format.
    pub fn import(format: impl Into<String>) -> Self {
        Self { kind: ActorKind::Import, name: format.into() }
    }
}
