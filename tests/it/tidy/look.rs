//! How the window looks and what it says are data: colours live in the theme, sentences in the texts.

use super::Violation;
use super::lexer::{Kind, Token, tokens};

const FIX_COLOUR: &str = "name what it means (Tone, Palette) and let assets/theme say which colour that is";
const FIX_SENTENCE: &str =
    "write it in assets/text/en and fr and say it by key: cx.t(\"ui-...\"), sight.say(..)";

/// Types that make a colour of numbers, in egui and in Bevy.
const COLOURS: [&str; 7] = ["Color32", "Hsva", "Rgba", "Color", "Srgba", "LinearRgba", "Hsla"];
/// What such a type offers without choosing a colour.
const COLOURLESS: [&str; 2] = ["TRANSPARENT", "PLACEHOLDER"];
/// How a colour is made of numbers, or named.
const MAKERS: [&str; 8] =
    ["from_rgb", "from_rgba", "from_gray", "from_black", "from_white", "from_hex", "srgb", "linear_rgb"];

const FIX_LINK: &str = "use widget::link, whose words cannot be selected";
/// How egui draws a link.
const LINKS: [&str; 3] = ["link", "hyperlink", "hyperlink_to"];

/// What draws its first argument as words.
const WIDGETS: [&str; 14] = [
    "label",
    "heading",
    "button",
    "small_button",
    "link",
    "monospace",
    "menu_button",
    "collapsing",
    "hint_text",
    "on_hover_text",
    "on_disabled_hover_text",
    "selectable_label",
    "toggle_value",
    "checkbox",
];
/// Types whose `new` does the same.
const TEXTS: [&str; 8] =
    ["RichText", "Label", "Button", "Window", "CollapsingHeader", "Text", "Text2d", "WidgetText"];

fn violation(path: &str, line: usize, rule: &'static str, found: String, fix: &'static str) -> Violation {
    Violation { path: path.to_owned(), line, rule, found, fix }
}

/// Whether a literal is a colour as it is written on the web.
fn is_web_colour(text: &str) -> bool {
    let digits = text.trim_matches('"').strip_prefix('#').unwrap_or_default();
    matches!(digits.len(), 6 | 8) && digits.chars().all(|c| c.is_ascii_hexdigit())
}

/// Checks that only the theme chooses colours.
pub(super) fn colours(path: &str, text: &str) -> Vec<Violation> {
    let drawn = path.starts_with("src/ui/") || path.starts_with("src/app/");
    if !drawn || path.starts_with("src/ui/theme") {
        return Vec::new();
    }
    let rule = "only the theme chooses colours";
    let tokens = own(text);
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        if token.kind == Kind::Text && is_web_colour(token.text) {
            found.push(violation(path, token.line, rule, token.text.to_owned(), FIX_COLOUR));
        }
        let Some([sign, member]) = tokens.get(at + 1..at + 3) else { continue };
        if !COLOURS.iter().any(|c| token.is(c)) || !sign.is("::") || member.kind != Kind::Ident {
            continue;
        }
        let named = member.text.chars().all(|c| c.is_ascii_uppercase() || c == '_');
        let made = MAKERS.iter().any(|m| member.text.starts_with(m));
        // From a colour of the theme to one of the painter: no number is written there.
        let passed_on = tokens.get(at + 4).is_some_and(|next| next.kind != Kind::Number);
        if (named && !COLOURLESS.contains(&member.text)) || (made && !passed_on) {
            let what = format!("`{}::{}`", token.text, member.text);
            found.push(violation(path, token.line, rule, what, FIX_COLOUR));
        }
    }
    found
}

/// Whether a literal has words: two of them, or one where a widget draws it.
fn has_words(literal: &str, drawn: bool) -> bool {
    let mut depth = 0u32;
    let mut said = String::new();
    for c in literal.trim_start_matches('r').trim_matches(['"', '#']).chars() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            c if depth == 0 => said.push(c),
            _ => {}
        }
    }
    let words = said.split_whitespace().filter(|w| w.chars().any(char::is_alphabetic)).count();
    let spaced = said.trim().chars().any(char::is_whitespace);
    words > 0 && (drawn || spaced)
}

/// Checks that the panels say nothing that is not in the texts. Where the program speaks to a terminal (errors
/// of `app`), only what a widget draws is looked at.
pub(super) fn sentences(path: &str, text: &str) -> Vec<Violation> {
    let (ui, app) = (path.starts_with("src/ui/"), path.starts_with("src/app/"));
    if !ui && !app {
        return Vec::new();
    }
    let tokens = own(text);
    let literal = |(at, token): (usize, &Token<'_>)| {
        let drawn = is_drawn(&tokens[..at]);
        let said = token.kind == Kind::Text && has_words(token.text, drawn) && (ui || drawn);
        said.then(|| {
            violation(
                path,
                token.line,
                "the panels say what the texts say",
                token.text.to_owned(),
                FIX_SENTENCE,
            )
        })
    };
    tokens.iter().enumerate().filter_map(literal).collect()
}

/// Checks that links are drawn in one way: egui's own link is told to screen readers as text where text can be
/// selected.
pub(super) fn links(path: &str, text: &str) -> Vec<Violation> {
    let drawn = path.starts_with("src/ui/") || path.starts_with("src/app/");
    if !drawn || path == "src/ui/widget.rs" {
        return Vec::new();
    }
    let tokens = own(text);
    let egui = |w: &&[Token<'_>]| {
        let method = w[0].is(".") && LINKS.iter().any(|l| w[1].is(l)) && w[2].is("(");
        method || (w[0].is("Link") || w[0].is("Hyperlink")) && w[1].is("::") && w[2].is("new")
    };
    let found = tokens.windows(3).filter(egui);
    found
        .map(|w| violation(path, w[1].line, "a link is told as a link", w[1].text.to_owned(), FIX_LINK))
        .collect()
}

/// Whether what follows these tokens is the first argument of something that draws words.
fn is_drawn(before: &[Token<'_>]) -> bool {
    let before = match before {
        [rest @ .., name, bang, open] if open.is("(") && bang.is("!") && name.is("format") => rest,
        _ => before,
    };
    match before {
        [.., owner, sign, new, open] if open.is("(") && sign.is("::") && new.is("new") => {
            TEXTS.iter().any(|t| owner.is(t))
        }
        [.., dot, name, open] if open.is("(") && dot.is(".") => WIDGETS.iter().any(|w| name.is(w)),
        _ => false,
    }
}

/// The tokens of a source without attributes and without its tests.
fn own(text: &str) -> Vec<Token<'_>> {
    let all = tokens(text);
    let mut kept = Vec::with_capacity(all.len());
    let mut at = 0;
    while at < all.len() {
        let opens = all.get(at + 1).is_some_and(|next| next.is("["));
        if !(all[at].is("#") && opens) {
            kept.push(all[at]);
            at += 1;
            continue;
        }
        let (mut end, mut depth) = (at + 1, 0usize);
        while end < all.len() {
            depth += usize::from(all[end].is("["));
            depth -= usize::from(all[end].is("]"));
            end += 1;
            if depth == 0 {
                break;
            }
        }
        let is_test = all[at..end]
            .windows(3)
            .any(|w| w[0].is("cfg") && w[1].is("(") && w[2].is("test"));
        if is_test {
            break;
        }
        at = end;
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::super::rejects;
    use super::*;

    #[test]
    fn colours_are_refused_outside_the_theme() {
        let good =
            "fn f(p: &Palette) { p.tone(Tone::Kept); Color32::TRANSPARENT; Color::srgba_u8(c.r(), 1); }";
        for bad in [
            "Color32::from_rgb(1, 2, 3)",
            "egui::Color32::WHITE",
            "Hsva::from_rgb(0.1, 0.2, 0.3)",
            "Color::srgb(0.1, 0.2, 0.3)",
            "hex(\"#a1b2c3\")",
        ] {
            let bad = format!("fn f() {{\n    {bad};\n}}");
            rejects(colours, "src/ui/panel/map.rs", &bad, 2, good);
            rejects(colours, "src/app/stage.rs", &bad, 2, good);
            assert!(colours("src/ui/theme.rs", &bad).is_empty());
            assert!(colours("src/cli/mod.rs", &bad).is_empty());
        }
    }

    #[test]
    fn links_of_egui_are_refused() {
        let good = "fn f(ui: &mut Ui) { widget::link(ui, words); self.link_to(x); }";
        for bad in ["ui.link(words)", "ui\n.hyperlink(\"x\")", "ui.add(egui::Link::new(words))"] {
            let bad = format!("fn f(ui: &mut Ui) {{\n    {bad};\n}}");
            let line = if bad.contains(".hyper") { 3 } else { 2 };
            rejects(links, "src/ui/panel/map.rs", &bad, line, good);
            assert!(links("src/ui/widget.rs", &bad).is_empty());
            assert!(links("src/score/ways.rs", &bad).is_empty());
        }
    }

    #[test]
    fn sentences_are_refused_outside_the_texts() {
        let good = "#[error(\"a file was not read: {0}\")]\nenum E {}\nfn f(ui: &mut Ui) { ui.label(cx.t(\"ui-now\")); \
                    ui.label(format!(\"{a} {b}…\")); ui.label(\"·\"); }\n#[cfg(test)]\nmod tests { const S: &str = \
                    \"a b\"; }";
        for bad in [
            "ui.label(\"Docket\")",
            "RichText::new(\"Docket\").strong()",
            "egui::Button::new(\"Send it\")",
            "ui.button(format!(\"Send {n}\"))",
            "let words = \"Nothing is open\"",
            "Err(format!(\"no case {case}\"))",
        ] {
            let bad = format!("fn f(ui: &mut Ui) {{\n    {bad};\n}}");
            rejects(sentences, "src/ui/panel/map.rs", &bad, 2, good);
        }
        rejects(
            sentences,
            "src/app/mod.rs",
            "fn f() {\n ui.label(\"No map\"); }",
            2,
            "fail(\"it broke down\");",
        );
        assert!(sentences("src/cli/mod.rs", "const A: &str = \"Some words\";").is_empty());
    }
}
