package nl.millenniumgemeenten.gateway.account.entrance;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.gateway.layout.ButtonView;
import nl.millenniumgemeenten.gateway.layout.DeskLayouts;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.HtmlPages;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.Templates;
import nl.millenniumgemeenten.gateway.layout.Tone;

/// Makes the screens in front of the desk.
@Singleton
class EntrancePages {
    static final LinkView SIGN_IN = new LinkView("Naar het inlogscherm", "/redactie/inloggen");
    static final LinkView FORGOTTEN =
            new LinkView("Vraag een nieuwe link", ForgottenPasswordController.PATH);

    private final DeskLayouts layouts;
    private final Templates templates;

    EntrancePages(DeskLayouts layouts, Templates templates) {
        this.layouts = layouts;
        this.templates = templates;
    }

    MutableHttpResponse<byte[]> code(HttpStatus status, String next, FormErrorsView errors) {
        var view = new CodeView(layouts.signedOut("Code invullen"), next, errors);
        return HtmlPages.html(status, templates.render("account/code", view));
    }

    MutableHttpResponse<byte[]> forgotten(HttpStatus status, String email, FormErrorsView errors) {
        var view =
                new ForgottenPasswordView(layouts.signedOut("Wachtwoord vergeten"), email, errors);
        return HtmlPages.html(status, templates.render("account/forgotten_password", view));
    }

    MutableHttpResponse<byte[]> newPassword(
            HttpStatus status, NewPasswordView.Asked asked, FormErrorsView errors) {
        var view = new NewPasswordView(layouts.signedOut(asked.title()), asked, errors);
        return HtmlPages.html(status, templates.render("account/new_password", view));
    }

    MutableHttpResponse<byte[]> message(
            HttpStatus status,
            Tone tone,
            String heading,
            List<String> paragraphs,
            List<ButtonView> buttons,
            LinkView link) {
        var view =
                new EntranceMessageView(
                        layouts.signedOut(heading),
                        tone,
                        heading,
                        paragraphs,
                        buttons,
                        List.of(link));
        return HtmlPages.html(status, templates.render("account/message", view));
    }

    static FormErrorsView error(String field, String message) {
        return new FormErrorsView(List.of(new FormErrorView(field, message)));
    }
}
