//! `cargo xtask soak [--minutes N]`: kills, random sequences, threads and hostile input for longer than a test run may
//! take. What a step prints is told again at the end.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::places;
use crate::steps::{Failure, Steps};

pub(crate) const STEPS: usize = 5;

const KILLS: &str = "2000";
const SEQUENCES: &str = "10000";
const THREAD_SECONDS: &str = "60";
const TARGETS: [&str; 4] = ["order_text", "stock_text", "import", "letter"];
const FUZZER: &str = "0.13.2";
/// What each is fuzzed at the least, however long the rest took.
const LEAST: Duration = Duration::from_mins(5);

pub(crate) fn run(steps: &mut Steps) -> Result<(), Failure> {
    let started = Instant::now();
    let minutes = minutes().map_err(|reason| steps.failure(reason))?;
    let mut told = Vec::new();

    steps.begin("fivedeskctl, quick");
    steps.run(&mut places::cargo(&["build", "--release", "--package", "fivedeskctl"]))?;

    steps.begin("programs killed at random moments");
    let kills = test("faults", "programs_killed", &[("FIVEDESK_KILLS", KILLS)]);
    told.push(listened(steps, kills, |line| line.contains("runs were killed"))?);

    steps.begin("random sequences against the model");
    let model = test("model", "the_book_does", &[("FIVEDESK_SEQUENCES", SEQUENCES)]);
    listened(steps, model, |_| false)?;
    told.push(vec![format!("{SEQUENCES} sequences did what the model says")]);

    steps.begin("eight threads");
    let threads = test("faults", "eight_threads", &[("FIVEDESK_THREAD_SECONDS", THREAD_SECONDS)]);
    told.push(listened(steps, threads, |line| line.contains("threads over"))?);

    steps.begin("hostile text and files");
    let left = Duration::from_secs(minutes * 60).saturating_sub(started.elapsed());
    let each = (left / TARGETS.len() as u32).max(LEAST).as_secs();
    let fuzzer = fuzzer(steps)?;
    for target in TARGETS {
        let built = places::target().join("fuzz");
        let corpus = built.join("corpus").join(target);
        std::fs::create_dir_all(&corpus).map_err(|error| steps.failure(error))?;
        let mut command = places::in_root(&fuzzer);
        command.args(["run", "--fuzz-dir", "tests/fuzz", "--target-dir"]).arg(&built).arg(target);
        command.arg(corpus).arg(format!("tests/fuzz/seeds/{target}")).arg("--");
        command.arg(format!("-max_total_time={each}")).args(["-max_len=4096", "-print_final_stats=1"]);
        // The fuzzer's flags are those of another channel; this toolchain has them behind this word.
        command.env("RUSTC_BOOTSTRAP", "1");
        let runs = listened(steps, command, |line| line.contains("number_of_executed_units"))?;
        told.push(runs.iter().map(|line| format!("{target}: {}", line.trim())).collect());
    }

    eprintln!("\nin {} minutes:", started.elapsed().as_secs() / 60);
    for line in told.into_iter().flatten() {
        eprintln!("  {line}");
    }
    eprintln!("  lost: nothing");
    Ok(())
}

/// Minutes asked for: `--minutes N`, else 25.
fn minutes() -> Result<u64, String> {
    let words: Vec<String> = std::env::args().skip(2).collect();
    match words.as_slice() {
        [] => Ok(25),
        [option, count] if option == "--minutes" => {
            count.parse().map_err(|_| format!("--minutes {count}: write a whole number"))
        }
        _ => Err(format!("only --minutes N is known, not {}", words.join(" "))),
    }
}

/// One test, in the release profile, with what it is asked by the environment.
fn test(target: &str, name: &str, asked: &[(&str, &str)]) -> Command {
    let mut command = places::cargo(&["test", "--release", "--package", "fivedesk-tests", "--test", target]);
    command.args([name, "--", "--nocapture"]).envs(asked.iter().copied());
    command
}

/// Runs a program, shows what it prints, and keeps the lines that tell what was done.
fn listened(
    steps: &Steps,
    mut command: Command,
    tells: impl Fn(&str) -> bool,
) -> Result<Vec<String>, Failure> {
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::inherit());
    let fuzzing = command.get_args().any(|word| word == "--fuzz-dir");
    if fuzzing {
        // libFuzzer tells on standard error.
        command.stdout(Stdio::inherit()).stderr(Stdio::piped());
    }
    let mut child = command.spawn().map_err(|error| steps.failure(error))?;
    let output: Option<Box<dyn std::io::Read>> = if fuzzing {
        child.stderr.take().map(|output| Box::new(output) as _)
    } else {
        child.stdout.take().map(|output| Box::new(output) as _)
    };
    let mut kept = Vec::new();
    for line in output.into_iter().flat_map(|output| BufReader::new(output).lines()) {
        let line = line.map_err(|error| steps.failure(error))?;
        println!("{line}");
        if tells(&line) {
            kept.push(line);
        }
    }
    let status = child.wait().map_err(|error| steps.failure(error))?;
    if status.success() { Ok(kept) } else { Err(steps.failure(format!("it ended with {status}"))) }
}

/// cargo-fuzz, kept in the target folder; nothing global is touched.
fn fuzzer(steps: &Steps) -> Result<std::path::PathBuf, Failure> {
    let tools = places::target().join("tools");
    let home = tools.join(format!("cargo-fuzz-{FUZZER}"));
    let program = home.join("bin").join("cargo-fuzz");
    if !program.is_file() {
        let mut install =
            places::cargo(&["install", "--locked", "--debug", "--version", FUZZER, "cargo-fuzz"]);
        install.arg("--root").arg(home).arg("--target-dir").arg(tools.join("build"));
        steps.run(&mut install)?;
    }
    Ok(program)
}
