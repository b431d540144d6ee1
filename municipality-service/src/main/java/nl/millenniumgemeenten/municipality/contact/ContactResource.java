package nl.millenniumgemeenten.municipality.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.util.List;
import nl.millenniumgemeenten.municipality.municipality.CodeInPath;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.web.Answers;
import nl.millenniumgemeenten.municipality.web.Authors;
import nl.millenniumgemeenten.municipality.web.Roles;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// The contacts of a municipality, for editors.
@Controller("/municipalities/{code}/contacts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.EDITOR, Roles.ADMINISTRATOR})
class ContactResource {
    private final KeepContacts keep;
    private final ContactAnswers answers;

    ContactResource(KeepContacts keep, ContactAnswers answers) {
        this.keep = keep;
        this.answers = answers;
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ContactsJson(List<ContactJson> items) {}

    @Get
    ContactsJson list(String code) {
        return new ContactsJson(
                keep.of(CodeInPath.read(code)).stream().map(answers::json).toList());
    }

    @Post
    HttpResponse<?> post(String code, @Body @Nullable JsonNode body, Authentication editor) {
        var municipality = CodeInPath.read(code);
        var fields = RequestFields.of(body);
        var person = PersonForm.read(fields);
        fields.orThrow();
        return switch (keep.welcome(municipality, person, Authors.of(editor))) {
            case Decision.Refused<Contact>(var faults) -> Answers.refused(faults);
            case Decision.Accepted<Contact>(var contact) ->
                    HttpResponse.created(
                            answers.json(contact),
                            URI.create(
                                    "/municipalities/"
                                            + municipality
                                            + "/contacts/"
                                            + contact.id()));
        };
    }

    /// Lets a contact go on for some of the several that came after their municipality.
    @Post("/{id}/successors")
    HttpResponse<?> goOn(
            String code, String id, @Body @Nullable JsonNode body, Authentication editor) {
        var municipality = CodeInPath.read(code);
        var fields = RequestFields.of(body);
        var texts = fields.texts("with", MunicipalityCode.SHAPE, MunicipalityCode.ADVICE);
        fields.orThrow();
        var with = texts.stream().map(MunicipalityCode::new).toList();
        var decision =
                ContactId.parse(id)
                        .flatMap(contact ->
                                keep.goOn(contact, municipality, with, Authors.of(editor)))
                        .orElseThrow(ContactResource::nobody);
        return switch (decision) {
            case Decision.Refused<Contact>(var faults) -> Answers.refused(faults);
            case Decision.Accepted<Contact>(var contact) -> HttpResponse.ok(answers.json(contact));
        };
    }

    @Delete("/{id}")
    HttpResponse<?> delete(String code, String id, Authentication editor) {
        return ContactId.parse(id)
                .flatMap(contact -> keep.end(contact, CodeInPath.read(code), Authors.of(editor)))
                .map(ended -> HttpResponse.noContent())
                .orElseThrow(ContactResource::nobody);
    }

    private static ProblemException nobody() {
        return Answers.missing("Deze contactpersoon is er niet (meer).");
    }
}
