//! What is said of charges, challenges, rulings and the verdict.

use super::Teller;
use crate::case::command::ChallengeRuling;
use crate::case::event::Event;
use crate::case::ids::{ItemId, SeatId};
use crate::text::sections::Told;
use crate::text::things::rule_title;
use crate::text::{Arg, Msg};

impl Teller<'_> {
    pub(super) fn court(&mut self, event: &Event) -> Told {
        match event {
            Event::Charged { seat, person, counts, forecast_permille, .. } => {
                let counts = counts.iter().map(|c| self.things.count(c.index())).collect();
                let mut msg = Msg::new("story-charged")
                    .msg("person", self.things.person(*person))
                    .with("counts", Arg::And(counts));
                if self.debrief() {
                    let share = Arg::Permille(*forecast_permille);
                    msg = Msg::new("story-forecast").msg("what", msg).with("share", share);
                }
                self.by_seat(*seat, msg)
            }
            Event::HearingOpened { .. } => self.plain(Msg::new("story-hearing")),
            Event::Challenged { seat, item, rule, .. } => {
                self.challenged.push(*item);
                let msg = self.things.about("story-challenged", *item).msg("rule", rule_title(*rule));
                self.by_seat_or_law(*seat, msg)
            }
            Event::DefenceRested { seat: Some(seat) } => self.by_seat(*seat, Msg::new("story-rested")),
            Event::ChallengeRuled { challenge, by, ruling, engine, .. } => {
                self.ruled(challenge.index(), *by, *ruling, *engine)
            }
            Event::ExhibitFell { item, root, ruling } if item != root => {
                let fell = *ruling == ChallengeRuling::Exclude;
                let key = if fell { "story-fell" } else { "story-weighs-less" };
                self.plain(self.things.about(key, *item).msg("root", self.things.item(*root)))
            }
            Event::VerdictGiven { by, verdicts, .. } => {
                let counts = verdicts.iter().map(|v| {
                    let count =
                        Msg::new("story-verdict-count").msg("count", self.things.count(v.count.index()));
                    self.things.words.say(&count.named("guilt", &v.guilt))
                });
                let counts = self.things.words.join(counts.collect(), "list-semicolon");
                let msg = Msg::new("story-verdict").text("verdicts", counts);
                self.by_seat_or_court(*by, msg)
            }
            Event::Discontinued { seat, .. } => self.by_seat(*seat, Msg::new("story-discontinued")),
            Event::CaseClosed { outcome } => self.plain(Msg::new("story-closed").named("outcome", outcome)),
            _ => Vec::new(),
        }
    }

    fn ruled(
        &self,
        challenge: usize,
        by: Option<SeatId>,
        ruling: ChallengeRuling,
        engine: ChallengeRuling,
    ) -> Told {
        let key = match ruling {
            ChallengeRuling::Exclude => "story-challenge-exclude",
            ChallengeRuling::WeighLess => "story-challenge-weigh-less",
            ChallengeRuling::Admit => "story-challenge-admit",
        };
        let item = self.challenged.get(challenge).copied().unwrap_or(ItemId(u32::MAX));
        let mut lines = self.by_seat_or_court(by, self.things.about(key, item));
        if self.debrief() && engine != ruling {
            lines.extend(self.plain(Msg::new("story-engine-ruling").named("ruling", &engine)));
        }
        lines
    }
}
