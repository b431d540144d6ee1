package nl.millenniumgemeenten.subscription.compose;

import static nl.millenniumgemeenten.subscription.compose.Letters.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;
import org.junit.jupiter.api.Test;

class CheckerTest {
    private static final Block HELLO = new Block.Text(id(1), "<p>Hallo</p>");

    @Test
    void a_good_letter_is_left_alone() {
        assertThat(findings(Letters.whole())).isEmpty();
    }

    @Test
    void the_whole_has_a_subject_and_something_to_read() {
        assertThat(findings(new Letter(1, "", "", ReaderLanguage.DUTCH, List.of())))
                .containsExactly(
                        "blocking no-subject", "advice no-preheader", "blocking no-blocks");
        assertThat(findings(subject("woord ".repeat(12)))).containsExactly("advice long-subject");
        assertThat(findings(subject("GROOT NIEUWS"))).containsExactly("advice loud-subject");
        assertThat(findings(subject("Win nu!!"))).containsExactly("advice loud-subject");
        assertThat(findings(subject("COP30 in Belém"))).isEmpty();
        assertThat(findings(subject("Gratis bomen"))).containsExactly("advice spam-words");
    }

    @Test
    void a_picture_without_words_is_advised_against_and_refused_where_it_is_a_link() {
        assertThat(findings(Letters.of(picture("")))).containsExactly("advice no-alternative");
        assertThat(findings(Letters.of(picture("/foto"))))
                .containsExactly("blocking no-alternative");
    }

    @Test
    void links_say_where_they_go_and_go_there_safely() {
        assertThat(
                        findings(
                                Letters.of(
                                        new Block.Text(
                                                id(1), "<p><a href=\"http://x.nl\">Hier</a></p>"))))
                .containsExactly("advice empty-words", "advice not-https");
        assertThat(findings(Letters.of(new Block.Button(id(1), "Lees meer", "/nieuws"))))
                .containsExactly("advice empty-words");
    }

    @Test
    void an_english_issue_is_read_for_english_advertising_and_empty_words() {
        assertThat(findings(english(subject("Korting op een aanbieding")))).isEmpty();
        assertThat(findings(english(subject("Trees for free"))))
                .containsExactly("advice spam-words");
        assertThat(findings(subject("Trees for free"))).containsExactly("advice spam-words");
        assertThat(findings(english(Letters.of(new Block.Button(id(1), "Read more", "/nieuws")))))
                .containsExactly("advice empty-words");
        assertThat(findings(english(Letters.of(new Block.Button(id(1), "Meer", "/nieuws")))))
                .isEmpty();
    }

    private static Letter english(Letter letter) {
        return new Letter(
                letter.number(),
                letter.subject(),
                letter.preheader(),
                ReaderLanguage.ENGLISH,
                letter.blocks());
    }

    @Test
    void the_place_of_a_readers_token_is_not_for_editors() {
        var address = "https://mg.example/nieuwsbrief/afmelden/" + ReaderToken.PLACEHOLDER;

        assertThat(findings(Letters.of(new Block.Button(id(1), "Stop", address))))
                .containsExactly("blocking placeholder");
    }

    @Test
    void headings_come_in_order_and_items_once() {
        var item = new Block.Item("news", "1", "Nieuws", "", "/nieuws/1");

        assertThat(findings(Letters.of(new Block.Text(id(1), "<h3>Kop</h3><p>a</p>"))))
                .containsExactly("advice heading-order");
        assertThat(findings(Letters.of(new Block.Items(id(1), List.of(item, item)))))
                .containsExactly("advice item-twice");
    }

    @Test
    void what_mail_programs_cut_off_is_too_large() {
        var letter = Letters.of(HELLO);

        assertThat(codes(Checker.findings(letter, new Composed("x".repeat(95_000), ""))))
                .containsExactly("advice large");
        assertThat(codes(Checker.findings(letter, new Composed("x".repeat(103_000), ""))))
                .containsExactly("blocking too-large");
    }

    private static Block.Picture picture(String url) {
        return new Block.Picture(id(1), Letters.MEDIA, Letters.PICTURE, 10, 10, "", url);
    }

    private static Letter subject(String subject) {
        return new Letter(1, subject.strip(), "Voorproefje", ReaderLanguage.DUTCH, List.of(HELLO));
    }

    private static List<String> findings(Letter letter) {
        return codes(Checker.findings(letter, Letters.composer().compose(letter)));
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(finding -> finding.severity() + " " + finding.code()).toList();
    }
}
