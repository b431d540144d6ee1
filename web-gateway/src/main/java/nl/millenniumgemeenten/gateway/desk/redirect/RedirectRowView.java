package nl.millenniumgemeenten.gateway.desk.redirect;

/// A redirect in the list. `changed` says when it was last saved and by whom; `editPath` is empty
/// for who may not change it.
public record RedirectRowView(String from, String to, String changed, String editPath) {}
