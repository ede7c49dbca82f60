//! A program and everything it starts, ended together.

use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Programs that share a process group of their own.
pub(crate) struct Group(Child);

impl Group {
    /// Starts a program at the head of a new group.
    pub(crate) fn start(command: &mut Command) -> Self {
        let name = command.get_program().to_owned();
        let child = command.process_group(0).stdin(Stdio::null()).spawn();
        Self(child.unwrap_or_else(|error| panic!("{} does not start: {error}", name.display())))
    }

    /// The first program.
    pub(crate) fn head(&mut self) -> &mut Child {
        &mut self.0
    }

    fn signal(&self, name: &str) {
        let group = format!("-{}", self.0.id());
        let _ended_already = Command::new("kill").args([name, "--", &group]).stderr(Stdio::null()).status();
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        self.signal("-TERM");
        let patience = Instant::now() + Duration::from_secs(5);
        while matches!(self.0.try_wait(), Ok(None)) && Instant::now() < patience {
            std::thread::sleep(Duration::from_millis(20));
        }
        self.signal("-KILL");
        let _reaped = self.0.wait();
    }
}
