//! The program: everything is in the library.

fn main() -> std::process::ExitCode {
    rogatory::cli::main()
}
