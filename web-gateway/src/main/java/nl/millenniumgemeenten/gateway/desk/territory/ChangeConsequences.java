package nl.millenniumgemeenten.gateway.desk.territory;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.desk.record.RegisterNames;
import nl.millenniumgemeenten.gateway.desk.record.RegisterSnapshot;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.service.ConsequencesJson;
import nl.millenniumgemeenten.gateway.service.TerritorialChangeJson;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.Standing;

/// Says in sentences what a territorial change does to municipalities and to the campaign.
@Singleton
class ChangeConsequences {
    private final Site site;

    ChangeConsequences(Site site) {
        this.site = site;
    }

    /// When it takes effect, and what can still be done about it then.
    String when(LocalDate day) {
        return day.isAfter(site.image().register().today())
                ? "De herindeling gaat vanzelf in op "
                        + DutchText.date(day)
                        + ", om middernacht. Tot die dag kun je haar wijzigen of aflasten."
                : "De dag is er al: de herindeling gaat meteen in. Daarna kun je haar niet meer"
                        + " aflasten.";
    }

    /// Who begins, ends or goes on.
    List<String> existences(
            ConsequencesJson consequences, TypedChange typed, RegisterSnapshot register) {
        var sentences = new ArrayList<String>();
        for (var existence : inOrder(consequences, typed)) {
            sentences.addAll(
                    existence.known()
                            ? changed(existence, register.names())
                            : List.of(begins(existence, typed)));
        }
        for (var receiver : typed.to()) {
            if (consequences.existences().stream()
                    .noneMatch(changed -> changed.code().equals(receiver.code()))) {
                sentences.add(register.names().name(receiver.code()) + " krijgt gebied erbij.");
            }
        }
        return sentences;
    }

    /// What it means for who takes part in the campaign.
    List<String> participations(List<String> from, List<String> to, RegisterNames names) {
        var sentences = new ArrayList<String>();
        for (var code : from) {
            if (takesPart(code)) {
                sentences.add(
                        names.name(code)
                                + " doet mee aan de campagne. Voor elke opvolger beslis je of de"
                                + " deelname doorgaat.");
            }
        }
        for (var code : to) {
            if (takesPart(code)) {
                sentences.add(names.name(code) + " doet mee aan de campagne en blijft meedoen.");
            }
        }
        return sentences.isEmpty()
                ? List.of("Geen van deze gemeenten doet nu mee aan de campagne.")
                : sentences;
    }

    /// What it means that a planned change does not come about.
    List<String> ofCancelling(TerritorialChangeJson change, RegisterNames names) {
        var sentences = new ArrayList<String>();
        for (var code : change.from()) {
            sentences.add(names.name(code) + " blijft bestaan.");
        }
        for (var code : change.to()) {
            var known = names.byCode().get(code);
            if (known != null && change.effectiveOn().equals(known.existsFrom())) {
                sentences.add(known.name() + " komt er niet.");
            }
        }
        sentences.add("De herindeling blijft in het register staan, als afgelast.");
        return sentences;
    }

    /// Who ends before who gets the territory, as they were typed.
    private static List<ConsequencesJson.Existence> inOrder(
            ConsequencesJson consequences, TypedChange typed) {
        var codes =
                Stream.concat(typed.from().stream(), typed.receivers().stream())
                        .map(TypedChange.Row::code)
                        .toList();
        return consequences.existences().stream()
                .sorted(
                        Comparator.comparingInt(existence ->
                                codes.contains(existence.code())
                                        ? codes.indexOf(existence.code())
                                        : codes.size()))
                .toList();
    }

    private static String begins(ConsequencesJson.Existence existence, TypedChange typed) {
        var from = existence.from();
        var what =
                typed.begins().stream()
                        .filter(row -> row.code().equals(existence.code()))
                        .findFirst()
                        .map(row ->
                                typed.form().line("beginName-" + row.number())
                                        + " ("
                                        + row.code()
                                        + ", "
                                        + typed.form().line("beginProvince-" + row.number())
                                        + ")")
                        .orElse(existence.code());
        return what
                + " komt nieuw in het register"
                + (from == null ? "." : ", vanaf " + DutchText.date(from) + ".");
    }

    private List<String> changed(ConsequencesJson.Existence existence, RegisterNames names) {
        var name = names.name(existence.code());
        var from = existence.from();
        var until = existence.until();
        if (from != null && from.equals(until)) {
            return List.of(name + " komt er niet.");
        }
        var before = names.byCode().get(existence.code());
        var sentences = new ArrayList<String>();
        if (before != null && from != null && !from.equals(before.existsFrom())) {
            sentences.add(name + " begint op " + DutchText.date(from) + ".");
        }
        if (before == null || !Objects.equals(until, before.existsUntil())) {
            sentences.add(until == null ? name + " blijft bestaan." : ends(name, until));
        }
        return sentences;
    }

    private String ends(String name, LocalDate until) {
        return name
                + (until.isAfter(site.image().register().today()) ? " houdt" : " hield")
                + " op te bestaan op "
                + DutchText.date(until)
                + ".";
    }

    private boolean takesPart(String code) {
        var standing = site.image().register().standing(code);
        return standing == Standing.TAKES_PART
                || standing == Standing.ON_HOLD
                || standing == Standing.NOT_YET;
    }
}
