package nl.millenniumgemeenten.gateway.courier;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.service.MailHandover.MessageJson;
import nl.millenniumgemeenten.gateway.service.MailRequestJson;

/// Which mail each request of a service is for who sends it, and what is to be filled in. What it
/// says is kept there, where editors word it.
@Singleton
class MailKinds {
    private static final String CONTACT_PAGE = "/mijn-gemeente";

    /// A mail of its kind; nothing for a request that we do not know.
    Optional<MessageJson> of(MailRequestJson mail) {
        var municipality = Map.of("gemeente", mail.parameter("municipality"));
        var token = mail.parameter("token");
        return Optional.ofNullable(
                switch (mail.kind()) {
                    case "SIGN_UP_CONFIRMATION" ->
                            message(
                                    mail,
                                    "sign-up-confirmation",
                                    municipality,
                                    "/meedoen/bevestigen/" + token);
                    case "SIGN_UP_WAITING" -> message(mail, "sign-up-waiting", municipality, "");
                    case "SIGN_UP_SECOND" -> message(mail, "sign-up-second", municipality, "");
                    case "SIGN_UP_QUESTION" ->
                            message(
                                    mail,
                                    "sign-up-question",
                                    Map.of(
                                            "gemeente",
                                            mail.parameter("municipality"),
                                            "vraag",
                                            mail.parameter("question")),
                                    "/meedoen/aanvullen/" + token);
                    case "SIGN_UP_APPROVED" ->
                            message(
                                    mail,
                                    "sign-up-approved",
                                    Map.of(
                                            "gemeente",
                                            mail.parameter("municipality"),
                                            "datum",
                                            day(mail.parameter("inForceOn"))),
                                    CONTACT_PAGE);
                    case "SIGN_UP_REJECTED" ->
                            message(
                                    mail,
                                    "sign-up-rejected",
                                    Map.of(
                                            "gemeente",
                                            mail.parameter("municipality"),
                                            "reden",
                                            mail.parameter("reason")),
                                    "");
                    case "CONTACT_WELCOME" ->
                            message(mail, "contact-welcome", municipality, CONTACT_PAGE);
                    case "CONTACT_LINK" ->
                            message(
                                    mail,
                                    "contact-link",
                                    Map.of(),
                                    CONTACT_PAGE + "/inloggen/" + token);
                    case "ACTIVITY_ASKED_BACK" ->
                            message(
                                    mail,
                                    "activity-asked-back",
                                    Map.of(
                                            "activiteit",
                                            mail.parameter("title"),
                                            "vraag",
                                            mail.parameter("question")),
                                    CONTACT_PAGE);
                    case "ACTIVITY_PUBLISHED" ->
                            message(
                                    mail,
                                    "activity-published",
                                    Map.of("activiteit", mail.parameter("title")),
                                    mail.parameter("path"));
                    case "CONTRIBUTION_CONFIRMATION" ->
                            message(
                                    mail,
                                    "contribution-confirmation",
                                    discussion(mail),
                                    "/discussies/bevestigen/" + token);
                    case "PARTICIPANT_LINK" ->
                            message(
                                    mail,
                                    "participant-link",
                                    Map.of(),
                                    "/discussies/inloggen/" + token);
                    case "CONTRIBUTION_PLACED" ->
                            message(
                                    mail,
                                    "contribution-placed",
                                    discussion(mail),
                                    "/bijdragen/" + mail.parameter("number"));
                    case "CONTRIBUTION_REFUSED" ->
                            message(mail, "contribution-refused", discussionAndReason(mail), "");
                    case "CONTRIBUTION_EDITED" ->
                            message(
                                    mail,
                                    "contribution-edited",
                                    discussionAndReason(mail),
                                    "/bijdragen/" + mail.parameter("number"));
                    case "CONTRIBUTION_HIDDEN" ->
                            message(mail, "contribution-hidden", discussionAndReason(mail), "");
                    case "CONTRIBUTION_MOVED" ->
                            message(
                                    mail,
                                    "contribution-moved",
                                    Map.of(
                                            "discussie",
                                            mail.parameter("discussion"),
                                            "bestemming",
                                            mail.parameter("target"),
                                            "reden",
                                            mail.parameter("reason")),
                                    "/bijdragen/" + mail.parameter("number"));
                    case "CONTRIBUTION_NOT_TAKEN" ->
                            message(mail, "contribution-not-taken", discussionAndReason(mail), "");
                    case "PARTICIPANT_WARNED" ->
                            message(
                                    mail,
                                    "participant-warned",
                                    Map.of("waarschuwing", mail.parameter("text")),
                                    "");
                    case "PARTICIPANT_BLOCKED" ->
                            message(
                                    mail,
                                    "participant-blocked",
                                    Map.of("reden", mail.parameter("reason")),
                                    "");
                    case "PARTICIPANT_UNBLOCKED" ->
                            message(mail, "participant-unblocked", Map.of(), "/discussies");
                    default -> null;
                });
    }

    private static Map<String, String> discussion(MailRequestJson mail) {
        return Map.of("discussie", mail.parameter("discussion"));
    }

    private static Map<String, String> discussionAndReason(MailRequestJson mail) {
        return Map.of("discussie", mail.parameter("discussion"), "reden", mail.parameter("reason"));
    }

    private static MessageJson message(
            MailRequestJson mail, String kind, Map<String, String> values, String path) {
        return MessageJson.of(mail.to(), kind, values, path);
    }

    private static String day(String iso) {
        return DutchText.date(LocalDate.parse(iso));
    }
}
