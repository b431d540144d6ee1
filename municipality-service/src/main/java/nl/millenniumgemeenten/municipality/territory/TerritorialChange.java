package nl.millenniumgemeenten.municipality.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import nl.millenniumgemeenten.events.TerritorialChangeChange.Kind;
import nl.millenniumgemeenten.events.TerritorialChangeChange.Status;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Fault;

/// Territory that goes from every one of some codes to every one of others on a day. What does not
/// go from each to each is more than one change: a split beside a merger on the same day is two.
///
/// @param effectiveOn first day of the new situation
/// @param legalGround the law or decision; empty where none is known
/// @param source where this is known from; empty where it was not written down
public record TerritorialChange(
        TerritorialChangeId id,
        Kind kind,
        Status status,
        LocalDate effectiveOn,
        List<MunicipalityCode> from,
        List<MunicipalityCode> to,
        String legalGround,
        String source) {

    public TerritorialChange {
        from = List.copyOf(from);
        to = List.copyOf(to);
        var faults = faults(kind, effectiveOn, from, to);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(faults.toString());
        }
    }

    /// The change, if it can be so.
    public static Decision<TerritorialChange> of(
            TerritorialChangeId id,
            Kind kind,
            Status status,
            LocalDate effectiveOn,
            List<MunicipalityCode> from,
            List<MunicipalityCode> to,
            String legalGround,
            String source) {
        return Decision.of(
                faults(kind, effectiveOn, from, to),
                () ->
                        new TerritorialChange(
                                id, kind, status, effectiveOn, from, to, legalGround, source));
    }

    /// The same change, planned or in force as it is on a day.
    public TerritorialChange asOn(LocalDate today) {
        return with(effectiveOn.isAfter(today) ? Status.PLANNED : Status.IN_FORCE);
    }

    /// The same change, called off.
    public TerritorialChange cancelled() {
        return with(Status.CANCELLED);
    }

    /// The same change, on a legal ground.
    public TerritorialChange groundedOn(String ground) {
        return new TerritorialChange(id, kind, status, effectiveOn, from, to, ground, source);
    }

    /// Whether it ends a code on a day.
    public boolean ends(MunicipalityCode code, LocalDate day) {
        return from.contains(code) && effectiveOn.equals(day);
    }

    /// Whether a code can begin by it.
    boolean mayBegin(MunicipalityCode code) {
        return to.contains(code) && kind != Kind.ABSORPTION;
    }

    private TerritorialChange with(Status next) {
        return new TerritorialChange(id, kind, next, effectiveOn, from, to, legalGround, source);
    }

    private static List<Fault> faults(
            Kind kind,
            LocalDate effectiveOn,
            List<MunicipalityCode> from,
            List<MunicipalityCode> to) {
        var faults = new ArrayList<Fault>();
        if (effectiveOn.getYear() < 1800 || effectiveOn.getYear() > 2999) {
            faults.add(new Fault("effectiveOn", "Dit jaartal kan niet kloppen."));
        }
        refuseTwice("from", from, faults);
        refuseTwice("to", to, faults);
        if (!Collections.disjoint(from, to)) {
            faults.add(new Fault("to", "Een gemeente kan niet in zichzelf opgaan."));
        }
        refuseWrongNumbers(kind, from.size(), to.size(), faults);
        return faults;
    }

    private static void refuseTwice(
            String field, List<MunicipalityCode> codes, List<Fault> faults) {
        var seen = new HashSet<MunicipalityCode>();
        for (int index = 0; index < codes.size(); index++) {
            if (!seen.add(codes.get(index))) {
                faults.add(new Fault(field + "/" + index, "Deze code staat er al."));
            }
        }
    }

    private static void refuseWrongNumbers(Kind kind, int from, int to, List<Fault> faults) {
        switch (kind) {
            case MERGER -> {
                refuse(from < 2, "from", "Bij een fusie gaan minstens twee codes op.", faults);
                refuse(to != 1, "to", "Bij een fusie ontstaat precies één code.", faults);
            }
            case ABSORPTION -> {
                refuse(from < 1, "from", "Noem de code die opgaat in een andere.", faults);
                refuse(to != 1, "to", "Noem de ene code die groter wordt.", faults);
            }
            case SPLIT -> {
                refuse(from != 1, "from", "Bij een splitsing eindigt precies één code.", faults);
                refuse(to < 2, "to", "Bij een splitsing krijgen minstens twee gebied.", faults);
            }
            case RENAME -> {
                refuse(from != 1, "from", "Bij een nieuwe code eindigt precies één code.", faults);
                refuse(to != 1, "to", "Bij een nieuwe code begint precies één code.", faults);
            }
        }
    }

    private static void refuse(boolean wrong, String field, String detail, List<Fault> faults) {
        if (wrong) {
            faults.add(new Fault(field, detail));
        }
    }
}
