package nl.millenniumgemeenten.gateway.account.log;

/// Something that can be done at the desk.
///
/// @param route such as `POST /redactie/paginas/{id}`
/// @param kind what it is done to, such as "pagina"
/// @param words what it is, such as "pagina opgeslagen"
public record LogAction(String route, String kind, String words) {}
