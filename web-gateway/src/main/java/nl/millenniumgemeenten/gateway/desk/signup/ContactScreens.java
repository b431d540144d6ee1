package nl.millenniumgemeenten.gateway.desk.signup;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.service.ContactJson;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;

/// Makes the screen with the contacts of a municipality.
@Singleton
class ContactScreens {
    private final DeskPages pages;
    private final Site site;
    private final SiteConfiguration configuration;

    ContactScreens(DeskPages pages, Site site, SiteConfiguration configuration) {
        this.pages = pages;
        this.site = site;
        this.configuration = configuration;
    }

    static String path(String code) {
        return "/redactie/gemeenten/" + code + "/contacten";
    }

    MutableHttpResponse<byte[]> screen(
            HttpStatus status,
            String code,
            List<ContactJson> contacts,
            Notice notice,
            Form typed,
            List<FormErrorView> errors,
            Editor editor) {
        var register = site.image().register();
        var name = register.name(code);
        var view =
                new ContactsView(
                        pages.layout(editor, "Contactpersonen van " + name, path(code)),
                        notice.text(),
                        name,
                        path(code),
                        contacts.stream().map(this::row).toList(),
                        register.choice(code).stream()
                                .map(to -> new OptionView(to, register.name(to), false))
                                .toList(),
                        typed.line("name"),
                        typed.line("role"),
                        typed.line("email"),
                        typed.line("phone"),
                        new FormErrorsView(errors));
        return pages.screen(status, "desk/contacts", view);
    }

    private ContactRowView row(ContactJson contact) {
        return new ContactRowView(
                contact.id().toString(),
                contact.name(),
                contact.role(),
                contact.email(),
                contact.phone(),
                DutchText.date(LocalDate.ofInstant(contact.since(), configuration.zone())));
    }
}
