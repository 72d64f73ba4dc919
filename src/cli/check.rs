//! `check`: every error of scenarios and law packs, at its place, with a next step.

use std::path::Path;
use std::sync::Arc;

use super::case::scenario_texts;
use super::{CliError, Common, Exit, say, say_note};
use crate::case::ids::ItemId;
use crate::case::prepared::Prepared;
use crate::io::{Data, shipped_ids};
use crate::players::effort::effort;
use crate::scenario::{Diagnostic, Folder, LawPacks, Limits, Sources, load, render};
use crate::text::layout::WIDTH as PAGE_WIDTH;
use crate::text::{Language, Words};

/// A scenario that was looked at.
pub(super) struct Checked {
    /// Its files.
    pub folder: Folder,
    /// The compiled scenario, if nothing is wrong with it.
    pub scenario: Option<crate::case::scenario::Scenario>,
    /// What is wrong.
    pub diagnostics: Vec<Diagnostic>,
}

/// Law files: label and bytes.
type LawFiles = Vec<(String, Vec<u8>)>;

/// Law packs of a data source, with what is wrong with them rendered.
pub(super) fn law_packs(data: &Data) -> Result<(LawPacks, Vec<Diagnostic>, LawFiles), CliError> {
    let files = data.law()?;
    let borrowed = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
    let (packs, diagnostics) = LawPacks::parse(borrowed, &Limits::default());
    Ok((packs, diagnostics, files))
}

/// Loads a scenario by path or shipped id.
pub(super) fn look_at(data: &Data, packs: &LawPacks, name: &str) -> Result<Checked, CliError> {
    let folder = data.scenario(name)?;
    let (scenario, diagnostics) = load(&folder, packs, &Limits::default());
    Ok(Checked { folder, scenario, diagnostics })
}

/// Loads a scenario and the packs, or says all that is wrong with them.
pub(super) fn load_or_say(data: &Data, name: &str) -> Result<Checked, CliError> {
    let (packs, wrong, files) = law_packs(data)?;
    if wrong.iter().any(Diagnostic::is_error) {
        return Err(CliError(rendered_law(&wrong, &files)));
    }
    let checked = look_at(data, &packs, name)?;
    if checked.scenario.is_none() {
        let mut sources = Sources::new();
        sources.add_folder(&checked.folder);
        let found = render(&checked.diagnostics, &sources);
        return Err(CliError(format!("the scenario cannot be played as it stands\n{found}")));
    }
    Ok(checked)
}

fn rendered_law(wrong: &[Diagnostic], files: &[(String, Vec<u8>)]) -> String {
    let mut sources = Sources::new();
    for (name, bytes) in files {
        sources.add(name, bytes);
    }
    render(wrong, &sources)
}

/// Checks scenarios.
pub(super) fn check(common: &Common, paths: &[String]) -> Result<Exit, CliError> {
    let data = common.data();
    let (packs, wrong, files) = law_packs(&data)?;
    let mut errors = count_errors(&wrong);
    if !wrong.is_empty() {
        say(&rendered_law(&wrong, &files));
    }
    let mut looked_at = 0usize;
    for name in paths.iter().flat_map(|p| expand(p)) {
        let checked = look_at(&data, &packs, &name)?;
        looked_at += 1;
        errors += count_errors(&checked.diagnostics);
        if checked.diagnostics.is_empty() {
            say(&format!("{}: nothing to report", checked.folder.path));
            say_effort(&checked);
        } else {
            let mut sources = Sources::new();
            sources.add_folder(&checked.folder);
            say(&render(&checked.diagnostics, &sources));
        }
    }
    if errors > 0 {
        say_note(&format!(
            "{errors} error(s) in {looked_at} scenario(s); `rogatory explain CODE` says what each means"
        ));
        return Ok(Exit::Failed);
    }
    Ok(Exit::Done)
}

/// Minutes of reading and drafting for each seat, in every language of the scenario.
fn say_effort(checked: &Checked) {
    let Some(scenario) = checked.scenario.clone() else { return };
    let Ok(prepared) = Prepared::new(scenario).map(Arc::new) else { return };
    let Ok(efforts) = effort(&prepared, 1) else { return };
    let scenario = &prepared.scenario;
    let lines = |item: ItemId| {
        let artefact = scenario.items.get(item.index()).and_then(|i| i.artefact.as_ref());
        let bytes = artefact.and_then(|a| checked.folder.bytes(&a.file)).unwrap_or_default();
        u64::try_from(bytes.split(|b| *b == b'\n').filter(|l| !l.is_empty()).count()).unwrap_or(u64::MAX)
    };
    let texts = scenario_texts(&checked.folder);
    for language in Language::ALL {
        let words = Words::new(language, &texts);
        say(&crate::text::effort::page(&words, scenario, &efforts, &lines, PAGE_WIDTH));
    }
}

fn count_errors(diagnostics: &[Diagnostic]) -> usize {
    diagnostics.iter().filter(|d| d.is_error()).count()
}

/// A folder of scenarios stands for the scenarios in it; `scenarios` without such a folder for all that
/// are shipped.
fn expand(path: &str) -> Vec<String> {
    let folder = Path::new(path);
    if path == "scenarios" && !folder.is_dir() {
        return shipped_ids();
    }
    if folder.is_dir() && !folder.join("scenario.ron").is_file() {
        let inside = crate::io::scenarios_in(folder);
        if !inside.is_empty() {
            return inside;
        }
    }
    vec![path.to_owned()]
}
