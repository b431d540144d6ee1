package nl.millenniumgemeenten.gateway.desk.territory;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.Asked;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.history.History;
import nl.millenniumgemeenten.gateway.desk.history.HistoryView;
import nl.millenniumgemeenten.gateway.desk.history.HistoryWords;
import nl.millenniumgemeenten.gateway.desk.record.ChangeWords;
import nl.millenniumgemeenten.gateway.desk.record.Provinces;
import nl.millenniumgemeenten.gateway.desk.record.RegisterSnapshot;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FactView;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.service.TerritorialChangeJson;
import nl.millenniumgemeenten.gateway.site.Site;
import org.jspecify.annotations.Nullable;

/// Makes the screen of one territorial change.
@Singleton
class ChangeScreens {
    static final String PATH = "/redactie/herindelingen";
    static final String NEW = PATH + "/nieuw";

    /// How many rows an empty form has.
    static final int FROM = 2;

    static final int TO = 1;
    static final int BEGINS = 1;

    private static final HistoryWords HISTORY =
            HistoryWords.of(
                    "status", "Toestand",
                    "kind", "Soort",
                    "effectiveOn", "Ingang",
                    "from", "Houdt op",
                    "to", "Krijgt het gebied",
                    "legalGround", "Wet of besluit",
                    "source", "Bron");

    private static final Map<String, String> MEANINGS =
            Map.of(
                    "PLANNED", "gepland",
                    "IN_FORCE", "ingegaan",
                    "CANCELLED", "afgelast",
                    "MERGER", "fusie",
                    "ABSORPTION", "toevoeging",
                    "SPLIT", "splitsing",
                    "RENAME", "nieuwe code");

    private final DeskPages pages;
    private final History history;
    private final Site site;

    ChangeScreens(DeskPages pages, History history, Site site) {
        this.pages = pages;
        this.history = history;
        this.site = site;
    }

    /// What is on the screen: what was typed, over what is stored; that is absent while it is new,
    /// and while the register does not answer.
    record Writing(
            Optional<String> id,
            Optional<TerritorialChangeJson> stored,
            RegisterSnapshot register,
            Form typed,
            Notice notice,
            List<FormErrorView> errors) {

        static Writing fresh(RegisterSnapshot register, Form typed) {
            return new Writing(
                    Optional.empty(), Optional.empty(), register, typed, Notice.NONE, List.of());
        }

        static Writing stored(
                TerritorialChangeJson change, RegisterSnapshot register, Notice notice) {
            return new Writing(
                    Optional.of(change.id()),
                    Optional.of(change),
                    register,
                    TypedChange.opened(change, register),
                    notice,
                    List.of());
        }

        Writing with(List<FormErrorView> wrong) {
            return new Writing(id, stored, register, typed, Notice.NONE, wrong);
        }

        Writing with(Form other) {
            return new Writing(id, stored, register, other, Notice.NONE, List.of());
        }

        /// Where its form goes.
        String path() {
            return id.map(ChangeWords::path).orElse(NEW);
        }
    }

    MutableHttpResponse<byte[]> form(HttpStatus status, Writing writing, Editor editor) {
        var told =
                Asked.now(() ->
                        writing.id()
                                .map(id ->
                                        history.of(
                                                "/territorial-changes/" + id,
                                                words(writing.register()),
                                                editor))
                                .orElse(HistoryView.NONE));
        var stored = writing.stored();
        var names = writing.register().names();
        var path = writing.path();
        var typed = writing.typed();
        var title =
                stored.map(ChangeWords::title)
                        .orElse(writing.id().isPresent() ? "Herindeling" : "Nieuwe herindeling");
        var view =
                new ChangeScreenView(
                        pages.layout(editor, title, path),
                        writing.notice().text(),
                        editor.mayPublish()
                                && stored.filter(TerritorialChangeJson::cancelled).isEmpty(),
                        stored.map(change -> ChangeWords.sentence(change, names)).orElse(""),
                        stored.map(ChangeWords::badge).stream().toList(),
                        stored.map(ChangeScreens::note).orElse(""),
                        stored.map(ChangeScreens::facts).orElse(List.of()),
                        stored.map(change -> municipalities(change, writing.register()))
                                .orElse(List.of()),
                        path,
                        stored.filter(TerritorialChangeJson::planned)
                                .map(_ -> path + "/aflasten")
                                .orElse(""),
                        typed,
                        kinds(typed.line("kind")),
                        rows(typed, "from", FROM, "Gemeente die ophoudt"),
                        rows(typed, "to", stored.isPresent() ? 0 : TO, "Bestaande gemeente"),
                        beginnings(typed, stored.isPresent() ? 0 : BEGINS),
                        new MunicipalityChoice(names).options(site.image().register().today()),
                        new FormErrorsView(writing.errors()),
                        told.orWithout(HistoryView.UNKNOWN));
        return pages.screen(status, "desk/change_form", view);
    }

    /// Codes by the names of who has them.
    private static HistoryWords words(RegisterSnapshot register) {
        var words = new HashMap<>(MEANINGS);
        register.names().byCode().forEach((code, known) -> words.put(code, known.name()));
        return HISTORY.meaning(words);
    }

    private static String note(TerritorialChangeJson change) {
        return switch (change.status()) {
            case "PLANNED" -> "";
            case "CANCELLED" ->
                    "Deze herindeling is afgelast. Gaat ze toch door? Leg dan een nieuwe vast.";
            default ->
                    "Deze herindeling is ingegaan. Ze kan niet meer worden afgelast. Staat er iets"
                            + " verkeerd? Verbeter het dan hier: dat geldt ook voor het verleden."
                            + " Je ziet eerst wat er verandert.";
        };
    }

    private static List<FactView> facts(TerritorialChangeJson change) {
        return List.of(
                new FactView("Soort", ChangeWords.kind(change.kind())),
                new FactView("Wet of besluit", orUnknown(change.legalGround())),
                new FactView("Bron", orUnknown(change.source())));
    }

    private static String orUnknown(@Nullable String text) {
        return text == null ? "Niet bekend" : text;
    }

    private static List<LinkView> municipalities(
            TerritorialChangeJson change, RegisterSnapshot register) {
        return Stream.concat(change.from().stream(), change.to().stream())
                .map(code ->
                        new LinkView(register.names().name(code), "/redactie/gemeenten/" + code))
                .toList();
    }

    private static List<OptionView> kinds(String chosen) {
        return ChangeWords.KINDS.stream()
                .map(kind ->
                        new OptionView(
                                kind.value(),
                                kind.label() + ": " + kind.text(),
                                kind.value().equals(chosen)))
                .toList();
    }

    private static List<ChangeScreenView.RowView> rows(
            Form typed, String field, int least, String label) {
        int count = ChangeRows.count(typed, field, least);
        return IntStream.range(0, count)
                .mapToObj(number ->
                        new ChangeScreenView.RowView(
                                field + "-" + number,
                                count == 1 ? label : label + " " + (number + 1),
                                typed.text(field + "-" + number)))
                .toList();
    }

    private static List<ChangeScreenView.BeginningView> beginnings(Form typed, int least) {
        var rows = new ArrayList<ChangeScreenView.BeginningView>();
        int count = ChangeRows.count(typed, "beginName", least);
        for (int number = 0; number < count; number++) {
            rows.add(
                    new ChangeScreenView.BeginningView(
                            number,
                            count == 1 ? "" : " " + (number + 1),
                            typed.text("beginName-" + number),
                            typed.text("beginCode-" + number),
                            provinces(typed.line("beginProvince-" + number))));
        }
        return rows;
    }

    private static List<OptionView> provinces(String chosen) {
        return Stream.concat(
                        Stream.of(new OptionView("", "Kies een provincie", chosen.isEmpty())),
                        Provinces.options(chosen).stream())
                .toList();
    }
}
