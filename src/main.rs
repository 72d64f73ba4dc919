//! The program: parses nothing and decides nothing; it hands the window, if there is one, to the command line.

fn main() -> std::process::ExitCode {
    rogatory::cli::main(window)
}

/// Opens the window; an error says why there is none.
#[cfg(feature = "desktop")]
fn window(play_command: &str) -> Result<(), String> {
    let options =
        rogatory::app::WindowOptions { play_command: play_command.to_owned(), ..Default::default() };
    rogatory::app::open(options).map_err(|error| error.to_string())
}

/// Opens the window; an error says why there is none.
#[cfg(not(feature = "desktop"))]
fn window(_play_command: &str) -> Result<(), String> {
    Err("this program was built without a window".to_owned())
}
