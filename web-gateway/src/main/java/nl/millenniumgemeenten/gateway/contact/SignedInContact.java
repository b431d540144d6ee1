package nl.millenniumgemeenten.gateway.contact;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.function.Function;
import nl.millenniumgemeenten.gateway.form.SameOrigin;
import nl.millenniumgemeenten.gateway.service.ContactJson;
import nl.millenniumgemeenten.gateway.service.ContactService;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// Lets only contacts through, and only their own forms. Every page of Mijn gemeente begins here.
@Singleton
public final class SignedInContact {
    private final ContactSession session;
    private final ContactService contacts;
    private final SameOrigin sameOrigin;
    private final ContactPages pages;

    SignedInContact(
            ContactSession session,
            ContactService contacts,
            SameOrigin sameOrigin,
            ContactPages pages) {
        this.session = session;
        this.contacts = contacts;
        this.sameOrigin = sameOrigin;
        this.pages = pages;
    }

    /// Answers as a contact; who is none is sent to the page to sign in.
    public HttpResponse<?> as(
            HttpRequest<?> request, Function<ContactJson, HttpResponse<?>> answer) {
        var contact = session.contact(request);
        if (contact.isEmpty()) {
            return HttpResponse.seeOther(URI.create(ContactPages.SIGN_IN));
        }
        return switch (contacts.me(contact.get())) {
            case Outcome.Ok<ContactJson>(var found, _) -> answer.apply(found);
            case Outcome.Refused<ContactJson> _ ->
                    HttpResponse.seeOther(URI.create(ContactPages.SIGN_IN)).cookie(session.none());
            case Outcome.Stale<ContactJson>(), Outcome.Unavailable<ContactJson>() ->
                    pages.unavailable();
        };
    }

    /// The same, for a municipality that the contact speaks for.
    public HttpResponse<?> of(
            HttpRequest<?> request, String code, Function<ContactJson, HttpResponse<?>> answer) {
        return as(
                request,
                contact -> contact.speaksFor(code) ? answer.apply(contact) : pages.notYours());
    }

    /// The same, for a form: it must come from our own pages.
    public HttpResponse<?> sent(
            HttpRequest<?> request, String code, Function<ContactJson, HttpResponse<?>> answer) {
        return sameOrigin.allows(request) ? of(request, code, answer) : pages.elsewhere();
    }
}
