package nl.millenniumgemeenten.subscription.compose;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.digest.Filter;
import nl.millenniumgemeenten.subscription.digest.HappeningKind;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;

/// Letters to compose in tests.
final class Letters {
    static final UUID MEDIA = new UUID(4, 4);
    static final String PICTURE = "/media/" + "ab".repeat(32) + "/1280.jpg";

    private Letters() {}

    static Composer composer() {
        return new Composer(new ComposeConfiguration("Millenniumgemeenten", "https://mg.example/"));
    }

    /// The same letter for who reads English; what editors wrote stays as it is.
    static Letter wholeInEnglish() {
        var whole = whole();
        return new Letter(
                whole.number(),
                whole.subject(),
                whole.preheader(),
                ReaderLanguage.ENGLISH,
                whole.blocks());
    }

    /// A letter with one of each.
    static Letter whole() {
        return new Letter(
                12,
                "Drie nieuwe gemeenten & één feest",
                "En een verslag uit Tilburg",
                ReaderLanguage.DUTCH,
                List.of(
                        new Block.Text(
                                id(1),
                                "<p>Beste lezer,</p><p>Er zijn <strong>drie</strong> gemeenten bij."
                                        + " Lees <a href=\"/nieuws/3-drie\">wie dat zijn</a>, of mail"
                                        + " <a href=\"mailto:info@mg.example\">info@mg.example</a>.</p>"),
                        new Block.Picture(
                                id(2), MEDIA, PICTURE, 1280, 720, "Het bord bij Tilburg", "/foto"),
                        new Block.Heading(id(3), "Nieuws van gemeenten"),
                        new Block.Items(
                                id(4),
                                List.of(
                                        new Block.Item(
                                                "news",
                                                "3",
                                                "Utrecht plant duizend bomen <samen>",
                                                "Met scholen en buurten, in één winter.",
                                                "/nieuws/3-bomen"),
                                        new Block.Item(
                                                "activity",
                                                "9",
                                                "Fietstocht",
                                                "",
                                                "/activiteiten/9"))),
                        new Block.Digest(
                                id(8),
                                List.of(HappeningKind.PARTICIPANTS, HappeningKind.AGENDA),
                                Filter.NONE,
                                5,
                                List.of(),
                                List.of(
                                        new Block.Item(
                                                "agenda",
                                                "5",
                                                "Inloopavond",
                                                "Voor wie mee wil doen.",
                                                "/agenda/5-inloopavond",
                                                Optional.of(LocalDate.of(2025, 12, 15)),
                                                Optional.of(
                                                        new Block.ItemPicture(
                                                                MEDIA,
                                                                PICTURE.replace("1280", "320"),
                                                                320,
                                                                200,
                                                                "Mensen om een tafel"))),
                                        new Block.Item(
                                                "participants",
                                                "GM0855",
                                                "Tilburg",
                                                "",
                                                "/gemeenten/tilburg"))),
                        new Block.Divider(id(5)),
                        new Block.Text(
                                id(6),
                                "<h3>Wat kun je doen?</h3><ul><li>Vraag het je raad</li><li>Doe mee:<ol>"
                                        + "<li>kies een doel</li><li>vertel het</li></ol></li></ul>"),
                        new Block.Button(id(7), "Doe mee met je gemeente", "/meedoen")));
    }

    static Letter of(Block... blocks) {
        return new Letter(1, "Onderwerp", "Voorproefje", ReaderLanguage.DUTCH, List.of(blocks));
    }

    static UUID id(int number) {
        return new UUID(0, number);
    }
}
