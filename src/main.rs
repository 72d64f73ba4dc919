//! The program: parses nothing and decides nothing; it hands the window, if there is one, to the command line.

use rogatory::cli::{NoWindow, WindowRequest};

fn main() -> std::process::ExitCode {
    rogatory::cli::main(window)
}

/// Opens the window; an error says why there is none.
#[cfg(feature = "desktop")]
fn window(request: &WindowRequest) -> Result<(), NoWindow> {
    use rogatory::app::{self, WindowError, WindowOptions};
    use rogatory::ui::script::UiScript;
    let script = match &request.script {
        Some((text, folder)) => Some((UiScript::parse(text).map_err(NoWindow::Failed)?, folder.clone())),
        None => None,
    };
    let options = WindowOptions {
        size: (1600, 900),
        data: request.data.clone(),
        user: request.user.clone(),
        language: request.language,
        case: request.case.clone(),
        seed: request.seed,
        resume: request.resume.clone(),
        script,
        safe_graphics: request.safe_graphics,
        relaunched: request.relaunched,
    };
    app::open(&options).map_err(|error| match error {
        WindowError::NoDisplay | WindowError::NoGraphics | WindowError::Start(_) => {
            NoWindow::Cannot(error.to_string())
        }
        WindowError::Capture(_) | WindowError::Ended(_) => NoWindow::Failed(error.to_string()),
    })
}

/// Opens the window; an error says why there is none.
#[cfg(not(feature = "desktop"))]
fn window(_request: &WindowRequest) -> Result<(), NoWindow> {
    Err(NoWindow::Cannot("this program was built without a window".to_owned()))
}
