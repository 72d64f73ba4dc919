//! Whether a window can be opened here.

/// Whether a display is there. On Linux and the BSDs it is named by the environment; elsewhere the
/// window system is always there.
pub fn has_display() -> bool {
    if cfg!(any(target_os = "windows", target_os = "macos")) {
        return true;
    }
    ["WAYLAND_DISPLAY", "DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|v| !v.is_empty()))
}
