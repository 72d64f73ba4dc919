//! View models: what a panel shows, as plain data in the user's words. Built from a [`Sight`](super::Sight),
//! kept until something changes.

pub mod briefing;
pub mod casebook;
pub mod coach;
pub mod court;
pub mod custody;
pub mod cut;
pub mod debrief;
pub mod docket;
pub mod draft;
pub mod evidence;
pub mod findings;
pub mod guide;
pub mod home;
pub mod inspector;
pub mod map;
pub mod messages;
pub mod money;
pub mod page;
pub mod palette;
pub mod reader;
pub mod replay;
pub mod shell;
pub mod strip;
pub mod timeline;
pub mod ways;
