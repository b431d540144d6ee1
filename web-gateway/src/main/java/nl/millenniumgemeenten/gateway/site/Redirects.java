package nl.millenniumgemeenten.gateway.site;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.events.PathForm;
import nl.millenniumgemeenten.events.RedirectChange;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// The redirects that editors made, by the path that they send on in the form of [PathForm].
public record Redirects(
        PMap<UUID, RedirectChange> byId, Grouped<String, UUID, RedirectChange.Recorded> byFrom) {

    static final Redirects EMPTY =
            new Redirects(HashTreePMap.empty(), Grouped.by(Comparator.<UUID>naturalOrder()));

    /// Where a path (percent-decoded) is sent. If several send it, because a change of one is yet
    /// to come in, the one that was recorded last.
    public Optional<String> target(String path) {
        return byFrom.in(PathForm.ofDecoded(path)).values().stream()
                .max(
                        Comparator.comparing(RedirectChange.Recorded::recordedAt)
                                .thenComparing(RedirectChange.Recorded::id))
                .map(RedirectChange.Recorded::to);
    }

    Redirects with(RedirectChange change) {
        var rest = without(change.id());
        return new Redirects(
                rest.byId.plus(change.id(), change),
                change instanceof RedirectChange.Recorded recorded
                        ? rest.byFrom.plus(form(recorded), recorded.id(), recorded)
                        : rest.byFrom);
    }

    /// What was recorded before there was one form has it, too.
    private static String form(RedirectChange.Recorded recorded) {
        return PathForm.of(recorded.from()).orElse(recorded.from());
    }

    Redirects without(UUID id) {
        return new Redirects(
                byId.minus(id),
                byId.get(id) instanceof RedirectChange.Recorded recorded
                        ? byFrom.minus(form(recorded), id)
                        : byFrom);
    }
}
