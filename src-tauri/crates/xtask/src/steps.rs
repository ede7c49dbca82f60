//! Named steps with the time they take, and the programs they run.

use std::fmt;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Why a command ended: the step and what was wrong.
#[derive(Debug)]
pub(crate) struct Failure {
    step: String,
    reason: String,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{}\" failed: {}", self.step, self.reason)
    }
}

/// The steps of one command, told as they begin.
pub(crate) struct Steps {
    total: usize,
    begun: usize,
    name: String,
    start: Instant,
}

impl Steps {
    pub(crate) fn new(total: usize) -> Self {
        Self { total, begun: 0, name: "set-up".to_owned(), start: Instant::now() }
    }

    /// Begins the next step. Nothing is printed when a step ends: the last lines belong to what it ran.
    pub(crate) fn begin(&mut self, name: &str) {
        self.begun += 1;
        name.clone_into(&mut self.name);
        let elapsed = clock(self.start.elapsed());
        eprintln!("\n[{}/{}] {name} (after {elapsed})", self.begun, self.total);
    }

    /// Runs a program with no input and its output shown.
    pub(crate) fn run(&self, command: &mut Command) -> Result<(), Failure> {
        command.stdin(Stdio::null());
        self.run_attended(command)
    }

    /// Runs a program that may ask the person at the terminal.
    pub(crate) fn run_attended(&self, command: &mut Command) -> Result<(), Failure> {
        eprintln!("$ {}", shown(command));
        match command.status() {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(self.failure(format!("{} ended with {status}", shown(command)))),
            Err(error) => Err(self.failure(format!("{}: {error}", shown(command)))),
        }
    }

    /// A failure of the current step.
    pub(crate) fn failure(&self, reason: impl fmt::Display) -> Failure {
        Failure { step: self.name.clone(), reason: reason.to_string() }
    }
}

/// A command line as a person would type it.
fn shown(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy()];
    words.extend(command.get_args().map(|word| word.to_string_lossy()));
    words.join(" ")
}

/// Minutes and seconds.
fn clock(time: Duration) -> String {
    let seconds = time.as_secs();
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_its_step_and_the_command() {
        let mut steps = Steps::new(1);
        steps.begin("listing");
        let failure = steps.run(Command::new("cargo").arg("no-such-command-at-all")).expect_err("must fail");
        assert!(failure.to_string().starts_with("\"listing\" failed: cargo no-such-command-at-all"));
    }

    #[test]
    fn times_are_minutes_and_seconds() {
        assert_eq!(clock(Duration::from_secs(65)), "1:05");
    }
}
