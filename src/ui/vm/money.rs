//! View model: assets, persons sought, measures that run, the team's money, victims and their claims.

use egui_phosphor::regular as icon;

use super::page::{Block, Page, Row, cell, row};
use crate::case::measure::{AssetView, PersonStatus};
use crate::case::redress::FundView;
use crate::text::{Arg, Msg};
use crate::ui::Sight;
use crate::ui::command::{Selection, UiCommand};
use crate::ui::theme::Tone;
use crate::ui::vm::docket::due_words;
use crate::ui::widget::Part;

/// Assets and victims.
pub fn page(sight: &Sight<'_>) -> Page {
    let mut page = Page::new(sight, "ui-place-money", icon::COINS, "ui-money-empty");
    assets(sight, &mut page);
    wanted(sight, &mut page);
    measures(sight, &mut page);
    team(sight, &mut page);
    victims(sight, &mut page);
    notices(sight, &mut page);
    page
}

fn euro(sight: &Sight<'_>, amount: u64) -> String {
    sight.say(&Msg::new("ui-euro").with("eur", Arg::Number(i64::try_from(amount).unwrap_or(i64::MAX))))
}

fn assets(sight: &Sight<'_>, page: &mut Page) {
    for asset in &sight.view.sections.measure.assets {
        let mut blocks = vec![Block::Line(Tone::Secondary, holder(sight, asset))];
        let free = asset.value_eur.saturating_sub(asset.frozen_eur + asset.confiscated_eur);
        let part = |amount: u64, tone: Tone, key: &'static str| Part {
            amount,
            tone,
            words: sight.say(&Msg::new(key).text("eur", euro(sight, amount))),
        };
        let parts = [
            part(asset.confiscated_eur, Tone::Translation, "ui-asset-confiscated"),
            part(asset.frozen_eur, Tone::Running, "ui-asset-frozen"),
            part(
                free,
                if asset.gone { Tone::Refused } else { Tone::Waiting },
                if asset.gone { "ui-asset-gone" } else { "ui-asset-free" },
            ),
        ];
        blocks.push(Block::Bar(parts.into_iter().filter(|p| p.amount > 0).collect()));
        if let Some(at) = asset.release_by {
            let msg = Msg::new("ui-asset-release").text("due", due_words(sight, at));
            blocks.push(Block::Line(Tone::Refused, sight.say(&msg)));
        }
        if let Some(until) = asset.held_until.filter(|_| asset.frozen_eur > 0) {
            let words = Msg::new("ui-asset-until").text("until", due_words(sight, until));
            blocks.push(Block::Line(Tone::Waiting, sight.say(&words)));
        }
        if asset.to_confiscate {
            blocks.push(Block::Line(Tone::Accent, sight.t("ui-asset-to-confiscate")));
        }
        page.section(sight.thing("asset", &asset.name), blocks);
    }
}

fn holder(sight: &Sight<'_>, asset: &AssetView) -> String {
    let msg = Msg::new("ui-asset-held")
        .text("holder", sight.desk(&asset.holder))
        .text("state", sight.state(&asset.jurisdiction))
        .text("eur", euro(sight, asset.value_eur));
    sight.say(&msg)
}

fn wanted(sight: &Sight<'_>, page: &mut Page) {
    let rows = sight.view.sections.measure.wanted.iter().map(|w| {
        let (tone, key) = match w.status {
            PersonStatus::Sought => (Tone::Waiting, "ui-person-sought"),
            PersonStatus::Located => (Tone::Running, "ui-person-located"),
            PersonStatus::Here => (Tone::Plain, "ui-person-here"),
            PersonStatus::Held => (Tone::Running, "ui-person-held"),
            PersonStatus::Lapsed => (Tone::Refused, "ui-person-lapsed"),
            PersonStatus::Granted => (Tone::Kept, "ui-person-granted"),
            PersonStatus::Refused => (Tone::Refused, "ui-person-refused"),
            PersonStatus::Surrendered => (Tone::Kept, "ui-person-surrendered"),
        };
        let place = w.located.as_ref().map(|s| sight.state(s)).unwrap_or_default();
        let due = w
            .provisional_until
            .or(w.transfer_at)
            .map(|at| due_words(sight, at))
            .unwrap_or_default();
        let covered = match &w.covered {
            Some(counts) => sight
                .words
                .join(counts.iter().map(|c| sight.thing("count", c)).collect(), "list-semicolon"),
            None => String::new(),
        };
        let selection = Selection::Person(w.person.to_string());
        Row {
            cells: vec![
                cell(sight.thing("person", &w.person)),
                (tone, sight.t(key)),
                cell(place),
                (Tone::Waiting, due),
                cell(covered),
            ],
            selected: sight.play.selection == selection,
            command: Some(UiCommand::Select(selection)),
        }
    });
    let columns = [
        ("ui-column-person", 22),
        ("ui-column-state", 16),
        ("ui-column-where", 16),
        ("ui-column-due", 22),
        ("ui-column-covered", 24),
    ];
    page.table(sight, "ui-money-wanted", &columns, rows.collect());
}

fn measures(sight: &Sight<'_>, page: &mut Page) {
    let rows = sight.view.sections.measure.measures.iter().map(|m| {
        let state = match (m.ended, m.until) {
            (Some(_), _) => (Tone::Idle, sight.t("ui-measure-ended")),
            (None, Some(at)) => (Tone::Running, due_words(sight, at)),
            (None, None) => (Tone::Refused, sight.t("ui-measure-no-end")),
        };
        let items = m.items.iter().map(|i| sight.item_title(i)).collect();
        let command = m.request.map(|n| UiCommand::Select(Selection::Request(n)));
        Row {
            cells: vec![
                cell(m.number.to_string()),
                cell(sight.thing("selector", &m.selector)),
                cell(sight.named(&m.category)),
                state,
                cell(sight.words.join(items, "list-semicolon")),
            ],
            selected: false,
            command,
        }
    });
    let columns = [
        ("ui-column-number", 8),
        ("ui-column-target", 24),
        ("ui-column-kind", 20),
        ("ui-column-state", 24),
        ("ui-column-brought", 24),
    ];
    page.table(sight, "ui-money-measures", &columns, rows.collect());
}

fn team(sight: &Sight<'_>, page: &mut Page) {
    let Some(money) = &sight.view.sections.joint.money else { return };
    let mut lines = Vec::new();
    if let Some(own) = money.own_left_eur {
        let words = Msg::new("ui-money-own").text("eur", euro(sight, own));
        lines.push(Block::Line(Tone::Plain, sight.say(&words)));
    }
    let (left, most) = (euro(sight, money.grant_left_eur), euro(sight, money.grant_most_eur));
    let key = if money.grant_asked { "ui-money-grant" } else { "ui-money-no-grant" };
    lines.push(Block::Line(Tone::Plain, sight.say(&Msg::new(key).text("left", left).text("most", most))));
    let year = Msg::new("ui-money-year").text("when", sight.when(money.year_ends));
    lines.push(Block::Line(Tone::Waiting, sight.say(&year)));
    page.section(sight.t("ui-money-team"), lines);
}

fn victims(sight: &Sight<'_>, page: &mut Page) {
    let redress = &sight.view.sections.redress;
    let rows = redress.victims.iter().map(|v| {
        let informed = match (v.informed, v.inform_by) {
            (true, _) => (Tone::Kept, sight.t("ui-victims-informed")),
            (false, Some(at)) => (Tone::Waiting, due_words(sight, at)),
            (false, None) => (Tone::Waiting, sight.t("ui-victims-not-informed")),
        };
        let fund = v.fund.as_ref().map(|f| fund(sight, f));
        row(vec![
            cell(sight.thing("victim", &v.name)),
            cell(v.people.to_string()),
            cell(sight.state(&v.jurisdiction)),
            cell(euro(sight, v.loss_eur)),
            informed,
            fund.unwrap_or_else(|| cell(due_words(sight, v.claim_by))),
        ])
    });
    let columns = [
        ("ui-column-victims", 24),
        ("ui-column-people", 9),
        ("ui-column-where", 13),
        ("ui-column-loss", 14),
        ("ui-column-informed", 20),
        ("ui-column-claim", 20),
    ];
    page.table(sight, "ui-money-victims", &columns, rows.collect());
    let claims = redress.claims.iter().map(|c| {
        let awarded = c.awarded_eur.map_or_else(|| sight.t("ui-claim-open"), |a| euro(sight, a));
        row(vec![
            cell(sight.thing("victim", &c.victims)),
            cell(euro(sight, c.amount_eur)),
            cell(awarded),
            cell(euro(sight, c.paid_eur)),
        ])
    });
    let columns = [
        ("ui-column-victims", 34),
        ("ui-column-asked", 22),
        ("ui-column-awarded", 22),
        ("ui-column-paid", 22),
    ];
    page.table(sight, "ui-money-claims", &columns, claims.collect());
    if let Some(sharing) = &redress.sharing {
        let mut lines = Vec::new();
        for proposal in &sharing.proposals {
            let shares = proposal.shares.iter().map(|(state, permille)| {
                let msg = Msg::new("ui-share")
                    .text("state", sight.state(state))
                    .with("share", Arg::Permille(*permille));
                sight.say(&msg)
            });
            lines.push(Block::Line(Tone::Plain, sight.words.join(shares.collect(), "list-comma")));
        }
        let key = if sharing.agreed { "ui-sharing-agreed" } else { "ui-sharing-open" };
        let tone = if sharing.agreed { Tone::Kept } else { Tone::Waiting };
        lines.push(Block::Line(tone, sight.t(key)));
        page.section(sight.t("ui-money-sharing"), lines);
    }
}

/// What was awarded, what is unpaid, and whether the fund can be asked for it.
fn fund(sight: &Sight<'_>, f: &FundView) -> (Tone, String) {
    let msg = Msg::new("ui-victims-fund")
        .text("awarded", euro(sight, f.awarded_eur))
        .text("unpaid", euro(sight, f.unpaid_eur));
    let (tone, key) = match (f.unpaid_eur, f.applied, f.may_apply) {
        (0, ..) => return (Tone::Kept, sight.say(&msg)),
        (_, true, _) => (Tone::Running, "ui-fund-asked"),
        (_, false, true) => (Tone::Accent, "ui-fund-open"),
        (_, false, false) => (Tone::Plain, "ui-fund-later"),
    };
    (tone, sight.words.join(vec![sight.say(&msg), sight.t(key)], "list-semicolon"))
}

fn notices(sight: &Sight<'_>, page: &mut Page) {
    use crate::case::redress::Whom;
    let rows = sight.view.sections.redress.notices.iter().map(|n| {
        let whom = match &n.whom {
            Whom::Person(person) => sight.thing("person", person),
            Whom::Strangers(item) => {
                sight.say(&Msg::new("ui-whom-strangers").text("item", sight.item_or_thing(item)))
            }
        };
        let state = match (n.told, n.delayed) {
            (true, _) => (Tone::Kept, sight.t("ui-notice-told")),
            (false, true) => (Tone::Waiting, sight.t("ui-notice-delayed")),
            (false, false) => (Tone::Waiting, n.due.map(|at| due_words(sight, at)).unwrap_or_default()),
        };
        row(vec![cell(whom), state])
    });
    let columns = [("ui-column-whom", 60), ("ui-column-state", 40)];
    page.table(sight, "ui-money-notices", &columns, rows.collect());
}
