package nl.millenniumgemeenten.gateway.desk.move;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.service.ContributionJson;
import nl.millenniumgemeenten.gateway.service.MoveService.Seen;

/// The contributions that were ticked, as they are now.
///
/// @param here those that still stand in the discussion, in its order
/// @param changed the places of those that somebody changed since
/// @param gone how many stand there no more
record ChosenNow(List<ContributionJson> here, List<Integer> changed, int gone) {

    ChosenNow {
        here = List.copyOf(here);
        changed = List.copyOf(changed);
    }

    static ChosenNow of(UUID discussion, Chosen chosen, List<ContributionJson> found) {
        var here =
                found.stream()
                        .filter(one -> one.discussion().equals(discussion))
                        .sorted(Comparator.comparingInt(ContributionJson::position))
                        .toList();
        return new ChosenNow(
                here,
                here.stream()
                        .filter(one -> !chosen.all().contains(new Seen(one.id(), one.revision())))
                        .map(ContributionJson::position)
                        .toList(),
                chosen.ids().size() - here.size());
    }

    /// What chooses those that are there, as they are now.
    List<String> values() {
        return here.stream().map(Chosen::value).toList();
    }

    /// What is otherwise than it was, in words.
    List<FormErrorView> errors() {
        var errors = new ArrayList<FormErrorView>();
        errors.add(
                new FormErrorView(
                        "",
                        "Iemand anders heeft net iets gewijzigd aan wat je koos. Kijk nog eens wat"
                                + " je wilt verplaatsen."));
        if (gone > 0) {
            errors.add(
                    new FormErrorView(
                            "",
                            gone == 1
                                    ? "Eén bijdrage die je koos, staat niet meer in deze"
                                            + " discussie. Die is niet meer gekozen."
                                    : DutchText.number(gone)
                                            + " bijdragen die je koos, staan niet meer in deze"
                                            + " discussie. Die zijn niet meer gekozen."));
        }
        if (!changed.isEmpty()) {
            errors.add(
                    new FormErrorView(
                            "",
                            (changed.size() == 1 ? "Gewijzigd: bijdrage " : "Gewijzigd: bijdragen ")
                                    + DutchText.list(changed.stream().map(String::valueOf).toList())
                                    + "."));
        }
        return errors;
    }
}
