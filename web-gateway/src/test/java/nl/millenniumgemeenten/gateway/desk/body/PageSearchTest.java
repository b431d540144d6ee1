package nl.millenniumgemeenten.gateway.desk.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.events.ResourceChange;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import nl.millenniumgemeenten.gateway.site.SiteImage;
import org.junit.jupiter.api.Test;

class PageSearchTest {
    private static final UUID CAMPAIGN = new UUID(1, 1);

    private static SiteImage image() {
        var image = SiteImage.emptyOn(LocalDate.of(2026, 11, 28));
        image = SiteFixture.after(image, SiteFixture.page(CAMPAIGN, 1, "/campagne", List.of()));
        image =
                SiteFixture.after(
                        image, SiteFixture.page(new UUID(1, 2), 1, "/over/cafés", List.of()));
        return SiteFixture.after(image, SiteFixture.article(143, "bord-onthuld"));
    }

    @Test
    void a_page_is_found_by_its_title_and_a_link_to_it_follows_it() {
        assertThat(PageSearch.of(image(), "titel camp").choices())
                .containsExactly(
                        new PageChoiceView(
                                CAMPAIGN.toString(), "/campagne", "Titel /campagne", "Pagina"));
    }

    @Test
    void news_is_found_by_its_address_which_never_changes() {
        assertThat(PageSearch.of(image(), "BORD").choices())
                .containsExactly(
                        new PageChoiceView(
                                null, "/nieuws/143-bord-onthuld", "Bericht 143", "Nieuws"));
    }

    @Test
    void accents_and_case_make_no_difference() {
        assertThat(PageSearch.of(image(), "CAFES").choices())
                .extracting(PageChoiceView::path)
                .containsExactly("/over/cafés");
    }

    @Test
    void agenda_items_and_resources_are_found_and_say_what_they_are() {
        var image =
                SiteFixture.after(
                        image(),
                        SiteFixture.agendaItem(4, "2026-12-01", false, List.of(), List.of()),
                        SiteFixture.resource(5, ResourceChange.Type.GUIDE, List.of(), List.of()));

        assertThat(PageSearch.of(image, "agenda-item").choices())
                .containsExactly(
                        new PageChoiceView(null, "/agenda/4-agenda-4", "Agenda-item 4", "Agenda"));
        assertThat(PageSearch.of(image, "hulpbron").choices())
                .containsExactly(
                        new PageChoiceView(
                                null, "/hulpbronnen/5-hulpbron-5", "Hulpbron 5", "Gids"));
    }

    @Test
    void of_very_many_some_of_each_kind_are_there() {
        var image =
                SiteFixture.after(
                        image(),
                        SiteFixture.resource(
                                500, ResourceChange.Type.COURSE, List.of(), List.of()));
        for (int number = 500; number < 560; number++) {
            image = SiteFixture.after(image, SiteFixture.article(number, "nummer-" + number));
        }

        assertThat(PageSearch.of(image, "500").choices()).hasSize(2);
        assertThat(PageSearch.of(image, "").choices())
                .hasSize(20)
                .extracting(PageChoiceView::kind)
                .contains("Pagina", "Nieuws", "Cursus");
    }

    @Test
    void without_words_everything_is_there_with_its_number() {
        var all = PageSearch.of(image(), "");

        assertThat(all.choices()).hasSize(3);
        assertThat(all.summary()).isEqualTo("3 gevonden.");
        assertThat(PageSearch.of(image(), "zzz").summary()).startsWith("Niets gevonden");
    }

    @Test
    void of_very_many_the_first_are_shown() {
        var image = image();
        for (int number = 200; number < 260; number++) {
            image = SiteFixture.after(image, SiteFixture.article(number, "reeks-" + number));
        }

        var found = PageSearch.of(image, "reeks");

        assertThat(found.choices()).hasSize(20);
        assertThat(found.choices().getFirst().path()).isEqualTo("/nieuws/259-reeks-259");
        assertThat(found.summary()).startsWith("60 gevonden, de eerste 20");
    }
}
