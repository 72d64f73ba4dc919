//! Whether everything that is shown to people has words. Only the keys of the Fluent files are looked
//! at here; what they say is the business of `text`.

use std::collections::BTreeMap;

use super::codes::DiagnosticCode;
use super::compile::Compiler;
use super::diagnostic::{Fault, Sink};
use super::files;
use super::located::{Located, items};
use super::schema::words::Id;
use super::syntax::Span;

/// The language that must be complete.
const ENGLISH: &str = "text/en.ftl";
/// The language that is expected beside it.
const FRENCH: &str = "text/fr.ftl";

/// Keys of a Fluent file with their places.
type Keys = BTreeMap<String, Span>;

pub(crate) fn check(compiler: &Compiler<'_>) {
    let folder = compiler.folder;
    let report = compiler.doc.sink.report();
    let read = |name: &str| {
        let bytes = folder.bytes(name)?;
        let label = folder.label(name);
        let text = files::text(&label, bytes, compiler.limits, report)?;
        let sink = Sink::new(&label, text, report);
        files::invisible(text, &sink);
        if let Some(at) = files::too_nested(text) {
            sink.push(Fault::too_deep(files::FLUENT_DEPTH, Span::new(at, at + 1)));
        }
        Some((keys(text), sink))
    };
    if folder.bytes(ENGLISH).is_none() {
        compiler.push(Fault::at(DiagnosticCode::TextMissing, compiler.raw.title.span).case("file"));
        return;
    }
    let Some((english, sink)) = read(ENGLISH) else { return };
    needed(compiler, &english);
    if folder.bytes(FRENCH).is_none() {
        sink.push(
            Fault::new(DiagnosticCode::TextMissingLanguage)
                .case("file")
                .with("file", FRENCH),
        );
    }
    for name in folder.files.keys().filter(|name| is_language(name)) {
        let Some((other, _)) = read(name) else { continue };
        for (key, span) in english.iter().filter(|(key, _)| !other.contains_key(*key)) {
            let fault = Fault::at(DiagnosticCode::TextMissingLanguage, *span);
            sink.push(fault.with("file", name).with("name", key));
        }
    }
}

fn is_language(name: &str) -> bool {
    name.strip_prefix("text/")
        .is_some_and(|rest| rest.ends_with(".ftl") && !rest.contains('/'))
        && name != ENGLISH
}

/// Keys: words at the start of a line before `=`.
fn keys(text: &str) -> Keys {
    let mut keys = Keys::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let letter = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        let key = line.split(|c| !letter(c)).next().unwrap_or("");
        let after = line.get(key.len()..).unwrap_or("").trim_start();
        if key.starts_with(|c: char| c.is_ascii_alphabetic()) && after.starts_with('=') {
            keys.entry(key.to_owned()).or_insert(Span::new(start, start + key.len()));
        }
        start += line.len();
    }
    keys
}

/// Asks for the key of everything that has a name.
fn needed(compiler: &Compiler<'_>, keys: &Keys) {
    let need = |key: String, span: Span| {
        if !keys.contains_key(&key) {
            let hint = || super::names::nearest(&key, keys.keys().map(String::as_str));
            let near = compiler.doc.sink.hint(hint);
            compiler.push(Fault::at(DiagnosticCode::TextMissing, span).with("name", &key).near(near));
        }
    };
    let name = |prefix: &str, id: &Located<Id>| {
        if let Some(Id(name)) = id.get() {
            need(format!("{prefix}-{name}"), id.span);
        }
    };
    let raw = compiler.raw;
    if let Some(title) = raw.title.get() {
        need(title.0.clone(), raw.title.span);
    }
    let good =
        |prefix: &str, ids: &mut dyn Iterator<Item = &Located<Id>>| ids.for_each(|id| name(prefix, id));
    good("jurisdiction", &mut raw.jurisdictions.items().iter().filter_map(Located::get).map(|raw| &raw.id));
    good("desk", &mut raw.desks.items().iter().filter_map(Located::get).map(|raw| &raw.id));
    good("seat", &mut raw.seats.items().iter().filter_map(Located::get).map(|raw| &raw.id));
    good("briefing", &mut raw.seats.items().iter().filter_map(Located::get).map(|raw| &raw.id));
    good("person", &mut raw.persons.items().iter().filter_map(Located::get).map(|raw| &raw.id));
    good("item", &mut raw.evidence.items().iter().filter_map(Located::get).map(|raw| &raw.id));
    good("lead", &mut raw.leads.items().iter().filter_map(Located::get).map(|raw| &raw.id));
    good("count", &mut raw.counts.items().iter().filter_map(Located::get).map(|raw| &raw.id));
    good("inject", &mut items(&raw.injects).iter().filter_map(Located::get).map(|raw| &raw.id));
    good("objective", &mut raw.objectives.items().iter().filter_map(Located::get).map(|raw| &raw.id));
    if let Some(measures) = raw.measures.as_ref().and_then(Located::get) {
        good("asset", &mut items(&measures.assets).iter().filter_map(Located::get).map(|raw| &raw.id));
    }
    for raw in items(&raw.mistranslations).iter().filter_map(Located::get) {
        for key in [&raw.term, &raw.wrong] {
            if let Some(text) = key.get() {
                need(text.0.clone(), key.span);
            }
        }
    }
    if let Some(joint) = raw.joint.as_ref().and_then(Located::get) {
        let parallels = items(&joint.parallels).iter().filter_map(Located::get);
        good("parallel", &mut parallels.map(|raw| &raw.id));
        let approaches = items(&joint.approaches).iter().filter_map(Located::get);
        good("approach", &mut approaches.map(|raw| &raw.id));
    }
    if let Some(redress) = raw.redress.as_ref().and_then(Located::get) {
        good("victim", &mut items(&redress.victims).iter().filter_map(Located::get).map(|raw| &raw.id));
    }
    if let Some(hearing) = raw.hearing.as_ref().and_then(Located::get) {
        good("past", &mut items(&hearing.casebook).iter().filter_map(Located::get).map(|raw| &raw.id));
        good("ask", &mut items(&hearing.asks).iter().filter_map(Located::get).map(|raw| &raw.id));
        good("speaker", &mut items(&hearing.speakers).iter().filter_map(Located::get).map(|raw| &raw.id));
        for speaker in items(&hearing.speakers).iter().filter_map(Located::get) {
            let Some(Id(id)) = speaker.id.get() else { continue };
            let sentences = speaker.sentences.items().iter().filter_map(Located::get);
            sentences.for_each(|sentence| name(&format!("sentence-{id}"), &sentence.id));
        }
    }
    for count in raw.counts.items().iter().filter_map(Located::get) {
        if let Some(Id(id)) = count.id.get() {
            let elements = count.elements.items().iter().filter_map(Located::get).map(|raw| &raw.id);
            elements.for_each(|element| name(&format!("element-{id}"), element));
        }
    }
}
