//! What a seat may know, read from its projection; the rest of the case's texts and names are secrets.

use std::collections::BTreeSet;

use rogatory::case::event::Event;
use rogatory::case::hearing::Event as Hearing;
use rogatory::case::prepared::Prepared;
use rogatory::case::projection::project;
use rogatory::case::visible::is_visible;
use rogatory::text::Language;
use rogatory::ui::play::Play;

use super::looks::strings;

/// Kinds of texts that everybody may read: the map of the world and the charge sheet.
const PUBLIC: [&str; 10] =
    ["title", "synopsis", "phase", "jurisdiction", "desk", "seat", "count", "element", "offence", "term"];

/// Shortest text that counts as a secret, characters: a shorter one says nothing by itself.
const SHORTEST: usize = 6;

/// What a seat may not know.
pub(crate) struct Secrets {
    texts: Vec<String>,
    ids: Vec<String>,
}

/// Keys of a file of texts.
fn keys(file: &str) -> impl Iterator<Item = &str> {
    file.lines()
        .filter(|l| l.starts_with(|c: char| c.is_ascii_alphabetic()))
        .filter_map(|l| l.split_once('='))
        .map(|(key, _)| key.trim())
}

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == '-'))
}

/// The texts of a value that say something by themselves.
fn lines_of(text: &str) -> impl Iterator<Item = String> + '_ {
    text.lines()
        .map(|l| l.trim().to_owned())
        .filter(|l| l.chars().count() >= SHORTEST)
}

/// What an event of the hearing says aloud: kind and id.
fn heard_in<'p>(p: &'p Prepared, event: &'p Event) -> Vec<(&'static str, &'p str)> {
    let hearing = &p.scenario.hearing;
    match event {
        Event::Hearing(Hearing::EvidenceAsked { ask, .. }) => {
            let ask = usize::try_from(*ask).ok().and_then(|n| hearing.asks.get(n));
            ask.map(|a| ("ask", a.id.as_str())).into_iter().collect()
        }
        Event::Hearing(
            Hearing::StatementGiven { speaker, .. }
            | Hearing::AskedBack { speaker, .. }
            | Hearing::Explained { speaker, .. },
        ) => {
            let speaker = hearing.speakers.get(speaker.index());
            speaker.map(|s| ("sentence", s.id.as_str())).into_iter().collect()
        }
        // A judgment is pronounced in public.
        Event::Hearing(Hearing::Sentenced { confiscate, restitution, .. }) => {
            let assets = confiscate.iter().map(|a| ("asset", a.as_str()));
            assets.chain(restitution.iter().map(|v| ("victim", v.as_str()))).collect()
        }
        _ => Vec::new(),
    }
}

impl Secrets {
    /// Of the seat that is open, beside the free texts that were written so far.
    pub(crate) fn of(play: &Play, notes: &[String]) -> Secrets {
        let world = play.session().world();
        let (p, state) = (world.prepared(), &world.case().state);
        let projection = serde_json::to_value(project(p, state, play.seat())).expect("plain data");
        let told = strings(&projection);
        let said: BTreeSet<&str> = told.iter().flat_map(|t| words_of(t).chain([t.as_str()])).collect();
        let known = &state.seats[play.seat().index()];
        let own = &p.scenario.seats[play.seat().index()].id;
        let item = |id: &str, read: bool| {
            let is = |k: &&rogatory::case::state::KnownItem| p.scenario.items[k.item.index()].id == id;
            known.items.iter().find(is).is_some_and(|k| k.read || !read)
        };
        // What is asked for, said and pronounced in court is heard by whoever the engine lets notice it.
        let visible = world
            .case()
            .events
            .iter()
            .filter(|e| is_visible(p, state, play.seat(), &e.event));
        let heard: Vec<(&str, &str)> = visible.flat_map(|e| heard_in(p, &e.event)).collect();
        let heard = |kind: &str, id: &str| heard.iter().any(|(k, h)| *k == kind && id.starts_with(h));
        let knows = |kind: &str, id: &str| match kind {
            // Whoever is asked for an item hears its name.
            "item" if !id.ends_with("-about") => item(id, false) || said.contains(id),
            "item" => item(id.trim_end_matches("-about"), true),
            "gloss" => item(id, true),
            "briefing" => id == own,
            "ask" | "sentence" | "asset" | "victim" => said.contains(id) || heard(kind, id),
            _ => PUBLIC.contains(&kind) || said.contains(id),
        };
        let mut pool: String = told.iter().map(|t| format!("{t}\n")).collect();
        let (mut texts, mut ids) = (Vec::new(), Vec::new());
        for key in keys(&play.texts()[&Language::En]) {
            let (kind, id) = key.split_once('-').unwrap_or((key, ""));
            let Some(text) = play.words().find_key(key) else { continue };
            if knows(kind, id) {
                pool.push_str(&text);
                pool.push('\n');
            } else {
                texts.extend(lines_of(&text));
                // Briefings are called after seats, which everybody knows.
                ids.extend((kind != "briefing").then(|| id.to_owned()));
            }
        }
        for read in known.items.iter().filter(|k| k.read) {
            let artefact = &p.scenario.items[read.item.index()].artefact;
            let bytes = artefact.as_ref().and_then(|a| play.folder().bytes(&a.file)).unwrap_or_default();
            pool.push_str(&String::from_utf8_lossy(bytes));
        }
        texts.extend(notes.iter().cloned());
        // What is also said by something that the seat knows is no secret.
        texts.retain(|t| !pool.contains(t.as_str()));
        let public: BTreeSet<&str> = words_of(&pool).collect();
        ids.retain(|id| id.len() > 2 && !public.contains(id.as_str()));
        ids.sort();
        ids.dedup();
        Secrets { texts, ids }
    }

    /// A secret that a text gives away.
    pub(crate) fn found_in(&self, text: &str) -> Option<&str> {
        let held = self.texts.iter().find(|t| text.contains(t.as_str()));
        // An id that is an ordinary word is one only where it stands alone.
        let is_id = |id: &&String| {
            text == id.as_str() || (id.contains('_') && words_of(text).any(|w| w == id.as_str()))
        };
        held.or_else(|| self.ids.iter().find(is_id)).map(String::as_str)
    }
}
