package nl.millenniumgemeenten.gateway.contact;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.service.ContactJson;
import nl.millenniumgemeenten.gateway.site.Site;

/// The first page of who is signed in: their municipalities and what can be done for each.
@Controller(ContactPages.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class OwnMunicipalityController {
    private final SignedInContact signedIn;
    private final ContactPages pages;
    private final Site site;
    private final List<MunicipalityPart> parts;

    OwnMunicipalityController(
            SignedInContact signedIn, ContactPages pages, Site site, List<MunicipalityPart> parts) {
        this.signedIn = signedIn;
        this.pages = pages;
        this.site = site;
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(MunicipalityPart::order)).toList();
    }

    @Get
    HttpResponse<?> home(HttpRequest<?> request, @QueryValue(defaultValue = "") String gelukt) {
        return signedIn.as(
                request,
                contact ->
                        pages.page(
                                HttpStatus.OK,
                                "contact/home",
                                new HomeView(
                                        pages.layout("Mijn gemeente"),
                                        contact.name(),
                                        notice(gelukt),
                                        contact.municipalities().stream()
                                                .map(this::municipality)
                                                .toList())));
    }

    private OwnMunicipalityView municipality(ContactJson.Spoken spoken) {
        var register = site.image().register();
        var code = spoken.code();
        var participation = register.participation(code);
        return new OwnMunicipalityView(
                code,
                spoken.name(),
                "/gemeenten/" + spoken.slug(),
                register.participates(code)
                        ? spoken.name() + " doet mee."
                        : spoken.name() + " telt nu niet mee als deelnemer.",
                participation
                        .map(known -> known.reportDueOn())
                        .map(OwnMunicipalityController::due)
                        .orElse(""),
                // Without a part in the campaign there is nothing to tell of it.
                participation.isEmpty()
                        ? List.of()
                        : parts.stream()
                                .map(part ->
                                        new CardView(part.title(), part.text(), part.path(code)))
                                .toList());
    }

    private static String due(LocalDate day) {
        return "We horen graag vóór " + DutchText.date(day) + " hoe het gaat.";
    }

    /// The address holds a key and never the words.
    private static String notice(String key) {
        return switch (key) {
            case "opgeslagen" -> "Opgeslagen. Bezoekers zien dit nu.";
            case "opgeslagen-straks" ->
                    "Opgeslagen. Het duurt nog even voordat bezoekers dit zien.";
            case "verslag" -> "Bedankt, je verslag is binnen.";
            default -> "";
        };
    }
}
