package nl.millenniumgemeenten.gateway.search;

import static nl.millenniumgemeenten.gateway.site.ActivityFixture.activity;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.gateway.site.ReferenceContent;
import nl.millenniumgemeenten.gateway.site.ReferenceRegister;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is found in the content and the register that a new site begins with.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {
    private final SearchFixture search =
            SearchFixture.over(SiteFixture.siteOf(SiteFixture.imageOf(all())));

    private static Change[] all() {
        return Stream.of(
                        ReferenceRegister.changes().stream(),
                        ReferenceContent.changes().stream(),
                        Stream.of(
                                activity(1).of("GM0809").goals(7, 8).in("2012").build(),
                                activity(2).of("GM0363").goals(2).in("2010").build()))
                .flatMap(changes -> changes)
                .toArray(Change[]::new);
    }

    @AfterAll
    void stop() {
        search.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // Names of municipalities, as people write them.
                "loon op zand               | Loon op Zand",
                "Loon Op Zand               | Loon op Zand",
                "den haag                   | 's-Gravenhage",
                "\"den haag\"               | 's-Gravenhage",
                "s-gravenhage               | 's-Gravenhage",
                "sgravenhage                | 's-Gravenhage",
                "den bosch                  | 's-Hertogenbosch",
                "sudwest fryslan            | Súdwest-Fryslân",
                "SÚDWEST-FRYSLÂN            | Súdwest-Fryslân",
                "het bildt                  | het Bildt",
                "bildt                      | het Bildt",
                "alkemade                   | Alkemade",
                "GM0809                     | Loon op Zand",
                "utrecht                    | Utrecht",
                "hoorn                      | Hoorn",
                "ede                        | Ede",
                "huizen                     | Huizen",
                "putten                     | Putten",
                "aalburg                    | Aalburg",
                // With a mistake.
                "amsterdm                   | Amsterdam",
                "leeuwaarden                | Leeuwarden",
                "roterdam                   | Rotterdam",
                "privasy                    | Privacy",
                "gechiedenis                | De geschiedenis van de campagne",
                // A part of a word.
                "amsterd                    | Amsterdam",
                "toegank                    | Toegankelijkheid",
                // Other forms of a word.
                "gids                       | Praktische gidsen",
                "praktische gids            | Praktische gidsen",
                "cursus                     | Cursussen",
                "ervaring                   | Ervaringen delen",
                "toegankelijk               | Toegankelijkheid",
                "ideeen                     | Ideeën van millenniumgemeenten",
                "duurzame                   | duurzaam leefmilieu",
                "onthullen borden heerlen   | Borden in Heerlen onthuld",
                "bord onthuld heerlen       | Borden in Heerlen onthuld",
                "aalburg doelen             | Aalburg kiest drie doelen",
                // Compounds, together and apart.
                "millenniumgemeente dag     | Millennium Gemeente Dag in Utrecht",
                "sterfte van moeders        | moedersterfte",
                "kinder sterfte             | kindersterfte",
                // Subjects.
                "eerlijke handel            | eerlijke handel",
                "doel 7                     | duurzaam leefmilieu",
                "millenniumdoel 2           | onderwijs",
                "armoede                    | armoede en honger",
                "onderwijs                  | onderwijs",
                "privacy                    | Privacy",
                "contact                    | Contact",
                "vng international          | VNG International",
                "advies                     | Advies voor gemeenten",
                "meedoen                    | Zo werd een gemeente millenniumgemeente",
                "geschiedenis               | De geschiedenis van de campagne",
                "loon op zand bord          | Loon op Zand onthult het bord",
                "wie doet wat               | Wie doet wat?",
                "genomineerd hoorn          | Hoorn, Langedijk en Utrecht genomineerd"
            })
    void the_best_answer_comes_first(String query, String title) {
        assertThat(search.titles(query)).first().isEqualTo(title);
    }

    @Test
    void who_types_an_old_name_finds_what_came_of_it_too() {
        var found = search.find("alkemade");

        assertThat(found.entries())
                .extracting(Entry::title)
                .startsWith("Alkemade", "Kaag en Braassem");
        assertThat(found.entries().getFirst().summary()).contains("Kaag en Braassem");
    }

    @Test
    void quotes_keep_words_together() {
        assertThat(search.find("\"bord onthuld\"").total()).isPositive();
        assertThat(search.find("\"onthuld bord\"").total()).isZero();
    }

    @Test
    void a_minus_leaves_out() {
        assertThat(search.titles("hoorn")).contains("Hoorn, Langedijk en Utrecht genomineerd");
        assertThat(search.titles("hoorn -utrecht"))
                .contains("Hoorn")
                .doesNotContain("Hoorn, Langedijk en Utrecht genomineerd");
    }

    @Test
    void who_spells_well_is_not_shown_what_only_looks_alike() {
        assertThat(search.titles("hoorn")).doesNotContain("Haren", "Doorn", "Hoorne");
        assertThat(search.find("hoorn").meant()).isEmpty();
    }

    @Test
    void a_mistake_is_answered_with_what_was_meant() {
        assertThat(search.find("leeuwaarden").meant()).contains("leeuwarden");
        assertThat(search.find("Gemeente Xeeuwarden").meant()).contains("Gemeente leeuwarden");
    }

    @Test
    void words_that_stand_nowhere_together_find_what_has_most_of_them() {
        var found = search.find("cursussen heerlen privacy");

        assertThat(found.partly()).isTrue();
        assertThat(found.total()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xqzvbnm", "\"\"", "- -", "!?*", "(", "‏שלום", "🎉"})
    void nothing_breaks_on_what_finds_nothing(String query) {
        assertThat(search.find(query).total()).isZero();
    }

    @Test
    void nothing_that_is_typed_is_a_language_of_its_own() {
        assertThat(search.find("title:utrecht*~^2 [x TO y]").entries()).isNotNull();
        assertThat(search.find("utrecht* AND (hoorn)").entries()).isNotEmpty();
    }

    @Test
    void goals_and_years_and_kinds_can_be_chosen_and_say_what_they_would_find() {
        var markets = search.find("markt");
        var goalSeven = search.find(new Asked("markt", Optional.of(Kind.ACTIVITY), 7, "", 0, 1));

        assertThat(markets.counts().get(Fields.KIND)).containsEntry("activiteit", 2);
        assertThat(goalSeven.entries()).extracting(Entry::title).containsExactly("Markt 1");
        assertThat(goalSeven.counts().get(Fields.GOAL)).containsEntry("7", 1).containsEntry("2", 1);
        assertThat(goalSeven.counts().get(Fields.YEAR)).containsOnlyKeys("2012");
        assertThat(search.find(new Asked("markt", Optional.empty(), 0, "", 2010, 1)).entries())
                .extracting(Entry::title)
                .containsExactly("Markt 2");
    }

    @Test
    void what_was_attached_to_a_municipality_that_ended_counts_for_its_heir() {
        var altena = ReferenceRegister.slug("GM1959", "Altena");
        var found =
                search.find(
                        new Asked("kiest drie doelen", Optional.of(Kind.NEWS), 0, altena, 0, 1));

        assertThat(found.entries()).extracting(Entry::title).contains("Aalburg kiest drie doelen");
        assertThat(found.counts().get(Fields.MUNICIPALITY)).containsKey("GM1959");
    }

    @Test
    void what_was_found_by_is_marked() {
        var marks = search.find("onthullen gemeente").marks();

        assertThat(marks.whole("Borden onthuld in de <millenniumgemeente>"))
                .containsExactly(
                        new TextPart("Borden ", false),
                        new TextPart("onthuld", true),
                        new TextPart(" in de <", false),
                        new TextPart("millenniumgemeente", true),
                        new TextPart(">", false));
    }

    @Test
    void the_words_of_a_compound_are_marked_only_where_it_is_not_there() {
        var marks = search.find("millenniumgemeente").marks();

        assertThat(marks.whole("Een millenniumgemeente is een gemeente"))
                .filteredOn(TextPart::marked)
                .extracting(TextPart::text)
                .containsExactly("millenniumgemeente");
        assertThat(marks.whole("De gemeente"))
                .filteredOn(TextPart::marked)
                .extracting(TextPart::text)
                .containsExactly("gemeente");
    }

    @Test
    void the_piece_of_a_long_text_that_tells_most_is_shown() {
        var marks = search.find("eerlijke handel").marks();
        var body =
                "<p>"
                        + "Een lange inleiding zonder meer. ".repeat(30)
                        + "Eerlijke handel helpt &amp; werkt.</p>";

        var parts = marks.fragment("Iets anders", body);

        assertThat(parts).contains(new TextPart("Eerlijke", true), new TextPart("handel", true));
        assertThat(parts.stream().mapToInt(part -> part.text().length()).sum()).isLessThan(260);
        assertThat(parts.getLast().text()).contains("& werkt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "loo        | Loon op Zand",
                "loon op    | Loon op Zand",
                "den h      | 's-Gravenhage",
                "amsterd    | Amsterdam",
                "amstedr    | Amsterdam",
                "prakt      | Praktische gidsen",
                "gidse      | Praktische gidsen",
                "milleniumdoel 2 | onderwijs",
                "eerl       | eerlijke handel"
            })
    void what_is_typed_is_completed(String typed, String title) {
        assertThat(search.suggested(typed)).contains(title);
    }

    @Test
    void suggestions_are_few_and_best_first() {
        assertThat(search.suggested("hoorn")).startsWith("Hoorn");
        assertThat(search.suggested("e")).hasSizeLessThanOrEqualTo(8);
        assertThat(search.suggested("xqzv")).isEqualTo(List.of());
    }
}
