package nl.millenniumgemeenten.municipality.contact;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import nl.millenniumgemeenten.mailrequest.EmailAddress;
import nl.millenniumgemeenten.mailrequest.LinkToken;
import nl.millenniumgemeenten.municipality.web.Answers;
import nl.millenniumgemeenten.municipality.web.Roles;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// How contacts sign in: by a link in a mail, and who they are from then on.
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class ContactLinkResource {
    private final SendContactLink send;
    private final RedeemContactLink redeem;
    private final Contacts contacts;
    private final ContactAnswers answers;

    ContactLinkResource(
            SendContactLink send,
            RedeemContactLink redeem,
            Contacts contacts,
            ContactAnswers answers) {
        this.send = send;
        this.redeem = redeem;
        this.contacts = contacts;
        this.answers = answers;
    }

    @Serdeable
    record OutcomeJson(String outcome) {}

    /// The answer is the same for every address that can exist.
    @Post("/contact-links")
    @Secured(Roles.VISITOR)
    HttpResponse<?> ask(@Body @Nullable JsonNode body) {
        var fields = RequestFields.of(body);
        var email = fields.text("email", 1, 1000);
        var address = EmailAddress.parse(email);
        if (address.isEmpty() && !email.isEmpty()) {
            fields.refuse("email", EmailAddress.ADVICE);
        }
        fields.orThrow();
        send.handle(address.orElseThrow());
        return HttpResponse.accepted().body(new OutcomeJson("accepted"));
    }

    @Post("/contact-links/redemption")
    @Secured(Roles.VISITOR)
    ContactJson redeem(@Body @Nullable JsonNode body) {
        var fields = RequestFields.of(body);
        var token = fields.text("token", 1, 100);
        fields.orThrow();
        return LinkToken.parse(token)
                .flatMap(redeem::handle)
                .map(answers::json)
                .orElseThrow(() -> Answers.missing("Deze link werkt niet (meer)."));
    }

    /// Who is signed in, as long as they are a contact.
    @Get("/contacts/me")
    @Secured(Roles.MUNICIPALITY_CONTACT)
    ContactJson me(Authentication signedIn) {
        return ContactId.parse(signedIn.getName())
                .flatMap(contacts::find)
                .map(answers::json)
                .orElseThrow(() -> Answers.missing("Je bent geen contactpersoon meer."));
    }
}
