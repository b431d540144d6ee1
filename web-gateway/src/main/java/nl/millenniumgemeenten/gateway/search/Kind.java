package nl.millenniumgemeenten.gateway.search;

import java.util.Optional;
import java.util.stream.Stream;

/// What can be found, in the order in which it is offered.
enum Kind {
    PAGE("pagina", "Pagina", "Pagina’s"),
    NEWS("nieuws", "Nieuws", "Nieuws"),
    AGENDA_ITEM("agenda", "Agenda", "Agenda"),
    RESOURCE("hulpbron", "Hulpbron", "Hulpbronnen"),
    ACTIVITY("activiteit", "Activiteit", "Activiteiten"),
    ISSUE("nieuwsbrief", "Nieuwsbrief", "Nieuwsbrieven"),
    DISCUSSION("discussie", "Discussie", "Discussies"),
    MUNICIPALITY("gemeente", "Gemeente", "Gemeenten"),
    GOAL("doel", "Doel", "Doelen");

    private final String word;
    private final String one;
    private final String more;

    Kind(String word, String one, String more) {
        this.word = word;
        this.one = one;
        this.more = more;
    }

    /// As addresses and the index write it.
    String word() {
        return word;
    }

    /// What one is called.
    String one() {
        return one;
    }

    /// What several are called.
    String more() {
        return more;
    }

    static Optional<Kind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
