package nl.millenniumgemeenten.municipality.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nl.millenniumgemeenten.municipality.municipality.Existence;
import nl.millenniumgemeenten.municipality.participation.PartialDate;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Fault;

/// What an activity tells. It may have gaps while somebody works on it.
///
/// @param story plain text; an empty line begins a paragraph
/// @param result what came of it, as the story; empty where nothing is told
/// @param goals goal numbers, ascending
/// @param partners names of organisations
public record ActivityContent(
        String title,
        String summary,
        String story,
        String result,
        List<Integer> goals,
        PartialDate startedOn,
        PartialDate endedOn,
        List<String> partners,
        List<Illustration> pictures) {

    public ActivityContent {
        goals = goals.stream().sorted().toList();
        partners = List.copyOf(partners);
        pictures = List.copyOf(pictures);
    }

    /// The content, unless it contradicts itself.
    public static Decision<ActivityContent> of(ActivityContent content) {
        var faults = new ArrayList<Fault>();
        if (content.endedOn().latest().isBefore(content.startedOn().earliest())) {
            faults.add(new Fault("endedOn", "Het einde moet na het begin liggen."));
        }
        if (new HashSet<>(content.goals()).size() < content.goals().size()) {
            faults.add(new Fault("goals", "Noem elk doel één keer."));
        }
        var hashes = content.pictures().stream().map(Illustration::hash).toList();
        if (new HashSet<>(hashes).size() < hashes.size()) {
            faults.add(new Fault("pictures", "Elke foto kan één keer bij het verhaal staan."));
        }
        return Decision.of(faults, () -> content);
    }

    /// Why a municipality that existed so cannot have done this, as seen on a day. Of what has no
    /// days yet, one that ended cannot tell.
    List<Fault> outside(Existence existence, LocalDate today) {
        if (existence.isNever()) {
            return List.of(new Fault("municipality", "Deze gemeente is er nooit gekomen."));
        }
        if (!startedOn.known() && !endedOn.known() && !today.isBefore(existence.until())) {
            return List.of(
                    new Fault(
                            "startedOn",
                            "Deze gemeente bestaat niet meer. Vul in wanneer de activiteit begon,"
                                    + " toen de gemeente er nog was, of kies de gemeente waarin zij"
                                    + " opging."));
        }
        if (startedOn.known() && !startedOn.earliest().isBefore(existence.until())) {
            return List.of(
                    new Fault(
                            "startedOn",
                            "Deze gemeente bestaat dan niet meer. De activiteit hoort bij de"
                                    + " gemeente waarin zij opging."));
        }
        if (endedOn.known() && endedOn.latest().isBefore(existence.from())) {
            return List.of(
                    new Fault(
                            "endedOn",
                            "Deze gemeente bestond toen nog niet. De activiteit hoort bij een"
                                    + " gemeente waaruit zij ontstond."));
        }
        return List.of();
    }

    /// What lacks before others can read it.
    public List<Fault> gaps() {
        var gaps = new ArrayList<Fault>();
        if (title.isEmpty()) {
            gaps.add(new Fault("title", "Geef de activiteit een titel."));
        }
        if (summary.isEmpty()) {
            gaps.add(new Fault("summary", "Vat de activiteit in een of twee zinnen samen."));
        }
        if (story.isEmpty()) {
            gaps.add(new Fault("story", "Vertel wat jullie deden."));
        }
        if (goals.isEmpty()) {
            gaps.add(new Fault("goals", "Kies ten minste één doel."));
        }
        for (int place = 0; place < pictures.size(); place++) {
            if (!pictures.get(place).described()) {
                gaps.add(
                        new Fault(
                                "pictures/" + place + "/alternativeText",
                                "Beschrijf wat er op foto "
                                        + (place + 1)
                                        + " te zien is, of kies"
                                        + " dat de foto alleen versiering is."));
            }
        }
        return gaps;
    }
}
