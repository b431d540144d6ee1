package nl.millenniumgemeenten.gateway.page.tag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.ListItems;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;

/// Makes what content is about ready to read. A municipality that went into another is named and
/// linked as what is there now.
public final class Tags {
    private Tags() {}

    /// The goals, municipalities and themes as a page shows them.
    public static TagsView of(
            Reading reading,
            List<Integer> goals,
            List<String> municipalities,
            List<String> themes) {
        var known = reading.ask(new Question.Goals());
        return new TagsView(
                goals.stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .map(ListItems::goal)
                        .toList(),
                municipalities(reading, municipalities),
                themes);
    }

    private static List<TagsView.Municipality> municipalities(Reading reading, List<String> codes) {
        var formerly = new LinkedHashMap<MunicipalityChange.Recorded, List<String>>();
        for (var code : codes) {
            var heirs = reading.ask(new Question.HeirsOf(code));
            reading.ask(new Question.MunicipalityWith(code))
                    .ifPresent(tagged -> {
                        if (heirs.isEmpty()) {
                            formerly.computeIfAbsent(tagged, _ -> new ArrayList<>());
                        }
                        for (var heir : heirs) {
                            formerly.computeIfAbsent(heir, _ -> new ArrayList<>())
                                    .add(tagged.name());
                        }
                    });
        }
        return formerly.entrySet().stream()
                .map(entry -> municipality(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static TagsView.Municipality municipality(
            MunicipalityChange.Recorded now, List<String> tagged) {
        var others = tagged.stream().filter(name -> !name.equals(now.name())).toList();
        return new TagsView.Municipality(
                now.name(), "/gemeenten/" + now.slug(), DutchText.list(others));
    }
}
