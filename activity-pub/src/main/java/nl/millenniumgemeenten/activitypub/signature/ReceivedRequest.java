package nl.millenniumgemeenten.activitypub.signature;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// A request as it came in, as far as its signature can cover it.
///
/// @param method as in `post`
/// @param target its path and query, as they were sent
/// @param headers by their names in lower case
/// @param body the bytes, as they were sent
@SuppressWarnings("ArrayRecordComponent") // Nobody compares requests.
public record ReceivedRequest(
        String method, String target, Map<String, String> headers, byte[] body) {

    public ReceivedRequest {
        method = method.toLowerCase(Locale.ROOT);
        var lower = new HashMap<String, String>();
        headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        headers = Map.copyOf(lower);
    }

    /// A header by its name in lower case; empty if there is none.
    String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
