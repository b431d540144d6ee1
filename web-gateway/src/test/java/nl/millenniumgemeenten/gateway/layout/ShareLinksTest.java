package nl.millenniumgemeenten.gateway.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ShareLinksTest {
    private static final String ADDRESS = "https://www.example.org/nieuws/1-vlag";

    @Test
    void the_networks_are_those_of_the_campaign_with_mail_and_whatsapp() {
        var links = ShareLinks.of(ADDRESS, "Vlag", on("linkedin", "mastodon", "youtube"));

        assertThat(links)
                .extracting(link -> link.before() + " " + link.name())
                .containsExactly(
                        "Deel via mail",
                        "Deel via WhatsApp",
                        "Deel op Mastodon",
                        "Deel op LinkedIn");
    }

    @Test
    void what_it_is_called_cannot_break_out_of_the_address() {
        var links =
                ShareLinks.of(
                        ADDRESS + "?a=1&b=2",
                        "Vlag & \"wimpel\"\r\nBcc: een@example.org #1 + 2?",
                        on("x", "facebook", "bluesky", "mastodon", "linkedin"));

        assertThat(links)
                .extracting(ShareLinkView::url)
                .allSatisfy(url ->
                        assertThat(url)
                                .doesNotContain(" ", "+", "\r", "\n", "\"", "Bcc: ")
                                .contains("nieuws%2F1-vlag%3Fa%3D1%26b%3D2"));
        assertThat(links.getFirst().url())
                .isEqualTo(
                        "mailto:?subject=Vlag%20%26%20%22wimpel%22%0D%0ABcc%3A%20een%40example.org%20%231%20%2B%202%3F"
                                + "&body=https%3A%2F%2Fwww.example.org%2Fnieuws%2F1-vlag%3Fa%3D1%26b%3D2");
    }

    @Test
    void a_page_that_has_no_address_yet_is_not_passed_on() {
        assertThat(ShareLinks.of("", "Vlag", on("x"))).isEmpty();
    }

    private static CampaignView on(String... networks) {
        return new CampaignView(
                "Campagne",
                "",
                "160",
                "gemeenten",
                "",
                "",
                Arrays.stream(networks)
                        .map(network ->
                                new SocialAccountView(network, network, "https://example.org/"))
                        .toList(),
                "",
                "",
                "");
    }
}
