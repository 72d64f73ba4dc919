//! A language with its words: ours and those of a scenario, with English behind it and, last, the
//! bare key in brackets, so that a missing text is seen and never breaks anything.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::figures;
use super::plain::{harmless, one_line};
use super::{Arg, Language, Msg};

type Bundle = FluentBundle<FluentResource>;

macro_rules! texts {
    ($($name:literal),+ $(,)?) => {
        /// Our texts: name of the file, English, French.
        const TEXTS: &[(&str, &str, &str)] = &[$((
            $name,
            include_str!(concat!("../../assets/text/en/", $name, ".ftl")),
            include_str!(concat!("../../assets/text/fr/", $name, ".ftl")),
        )),+];
    };
}

texts!(
    "citations",
    "compare",
    "custody",
    "effort",
    "explain",
    "figures",
    "graph",
    "hearing",
    "instruments",
    "joint",
    "measure",
    "names",
    "reasons",
    "redress",
    "rejections",
    "report",
    "rules",
    "story",
    "tests",
    "ui",
    "ui-acts",
    "ui-court",
    "ui-debrief",
    "ui-draft",
    "ui-evidence",
    "ui-guide",
    "ui-home",
    "ui-map",
    "whatif"
);

static OURS: [OnceLock<Bundle>; 2] = [OnceLock::new(), OnceLock::new()];

/// Our texts as they stand in their files: name of the file and its text.
pub fn sources(language: Language) -> impl Iterator<Item = (&'static str, &'static str)> {
    TEXTS.iter().map(move |(name, en, fr)| match language {
        Language::En => (*name, *en),
        Language::Fr => (*name, *fr),
    })
}

/// Words in a language, for one scenario or none.
pub struct Words {
    language: Language,
    scenario: Vec<(Language, Bundle)>,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words")
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

impl Words {
    /// Words in `language`, with the Fluent texts of a scenario by language (none: an empty map). A
    /// text that cannot be read in full is used as far as it can.
    pub fn new(language: Language, scenario_ftl: &BTreeMap<Language, String>) -> Words {
        let scenario = scenario_ftl.iter().map(|(l, text)| (*l, bundle(*l, [text.as_str()]))).collect();
        Words { language, scenario }
    }

    /// Words without a scenario.
    pub fn bare(language: Language) -> Words {
        Words { language, scenario: Vec::new() }
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The words of a message; if there are none in any language, its key in brackets.
    pub fn say(&self, msg: &Msg) -> String {
        self.find(msg).unwrap_or_else(|| format!("[{}]", one_line(&msg.key)))
    }

    /// The words of a key without arguments.
    pub fn get(&self, key: &str) -> String {
        self.say(&Msg::new(key.to_owned()))
    }

    /// The words of a message, if there are any.
    pub fn find(&self, msg: &Msg) -> Option<String> {
        self.resolve(&msg.key, None, &msg.args)
    }

    /// The words of a key, if there are any.
    pub fn find_key(&self, key: &str) -> Option<String> {
        self.resolve(key, None, &[])
    }

    /// The words for a conduct that offences are made of; one that a scenario brings along is called by its name.
    pub fn conduct(&self, name: &str) -> String {
        self.find_key(&format!("conduct-{name}"))
            .unwrap_or_else(|| name.replace('_', " "))
    }

    /// The words of an attribute of a message (`.why`, `.next`), if it has it.
    pub fn attribute(&self, msg: &Msg, attribute: &str) -> Option<String> {
        self.resolve(&msg.key, Some(attribute), &msg.args)
    }

    /// Whether there are words for the key.
    pub fn has(&self, key: &str) -> bool {
        self.places().any(|b| b.has_message(key))
    }

    /// A thing of the scenario by kind and name (`item`, `gate_log`); one without words, as in a log
    /// whose folder is not at hand, goes by its name.
    pub fn thing(&self, kind: &str, id: &str) -> Msg {
        let key = format!("{kind}-{id}");
        if self.has(&key) { Msg::new(key) } else { Msg::new("bare").text("text", id) }
    }

    /// Where to look, in order.
    fn places(&self) -> impl Iterator<Item = &Bundle> {
        let english = (self.language != Language::En).then_some(Language::En);
        [Some(self.language), english].into_iter().flatten().flat_map(|language| {
            let own = self.scenario.iter().filter(move |(l, _)| *l == language).map(|(_, b)| b);
            std::iter::once(ours(language)).chain(own)
        })
    }

    fn resolve(&self, key: &str, attribute: Option<&str>, args: &[(&'static str, Arg)]) -> Option<String> {
        for bundle in self.places() {
            let Some(message) = bundle.get_message(key) else { continue };
            let pattern = match attribute {
                None => message.value(),
                Some(name) => message.get_attribute(name).map(|a| a.value()),
            };
            let Some(pattern) = pattern else { continue };
            let args = self.arguments(args);
            // What cannot be formatted stands in the text by name, where a reader and a test see it.
            let text = bundle.format_pattern(pattern, Some(&args), &mut Vec::new());
            return Some(harmless(&text).into_owned());
        }
        None
    }

    fn arguments(&self, args: &[(&'static str, Arg)]) -> FluentArgs<'static> {
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            match value {
                Arg::Number(n) => values.set(*name, FluentValue::from(*n)),
                Arg::Key(key) => self.with_forms(&mut values, name, &Msg::new(key.clone())),
                Arg::Msg(msg) => self.with_forms(&mut values, name, msg),
                Arg::Permille(_)
                | Arg::Text(_)
                | Arg::And(_)
                | Arg::Or(_)
                | Arg::List(_)
                | Arg::Minutes(_)
                | Arg::DateTime(_)
                | Arg::Date(_) => values.set(*name, self.show(value)),
            }
        }
        values
    }

    /// Sets a nested message and, beside it, its forms: `$office` and `$office-the`.
    fn with_forms(&self, values: &mut FluentArgs<'static>, name: &str, msg: &Msg) {
        values.set(name.to_owned(), self.say(msg));
        let Some(message) = self.places().find_map(|b| b.get_message(&msg.key)) else { return };
        for attribute in message.attributes() {
            let form = self.attribute(msg, attribute.id()).unwrap_or_default();
            values.set(format!("{name}-{}", attribute.id()), form);
        }
    }

    /// A value by itself.
    pub fn show(&self, value: &Arg) -> String {
        match value {
            Arg::Number(n) => figures::number(self.language, *n),
            Arg::Permille(share) => self.percent(*share),
            Arg::Text(text) => one_line(text),
            Arg::Key(key) => self.get(key),
            Arg::Msg(msg) => self.say(msg),
            Arg::And(list) => self.list(list, "list-and"),
            Arg::Or(list) => self.list(list, "list-or"),
            Arg::List(list) => self.list(list, "list-comma"),
            Arg::Minutes(minutes) => self.span(*minutes),
            Arg::DateTime(time) => self.date_time(*time),
            Arg::Date(date) => self.date(*date),
        }
    }

    /// Joins messages: `a`, `a and b`, `a, b and c`.
    fn list(&self, list: &[Msg], last: &'static str) -> String {
        self.join(list.iter().map(|m| self.say(m)).collect(), last)
    }

    /// Joins texts: `a`, `a and b`, `a, b and c`; `last` is `list-and`, `list-or` or `list-comma`.
    pub fn join(&self, texts: Vec<String>, last: &'static str) -> String {
        let end = texts.len().saturating_sub(1);
        let mut joined = String::new();
        for (index, text) in texts.into_iter().enumerate() {
            let key = match index {
                0 => {
                    joined = text;
                    continue;
                }
                i if i == end => last,
                _ if last == "list-semicolon" => last,
                _ => "list-comma",
            };
            // The parts are done: they go in as they are.
            let args = [("first", Arg::Text(joined)), ("next", Arg::Text(text))];
            joined = self.resolve(key, None, &args).unwrap_or_default();
        }
        joined
    }
}

fn ours(language: Language) -> &'static Bundle {
    let (at, other) = match language {
        Language::En => (&OURS[0], Language::En),
        Language::Fr => (&OURS[1], Language::Fr),
    };
    at.get_or_init(|| bundle(other, sources(other).map(|(_, text)| text)))
}

fn bundle<'t>(language: Language, texts: impl IntoIterator<Item = &'t str>) -> Bundle {
    // A code of ours always parses; the default language would only change plural forms.
    let id: LanguageIdentifier = language.code().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![id]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::En => |value, _| figures::of_fluent(Language::En, value),
        Language::Fr => |value, _| figures::of_fluent(Language::Fr, value),
    }));
    for text in texts.into_iter().filter(|text| crate::scenario::too_nested(text).is_none()) {
        let resource = FluentResource::try_new(harmless(text).into_owned()).unwrap_or_else(|(read, _)| read);
        // The first of two entries with one key wins; `check` and our own tests report the second.
        let _ = bundle.add_resource(resource);
    }
    bundle
}
