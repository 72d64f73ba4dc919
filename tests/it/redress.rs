//! The section `redress`: victims, money, oversight, notices.
