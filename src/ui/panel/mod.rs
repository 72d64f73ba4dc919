//! Panels: functions of a view model that draw, and push what a person does there. Each draws in the room it
//! is given, scrolls by itself, and knows nothing of the others.

pub mod act;
pub mod briefing;
pub mod debrief;
pub mod docket;
pub mod draft;
pub mod evidence;
pub mod findings;
pub mod guide;
pub mod home;
pub mod inspector;
pub mod map;
pub mod page;
pub mod palette;
pub mod reader;
pub mod replay;
mod rows;
pub mod settings;
pub mod strip;
pub mod timeline;
pub mod top;
