//! neden's binary: the command line, and nothing else.

use std::process::ExitCode;

fn main() -> ExitCode {
    neden::cli::run(std::env::args_os())
}
