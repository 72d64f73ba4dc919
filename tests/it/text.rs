//! The words: every key has its words in both languages with the same values, the manner of each
//! language is kept, nothing harmful reaches a terminal, and what is printed reads as it should.
//!
//! Expected pages stand in `tests/data/text`; after a change of wording, run with `ROGATORY_TEXTS=write`
//! and read the difference.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use rogatory::case::ids::SeatId;
use rogatory::case::rejection::{NameKind, Rejection};
use rogatory::kernel::{CivilTime, Tick};
use rogatory::law::instrument::Field;
use rogatory::law::rules::ReasonCode;
use rogatory::law::terms::{DataCategory, Office};
use rogatory::players::{Manner, play};
use rogatory::score::{Advice, Arg as CodedArg, Code, Coded, RunResult};
use rogatory::text::{Arg, Language, Msg, Named, Words, explain, layout, names, report, story, words};

use super::common;

use super::common::Watched;

/// Endings of forms: `$office-the` is `$office` in its place in a sentence.
const FORMS: [&str; 8] = ["-the", "-a", "-of", "-by", "-to", "-at", "-may", "-word"];

/// Key (with its attribute) to the values that stand in it.
type Entries = BTreeMap<String, BTreeSet<String>>;

fn entries(language: Language) -> Entries {
    let mut found = Entries::new();
    for (name, text) in words::sources(language) {
        let resource = fluent_syntax::parser::parse(text)
            .unwrap_or_else(|(_, errors)| panic!("{}/{name}.ftl: {errors:?}", language.code()));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let key = message.id.name;
            let mut add = |key: String, pattern: Option<&Pattern<&str>>| {
                let mut values = BTreeSet::new();
                pattern.into_iter().for_each(|p| collect(p, &mut values));
                let twice = found.insert(key.clone(), values);
                assert!(twice.is_none(), "{}/{name}.ftl: `{key}` stands twice", language.code());
            };
            add(key.to_owned(), message.value.as_ref());
            for attribute in &message.attributes {
                add(format!("{key}.{}", attribute.id.name), Some(&attribute.value));
            }
        }
    }
    found
}

fn collect(pattern: &Pattern<&str>, values: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            match expression {
                Expression::Inline(inline) => value(inline, values),
                Expression::Select { selector, variants } => {
                    value(selector, values);
                    variants.iter().for_each(|v| collect(&v.value, values));
                }
            }
        }
    }
}

fn value(inline: &InlineExpression<&str>, values: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            let plain = FORMS.iter().find_map(|form| id.name.strip_suffix(form)).unwrap_or(id.name);
            values.insert(plain.to_owned());
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inline) = expression.as_ref() {
                value(inline, values);
            }
        }
        _ => {}
    }
}

fn is_form(key: &str) -> bool {
    let attribute = key.split_once('.').map(|(_, a)| a);
    attribute.is_some_and(|a| FORMS.contains(&format!("-{a}").as_str()))
}

#[test]
fn both_languages_have_the_same_keys_with_the_same_values() {
    let (english, french) = (entries(Language::En), entries(Language::Fr));
    for (one, other, name) in [(&english, &french, "fr"), (&french, &english, "en")] {
        for (key, values) in one.iter().filter(|(key, _)| !is_form(key)) {
            let theirs = other.get(key).unwrap_or_else(|| panic!("{name} lacks `{key}`"));
            assert_eq!(values, theirs, "`{key}` has other values in {name}");
        }
    }
}

/// Whole string literals of our sources that look like keys.
fn literals() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut folders = vec![common::root().join("src").join("text")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("sources of text/") {
            let path = entry.expect("entry").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let source = std::fs::read_to_string(&path).expect("a source");
            let code = source.lines().filter(|line| !line.trim_start().starts_with("//"));
            for part in code.flat_map(|line| line.split('"').skip(1).step_by(2)) {
                found.insert(part.to_owned());
            }
        }
    }
    found
}

const PAGES: [&str; 7] = ["story-", "explain-", "report-", "span-", "test-", "date-", "percent"];

#[test]
fn every_key_that_the_code_asks_for_has_words_in_both_languages() {
    for language in Language::ALL {
        let words = Words::bare(language);
        let own = entries(language);
        let literals = literals();
        let whole = literals
            .iter()
            .filter(|l| PAGES.iter().any(|p| l.starts_with(p)) && !l.ends_with('-'));
        let whole = whole.filter(|l| !l.contains(['{', ' ']));
        let named = names::keys();
        for key in whole.cloned().chain(named).chain(names::rule_keys()) {
            assert!(own.contains_key(&key), "{}: no words for `{key}`", language.code());
            assert!(words.has(&key), "{}: `{key}` cannot be found", language.code());
        }
        for key in own
            .keys()
            .filter(|k| PAGES.iter().any(|p| k.starts_with(p)) && !k.contains('.'))
        {
            assert!(literals.contains(key), "{}: nothing asks for `{key}`", language.code());
        }
    }
}

#[test]
fn what_the_packs_and_the_shipped_cases_name_has_words() {
    let packs = common::packs();
    for language in Language::ALL {
        let words = Words::bare(language);
        let has = |key: String| assert!(words.has(&key), "{}: no words for `{key}`", language.code());
        for instrument in packs.instruments() {
            has(format!("instrument-{}", instrument.id));
            has(format!("instrument-{}-what", instrument.id));
            let articles = instrument.grounds.iter().map(|g| &g.source).chain([&instrument.base]);
            articles.for_each(|c| has(format!("cite-{}", explain::slug(&c.article))));
            instrument.grounds.iter().for_each(|g| has(format!("ground-{}", g.id)));
        }
        for rule in packs.rules() {
            has(format!("cite-{}", explain::slug(&rule.base.article)));
            rule.standings
                .iter()
                .for_each(|s| has(format!("cite-{}", explain::slug(&s.authority.article))));
            let endings = rule.standings.iter().filter_map(|s| s.words.as_ref());
            endings.for_each(|e| has(format!("rule-{}-losing-{e}", rule.id)));
        }
    }
}

#[test]
fn the_manner_of_each_language_is_kept() {
    for language in Language::ALL {
        for (name, text) in words::sources(language) {
            for (at, line) in text.lines().enumerate().filter(|(_, l)| !l.starts_with('#')) {
                let place = format!("{}/{name}.ftl:{}: {line}", language.code(), at + 1);
                assert!(!line.contains('!'), "an exclamation mark: {place}");
                assert!(!line.trim_start().contains("  "), "two spaces: {place}");
                assert!(!line.contains("..."), "three dots: {place}");
                assert!(!line.contains('\''), "a straight apostrophe: {place}");
                assert!(!line.replace("{\" \"}", "").contains('"'), "a straight quotation mark: {place}");
                if language == Language::Fr {
                    for sign in [" :", " ;", " ?", " %", " »", "« "] {
                        assert!(!line.contains(sign), "a space that breaks at `{sign}`: {place}");
                    }
                }
            }
        }
        for id in ["01_first_request", "02_cold_ward"] {
            let path = common::root().join("scenarios").join(id).join("text");
            let text = std::fs::read_to_string(path.join(format!("{language}.ftl"))).expect("texts");
            for (at, line) in text.lines().enumerate().filter(|(_, l)| !l.starts_with('#')) {
                let place = format!("{id}, {language}:{}: {line}", at + 1);
                assert!(!line.contains(['\'', '"']), "a straight sign: {place}");
            }
        }
    }
}

/// Every reason, and the one that lacks a value.
fn every_reason() -> Vec<ReasonCode> {
    let category = DataCategory::Tra;
    let mut all = ReasonCode::examples();
    all.push(ReasonCode::BelowThreshold { category, max_penalty_months: None });
    all
}

fn every_rejection() -> Vec<Rejection> {
    let name = || "kit_log".to_owned();
    vec![
        Rejection::CaseIsClosed,
        Rejection::NotInYourPower { roles: vec![Office::Prosecutor, Office::InvestigatingJudge] },
        Rejection::NotKnownToYou { kind: NameKind::Item, name: name().into() },
        Rejection::FieldsBlank { fields: vec![Field::Category, Field::Moment, Field::Nexus] },
        Rejection::ZoneBlank,
        Rejection::TimeOutOfRange,
        Rejection::WrongKindOfMark { mark: "#1.l7_ip".into() },
        Rejection::WrongAddressee { offices: vec![Office::Provider] },
        Rejection::NoDeskForStep { office: Some(Office::CentralAuthority) },
        Rejection::NoDeskForStep { office: None },
        Rejection::RequestDoesNotWaitForThis,
        Rejection::AlreadyPending { request: 2 },
        Rejection::CannotChangeInstrument,
        Rejection::NothingToCure,
        Rejection::NotObtained { name: name().into() },
        Rejection::NobodyByThatName { name: name().into() },
        Rejection::ListEmpty,
        Rejection::ListedTwice { name: name().into() },
        Rejection::VerdictIncomplete,
        Rejection::WrongPhase,
        Rejection::ChallengesOpen,
        Rejection::AlreadyChallenged,
        Rejection::NotPermille,
        Rejection::TooLong { limit: 4000 },
        Rejection::TimeRunsForward { now: Tick(60) },
        Rejection::TooMuchAtOnce,
        Rejection::DeskCannotTakeIt,
    ]
}

/// No value is missing: an unknown one stands in braces, an unknown key in brackets.
#[track_caller]
fn whole(text: &str) {
    assert!(!text.contains(['{', '}', '[', ']']), "a value is missing: {text}");
    assert!(text.ends_with('.'), "not a sentence: {text}");
}

#[test]
fn every_reason_and_rejection_is_a_whole_sentence() {
    let reasons = every_reason();
    let codes: BTreeSet<String> = reasons.iter().map(|r| names::reason_msg(*r).key.into_owned()).collect();
    assert_eq!(codes.len(), reasons.len(), "each reason has words of its own");
    let kinds: BTreeSet<&str> = every_rejection().iter().map(Named::key).collect();
    assert_eq!(kinds.len(), every_rejection().len(), "each rejection is tried");
    for language in Language::ALL {
        let words = Words::bare(language);
        for reason in &reasons {
            whole(&words.say(&names::reason_msg(*reason)));
        }
        for rejected in every_rejection() {
            let msg = names::rejection(&rejected);
            whole(&words.say(&msg));
            for part in ["why", "next"] {
                whole(&words.attribute(&msg, part).expect("every rejection says why and what next"));
            }
        }
    }
}

fn time(text: &str) -> CivilTime {
    text.parse().expect("a time")
}

#[test]
fn dates_spans_and_numbers_follow_the_language() {
    let (en, fr) = (Words::bare(Language::En), Words::bare(Language::Fr));
    let at = time("2026-11-02 07:30");
    assert_eq!(en.show(&Arg::DateTime(at)), "Mon\u{a0}2\u{a0}Nov\u{a0}2026,\u{a0}07:30");
    assert_eq!(fr.show(&Arg::DateTime(at)), "lun.\u{a0}2\u{a0}nov.\u{a0}2026,\u{a0}07\u{a0}h\u{a0}30");
    assert_eq!(fr.show(&Arg::Date(time("2026-11-01 00:00").date())), "dim.\u{a0}1er\u{a0}nov.\u{a0}2026");
    let spans = [0, 35, 60, 380, 1440, 102 * 60, 14 * 1440 + 300, 62 * 1440];
    let shown = |words: &Words| spans.map(|m| words.span(m).replace('\u{a0}', " "));
    assert_eq!(
        shown(&en),
        ["0 min", "35 min", "1 h", "6 h 20 min", "1 day", "4 d 6 h", "14 days", "62 days"]
    );
    assert_eq!(
        shown(&fr),
        ["0 min", "35 min", "1 h", "6 h 20 min", "1 jour", "4 j 6 h", "14 jours", "62 jours"]
    );
    assert_eq!(en.show(&Arg::Number(-48200)), "\u{2212}48,200");
    assert_eq!(fr.show(&Arg::Number(48200)), "48\u{a0}200");
    assert_eq!(en.show(&Arg::Number(1000)), "1000");
    let offices = vec![Office::Judge.msg(), Office::Court.msg(), Office::Police.msg()];
    assert_eq!(en.show(&Arg::Or(offices.clone())), "judge, court or police");
    assert_eq!(fr.show(&Arg::And(offices)), "juge, tribunal et police");
    assert_eq!(
        [1, 4, 5, 999].map(|p| en.percent(p)),
        ["<\u{a0}1\u{a0}%", "<\u{a0}1\u{a0}%", "1\u{a0}%", "100\u{a0}%"]
    );
}

#[test]
fn scenario_texts_come_second_and_english_stands_in() {
    let english = "item-a = The log\nitem-b = Only English\nguilt-guilty = innocent\n";
    let texts = BTreeMap::from([
        (Language::En, english.to_owned()),
        (Language::Fr, "item-a = Le journal\n".to_owned()),
    ]);
    let words = Words::new(Language::Fr, &texts);
    assert_eq!(words.get("item-a"), "Le journal");
    assert_eq!(words.get("item-b"), "Only English");
    assert_eq!(words.get("item-c"), "[item-c]");
    assert_eq!(Words::new(Language::En, &texts).get("guilt-guilty"), "guilty");
    assert_eq!(words.say(&words.thing("item", "c")), "c");
}

#[test]
fn control_characters_are_neutralised_however_they_come() {
    let hostile =
        "item-a = red \u{1b}[31m\u{202e}dab\nitem-b = also { \"\\u001B\" }[2J\nitem-c = \u{9b}31m\u{0}\n";
    let texts = BTreeMap::from([(Language::En, hostile.to_owned())]);
    let words = Words::new(Language::En, &texts);
    for key in ["item-a", "item-b", "item-c"] {
        let text = words.get(key);
        assert!(!text.contains(|c: char| c.is_control() || c == '\u{202e}'), "{text:?}");
        assert!(text.contains('\u{fffd}'), "{text:?}");
    }
    let name = "x\u{1b}]0;title\u{7}\ny".to_owned();
    let said = words.rejection(&Rejection::NotObtained { name: name.into() });
    assert!(!said.contains(char::is_control), "{said:?}");
    assert_eq!(words.get("\u{1b}[2J"), "[\u{fffd}[2J]");
    let nested = Msg::new("bare").key("text", "item-a");
    assert!(!words.say(&nested).contains('\u{1b}'));
}

/// Compares with an expected page, or writes it.
#[track_caller]
fn page(name: &str, text: &str) {
    let path = common::root()
        .join("tests")
        .join("data")
        .join("text")
        .join(format!("{name}.txt"));
    if std::env::var_os("ROGATORY_TEXTS").is_some_and(|v| v == "write") {
        std::fs::create_dir_all(path.parent().expect("folder")).expect("folder");
        std::fs::write(&path, text).expect("writable");
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(expected == text, "{name} reads otherwise than {}:\n{text}", path.display());
    let width = |line: &str| line.chars().count();
    assert!(text.lines().all(|line| width(line) <= 100), "{name}: a line is too wide");
    assert!(!text.contains(['{', '}', '!']), "{name}: a value is missing, or somebody shouts");
}

#[test]
fn explanations_read_as_expected() {
    let packs = common::packs();
    for language in Language::ALL {
        let words = Words::bare(language);
        for code in ["R05", "R17", "EPOC"] {
            let text =
                explain::law(&words, code, packs.instruments(), packs.rules(), layout::WIDTH).expect("known");
            page(&format!("explain_{code}.{language}"), &text);
        }
        for instrument in packs.instruments() {
            let text =
                explain::law(&words, &instrument.id, packs.instruments(), packs.rules(), layout::WIDTH)
                    .expect("known");
            assert!(!text.contains(['{', '}', '[', ']']), "{text}");
        }
        for rule in rogatory::law::rules::RuleId::ALL {
            let text = explain::law(&words, &rule.name().to_lowercase(), &[], packs.rules(), layout::WIDTH)
                .expect("known");
            assert!(!text.contains(['{', '}', '[']), "{text}");
        }
    }
    let near = |code: &str| explain::near(code, packs.instruments(), ["dangling-reference"]);
    assert_eq!(near("EPOK").first().map(String::as_str), Some("EPOC"));
    assert_eq!(near("dangling-refrence"), ["dangling-reference"]);
    assert!(near("R5").contains(&"R05".to_owned()));
    assert_eq!(near("entirely else"), Vec::<String>::new());
    assert!(
        explain::law(&Words::bare(Language::En), "EPOK", packs.instruments(), packs.rules(), layout::WIDTH)
            .is_none()
    );
}

#[test]
fn rejections_read_as_expected() {
    for language in Language::ALL {
        let words = Words::bare(language);
        let mut all = layout::Page::new(layout::WIDTH);
        for rejected in every_rejection() {
            all.gap();
            all.text(0, &words.rejection(&rejected));
        }
        page(&format!("rejections.{language}"), &all.finish());
    }
}

/// The shipped case, played by stand-ins: world and result.
fn played(manner: Manner, seed: u64) -> (Watched, RunResult) {
    let prepared = common::prepared("01_first_request");
    let seats: Vec<_> = (0..prepared.scenario.seats.len()).map(|i| (SeatId::at(i), manner)).collect();
    let mut world = Watched::open(prepared.clone(), seed);
    play(&mut world, &seats, None, &mut |_, _, _, _, _| {});
    let result = RunResult::from_case(&prepared, seed, &world.case().events, "0f1e2d3c".repeat(8));
    (world, result)
}

fn words_of(id: &str, language: Language) -> Words {
    let folder = common::root().join("scenarios").join(id).join("text");
    let read = |l: Language| std::fs::read_to_string(folder.join(format!("{l}.ftl"))).expect("texts");
    Words::new(language, &Language::ALL.into_iter().map(|l| (l, read(l))).collect())
}

#[test]
fn reports_and_chronicles_read_as_expected() {
    let (careful, careful_result) = played(Manner::ByTheBook, 1);
    let (hasty, hasty_result) = played(Manner::Hasty, 1);
    for language in Language::ALL {
        let words = words_of("01_first_request", language);
        let (p, events) = (careful.prepared(), &careful.case().events);
        page(&format!("report.{language}"), &report::render(&words, p, events, &careful_result));
        let debrief = story::page(&words, &p.scenario, events, story::Audience::Debrief, layout::WIDTH);
        page(&format!("story.{language}"), &debrief);
        let (p, events) = (hasty.prepared(), &hasty.case().events);
        let options = report::Options { long: true, width: 80 };
        let long = report::render_with(&words, p, events, &hasty_result, options);
        page(&format!("report_long.{language}"), &long);
        let everyone = story::page(&words, &p.scenario, events, story::Audience::Everyone, layout::WIDTH);
        for sign in ["✕", "◇", "△"] {
            assert!(!everyone.contains(sign), "a chronicle for everyone has no findings");
        }
        for manner in Manner::ALL {
            assert!(!long.contains(manner.name()), "a manner is never shown");
        }
    }
}

#[test]
fn a_report_without_the_texts_of_its_scenario_goes_by_names() {
    let (world, result) = played(Manner::ByTheBook, 2);
    let words = Words::bare(Language::En);
    let text = report::render(&words, world.prepared(), &world.case().events, &result);
    assert!(text.contains("gate_log") && !text.contains('['), "{text}");
}

#[test]
fn codes_of_the_score_have_words_of_their_own() {
    assert_eq!(names::clashes(), Vec::<&str>::new());
    for language in Language::ALL {
        let words = words_of("01_first_request", language);
        let name = |n: &'static str, v: &str| (n, CodedArg::name(v));
        let all = vec![
            name("count", "access"),
            name("element", "identity"),
            name("item", "kit_log"),
            name("root", "gate_log"),
            name("ground", "identifiers"),
            name("instrument", "EPOC"),
            name("objective", "asked_once"),
            name("asset", "wallet"),
            name("person", "courier"),
            ("saved_permille", CodedArg::Number(500)),
            ("left_permille", CodedArg::Number(500)),
            ("known_permille", CodedArg::Number(900)),
            ("rule", CodedArg::Rule(rogatory::law::rules::RuleId::R05)),
            ("times", CodedArg::Number(2)),
            ("elapsed_minutes", CodedArg::Number(90000)),
            ("par_minutes", CodedArg::Number(40000)),
            ("slow_minutes", CodedArg::Number(140000)),
            ("obtained_permille", CodedArg::Number(1000)),
            ("stood_permille", CodedArg::Number(500)),
            ("obtainable_permille", CodedArg::Number(1000)),
            ("months", CodedArg::Number(40)),
            ("max_months", CodedArg::Number(60)),
            ("taken", CodedArg::Number(1)),
            ("frozen", CodedArg::Number(2)),
            ("ordered", CodedArg::Number(1)),
            ("claims", CodedArg::Number(3)),
            name("asset", "wallet"),
            name("person", "corvey"),
            name("victim", "patients"),
            name("speaker", "analyst"),
            name("duty", "warning"),
            name("parallel", "ostrel"),
            ("paid_permille", CodedArg::Number(230)),
            ("supported_permille", CodedArg::Number(500)),
            ("facts_permille", CodedArg::Number(500)),
            ("lapsed_eur", CodedArg::Number(25_100)),
            ("saved_permille", CodedArg::Number(430)),
            ("known_permille", CodedArg::Number(1000)),
            ("left_permille", CodedArg::Number(430)),
        ];
        for code in Code::ALL {
            whole(&words.say(&names::coded_reason(&words, &code.with(all.clone()))));
        }
        for advice in Advice::ALL {
            whole(&words.say(&names::coded_advice(&words, &advice.with(all.clone()))));
        }
        for reason in every_reason() {
            let coded = Coded::from(reason);
            let said = words.say(&names::coded_reason(&words, &coded));
            assert_eq!(said, words.say(&names::reason_msg(reason)), "both ways say the same");
        }
    }
}
