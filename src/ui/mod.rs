//! The panels: egui over view models, without Bevy and without files.
//!
//! How a click travels. A panel is a function of a view model: it draws, and what a person does there it
//! pushes as a [`UiCommand`]. [`Studio::update`] is the one place where such a command changes anything: it
//! gives a case's command to the [`Session`](crate::players::session::Session), moves between places, keeps
//! drafts. View models are then built anew from what the seat may know ([`Sight`]). Rules and scores are
//! never here.
//!
//! | module | what |
//! |---|---|
//! | `theme` | colours by meaning, type, sizes |
//! | `cx`, `widget` | what every panel is drawn with |
//! | `glossary`, `tip` | words that explain themselves, in tooltips that nest and can be kept open |
//! | `command` | everything that a person can do here |
//! | `studio`, `play`, `draft` | the state of the application, of a case that is played, of a form |
//! | `script` | a person's steps as data, with pictures |
//! | `store` | what the application asks of files, as a trait; `app` implements it |
//! | `sight`, `vm/` | view models: plain data in the user's words |
//! | `act/` | what a seat can do beside requests: one row per command, with what there is to choose |
//! | `panel/` | one file per panel |
//! | `shell` | the frame: top bar, rail, place, inspector, strip |
//! | `map/` | the map as geometry; Bevy paints the land, egui what is read and clicked |

pub mod act;
pub mod command;
pub mod cx;
pub mod draft;
pub mod glossary;
pub mod map;
pub mod panel;
pub mod play;
pub mod script;
pub mod settings;
pub mod shell;
pub mod sight;
pub mod store;
pub mod studio;
pub mod theme;
pub mod tip;
pub mod vm;
pub mod widget;

pub use command::{Place, Screen, Selection, UiCommand};
pub use cx::UiCx;
pub use sight::Sight;
pub use studio::Studio;
