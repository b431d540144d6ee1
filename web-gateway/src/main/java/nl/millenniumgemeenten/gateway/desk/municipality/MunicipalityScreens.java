package nl.millenniumgemeenten.gateway.desk.municipality;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.history.History;
import nl.millenniumgemeenten.gateway.desk.history.HistoryWords;
import nl.millenniumgemeenten.gateway.desk.record.ChangeItemView;
import nl.millenniumgemeenten.gateway.desk.record.ChangeWords;
import nl.millenniumgemeenten.gateway.desk.record.Provinces;
import nl.millenniumgemeenten.gateway.desk.record.RecordConflict;
import nl.millenniumgemeenten.gateway.desk.record.RegisterSnapshot;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FactView;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.merge.Merge;
import nl.millenniumgemeenten.gateway.merge.Opened;
import nl.millenniumgemeenten.gateway.service.MunicipalityJson;
import nl.millenniumgemeenten.gateway.service.TerritorialChangeJson;
import nl.millenniumgemeenten.gateway.site.Site;

/// Makes the screen of one municipality.
@Singleton
class MunicipalityScreens {
    static final String PATH = "/redactie/gemeenten";

    private static final String IDENTIFIER = "https://identifier.overheid.nl/tooi/id/gemeente/gm";

    private static final HistoryWords HISTORY =
            HistoryWords.of(
                    "name", "Naam",
                    "alternativeNames", "Andere namen",
                    "slug", "Adres op de site",
                    "province", "Provincie",
                    "existsFrom", "Bestaat vanaf",
                    "existsUntil", "Bestaat tot",
                    "populations", "Inwoners per jaar",
                    "latitude", "Breedtegraad",
                    "longitude", "Lengtegraad");

    private final DeskPages pages;
    private final History history;
    private final RecordConflict conflict;
    private final Site site;

    MunicipalityScreens(DeskPages pages, History history, RecordConflict conflict, Site site) {
        this.pages = pages;
        this.history = history;
        this.conflict = conflict;
        this.site = site;
    }

    /// What the register holds of a municipality, and of all others.
    record Known(MunicipalityJson municipality, RegisterSnapshot register) {}

    /// What is on the screen: what was typed, over what is known; that is absent while the register
    /// does not answer.
    record Writing(
            String code,
            Optional<Known> known,
            Form typed,
            String notice,
            List<FormErrorView> errors) {

        static Writing stored(Known known, String notice) {
            var municipality = known.municipality();
            return new Writing(
                    municipality.code(),
                    Optional.of(known),
                    Opened.taking(MunicipalityFields.form(municipality)),
                    notice,
                    List.of());
        }

        Optional<MunicipalityJson> stored() {
            return known.map(Known::municipality);
        }
    }

    static String path(String code) {
        return PATH + "/" + code;
    }

    MutableHttpResponse<byte[]> form(HttpStatus status, Writing writing, Editor editor) {
        var stored = writing.stored();
        var typed = writing.typed();
        var path = path(writing.code());
        var today = site.image().register().today();
        var presence = stored.map(there -> Presence.of(there, today));
        var never = presence.filter(Presence.NEVER::equals).isPresent();
        var view =
                new MunicipalityScreenView(
                        pages.layout(
                                editor,
                                stored.map(MunicipalityJson::name).orElse(writing.code()),
                                path),
                        writing.notice(),
                        editor.mayPublish() && !never,
                        never
                                ? "Deze gemeente zou er komen, maar het plan ging niet door. Haar"
                                        + " gegevens blijven zoals ze waren."
                                : "",
                        writing.code(),
                        IDENTIFIER + writing.code().substring(2),
                        path,
                        stored.map(there -> "/gemeenten/" + there.slug()).orElse(""),
                        links(writing.code(), editor),
                        presence.map(Presence::badge).stream().toList(),
                        stored.map(Presence::days).orElse(""),
                        typed,
                        Provinces.options(typed.line("province")),
                        facts(typed),
                        writing.known().map(MunicipalityScreens::changes).orElse(List.of()),
                        new FormErrorsView(writing.errors()),
                        history.of("/municipalities/" + writing.code(), HISTORY, editor));
        return pages.screen(status, "desk/municipality_form", view);
    }

    /// What was typed together with what somebody else saved, or the choice between them.
    HttpResponse<?> together(
            MunicipalityJson theirs,
            Form typed,
            Editor editor,
            Function<Merge, HttpResponse<?>> merged) {
        var there =
                new RecordConflict.Theirs(
                        theirs.name(),
                        path(theirs.code()),
                        theirs.recordedAt(),
                        Opened.taking(MunicipalityFields.form(theirs)));
        return conflict.together(
                typed,
                there,
                MunicipalityFields.ALL,
                (field, form) -> form.text(field.name()).strip(),
                editor,
                merged);
    }

    private List<LinkView> links(String code, Editor editor) {
        var links = new ArrayList<LinkView>();
        if (site.image().register().participation(code).isPresent()) {
            links.add(new LinkView("Deelname", "/redactie/deelnames/" + code));
        } else if (editor.mayPublish()) {
            links.add(
                    new LinkView(
                            "Deelname toevoegen", "/redactie/deelnames/nieuw?gemeente=" + code));
        }
        if (editor.mayPublish()) {
            links.add(new LinkView("Contactpersonen", path(code) + "/contacten"));
            links.add(
                    new LinkView(
                            "Plan een herindeling", "/redactie/herindelingen/nieuw?van=" + code));
        }
        return links;
    }

    private static List<FactView> facts(Form form) {
        return MunicipalityFields.ALL.stream()
                .map(field -> new FactView(field.label(), fact(form.text(field.name()))))
                .toList();
    }

    private static String fact(String text) {
        return text.isBlank() ? "Niet bekend" : text.replace("\n", ", ");
    }

    private static List<ChangeItemView> changes(Known known) {
        var code = known.municipality().code();
        return known.register().changes().stream()
                .filter(change -> change.concerns(code))
                .sorted(Comparator.comparing(TerritorialChangeJson::effectiveOn))
                .map(change -> ChangeWords.item(change, known.register().names(), code))
                .toList();
    }
}
