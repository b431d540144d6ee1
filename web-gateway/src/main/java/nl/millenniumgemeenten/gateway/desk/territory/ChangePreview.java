package nl.millenniumgemeenten.gateway.desk.territory;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.record.ChangeWords;
import nl.millenniumgemeenten.gateway.desk.territory.ChangeScreens.Writing;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;
import nl.millenniumgemeenten.gateway.merge.Field;
import nl.millenniumgemeenten.gateway.service.ConsequencesJson;
import nl.millenniumgemeenten.gateway.site.Site;

/// Makes the screen that says what will change, before it does.
@Singleton
class ChangePreview {
    private final DeskPages pages;
    private final ChangeConsequences words;
    private final Site site;

    ChangePreview(DeskPages pages, ChangeConsequences words, Site site) {
        this.pages = pages;
        this.words = words;
        this.site = site;
    }

    MutableHttpResponse<byte[]> screen(
            Writing writing,
            TypedChange typed,
            ConsequencesJson consequences,
            List<Field> taken,
            Editor editor) {
        var form = typed.form();
        var day = TypedChange.day(form).orElse(LocalDate.EPOCH);
        var sent = new HashMap<>(form.fields());
        sent.remove("action");
        var view =
                new ChangePreviewView(
                        pages.layout(editor, "Klopt dit?", writing.path()),
                        sentence(writing, typed, day),
                        words.when(day),
                        DutchText.list(taken.stream().map(Field::label).toList()),
                        words.existences(consequences, typed, writing.register()),
                        words.participations(
                                typed.from().stream().map(TypedChange.Row::code).toList(),
                                typed.to().stream().map(TypedChange.Row::code).toList(),
                                writing.register().names()),
                        writing.path(),
                        HiddenFieldView.all(sent));
        return pages.screen(HttpStatus.OK, "desk/change_preview", view);
    }

    /// "Op 1 januari 2027: Wijdemeren gaat op in Hilversum."
    private String sentence(Writing writing, TypedChange typed, LocalDate day) {
        var names = writing.register().names();
        var from = typed.from().stream().map(row -> names.name(row.code())).toList();
        var to = typed.receivers().stream().map(row -> typed.name(row.code(), names)).toList();
        var planned = day.isAfter(site.image().register().today());
        return "Op "
                + DutchText.date(day)
                + ": "
                + ChangeWords.sentence(
                        typed.form().line("kind"), planned ? "PLANNED" : "IN_FORCE", from, to);
    }
}
