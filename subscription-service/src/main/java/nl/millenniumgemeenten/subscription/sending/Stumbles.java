package nl.millenniumgemeenten.subscription.sending;

import java.util.LinkedHashMap;
import java.util.Map;

/// Messages at which the mail server broke off, although it took the connection. That says nothing
/// of a message as long as it happens to all of them. But when the server took others since and
/// breaks off at this one again, then it is about this one: it is put off, as if the server had
/// said so, from then on, or it would be tried for ever and hold the others up each time.
final class Stumbles {
    private static final int REMEMBERED = 10_000;
    private static final long ABOUT_IT = -1;

    private final Map<String, Long> takenBefore =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                    return size() > REMEMBERED;
                }
            };
    private long taken;

    /// The server took a message.
    synchronized void taken() {
        taken++;
    }

    /// What it means that the server broke off at the message with this key, with this reply, 0 for
    /// none.
    synchronized Outcome at(String message, int code) {
        var before = takenBefore.putIfAbsent(message, taken);
        if (before == null || before == taken) {
            return new Outcome.Unreached(code);
        }
        takenBefore.put(message, ABOUT_IT);
        return new Outcome.Deferred(code, "");
    }
}
