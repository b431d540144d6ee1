package nl.millenniumgemeenten.subscription.sending;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Messages at which the mail server broke off, although it took the connection. That says nothing
/// of a message as long as it happens to all of them. But when the server took others since and
/// breaks off at this one again, then it is about this one: it is put off, as if the server had
/// said so, from then on, or it would be tried for ever and hold the others up each time.
///
/// The last reader of an issue has no others to tell by, and would keep it from ending: if the
/// server breaks off at nobody else and each time after it took the sender, then that one is put
/// off after half an hour of trying.
final class Stumbles {
    private static final int REMEMBERED = 10_000;

    /// With pauses that grow from fifteen seconds to a quarter of an hour.
    private static final int OFTEN = 8;

    private final Map<String, Stumbled> stumbled =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Stumbled> eldest) {
                    return size() > REMEMBERED;
                }
            };
    private final Set<String> sinceTaken = new HashSet<>();
    private long taken;

    /// What happened at one message.
    ///
    /// @param takenBefore how many had been taken before the first time
    /// @param atReader how often the server had taken the sender
    private record Stumbled(long takenBefore, int atReader, boolean aboutIt) {
        Stumbled again(long taken, boolean atReader) {
            return new Stumbled(
                    takenBefore, atReader ? this.atReader + 1 : 0, aboutIt || taken > takenBefore);
        }
    }

    /// The server took a message.
    synchronized void taken() {
        taken++;
        sinceTaken.clear();
    }

    /// What it means that the server broke off at the message with this key, with this reply, 0 for
    /// none.
    ///
    /// @param atReader whether the server had taken the sender
    synchronized Outcome at(String message, int code, boolean atReader) {
        // Whether it is one or more is all that is asked of them.
        if (sinceTaken.size() < 2) {
            sinceTaken.add(message);
        }
        var seen =
                stumbled.compute(
                        message,
                        (_, before) ->
                                before == null
                                        ? new Stumbled(taken, atReader ? 1 : 0, false)
                                        : before.again(taken, atReader));
        var alone = sinceTaken.size() == 1 && seen.atReader() >= OFTEN;
        return seen.aboutIt() || alone
                ? new Outcome.Deferred(code, "")
                : new Outcome.Unreached(code);
    }
}
