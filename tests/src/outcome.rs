//! What a run of the program came to.

use std::process::Output;

use serde_json::Value;

/// A program that ended.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// Its exit status; `None` when it was killed.
    pub status: Option<i32>,
    /// What it printed as its answer.
    pub out: String,
    /// What it printed as an error for a person.
    pub err: String,
}

impl Outcome {
    /// Of a program's output.
    pub fn of(output: &Output) -> Self {
        Self {
            status: output.status.code(),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }

    /// The answer as JSON, which `--json` promises for errors too.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out)
            .unwrap_or_else(|error| panic!("the answer is not JSON ({error}): {} {}", self.out, self.err))
    }

    /// The error it ended with, of this status and code.
    #[track_caller]
    pub fn error(&self, status: i32, code: &str) -> Value {
        assert_eq!(self.status, Some(status), "{} {}", self.out, self.err);
        self.told(code)
    }

    /// Its error: on standard output, with its three parts, and with a sentence for a message.
    #[track_caller]
    pub(crate) fn told(&self, code: &str) -> Value {
        let answer = self.json();
        let error = &answer["error"];
        fields(error, &["code", "message", "details"]);
        assert_eq!(error["code"], code, "{error}");
        let message = error["message"].as_str().expect("the message is text");
        assert!(message.contains(' '), "the message must be a sentence, not a key: {message}");
        error.clone()
    }
}

/// Asserts that a JSON object has every one of these fields.
#[track_caller]
pub fn fields(object: &Value, names: &[&str]) {
    for name in names {
        assert!(
            object.get(name).is_some(),
            "scripts rely on the field `{name}`, which is missing in {object}"
        );
    }
}
