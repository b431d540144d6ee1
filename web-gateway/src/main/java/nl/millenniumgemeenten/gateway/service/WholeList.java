package nl.millenniumgemeenten.gateway.service;

import io.micronaut.core.type.Argument;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.service.ServiceCalls.Call;

/// Reads a list of the register to its end, in as few calls as it allows.
record WholeList<T>(ServiceCalls calls, URI collection, Argument<ItemsJson<T>> type) {
    private static final String MOST = "?limit=500";

    Outcome<List<T>> read(Caller caller) {
        return read("", caller);
    }

    /// Those of the list that are wanted.
    ///
    /// @param wanted what to add to the address, such as `&undecided=true`; empty for everything
    Outcome<List<T>> read(String wanted, Caller caller) {
        return from(wanted, "", List.of(), caller);
    }

    /// What comes after in a list is a name of ours, and needs no encoding.
    private Outcome<List<T>> from(String wanted, String after, List<T> before, Caller caller) {
        var uri =
                URI.create(collection + MOST + wanted + (after.isEmpty() ? "" : "&after=" + after));
        return calls.send(Call.get(uri, caller), type)
                .then(part -> {
                    var all =
                            Stream.concat(before.stream(), part.value().items().stream()).toList();
                    var next = part.value().next();
                    return next == null
                            ? new Outcome.Ok<>(all, 0)
                            : from(wanted, next, all, caller);
                });
    }
}
