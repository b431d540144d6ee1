package nl.millenniumgemeenten.gateway.signup;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.PageLanguage;
import nl.millenniumgemeenten.gateway.layout.Speech;
import nl.millenniumgemeenten.problem.Problem;

/// Says what is wrong with a form. The service says so in Dutch; on other pages the field that it
/// names gets words of ours.
final class SignUpFaults {
    private static final List<String> FIELDS = List.of("/email", "/lists", "/language");

    private SignUpFaults() {}

    /// What the service had against the form; against its address, if it does not say.
    static FormErrorsView refused(Speech speech, Problem problem) {
        return problem.errors().stream()
                .filter(fault -> FIELDS.contains(fault.pointer()))
                .findFirst()
                .map(fault ->
                        one(
                                fault.pointer().substring(1),
                                speech.language() == PageLanguage.DUTCH
                                        ? fault.detail()
                                        : inEnglish(fault.pointer())))
                .orElseGet(() ->
                        one(
                                "email",
                                speech.say(
                                        "Dit e-mailadres kunnen we niet gebruiken.",
                                        "We cannot use this email address.")));
    }

    private static String inEnglish(String pointer) {
        return switch (pointer) {
            case "/lists" -> "You cannot sign up for this.";
            case "/language" -> "Choose Nederlands (Dutch) or English.";
            default ->
                    "This is not a complete email address. Write it like this: name@example.com.";
        };
    }

    /// One thing; `field` is empty when it is about the whole form.
    static FormErrorsView one(String field, String message) {
        return new FormErrorsView(List.of(new FormErrorView(field, message)));
    }
}
