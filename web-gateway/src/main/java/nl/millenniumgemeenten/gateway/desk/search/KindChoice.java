package nl.millenniumgemeenten.gateway.desk.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// The kinds of content, with where each is edited.
public enum KindChoice {
    PAGES("pages", "Pagina", "Pagina’s", "/redactie/paginas"),
    NEWS("news-articles", "Nieuws", "Nieuws", "/redactie/nieuws"),
    AGENDA("agenda-items", "Agenda", "Agenda", "/redactie/agenda"),
    RESOURCES("resources", "Hulpbron", "Hulpbronnen", "/redactie/hulpbronnen"),
    ALERTS("alerts", "Mededeling", "Mededelingen", "/redactie/mededelingen");

    private final String name;
    private final String one;
    private final String more;
    private final String screens;

    KindChoice(String name, String one, String more, String screens) {
        this.name = name;
        this.one = one;
        this.more = more;
        this.screens = screens;
    }

    /// What one is called.
    public String one() {
        return one;
    }

    /// Where one is edited.
    public String screen(String id) {
        return screens + "/" + id;
    }

    /// The kind that addresses name so, such as `news-articles`.
    public static Optional<KindChoice> of(String name) {
        return Stream.of(values()).filter(kind -> kind.name.equals(name)).findFirst();
    }

    static List<OptionView> options(String chosen) {
        return Stream.concat(
                        Stream.of(new OptionView("", "Alles", chosen.isEmpty())),
                        Stream.of(values())
                                .map(kind ->
                                        new OptionView(
                                                kind.name, kind.more, kind.name.equals(chosen))))
                .toList();
    }
}
